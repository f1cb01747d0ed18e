import type { JsonStatement } from '../../platform/database/database.ts';

const SHOWN = 500;

/** A lesson `l` with the application `la` of its debrief and the one `ta` it was taken up in. */
export const LESSON_JSON = `json_build_object(
  'id', l.id, 'text', l.text, 'due', l.due, 'state', l.state, 'debriefId', l.debrief_id,
  'learntFrom', json_build_object('id', la.id, 'title', la.title, 'employer', la.employer),
  'takenUpIn', CASE WHEN ta.id IS NOT NULL THEN
    json_build_object('id', ta.id, 'title', ta.title, 'employer', ta.employer) END,
  'settledAt', l.settled_at, 'createdAt', l.created_at)`;

/** The lessons of the returner $2 in the programme $1. */
export const LESSON_FROM = `lesson l
  JOIN debrief ld ON ld.programme_id = l.programme_id AND ld.id = l.debrief_id
  JOIN application la ON la.programme_id = ld.programme_id AND la.id = ld.application_id
  LEFT JOIN application ta
    ON ta.programme_id = l.programme_id AND ta.id = l.taken_up_in_application_id
  WHERE l.programme_id = $1::uuid AND l.returner_id = $2::uuid`;

/** Without a row, no request was ever begun. Values: $1 programme, $2 returner, $3 debrief. */
export const DEBRIEF: JsonStatement = {
  name: 'debriefs.debrief',
  text: `
    SELECT json_build_object(
      'revision', d.revision, 'id', d.id,
      'application', json_build_object(
        'id', a.id, 'title', a.title, 'employer', a.employer, 'furthestStage', a.furthest_stage,
        'outcome', a.outcome, 'appliedOn', a.applied_on, 'endedOn', a.ended_on),
      'stoppedAt', d.stopped_at,
      'reasons', coalesce((
        SELECT json_agg(json_build_object('code', r.code, 'basis', r.basis, 'detail', r.detail)
                        ORDER BY r.basis, r.code)
        FROM debrief_reason r WHERE r.programme_id = d.programme_id AND r.debrief_id = d.id),
        '[]'::json),
      'decisionWords', d.decision_words, 'locatedAt', d.located_at,
      'wentWell', d.went_well, 'wasHard', d.was_hard, 'wouldDoDifferent', d.would_do_different,
      'reflectedAt', d.reflected_at,
      'closingNote', d.closing_note, 'feeling', d.feeling, 'acceptedAt', d.accepted_at,
      'lessons', coalesce((
        SELECT json_agg(${LESSON_JSON} ORDER BY l.created_at, l.id)
        FROM ${LESSON_FROM} AND l.debrief_id = d.id), '[]'::json),
      'earlierLessons', coalesce((
        SELECT json_agg(${LESSON_JSON} ORDER BY l.created_at DESC, l.id DESC)
        FROM ${LESSON_FROM} AND l.debrief_id <> d.id AND l.state = 'open'), '[]'::json),
      'feedback', json_build_object(
        'state', coalesce(f.state, 'not_asked'), 'way', f.way,
        'recipient', coalesce(f.recipient, ''),
        'subject', coalesce(f.subject, ''), 'body', coalesce(f.body, ''),
        'askedOn', f.asked_on, 'callAt', f.call_at, 'answeredOn', f.answered_on,
        'verbatim', coalesce(f.verbatim, ''), 'ownWords', coalesce(f.own_words, ''),
        'themes', coalesce(f.themes, '{}'), 'closedReason', f.closed_reason))::text
    FROM debrief d
    JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
    LEFT JOIN feedback_request f ON f.programme_id = d.programme_id AND f.debrief_id = d.id
    WHERE d.programme_id = $1::uuid AND d.returner_id = $2::uuid AND d.id = $3::uuid`,
};

