-- What a returner's own cohort has in it, for the one figure about it that returners may read.
--
-- Returners have no policy on anybody else's rows. Like the coordinators' functions, this one
-- belongs to reshelve_definer and gives counts only: no name, no id, no title and no text. It
-- answers a returner only and about the cohort of the enrolment that asks. The rows leave the
-- database for one purpose: the service adds them up, lets through what the domain's rules allow,
-- and drops them. `mine` marks the row of the one who asks, whom the rules take out once.
CREATE FUNCTION app.own_cohort_counts()
RETURNS TABLE (mine boolean, shares_progress boolean, starts_on date, applications jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT r.id = me.id, r.shares_progress AND r.ended_at IS NULL, c.starts_on, search.applications
  FROM enrolment me
  JOIN cohort c ON c.programme_id = me.programme_id AND c.id = me.cohort_id
  JOIN enrolment r ON r.programme_id = me.programme_id AND r.cohort_id = c.id
                  AND r.role = 'returner'
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
             'furthest', alike.furthest_stage, 'outcome', alike.outcome, 'sent', alike.sent,
             'ended', alike.ended, 'debrief', alike.debrief, 'feedback', alike.feedback,
             'count', alike.count)), '[]') AS applications
    FROM (
      -- Alike in the same respects as for the coordinators, so that the figures are the same.
      SELECT s.furthest_stage, s.outcome,
             to_char(s.applied_on, 'YYYY-MM') AS sent,
             to_char(s.ended_on, 'YYYY-MM') AS ended,
             CASE WHEN d.id IS NULL THEN 'none'
                  WHEN d.accepted_at IS NOT NULL THEN 'accepted'
                  WHEN d.located_at IS NOT NULL THEN 'located' ELSE 'begun' END AS debrief,
             CASE WHEN f.answered_on IS NOT NULL THEN 'answered'
                  WHEN f.state = 'closed' AND f.asked_on IS NULL THEN 'not_asked'
                  ELSE coalesce(f.state::text, 'not_asked') END AS feedback,
             count(*)::integer AS count
      FROM application s
      LEFT JOIN debrief d ON d.programme_id = s.programme_id AND d.application_id = s.id
                         AND d.returner_id = r.id
      LEFT JOIN feedback_request f ON f.programme_id = s.programme_id AND f.debrief_id = d.id
                                  AND f.returner_id = r.id
      WHERE s.programme_id = me.programme_id AND s.returner_id = r.id
      GROUP BY 1, 2, 3, 4, 5, 6) alike) search
  WHERE app.actor() = 'returner' AND me.programme_id = app.programme_id()
    AND me.id = app.enrolment_id()
$$;

GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.own_cohort_counts() OWNER TO reshelve_definer;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;
REVOKE ALL ON FUNCTION app.own_cohort_counts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_cohort_counts() TO reshelve_app;
