import type { JsonStatement } from '../../platform/database/database.ts';
import { CRITERIA } from './criteria.statements.ts';

/** What an application shows of interview `i`; $4 is the programme's time zone. */
export const INTERVIEW_FIELDS = `
  'revision', i.revision, 'id', i.id, 'round', i.round, 'format', i.format,
  'startsAt', i.starts_at, 'timeZone', coalesce(i.time_zone, $4), 'minutes', i.minutes,
  'place', i.place, 'link', i.link, 'people', i.people, 'notes', i.notes,
  'freshNotes', i.fresh_notes, 'thankYou', i.thank_you`;

const APPLICATION = `
  'application', json_build_object(
    'id', a.id, 'title', a.title, 'employer', a.employer, 'outcome', a.outcome,
    'debriefId', d.id)`;

const AND_APPLICATION = `
  JOIN application a ON a.programme_id = i.programme_id AND a.id = i.application_id
  LEFT JOIN debrief d ON d.programme_id = a.programme_id AND d.application_id = a.id`;

/** Values: $1 programme, $2 returner, $3 the most to show, $4 the programme's time zone. */
export const INTERVIEWS: JsonStatement = {
  name: 'interviews.list',
  text: `
    SELECT coalesce(json_agg(json_build_object(
        'id', i.id, 'round', i.round, 'format', i.format, 'startsAt', i.starts_at,
        'timeZone', coalesce(i.time_zone, $4), 'minutes', i.minutes,
        'place', i.place, 'link', i.link, 'hasFreshNotes', i.fresh_notes <> '',
        'thankYou', i.thank_you, 'prepared', p.prepared, 'toPrepare', p.total, ${APPLICATION})
      ORDER BY i.starts_at, i.id), '[]')::text
    FROM (
      SELECT * FROM interview
      WHERE programme_id = $1 AND returner_id = $2
      ORDER BY starts_at DESC, id DESC LIMIT $3) i
    ${AND_APPLICATION}
    CROSS JOIN LATERAL (
      SELECT count(*) AS total, count(done_at) AS prepared FROM preparation_item
      WHERE programme_id = i.programme_id AND interview_id = i.id) p`,
};

/**
 * One interview with everything that its page shows; the revision stands first.
 * Values: $1 programme, $2 returner, $3 interview, $4 the programme's time zone.
 */
export const INTERVIEW: JsonStatement = {
  name: 'interviews.page',
  text: `
    SELECT json_build_object(${INTERVIEW_FIELDS},
      'myTimeZone', coalesce((
        SELECT time_zone FROM reminder_settings
        WHERE programme_id = $1 AND enrolment_id = $2), $4),
      'thankedOn', i.thanked_on, 'hasDraft', i.thank_you_note <> '', ${APPLICATION},
      'preparation', (
        SELECT coalesce(json_agg(json_build_object(
            'id', p.id, 'section', p.section, 'text', p.text, 'notes', p.notes,
            'done', p.done_at IS NOT NULL, 'own', p.own)
          ORDER BY p.position, p.id), '[]')
        FROM preparation_item p WHERE p.programme_id = i.programme_id AND p.interview_id = i.id),
      ${CRITERIA})::text
    FROM interview i
    ${AND_APPLICATION}
    WHERE i.programme_id = $1 AND i.returner_id = $2 AND i.id = $3`,
};
