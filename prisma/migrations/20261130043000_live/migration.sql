-- Open windows hear of news and of each other, in whatever process they are served: what is told is
-- an id, and nothing of what happened. Whoever hears it looks for themselves.

CREATE FUNCTION app.tell_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('reshelve_news', NEW.enrolment_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_news AFTER INSERT OR UPDATE OF read_at ON notification
  FOR EACH ROW EXECUTE FUNCTION app.tell_news();

CREATE FUNCTION app.tell_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('reshelve_presence', coalesce(NEW.subject_id, OLD.subject_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_arrival AFTER INSERT OR DELETE ON presence
  FOR EACH ROW EXECUTE FUNCTION app.tell_presence();
-- That a window is still there is no news.
CREATE TRIGGER tell_change AFTER UPDATE ON presence
  FOR EACH ROW WHEN ((OLD.subject_id, OLD.editing) IS DISTINCT FROM (NEW.subject_id, NEW.editing))
  EXECUTE FUNCTION app.tell_presence();

-- Nobody shows up at a thing that they cannot see themselves.
DROP POLICY own ON presence;
CREATE POLICY own ON presence TO reshelve_app
  USING (programme_id = app.programme_id() AND enrolment_id = app.enrolment_id())
  WITH CHECK (programme_id = app.programme_id() AND enrolment_id = app.enrolment_id()
    AND CASE subject_kind
          WHEN 'review' THEN EXISTS (
            SELECT FROM review r WHERE r.programme_id = app.programme_id() AND r.id = subject_id)
          WHEN 'material' THEN EXISTS (
            SELECT FROM material m WHERE m.programme_id = app.programme_id() AND m.id = subject_id)
          WHEN 'strategy' THEN EXISTS (
            SELECT FROM strategy s WHERE s.programme_id = app.programme_id() AND s.id = subject_id)
          ELSE false
        END);
