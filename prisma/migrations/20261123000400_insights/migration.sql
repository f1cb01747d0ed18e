-- What a coordinator may know of a cohort, worked out where the rows are.
--
-- Coordinators have no policy on any table with a returner's words or search. These two functions
-- are all there is for them: they belong to reshelve_definer, answer a coordinator only and about
-- the coordinator's own programme only, and give names, dates and counts, never a text a returner
-- wrote, nor a title or an employer. The counts of people who do not share their progress leave
-- the database for one purpose: the service adds them up, publishes what the small-cell rules of
-- the domain let through, and drops them.
--
-- Both walk from the cohort's enrolments to the rows of each returner by an index, so that they
-- cost what the cohort costs, however large the tables are.

-- Participation: always visible.
CREATE FUNCTION app.cohort_participation(cohort uuid)
RETURNS TABLE (
  id uuid, name text, enrolled_on date, ended_on date, shares_progress boolean,
  mentors text[], active_week date, waiting integer, waiting_since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT r.id, a.name,
         (r.created_at AT TIME ZONE p.time_zone)::date,
         (r.ended_at AT TIME ZONE p.time_zone)::date,
         r.shares_progress AND r.ended_at IS NULL,
         paired.mentors, r.active_week, queue.waiting,
         (queue.since AT TIME ZONE p.time_zone)::date
  FROM programme p
  JOIN enrolment r ON r.programme_id = p.id AND r.cohort_id = $1 AND r.role = 'returner'
  JOIN account a ON a.id = r.account_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(ma.name ORDER BY g.started_at, ma.name), '{}') AS mentors
    FROM pairing g
    JOIN enrolment m ON m.programme_id = g.programme_id AND m.id = g.mentor_id
    JOIN account ma ON ma.id = m.account_id
    WHERE g.programme_id = p.id AND g.returner_id = r.id AND g.ended_at IS NULL) paired
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS waiting, min(v.submitted_at) AS since
    FROM review v
    WHERE v.programme_id = p.id AND v.returner_id = r.id AND v.state IN ('waiting', 'seen')) queue
  WHERE app.actor() = 'coordinator' AND p.id = app.programme_id()
$$;

-- Progress: counts and dates. `applications` counts those that are alike in every respect that a
-- figure is about. Application rows carry what their histories fold to, so the histories need not
-- be read. `interview_months` has one entry for each meeting held; `review_days`, how long each
-- decided review took.
CREATE FUNCTION app.cohort_counts(cohort uuid)
RETURNS TABLE (
  id uuid, shares_progress boolean, applications jsonb,
  last_applied_on date, last_rejected_on date, last_debriefed_on date,
  interviews integer, interview_months text[], last_interview_on date, next_interview_on date,
  versions integer, submitted integer, ready integer, another_look integer,
  review_days double precision[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT r.id, r.shares_progress AND r.ended_at IS NULL,
         search.applications, search.last_applied_on, search.last_rejected_on,
         (search.last_accepted_at AT TIME ZONE p.time_zone)::date,
         met.interviews, met.months,
         (met.last_at AT TIME ZONE p.time_zone)::date, (met.next_at AT TIME ZONE p.time_zone)::date,
         saved.versions, read.submitted, read.ready, read.another_look, read.review_days
  FROM programme p
  JOIN enrolment r ON r.programme_id = p.id AND r.cohort_id = $1 AND r.role = 'returner'
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
             'stage', alike.stage, 'furthest', alike.furthest_stage, 'outcome', alike.outcome,
             'sent', alike.sent, 'ended', alike.ended, 'debrief', alike.debrief,
             'feedback', alike.feedback, 'count', alike.count)), '[]') AS applications,
           max(alike.last_applied_on) AS last_applied_on,
           max(alike.last_ended_on) FILTER (WHERE alike.outcome = 'rejected') AS last_rejected_on,
           max(alike.last_accepted_at) AS last_accepted_at
    FROM (
      SELECT s.stage, s.furthest_stage, s.outcome,
             to_char(s.applied_on, 'YYYY-MM') AS sent,
             to_char(s.ended_on, 'YYYY-MM') AS ended,
             CASE WHEN d.id IS NULL THEN 'none'
                  WHEN d.accepted_at IS NOT NULL THEN 'accepted'
                  WHEN d.located_at IS NOT NULL THEN 'located' ELSE 'begun' END AS debrief,
             CASE WHEN f.answered_on IS NOT NULL THEN 'answered'
                  -- Closed before it was asked: the returner would rather not.
                  WHEN f.state = 'closed' AND f.asked_on IS NULL THEN 'not_asked'
                  ELSE coalesce(f.state::text, 'not_asked') END AS feedback,
             count(*)::integer AS count,
             max(s.applied_on) AS last_applied_on, max(s.ended_on) AS last_ended_on,
             max(d.accepted_at) AS last_accepted_at
      FROM application s
      LEFT JOIN debrief d ON d.programme_id = p.id AND d.application_id = s.id
                         AND d.returner_id = r.id
      LEFT JOIN feedback_request f ON f.programme_id = p.id AND f.debrief_id = d.id
                                  AND f.returner_id = r.id
      WHERE s.programme_id = p.id AND s.returner_id = r.id
      GROUP BY 1, 2, 3, 4, 5, 6, 7) alike) search
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS interviews,
           coalesce(array_agg(to_char(i.starts_at AT TIME ZONE p.time_zone, 'YYYY-MM'))
                    FILTER (WHERE i.starts_at <= now()), '{}') AS months,
           max(i.starts_at) FILTER (WHERE i.starts_at <= now()) AS last_at,
           min(i.starts_at) FILTER (WHERE i.starts_at > now()) AS next_at
    FROM interview i
    WHERE i.programme_id = p.id AND i.returner_id = r.id) met
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS versions
    FROM strategy_version v
    WHERE v.programme_id = p.id AND v.returner_id = r.id) saved
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE v.state <> 'withdrawn')::integer AS submitted,
           count(*) FILTER (WHERE v.decision = 'ready')::integer AS ready,
           count(*) FILTER (WHERE v.decision = 'another_look')::integer AS another_look,
           coalesce(array_agg(extract(epoch FROM v.decided_at - v.submitted_at)::double precision
                              / 86400 ORDER BY v.decided_at)
                    FILTER (WHERE v.decided_at IS NOT NULL), '{}') AS review_days
    FROM review v
    WHERE v.programme_id = p.id AND v.returner_id = r.id) read
  WHERE app.actor() = 'coordinator' AND p.id = app.programme_id()
$$;

GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.cohort_participation(uuid) OWNER TO reshelve_definer;
ALTER FUNCTION app.cohort_counts(uuid) OWNER TO reshelve_definer;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;
REVOKE ALL ON FUNCTION app.cohort_participation(uuid), app.cohort_counts(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.cohort_participation(uuid), app.cohort_counts(uuid) TO reshelve_app;
