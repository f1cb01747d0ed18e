-- Files that were only looked at are kept for a week, and files that nothing refers to (a request
-- that broke off between the two) for a day. A background job asks for their removal across all
-- people; like everything that looks across people, that is a function of reshelve_definer, which
-- reads no word: not a file's name, not its content, not how it is read.
GRANT SELECT (programme_id, id, state, file_id, created_at), DELETE ON import TO reshelve_definer;
GRANT SELECT (programme_id, id, created_at), DELETE ON stored_file TO reshelve_definer;
GRANT SELECT (programme_id, file_id) ON archive TO reshelve_definer;
CREATE POLICY definer ON import FOR SELECT TO reshelve_definer USING (true);
CREATE POLICY definer_forgets ON import FOR DELETE TO reshelve_definer USING (state = 'preview');
CREATE POLICY definer ON archive FOR SELECT TO reshelve_definer USING (true);
CREATE POLICY definer ON stored_file TO reshelve_definer USING (true);

CREATE FUNCTION app.forget_unused_files(previews_before timestamptz, files_before timestamptz)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  reference record;
  unused text := '';
  forgotten integer;
BEGIN
  IF app.actor() IS DISTINCT FROM 'system' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only background jobs forget files';
  END IF;
  DELETE FROM import WHERE state = 'preview' AND created_at < previews_before;
  -- Every column that refers to files is asked, also one that came after this: a table that
  -- reshelve_definer may not read stops the function before anything is lost.
  FOR reference IN
    SELECT c.relname, a.attname
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname <> 'stored_file_part' AND a.attname ~ '(^|_)file_id$' AND NOT a.attisdropped
  LOOP
    unused := unused || format(
      ' AND NOT EXISTS (SELECT FROM %I r WHERE r.programme_id = f.programme_id AND r.%I = f.id)',
      reference.relname, reference.attname);
  END LOOP;
  EXECUTE 'DELETE FROM stored_file f WHERE f.created_at < $1' || unused USING files_before;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.forget_unused_files(timestamptz, timestamptz) OWNER TO reshelve_definer;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;
REVOKE ALL ON FUNCTION app.forget_unused_files(timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_unused_files(timestamptz, timestamptz) TO reshelve_app;
