-- The role of the actor as a part of the programme that they may look into. As a condition of its
-- own, `app.actor() = 'returner'` counts for the planner as keeping one row in two hundred; it then
-- expects next to nothing of every list and sorts it whole instead of walking along an index.

CREATE FUNCTION app.programme_as(role text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT CASE WHEN current_setting('app.actor', true) = role
                THEN nullif(current_setting('app.programme_id', true), '')::uuid END
  $$;
GRANT EXECUTE ON FUNCTION app.programme_as(text) TO reshelve_app, reshelve_definer;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'application', 'stage_event', 'interview', 'criterion', 'debrief', 'debrief_reason', 'lesson',
    'feedback_request', 'strategy', 'strategy_version', 'review', 'comment']
  LOOP
    EXECUTE format(
      'ALTER POLICY returner ON %I
         USING (programme_id = app.programme_as(''returner'') AND returner_id = app.enrolment_id())',
      name);
  END LOOP;
END $$;
