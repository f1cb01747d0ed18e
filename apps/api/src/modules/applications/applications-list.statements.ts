import type { JsonStatement } from '../../platform/database/database.ts';
import type { ApplicationSort } from './dto/application-list.dto.ts';

/** Sort before and after every id. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Divides the parts of a cursor. No text that a person types contains it. */
export const UNIT = '\u001f';

/** What the list can be narrowed by. Each is a condition on one bound value. */
const FILTERS = {
  search: (value: string) =>
    `(a.title ILIKE ${value} OR a.employer ILIKE ${value} OR a.location ILIKE ${value})`,
  stage: (value: string) => `a.stage = ANY (${value}::stage[])`,
  outcome: (value: string) => `a.outcome = ANY (${value}::outcome[])`,
  open: (value: string) => `(a.outcome IS NULL) = ${value}::boolean`,
  channel: (value: string) => `a.channel = ${value}::channel`,
  id: (value: string) => `a.id = ANY (${value}::uuid[])`,
} as const;
export type ApplicationFilter = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as ApplicationFilter[];

interface Order {
  column:
    | 'updated_at'
    | 'closing_on'
    | 'employer'
    | 'applied_on'
    | 'title'
    | 'stage'
    | 'stage_since'
    | 'ended_on';
  /** Its type, to read a cursor's key as. */
  type: 'timestamptz' | 'date' | 'text' | 'stage';
  /** Unless the other way round is asked for. */
  descending: boolean;
  /** Rows without a value come last; they are a part of the list of their own. */
  nullable: boolean;
}

export const ORDERS: Readonly<Record<ApplicationSort, Order>> = {
  recent: { column: 'updated_at', type: 'timestamptz', descending: true, nullable: false },
  closing: { column: 'closing_on', type: 'date', descending: false, nullable: true },
  employer: { column: 'employer', type: 'text', descending: false, nullable: false },
  applied: { column: 'applied_on', type: 'date', descending: true, nullable: true },
  title: { column: 'title', type: 'text', descending: false, nullable: false },
  stage: { column: 'stage', type: 'stage', descending: true, nullable: false },
  since: { column: 'stage_since', type: 'date', descending: true, nullable: false },
  ended: { column: 'ended_on', type: 'date', descending: true, nullable: true },
};

/**
 * One page, from a position on. Rows without a value are read by a branch of their own, because a
 * condition with OR could not be walked along the index: page 1,000 costs what page 1 costs. For
 * the same reason a statement carries the filters in use and no others.
 *
 * Values: $1 programme, $2 returner, $3 rows wanted and one more, $4 and $5 key and id to go on
 * behind, where there are rows without a key $6 the id to go on behind among them, then one a
 * filter.
 */
