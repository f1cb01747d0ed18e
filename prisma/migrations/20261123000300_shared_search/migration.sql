-- What a mentor sees beyond the versions submitted for review.
--
-- Mentors have no policy on application or lesson, because those rows carry private columns too.
-- One function looks there for them and hands out the columns that sharing covers, and only while
-- the returner shares and the pairing lasts.

CREATE FUNCTION app.shared_search(returner uuid) RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT json_build_object(
    'applications', coalesce((
      SELECT json_agg(json_build_object(
               'id', a.id, 'title', a.title, 'employer', a.employer, 'stage', a.stage,
               'outcome', a.outcome, 'stageSince', a.stage_since, 'closingOn', a.closing_on,
               'appliedOn', a.applied_on, 'endedOn', a.ended_on)
             ORDER BY a.outcome IS NOT NULL, a.stage_since DESC, a.id DESC)
      FROM application a
      WHERE a.programme_id = e.programme_id AND a.returner_id = e.id), '[]'::json),
    'lessons', coalesce((
      SELECT json_agg(json_build_object(
               'id', l.id, 'text', l.text, 'due', l.due, 'state', l.state)
             ORDER BY l.state, l.created_at DESC, l.id DESC)
      FROM lesson l
      WHERE l.programme_id = e.programme_id AND l.returner_id = e.id), '[]'::json))
  FROM enrolment e
  WHERE app.actor() = 'mentor' AND e.programme_id = app.programme_id() AND e.id = $1
    AND e.role = 'returner' AND e.shares_search AND e.ended_at IS NULL AND app.mentors(e.id)
$$;

-- The name of another mentor of a returner whom one mentors oneself: beside a comment it says who
-- speaks. The enrolment itself stays out of sight.
CREATE FUNCTION app.mentor_name(mentor uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.name
  FROM enrolment m
  JOIN account a ON a.id = m.account_id
  WHERE app.actor() = 'mentor' AND m.programme_id = app.programme_id() AND m.id = $1
    AND m.role = 'mentor'
    AND EXISTS (SELECT FROM pairing p
                WHERE p.programme_id = m.programme_id AND p.mentor_id = m.id
                  AND app.mentors(p.returner_id))
$$;

GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.shared_search(uuid) OWNER TO reshelve_definer;
ALTER FUNCTION app.mentor_name(uuid) OWNER TO reshelve_definer;
REVOKE ALL ON FUNCTION app.shared_search(uuid), app.mentor_name(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.shared_search(uuid), app.mentor_name(uuid) TO reshelve_app;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;

-- What was withdrawn is the returner's alone again, with all that was said about it.

DROP POLICY mentor_reads ON review;
CREATE POLICY mentor_reads ON review FOR SELECT TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id() AND state <> 'withdrawn'
         AND app.mentors(returner_id));
DROP POLICY mentor ON comment;
CREATE POLICY mentor ON comment FOR SELECT TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id() AND app.mentors(returner_id)
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id() AND r.id = review_id));

-- Nobody rewrites what was asked or said: a review moves on, a comment is resolved, and that is all.

REVOKE UPDATE ON review, comment FROM reshelve_app;
GRANT UPDATE (state, mentor_id, seen_at, decision, summary, decided_at, withdrawn_at)
  ON review TO reshelve_app;
GRANT UPDATE (resolved_at) ON comment TO reshelve_app;
