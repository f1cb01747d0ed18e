import type { JsonStatement } from '../../platform/database/database.ts';

/** More than anybody has; a bound all the same. */
const SHOWN = 2_000;
/** Examples offered for one criterion. */
const OFFERED = 6;

/**
 * What is searched of an example `x`: its name weighs most, then the criteria that it served, then
 * its words. It is made on the fly: a returner has some hundred of them at most, and under row-level
 * security an index could not be used, because `@@` is not leakproof.
 */
const DOCUMENT = `
  setweight(to_tsvector('english', x.title), 'A') ||
  setweight(to_tsvector('english', coalesce((
    SELECT string_agg(c.text, ' ') FROM example_use u
    JOIN criterion c ON c.programme_id = u.programme_id AND c.id = u.criterion_id
    WHERE u.programme_id = x.programme_id AND u.example_id = x.id), '')), 'B') ||
  setweight(to_tsvector('english',
    concat_ws(' ', x.situation, x.task, x.action, x.result)), 'C')`;

/** Any of the words of a text, each in its stem; null where none says anything. */
const anyOf = (value: string): string => `(
  SELECT to_tsquery('simple', string_agg(quote_literal(lexeme), ' | '))
  FROM unnest(to_tsvector('english', ${value})))`;

const WORDS = `'title', x.title, 'situation', x.situation, 'task', x.task, 'action', x.action,
  'result', x.result`;

const WITH_USES = `json_build_object(
  'revision', x.revision, 'id', x.id, ${WORDS}, 'updatedAt', x.updated_at,
  'uses', coalesce((
    SELECT json_agg(json_build_object(
        'criterionId', c.id, 'text', c.text, 'kind', c.kind, 'applicationId', a.id,
        'title', a.title, 'employer', a.employer, 'furthestStage', a.furthest_stage,
        'outcome', a.outcome)
      ORDER BY u.created_at DESC, c.id)
    FROM example_use u
    JOIN criterion c ON c.programme_id = u.programme_id AND c.id = u.criterion_id
    JOIN application a ON a.programme_id = c.programme_id AND a.id = c.application_id
    WHERE u.programme_id = x.programme_id AND u.example_id = x.id), '[]'::json))`;

/** Values: $1 programme, $2 returner, $3 words to look for or null. Searched: the best first. */
export const EXAMPLES: JsonStatement = {
  name: 'evidence.examples',
  text: `
    SELECT coalesce(json_agg(p.example ORDER BY p.rank DESC, p.updated_at DESC, p.id DESC),
                    '[]'::json)::text
    FROM (
      SELECT x.id, x.updated_at, ${WITH_USES} AS example,
             CASE WHEN q.query IS NULL THEN 0 ELSE ts_rank_cd(d.document, q.query) END AS rank
      FROM example x
      CROSS JOIN (SELECT ${anyOf('$3::text')} AS query) q
      CROSS JOIN LATERAL (SELECT CASE WHEN $3::text IS NOT NULL THEN ${DOCUMENT} END AS document) d
      WHERE x.programme_id = $1::uuid AND x.returner_id = $2::uuid
        AND ($3::text IS NULL OR d.document @@ q.query)
      ORDER BY rank DESC, x.updated_at DESC, x.id DESC
      LIMIT ${String(SHOWN)}) p`,
};

/** Values: $1 programme, $2 returner, $3 example. */
export const EXAMPLE: JsonStatement = {
  name: 'evidence.example',
  text: `
    SELECT ${WITH_USES}::text FROM example x
    WHERE x.programme_id = $1::uuid AND x.returner_id = $2::uuid AND x.id = $3::uuid`,
};

/**
 * Examples for a criterion: those that serve it, then those that fit its words, the best first.
 * Values: $1 programme, $2 returner, $3 criterion, $4 what to look for.
 */
export const FITTING: JsonStatement = {
  name: 'evidence.fitting',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', p.id, ${WORDS.replaceAll('x.', 'p.')}, 'used', p.used, 'uses', p.uses)
           ORDER BY p.used DESC, p.rank DESC, p.updated_at DESC, p.id DESC), '[]'::json)::text
    FROM (
      SELECT x.*, u.criterion_id IS NOT NULL AS used,
             (SELECT count(*) FROM example_use o
              WHERE o.programme_id = x.programme_id AND o.example_id = x.id) AS uses,
             coalesce(ts_rank_cd(d.document, q.query), 0) AS rank
      FROM example x
      CROSS JOIN (SELECT ${anyOf('$4::text')} AS query) q
      CROSS JOIN LATERAL (SELECT ${DOCUMENT} AS document) d
      LEFT JOIN example_use u
        ON u.programme_id = x.programme_id AND u.example_id = x.id AND u.criterion_id = $3::uuid
      WHERE x.programme_id = $1::uuid AND x.returner_id = $2::uuid
        AND (u.criterion_id IS NOT NULL OR d.document @@ q.query)
      ORDER BY used DESC, rank DESC, x.updated_at DESC, x.id DESC
      LIMIT ${String(OFFERED)}) p`,
};

/** Values: $1 programme, $2 returner, $3 application. */
export const OUTLINE: JsonStatement = {
  name: 'evidence.outline',
  text: `
    SELECT json_build_object('title', a.title, 'employer', a.employer, 'criteria', coalesce((
      SELECT json_agg(json_build_object(
          'kind', c.kind, 'text', c.text, 'evidence', c.evidence, 'strength', c.strength,
          'examples', coalesce((
            SELECT json_agg(json_build_object(${WORDS}) ORDER BY u.created_at, x.id)
            FROM example_use u
            JOIN example x ON x.programme_id = u.programme_id AND x.id = u.example_id
            WHERE u.programme_id = c.programme_id AND u.criterion_id = c.id), '[]'::json))
        ORDER BY c.kind, c.position, c.id)
      FROM criterion c
      WHERE c.programme_id = a.programme_id AND c.application_id = a.id), '[]'::json))::text
    FROM application a
    WHERE a.programme_id = $1::uuid AND a.returner_id = $2::uuid AND a.id = $3::uuid`,
};
