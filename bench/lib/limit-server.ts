import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What the API is held against: nothing but `node:http` and `pg`, the same look-up of the session,
 * and one statement whose JSON text is passed through. No guard, no validation, no row-level
 * security: nothing that answers the same can cost less.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

const pageOf = (condition: string): string => `
  SELECT json_build_object('items', json_agg(json_build_object(
    'id', p.id, 'title', p.title, 'employer', p.employer, 'location', p.location,
    'closingOn', p.closing_on, 'channel', p.channel, 'stage', p.stage,
    'furthestStage', p.furthest_stage, 'outcome', p.outcome, 'stageSince', p.stage_since,
    'appliedOn', p.applied_on, 'endedOn', p.ended_on, 'updatedAt', p.updated_at,
    'debriefId', d.id) ORDER BY p.updated_at DESC, p.id DESC))::text
  FROM (SELECT * FROM application WHERE programme_id = $1 AND returner_id = $2 AND ${condition}
        ORDER BY updated_at DESC, id DESC LIMIT 25) p
  LEFT JOIN debrief d ON d.programme_id = p.programme_id AND d.application_id = p.id`;

const BOARD = `
  SELECT json_build_object(
    'columns', (
      SELECT json_agg(json_build_object('stage', stage, 'total', total, 'cards', (
          SELECT json_agg(json_build_object(
              'id', c.id, 'title', c.title, 'employer', c.employer, 'closingOn', c.closing_on,
              'stageSince', c.stage_since, 'interviewAt', (
                SELECT min(starts_at) FROM interview i
                WHERE i.programme_id = $1 AND i.application_id = c.id AND i.starts_at >= now()))
            ORDER BY c.key, c.stage_since DESC, c.id DESC)
          FROM (SELECT a.*, CASE WHEN stage < 'applied' THEN closing_on END AS key
                FROM application a
                WHERE programme_id = $1 AND returner_id = $2 AND outcome IS NULL
                  AND a.stage = s.stage
                ORDER BY key, stage_since DESC, id DESC LIMIT 50) c))
        ORDER BY stage)
      FROM (SELECT stage, count(*) AS total FROM application
            WHERE programme_id = $1 AND returner_id = $2 AND outcome IS NULL GROUP BY stage) s),
    'ended', (SELECT count(*) FROM application
              WHERE programme_id = $1 AND returner_id = $2 AND outcome IS NOT NULL))::text`;

const COUNTS = `
  WITH own AS (SELECT stage, outcome FROM application WHERE programme_id = $1 AND returner_id = $2)
  SELECT json_build_object(
    'total', (SELECT count(*) FROM own),
    'open', (SELECT count(*) FROM own WHERE outcome IS NULL),
    'ended', (SELECT count(*) FROM own WHERE outcome IS NOT NULL),
    'stages', (SELECT json_object_agg(stage, n) FROM (
      SELECT stage, count(*) AS n FROM own WHERE outcome IS NULL GROUP BY stage) s),
    'outcomes', (SELECT json_object_agg(outcome, n) FROM (
      SELECT outcome, count(*) AS n FROM own WHERE outcome IS NOT NULL GROUP BY outcome) o))::text`;

const VIEWS = `
  SELECT json_agg(json_build_object('id', id, 'name', name, 'query', query) ORDER BY name, id)::text
  FROM saved_view WHERE programme_id = $1 AND returner_id = $2`;

const DETAIL = `
  SELECT json_build_object(
    'id', a.id, 'title', a.title, 'employer', a.employer, 'location', a.location,
    'closingOn', a.closing_on, 'link', a.link, 'channel', a.channel,
    'contract', nullif(a.contract, ''), 'hours', nullif(a.hours, ''), 'salary', a.salary,
    'notes', a.notes, 'stage', a.stage, 'furthestStage', a.furthest_stage,
    'outcome', a.outcome, 'stageSince', a.stage_since, 'appliedOn', a.applied_on,
    'endedOn', a.ended_on, 'createdAt', a.created_at, 'updatedAt', a.updated_at,
    'events', (SELECT json_agg(json_build_object(
        'id', e.id, 'kind', e.kind, 'stage', e.stage, 'outcome', e.outcome,
        'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at, 'note', e.note,
        'correctsId', e.corrects_id, 'void', e.void) ORDER BY e.recorded_at, e.id)
      FROM stage_event e WHERE e.programme_id = a.programme_id AND e.application_id = a.id),
    'interviews', (SELECT json_agg(json_build_object(
        'revision', i.revision, 'id', i.id, 'round', i.round, 'format', i.format,
        'startsAt', i.starts_at, 'timeZone', coalesce(i.time_zone, (
          SELECT time_zone FROM programme WHERE id = i.programme_id)), 'minutes', i.minutes,
        'place', i.place, 'link', i.link, 'people', i.people, 'notes', i.notes,
        'freshNotes', i.fresh_notes, 'thankYou', i.thank_you) ORDER BY i.starts_at, i.id)
      FROM interview i WHERE i.programme_id = a.programme_id AND i.application_id = a.id),
    'criteria', (SELECT json_agg(json_build_object(
        'id', c.id, 'kind', c.kind, 'text', c.text, 'evidence', c.evidence,
        'strength', c.strength, 'examples', (
          SELECT coalesce(json_agg(json_build_object('id', x.id, 'title', x.title)
            ORDER BY u.created_at, x.id), '[]')
          FROM example_use u
          JOIN example x ON x.programme_id = u.programme_id AND x.id = u.example_id
          WHERE u.programme_id = c.programme_id AND u.criterion_id = c.id))
        ORDER BY c.kind, c.position, c.id)
      FROM criterion c WHERE c.programme_id = a.programme_id AND c.application_id = a.id))::text
  FROM application a
  WHERE a.programme_id = $1 AND a.returner_id = $2 AND a.id = $3`;

const STATEMENTS: Readonly<Record<string, string>> = {
  list: pageOf('true'),
  open: pageOf('outcome IS NULL'),
  detail: DETAIL,
  board: BOARD,
  counts: COUNTS,
  views: VIEWS,
};

const server = createServer((request, response) => {
  void (async () => {
    const [, enrolment = '', what = '', application] = (request.url ?? '').split('/');
    const token = /__Host-reshelve=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const hash = createHash('sha256').update(token).digest();
    const { rows: sessions } = await pool.query<{ programme_id: string; enrolment_id: string }>({
      name: 'session',
      text: 'SELECT * FROM app.resolve_session($1, $2)',
      values: [hash, enrolment],
    });
    const [session] = sessions;
    if (!session) {
      response.writeHead(401).end();
      return;
    }
    const whose = [session.programme_id, session.enrolment_id];
    const { rows } = await pool.query<[string]>({
      name: what,
      text: STATEMENTS[what] ?? '',
      values: application === undefined ? whose : [...whose, application],
      rowMode: 'array',
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.[0]);
  })().catch((error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(Number(process.env['LIMIT_PORT']), '127.0.0.1');
