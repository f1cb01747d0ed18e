import type { JsonStatement } from '../../platform/database/database.ts';

/**
 * All that Today is worked out from: $1 programme, $2 returner, $3 the moment. The windows are
 * wider than any reminder lasts, so that one that was put off is still found; the domain decides.
 */
export const TODAY_FACTS: JsonStatement = {
  name: 'nudges.facts',
  text: `
    WITH clock AS MATERIALIZED (
      SELECT zone, today, date_trunc('week', today)::date AS week, kinds_off, kinds_unmailed
      FROM (
        SELECT coalesce(s.time_zone, p.time_zone) AS zone,
               ($3::timestamptz AT TIME ZONE coalesce(s.time_zone, p.time_zone))::date AS today,
               coalesce(s.kinds_off, '{}') AS kinds_off,
               coalesce(s.kinds_unmailed, '{}') AS kinds_unmailed
        FROM programme p
        LEFT JOIN reminder_settings s ON s.programme_id = p.id AND s.enrolment_id = $2::uuid
        WHERE p.id = $1::uuid) of_person
    ), closing AS (
      SELECT id, title, employer, closing_on FROM application
      WHERE programme_id = $1::uuid AND returner_id = $2::uuid AND outcome IS NULL
        AND stage IN ('saved', 'preparing')
        AND closing_on BETWEEN (SELECT today FROM clock) AND (SELECT today + 7 FROM clock)
      ORDER BY closing_on, id LIMIT 30
    ), meeting AS (
      SELECT i.id, i.application_id, i.starts_at, i.minutes, i.thank_you, i.fresh_notes <> '' AS noted,
             a.title, a.employer, a.outcome IS NULL AS open,
             EXISTS (SELECT FROM preparation_item t
                     WHERE t.programme_id = $1::uuid AND t.interview_id = i.id
                       AND t.done_at IS NOT NULL) AS prepared
      FROM interview i
      JOIN application a ON a.programme_id = i.programme_id AND a.id = i.application_id
      WHERE i.programme_id = $1::uuid AND i.returner_id = $2::uuid
        AND i.starts_at BETWEEN $3::timestamptz - interval '30 days'
                            AND $3::timestamptz + interval '5 days'
      ORDER BY i.starts_at DESC, i.id LIMIT 30
    ), ended AS MATERIALIZED (
      -- Cut down before its debriefs are looked for: one look-up each, whatever there is of them.
      SELECT a.id, a.title, a.employer, a.ended_on FROM application a
      WHERE a.programme_id = $1::uuid AND a.returner_id = $2::uuid
        AND a.outcome IN ('rejected', 'no_response')
        AND a.ended_on > (SELECT today - 120 FROM clock)
        AND NOT EXISTS (SELECT FROM debrief d
                        WHERE d.programme_id = $1::uuid AND d.application_id = a.id
                          AND d.accepted_at IS NOT NULL)
      ORDER BY a.ended_on DESC, a.id LIMIT 30
    ), rejection AS (
      SELECT e.*,
             (SELECT d.id FROM debrief d
              WHERE d.programme_id = $1::uuid AND d.application_id = e.id) AS debrief_id,
             (SELECT f.state FROM feedback_request f
              WHERE f.programme_id = $1::uuid AND f.debrief_id =
                (SELECT d.id FROM debrief d
                 WHERE d.programme_id = $1::uuid AND d.application_id = e.id)) AS feedback
      FROM ended e
    ), asked AS (
      SELECT f.id, f.asked_on, d.id AS debrief_id, a.id AS application_id, a.title, a.employer
      FROM feedback_request f
      JOIN debrief d ON d.programme_id = f.programme_id AND d.id = f.debrief_id
      JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
      WHERE f.programme_id = $1::uuid AND f.returner_id = $2::uuid AND f.state = 'asked'
        AND f.asked_on > (SELECT today - 120 FROM clock)
      ORDER BY f.asked_on, f.id LIMIT 30
    ), call AS (
      SELECT f.id, f.call_at, d.id AS debrief_id, a.id AS application_id, a.title, a.employer
      FROM feedback_request f
      JOIN debrief d ON d.programme_id = f.programme_id AND d.id = f.debrief_id
      JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
      WHERE f.programme_id = $1::uuid AND f.returner_id = $2::uuid AND f.state = 'call_arranged'
        AND f.call_at BETWEEN $3::timestamptz - interval '120 days'
                          AND $3::timestamptz + interval '3 days'
      ORDER BY f.call_at DESC, f.id LIMIT 30
    ), silent AS (
      SELECT id, title, employer, applied_on FROM application
      WHERE programme_id = $1::uuid AND returner_id = $2::uuid AND outcome IS NULL
        AND stage = 'applied'
        AND applied_on BETWEEN (SELECT today - 174 FROM clock) AND (SELECT today - 42 FROM clock)
      ORDER BY applied_on DESC, id LIMIT 5
    ), person AS (
      SELECT id, name, next_about, next_on FROM contact
      WHERE programme_id = $1::uuid AND returner_id = $2::uuid
        AND next_on BETWEEN (SELECT today - 150 FROM clock) AND (SELECT today FROM clock)
      ORDER BY next_on DESC, id LIMIT 30
    ), news AS (
      SELECT id, kind, subject_id, created_at, mailed_at FROM notification
      WHERE programme_id = $1::uuid AND enrolment_id = $2::uuid AND read_at IS NULL
        AND created_at > $3::timestamptz - interval '120 days'
      ORDER BY created_at DESC, id LIMIT 30
    ), handled AS (
      SELECT n.kind, n.subject_id, n.occasion, n.done_at IS NOT NULL AS done, n.snoozed_until,
             n.mailed_at IS NOT NULL AND (n.snoozed_until IS NULL OR n.snoozed_until <=
               (n.mailed_at AT TIME ZONE (SELECT zone FROM clock))::date) AS mailed
      FROM nudge n
      WHERE n.programme_id = $1::uuid AND n.returner_id = $2::uuid
        AND n.occasion > (SELECT today - 200 FROM clock)
    ), goal AS (
      SELECT week, applications, contacts, learning FROM weekly_goal
      WHERE programme_id = $1::uuid AND returner_id = $2::uuid
        AND week BETWEEN (SELECT week - 28 FROM clock) AND (SELECT week FROM clock)
    ), learnt AS (
      SELECT id, "on", text FROM learning_entry
      WHERE programme_id = $1::uuid AND returner_id = $2::uuid
        AND "on" BETWEEN (SELECT week FROM clock) AND (SELECT week + 6 FROM clock)
    ), left_off AS (
      (SELECT 'application' AS what, id, title, employer, updated_at FROM application
       WHERE programme_id = $1::uuid AND returner_id = $2::uuid
       ORDER BY updated_at DESC, id DESC LIMIT 1)
      UNION ALL
      (SELECT 'debrief', d.id, a.title, a.employer, d.updated_at FROM debrief d
       JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
       WHERE d.programme_id = $1::uuid AND d.returner_id = $2::uuid AND d.accepted_at IS NULL
       ORDER BY d.updated_at DESC LIMIT 1)
      UNION ALL
      (SELECT 'strategy', id, '', '', updated_at FROM strategy
       WHERE programme_id = $1::uuid AND returner_id = $2::uuid)
      ORDER BY updated_at DESC LIMIT 1
    )
    SELECT json_build_object(
      'timeZone', c.zone, 'today', c.today, 'kindsOff', c.kinds_off,
      'kindsUnmailed', c.kinds_unmailed,
      'closing', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'title', title, 'employer', employer, 'closingOn', closing_on)
        ORDER BY closing_on, id) FROM closing), '[]'),
      'interviews', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'applicationId', application_id, 'title', title, 'employer', employer,
          'startsAt', starts_at, 'minutes', minutes, 'open', open, 'thankYou', thank_you,
          'hasFreshNotes', noted, 'hasPreparation', prepared)
        ORDER BY starts_at, id) FROM meeting), '[]'),
      'rejections', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'title', title, 'employer', employer, 'endedOn', ended_on,
          'debriefId', debrief_id, 'feedback', feedback)
        ORDER BY ended_on, id) FROM rejection), '[]'),
      'asked', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'applicationId', application_id, 'debriefId', debrief_id, 'title', title,
          'employer', employer, 'askedOn', asked_on) ORDER BY asked_on, id) FROM asked), '[]'),
      'calls', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'applicationId', application_id, 'debriefId', debrief_id, 'title', title,
          'employer', employer, 'callAt', call_at) ORDER BY call_at, id) FROM call), '[]'),
      'silent', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'title', title, 'employer', employer, 'appliedOn', applied_on)
        ORDER BY applied_on, id) FROM silent), '[]'),
      'contacts', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'name', name, 'about', next_about, 'nextOn', next_on)
        ORDER BY next_on, id) FROM person), '[]'),
      'news', coalesce((SELECT json_agg(json_build_object(
          'id', id, 'kind', kind, 'subjectId', subject_id, 'at', created_at,
          'mailed', mailed_at IS NOT NULL) ORDER BY created_at, id) FROM news), '[]'),
      'handled', coalesce((SELECT json_agg(json_build_object(
          'kind', kind, 'subjectId', subject_id, 'occasion', occasion, 'done', done,
          'snoozedUntil', snoozed_until, 'mailed', mailed)) FROM handled), '[]'),
      'goal', json_build_object(
          'enrolmentId', $2::uuid, 'week', c.week,
          'chosen', EXISTS (SELECT FROM goal g WHERE g.week = c.week),
          'chosenBefore', EXISTS (SELECT FROM goal g WHERE g.week < c.week
                                  AND g.applications + g.contacts + g.learning > 0)),
      'week', json_build_object(
        'week', c.week,
        'chosen', (SELECT json_build_object('applications', applications, 'contacts', contacts,
                     'learning', learning) FROM goal g WHERE g.week = c.week),
        'before', (SELECT json_build_object('applications', applications, 'contacts', contacts,
                     'learning', learning) FROM goal g
                   WHERE g.week < c.week AND g.applications + g.contacts + g.learning > 0
                   ORDER BY g.week DESC LIMIT 1),
        'done', json_build_object(
          'applications', (SELECT count(*) FROM application
                           WHERE programme_id = $1::uuid AND returner_id = $2::uuid
                             AND applied_on BETWEEN c.week AND c.week + 6),
          'contacts', (SELECT count(*) FROM touchpoint
                       WHERE programme_id = $1::uuid AND returner_id = $2::uuid
                         AND "on" BETWEEN c.week AND c.week + 6),
          'learning', (SELECT count(*) FROM learnt)),
        'learning', coalesce((SELECT json_agg(json_build_object(
            'id', id, 'on', "on", 'text', text) ORDER BY "on" DESC, id DESC) FROM learnt), '[]')),
      'leftOff', (SELECT json_build_object('what', what, 'id', id, 'title', title,
                    'employer', employer, 'at', updated_at)
                  FROM left_off WHERE updated_at > $3::timestamptz - interval '14 days'))::text
    FROM clock c`,
};
