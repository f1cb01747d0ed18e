-- The functions that look across people may read dates and states of a debrief, never its words.
-- What a function cannot select, it cannot give away by mistake.

REVOKE SELECT ON debrief, feedback_request FROM reshelve_definer;
GRANT SELECT (programme_id, id, application_id, returner_id, stopped_at, located_at, reflected_at,
              accepted_at, created_at, updated_at)
  ON debrief TO reshelve_definer;
GRANT SELECT (programme_id, id, debrief_id, returner_id, state, asked_on, call_at, answered_on,
              closed_reason, updated_at)
  ON feedback_request TO reshelve_definer;
