-- A returner who has left a programme still takes what is theirs and has it erased: the look-up knows
-- them, and says that they have left.

DROP FUNCTION app.resolve_session(bytea, uuid);
CREATE FUNCTION app.resolve_session(token bytea, enrolment uuid)
RETURNS TABLE (
  session_id uuid, account_id uuid, is_operator boolean, last_used_at timestamptz,
  enrolment_id uuid, programme_id uuid, cohort_id uuid, role text, has_left boolean,
  time_zone text, active_week date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT s.id, a.id, a.is_operator, s.last_used_at,
         e.id, e.programme_id, e.cohort_id, e.role::text, e.ended_at IS NOT NULL,
         p.time_zone, e.active_week
  FROM session s
  JOIN account a ON a.id = s.account_id
  LEFT JOIN enrolment e ON e.id = $2 AND e.account_id = a.id
                       AND (e.ended_at IS NULL OR e.role = 'returner')
  LEFT JOIN programme p ON p.id = e.programme_id
  WHERE s.token_hash = $1 AND s.expires_at > now()
$$;
GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.resolve_session(bytea, uuid) OWNER TO reshelve_definer;
REVOKE ALL ON FUNCTION app.resolve_session(bytea, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.resolve_session(bytea, uuid) TO reshelve_app;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;