function pageOf(
  sort: ApplicationSort,
  descending: boolean,
  filters: readonly ApplicationFilter[],
): JsonStatement {
  const { column, type, nullable } = ORDERS[sort];
  const key = `a.${column}`;
  const behind = descending ? '<' : '>';
  const direction = descending ? 'DESC' : 'ASC';
  const first = nullable ? 7 : 6;
  const narrowed = filters
    .map((name, i) => ` AND ${FILTERS[name](`$${String(first + i)}`)}`)
    .join('');
  const branch = (condition: string) =>
    `(SELECT a.* FROM application a
      WHERE a.programme_id = $1 AND a.returner_id = $2 AND ${condition}${narrowed}
      ORDER BY ${key} ${direction}, a.id ${direction} LIMIT $3)`;
  const after = `(${key}, a.id) ${behind} ($4::${type}, $5::uuid)`;
  // No text is greater than all others: from the end, the first page has no key.
  const withKey = branch(type === 'text' && descending ? `($4::text IS NULL OR ${after})` : after);
  const withoutKey = branch(`${key} IS NULL AND a.id ${behind} $6::uuid`);
  const keyText =
    type === 'timestamptz'
      ? `to_char(p.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
      : `p.${column}::text`;
  return {
    name: ['applications.page', sort, descending ? 'descending' : 'ascending', ...filters].join(
      '.',
    ),
    text: `
      WITH page AS (
        SELECT a.*, row_number() OVER (ORDER BY ${key} ${direction} NULLS LAST, a.id ${direction}) AS n
        FROM (${nullable ? `${withKey} UNION ALL ${withoutKey}` : withKey}) a
        ORDER BY n LIMIT $3
      )
      SELECT json_build_object(
        'items', coalesce(json_agg(json_build_object(
            'id', p.id, 'title', p.title, 'employer', p.employer, 'location', p.location,
            'closingOn', p.closing_on, 'channel', p.channel,
            'stage', p.stage, 'furthestStage', p.furthest_stage, 'outcome', p.outcome,
            'stageSince', p.stage_since, 'appliedOn', p.applied_on, 'endedOn', p.ended_on,
            'updatedAt', p.updated_at, 'debriefId', d.id)
          ORDER BY p.n) FILTER (WHERE p.n < $3), '[]'),
        'next', CASE WHEN count(*) = $3 THEN
          max(translate(encode(convert_to(
              concat_ws('${UNIT}', '${orderName(sort, descending)}', p.id, ${keyText}), 'UTF8'),
            'base64'), E'+/=\\n', '-_')) FILTER (WHERE p.n = $3 - 1) END)::text
      FROM page p
      LEFT JOIN debrief d ON d.programme_id = p.programme_id AND d.application_id = p.id`,
  };
}

const pages = new Map<string, JsonStatement>();

/** An order and its direction as one word: a cursor belongs to it. */
export const orderName = (sort: ApplicationSort, descending: boolean): string =>
  `${sort}.${descending ? 'descending' : 'ascending'}`;

/** The statement of an order and the filters in use, always the same one for the same. */
export function pageStatement(
  sort: ApplicationSort,
  filters: readonly ApplicationFilter[],
  descending = ORDERS[sort].descending,
): JsonStatement {
  const shape = [orderName(sort, descending), ...filters].join('.');
  let statement = pages.get(shape);
  if (!statement) {
    statement = pageOf(sort, descending, filters);
    pages.set(shape, statement);
  }
  return statement;
}

/** Values: $1 programme, $2 returner. */
export const COUNTS: JsonStatement = {
  name: 'applications.counts',
  text: `
    WITH groups AS (
      SELECT stage, outcome, count(*)::int AS n FROM application
      WHERE programme_id = $1 AND returner_id = $2 GROUP BY stage, outcome
    )
    SELECT json_build_object(
      'total', coalesce(sum(n), 0),
      'open', coalesce(sum(n) FILTER (WHERE outcome IS NULL), 0),
      'ended', coalesce(sum(n) FILTER (WHERE outcome IS NOT NULL), 0),
      'stages', (SELECT coalesce(json_object_agg(stage, n ORDER BY stage), '{}')
                 FROM groups WHERE outcome IS NULL),
      'outcomes', (SELECT coalesce(json_object_agg(outcome, n ORDER BY outcome), '{}')
                   FROM (SELECT outcome, sum(n) AS n FROM groups
                         WHERE outcome IS NOT NULL GROUP BY outcome) ended))::text
    FROM groups`,
};

/** Values: $1 programme, $2 returner, $3 today, $4 now. */
export const AHEAD: JsonStatement = {
  name: 'applications.ahead',
  text: `
    WITH closing AS (
      SELECT id, title, employer, closing_on, stage FROM application
      WHERE programme_id = $1 AND returner_id = $2 AND outcome IS NULL
        AND stage IN ('saved', 'preparing') AND closing_on >= $3::date
      ORDER BY closing_on, id LIMIT 10
    ), coming AS (
      SELECT i.*, a.title, a.employer FROM interview i
      JOIN application a ON a.programme_id = i.programme_id AND a.id = i.application_id
      WHERE i.programme_id = $1 AND i.returner_id = $2 AND i.starts_at >= $4::timestamptz
        AND a.outcome IS NULL
      ORDER BY i.starts_at, i.id LIMIT 10
    ), due AS (
      SELECT a.id, a.title, a.employer, a.outcome, a.ended_on, d.id AS debrief_id
      FROM application a
      LEFT JOIN debrief d ON d.programme_id = a.programme_id AND d.application_id = a.id
      WHERE a.programme_id = $1 AND a.returner_id = $2
        AND a.outcome IN ('rejected', 'no_response') AND d.accepted_at IS NULL
    ), newest AS (SELECT * FROM due ORDER BY ended_on DESC, id DESC LIMIT 10)
    SELECT json_build_object(
      'closing', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'title', title, 'employer', employer, 'closingOn', closing_on, 'stage', stage)
        ORDER BY closing_on, id), '[]') FROM closing),
      'interviews', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'round', round, 'format', format, 'startsAt', starts_at, 'place', place,
          'notes', notes, 'application', json_build_object(
            'id', application_id, 'title', title, 'employer', employer))
        ORDER BY starts_at, id), '[]') FROM coming),
      'toDebrief', (SELECT coalesce(json_agg(json_build_object(
          'id', id, 'title', title, 'employer', employer, 'outcome', outcome,
          'endedOn', ended_on, 'debriefId', debrief_id)
        ORDER BY ended_on DESC, id DESC), '[]') FROM newest),
      'toDebriefCount', (SELECT count(*) FROM due))::text`,
};

/**
 * The open applications as a board: a column a stage, each with its first cards and how many there
 * are. What is still to be sent stands by its closing date, the rest by how lately it moved.
 *
 * Values: $1 programme, $2 returner, $3 cards a column, $4 the stage that shows more or null, $5 how
 * many then, $6 words to look for or null, $7 channel or null.
 */
export const BOARD: JsonStatement = {
  name: 'applications.board',
  text: `
    WITH placed AS (
      SELECT a.id, a.stage,
             row_number() OVER (PARTITION BY a.stage
               ORDER BY CASE WHEN a.stage IN ('saved', 'preparing') THEN a.closing_on END,
                        a.stage_since DESC, a.id DESC) AS n,
             count(*) OVER (PARTITION BY a.stage) AS total
      FROM application a
      WHERE a.programme_id = $1 AND a.returner_id = $2 AND a.outcome IS NULL
        AND ($6::text IS NULL OR ${FILTERS.search('$6')})
        AND ($7::channel IS NULL OR ${FILTERS.channel('$7')})
    ), shown AS (
      SELECT p.stage, p.total, p.n, json_build_object(
        'id', a.id, 'title', a.title, 'employer', a.employer, 'closingOn', a.closing_on,
        'stageSince', a.stage_since, 'interviewAt', (
          SELECT min(i.starts_at) FROM interview i
          WHERE i.programme_id = a.programme_id AND i.application_id = a.id
            AND i.starts_at >= now())) AS card
      FROM placed p
      JOIN application a ON a.programme_id = $1 AND a.id = p.id
      WHERE p.n <= CASE WHEN p.stage = $4::stage THEN $5::int ELSE $3::int END
    )
    SELECT json_build_object(
      'columns', coalesce((
        SELECT json_agg(json_build_object('stage', stage, 'total', total, 'cards', cards)
                        ORDER BY stage)
        FROM (SELECT stage, max(total) AS total, json_agg(card ORDER BY n) AS cards
              FROM shown GROUP BY stage) c), '[]'),
      'ended', (SELECT count(*) FROM application a
                WHERE a.programme_id = $1 AND a.returner_id = $2
                  AND a.outcome IS NOT NULL))::text`,
};