/** Values: $1 programme, $2 returner, $3 whether accepted, or null. */
export const DEBRIEFS: JsonStatement = {
  name: 'debriefs.debriefs',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', p.id,
             'application', json_build_object(
               'id', p.application_id, 'title', p.title, 'employer', p.employer),
             'outcome', p.outcome, 'endedOn', p.ended_on, 'stoppedAt', p.stopped_at,
             'feedback', p.feedback, 'lessons', p.lessons, 'locatedAt', p.located_at,
             'reflectedAt', p.reflected_at, 'acceptedAt', p.accepted_at)
           ORDER BY p.accepted_at IS NOT NULL, p.ended_on DESC NULLS LAST, p.id DESC),
           '[]'::json)::text
    FROM (
      SELECT d.*, a.title, a.employer, a.outcome, a.ended_on,
             coalesce(f.state, 'not_asked') AS feedback,
             (SELECT count(*) FROM lesson l
              WHERE l.programme_id = d.programme_id AND l.debrief_id = d.id) AS lessons
      FROM debrief d
      JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
      LEFT JOIN feedback_request f ON f.programme_id = d.programme_id AND f.debrief_id = d.id
      WHERE d.programme_id = $1::uuid AND d.returner_id = $2::uuid
        AND ($3::boolean IS NULL OR (d.accepted_at IS NOT NULL) = $3::boolean)
      ORDER BY d.accepted_at IS NOT NULL, a.ended_on DESC NULLS LAST, d.id DESC
      LIMIT ${String(SHOWN)}) p`,
};

/** Values: $1 programme, $2 returner, $3 state or null, $4 due or null. Open ones first. */
export const LESSONS: JsonStatement = {
  name: 'debriefs.lessons',
  text: `
    SELECT coalesce(json_agg(p.lesson ORDER BY p.state, p.created_at DESC, p.id DESC),
                    '[]'::json)::text
    FROM (
      SELECT ${LESSON_JSON} AS lesson, l.state, l.created_at, l.id
      FROM ${LESSON_FROM}
        AND ($3::text IS NULL OR l.state::text = $3::text)
        AND ($4::text IS NULL OR l.due::text = $4::text)
      ORDER BY l.state, l.created_at DESC, l.id DESC
      LIMIT ${String(SHOWN)}) p`,
};

/**
 * Every debrief has a request, if only one that could be made. Values: $1 programme, $2 returner.
 * The latest decision first.
 */
export const FEEDBACK_REQUESTS: JsonStatement = {
  name: 'debriefs.feedback-requests',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'debriefId', p.debrief_id,
             'application', json_build_object(
               'id', p.application_id, 'title', p.title, 'employer', p.employer),
             'stoppedAt', p.stopped_at, 'state', coalesce(p.state, 'not_asked'), 'way', p.way,
             'recipient', coalesce(p.recipient, ''), 'endedOn', p.ended_on,
             'askedOn', p.asked_on, 'callAt', p.call_at, 'answeredOn', p.answered_on,
             'verbatim', coalesce(p.verbatim, ''), 'ownWords', coalesce(p.own_words, ''),
             'themes', coalesce(p.themes, '{}'), 'closedReason', p.closed_reason,
             'updatedAt', coalesce(p.updated_at, p.begun_at))
           ORDER BY p.ended_on DESC NULLS LAST, p.debrief_id DESC), '[]'::json)::text
    FROM (
      SELECT f.state, f.way, f.recipient, f.asked_on, f.call_at, f.answered_on, f.verbatim,
             f.own_words, f.themes, f.closed_reason, f.updated_at,
             d.id AS debrief_id, d.stopped_at, d.created_at AS begun_at,
             a.id AS application_id, a.title, a.employer, a.ended_on
      FROM debrief d
      JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
      LEFT JOIN feedback_request f ON f.programme_id = d.programme_id AND f.debrief_id = d.id
      WHERE d.programme_id = $1::uuid AND d.returner_id = $2::uuid
      ORDER BY a.ended_on DESC NULLS LAST, d.id DESC
      LIMIT ${String(SHOWN)}) p`,
};

/** What the letters are filled with. Values: $1 programme, $2 returner, $3 debrief. */
export const LETTER_FACTS: JsonStatement = {
  name: 'debriefs.letter-facts',
  text: `
    SELECT json_build_object(
      'title', a.title, 'employer', a.employer, 'outcome', a.outcome,
      'furthestStage', a.furthest_stage, 'stoppedAt', d.stopped_at,
      'myName', (SELECT c.name FROM enrolment e JOIN account c ON c.id = e.account_id
                 WHERE e.programme_id = d.programme_id AND e.id = d.returner_id),
      'recipient', coalesce(f.recipient, ''), 'subject', coalesce(f.subject, ''),
      'body', coalesce(f.body, ''),
      'interviews', coalesce((
        SELECT json_agg(json_build_object('round', i.round, 'startsAt', i.starts_at)
                        ORDER BY i.starts_at DESC)
        FROM interview i
        WHERE i.programme_id = a.programme_id AND i.application_id = a.id
          AND i.starts_at <= now()), '[]'::json))::text
    FROM debrief d
    JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
    LEFT JOIN feedback_request f ON f.programme_id = d.programme_id AND f.debrief_id = d.id
    WHERE d.programme_id = $1::uuid AND d.returner_id = $2::uuid AND d.id = $3::uuid`,
};
