import type { JsonStatement } from '../../platform/database/database.ts';

/** Nothing planned, and not put aside for now. */
const quiet = (today: string) =>
  `c.next_on IS NULL AND coalesce(c.resting_until <= ${today}::date, true)`;
const touchedSince = (from: string) =>
  `EXISTS (SELECT FROM touchpoint t WHERE t.programme_id = c.programme_id
             AND t.contact_id = c.id AND t."on" >= ${from}::date)`;
const TOUCHED = `EXISTS (SELECT FROM touchpoint t WHERE t.programme_id = c.programme_id
             AND t.contact_id = c.id)`;

/** What the list can be narrowed by. Each is a condition on as many bound values as it takes. */
const FILTERS = {
  search: (value: string) =>
    `(c.name ILIKE ${value} OR c.employer ILIKE ${value} OR c.job_title ILIKE ${value}
      OR c.acquaintance ILIKE ${value} OR array_to_string(c.former_employers, ' ') ILIKE ${value})`,
  circle: (value: string) => `c.circle = ${value}::network_circle`,
  unsorted: (value: string) => `(c.circle IS NULL) = ${value}::boolean`,
  employer: (value: string) => `${value}::text = ANY (c.employer_keys)`,
  lost: (from: string, today: string) => `${quiet(today)} AND NOT ${touchedSince(from)}`,
  faded: (from: string, today: string) =>
    `${quiet(today)} AND ${TOUCHED} AND NOT ${touchedSince(from)}`,
  never: (today: string) => `${quiet(today)} AND NOT ${TOUCHED}`,
} as const satisfies Record<string, (...values: string[]) => string>;
export type ContactFilter = keyof typeof FILTERS;
export const CONTACT_FILTERS = Object.keys(FILTERS) as ContactFilter[];

/** Divides the parts of a cursor. No text that a person types contains it. */
export const UNIT = '\u001f';
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const LAST_ON = `(SELECT max(t."on") FROM touchpoint t
  WHERE t.programme_id = c.programme_id AND t.contact_id = c.id)`;

const LINE = `'id', c.id, 'name', c.name, 'circle', c.circle, 'acquaintance', c.acquaintance,
  'jobTitle', c.job_title, 'employer', c.employer, 'email', c.email, 'lastOn', ${LAST_ON},
  'nextOn', c.next_on, 'nextAbout', c.next_about`;

const pages = new Map<string, JsonStatement>();

/**
 * One page by name, from a position on. A statement carries the filters in use and no others, so
 * that the index is walked.
 *
 * Values: $1 programme, $2 returner, $3 rows wanted and one more, $4 and $5 name and id to go on
 * behind, then those of each filter.
 */
export function pageStatement(filters: readonly ContactFilter[]): JsonStatement {
  const name = ['contacts.page', ...filters].join('.');
  let statement = pages.get(name);
  if (!statement) {
    let bound = 5;
    const narrowed = filters
      .map((filter) => {
        const condition: (...values: string[]) => string = FILTERS[filter];
        const values = Array.from({ length: condition.length }, () => `$${String((bound += 1))}`);
        return ` AND ${condition(...values)}`;
      })
      .join('');
    statement = {
      name,
      text: `
        WITH page AS (
          SELECT c.*, row_number() OVER (ORDER BY c.name, c.id) AS n FROM (
            SELECT c.* FROM contact c
            WHERE c.programme_id = $1 AND c.returner_id = $2
              AND (c.name, c.id) > ($4::text, $5::uuid)${narrowed}
            ORDER BY c.name, c.id LIMIT $3) c
        )
        SELECT json_build_object(
          'items', coalesce(json_agg(json_build_object(${LINE}) ORDER BY c.n)
                            FILTER (WHERE c.n < $3), '[]'),
          'next', CASE WHEN count(*) = $3 THEN
            max(translate(encode(convert_to(concat_ws('${UNIT}', c.id, c.name), 'UTF8'), 'base64'),
                          E'+/=\\n', '-_')) FILTER (WHERE c.n = $3 - 1) END)::text
        FROM page c`,
    };
    pages.set(name, statement);
  }
  return statement;
}

/** Values: $1 programme, $2 returner, $3 contact. The revision stands first. */
export const DETAIL: JsonStatement = {
  name: 'contacts.detail',
  text: `
    SELECT json_build_object('revision', c.revision, ${LINE},
      'formerEmployers', c.former_employers, 'phone', c.phone, 'link', c.link, 'notes', c.notes,
      'restingUntil', c.resting_until,
      'touchpoints', (
        SELECT coalesce(json_agg(json_build_object(
            'id', t.id, 'on', t."on", 'way', t.way, 'notes', t.notes)
          ORDER BY t."on" DESC, t.created_at DESC, t.id DESC), '[]')
        FROM touchpoint t WHERE t.programme_id = c.programme_id AND t.contact_id = c.id),
      'applications', (
        SELECT coalesce(json_agg(json_build_object(
            'id', a.id, 'title', a.title, 'employer', a.employer, 'part', l.part,
            'stage', a.stage, 'furthestStage', a.furthest_stage, 'outcome', a.outcome)
          ORDER BY l.created_at DESC, a.id), '[]')
        FROM application_contact l
        JOIN application a ON a.programme_id = l.programme_id AND a.id = l.application_id
        WHERE l.programme_id = c.programme_id AND l.contact_id = c.id))::text
    FROM contact c WHERE c.programme_id = $1 AND c.returner_id = $2 AND c.id = $3`,
};

/** Values: $1 programme, $2 returner, $3 the day since when one is in touch, $4 today. */
export const OVERVIEW: JsonStatement = {
  name: 'contacts.overview',
  text: `
    WITH mine AS MATERIALIZED (
      SELECT c.id, c.programme_id, c.name, c.circle, c.next_on, c.next_about, c.resting_until
      FROM contact c WHERE c.programme_id = $1 AND c.returner_id = $2
    ), coming AS (
      SELECT * FROM mine WHERE next_on IS NOT NULL ORDER BY next_on, name, id LIMIT 10
    ), led AS (
      SELECT c.id, c.name, count(*)::int AS n, max(a.furthest_stage) AS furthest,
             bool_or(a.outcome IS NOT DISTINCT FROM 'accepted') AS accepted
      FROM application_contact l
      JOIN mine c ON c.id = l.contact_id
      JOIN application a ON a.programme_id = l.programme_id AND a.id = l.application_id
      WHERE l.programme_id = $1 AND l.returner_id = $2 AND l.part = 'led_to'
      GROUP BY c.id, c.name
      ORDER BY n DESC, furthest DESC, c.name, c.id LIMIT 50
    )
    SELECT json_build_object(
      'total', (SELECT count(*) FROM mine),
      'circles', (SELECT coalesce(json_object_agg(circle, n), '{}') FROM (
        SELECT circle, count(*)::int AS n FROM mine WHERE circle IS NOT NULL GROUP BY circle) g),
      'unsorted', (SELECT count(*) FROM mine WHERE circle IS NULL),
      'lostTouch', (SELECT count(*) FROM mine c WHERE ${FILTERS.lost('$3', '$4')}),
      'comingUp', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'name', name, 'nextOn', next_on, 'nextAbout', next_about)
        ORDER BY next_on, name, id), '[]') FROM coming),
      'ledTo', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'name', name, 'applications', n, 'furthestStage', furthest,
          'accepted', accepted)
        ORDER BY n DESC, furthest DESC, name, id), '[]') FROM led))::text`,
};
