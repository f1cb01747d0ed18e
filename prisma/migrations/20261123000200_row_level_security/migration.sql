-- Who may see which row, decided by the database itself.
--
-- The application works under the role reshelve_app, which owns nothing. Each transaction says
-- first who acts (set_config(..., true), local to the transaction); the policies below read that.
-- Nothing said means nobody, and nobody sees nothing.
--
-- reshelve_definer owns the few functions that look across people on purpose: they return counts,
-- dates and names that the privacy promises allow, and never a returner's words.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reshelve_app') THEN
    CREATE ROLE reshelve_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reshelve_definer') THEN
    CREATE ROLE reshelve_definer NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server is being migrated at this moment
END $$;

GRANT reshelve_app TO CURRENT_USER;
GRANT reshelve_definer TO CURRENT_USER;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app, public TO reshelve_app, reshelve_definer;

-- Who acts. Inlined by the planner, so that they serve as index conditions.

CREATE FUNCTION app.actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.actor', true), '') $$;
CREATE FUNCTION app.account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.account_id', true), '')::uuid $$;
CREATE FUNCTION app.programme_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.programme_id', true), '')::uuid $$;
CREATE FUNCTION app.enrolment_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.enrolment_id', true), '')::uuid $$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO reshelve_app, reshelve_definer;

-- What the application may do at all. Append-only tables get no UPDATE and no DELETE.

GRANT SELECT, INSERT, UPDATE, DELETE ON
  account, credential, session, account_token, programme, cohort, enrolment, invitation, pairing,
  application, interview, criterion, debrief, debrief_reason, lesson, feedback_request,
  strategy, review, comment, notification, idempotency_key, outbox_mail, rate_limit
  TO reshelve_app;
GRANT SELECT, INSERT ON stage_event, strategy_version TO reshelve_app;
GRANT INSERT ON audit_event TO reshelve_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'account', 'credential', 'session', 'account_token', 'programme', 'cohort', 'enrolment',
    'invitation', 'pairing', 'application', 'stage_event', 'interview', 'criterion', 'debrief',
    'debrief_reason', 'lesson', 'feedback_request', 'strategy', 'strategy_version', 'review',
    'comment', 'notification', 'audit_event', 'idempotency_key', 'outbox_mail']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- Identity: signing in, invitations and links in mails act before there is a person to act as.
-- 'identity' is that part of the application, 'system' its background jobs.

CREATE POLICY identity ON account TO reshelve_app USING (app.actor() = 'identity');
CREATE POLICY identity ON credential TO reshelve_app USING (app.actor() = 'identity');
CREATE POLICY identity ON session TO reshelve_app USING (app.actor() = 'identity');
CREATE POLICY identity ON account_token TO reshelve_app USING (app.actor() = 'identity');
CREATE POLICY jobs ON account FOR SELECT TO reshelve_app USING (app.actor() = 'system');
CREATE POLICY jobs ON account_token TO reshelve_app USING (app.actor() = 'system');
CREATE POLICY own ON account FOR SELECT TO reshelve_app USING (id = app.account_id());
-- A name is visible with the enrolment it belongs to: the subquery is under enrolment's policies.
CREATE POLICY through_enrolment ON account FOR SELECT TO reshelve_app
  USING (EXISTS (SELECT FROM enrolment e
                 WHERE e.programme_id = app.programme_id() AND e.account_id = account.id));

CREATE POLICY own ON idempotency_key TO reshelve_app USING (account_id = app.account_id());
CREATE POLICY jobs ON outbox_mail TO reshelve_app USING (app.actor() = 'system');
CREATE POLICY record ON audit_event FOR INSERT TO reshelve_app
  WITH CHECK (account_id IS NOT DISTINCT FROM app.account_id()
              OR app.actor() IN ('identity', 'system'));

-- Programmes.

CREATE POLICY operator ON programme TO reshelve_app USING (app.actor() = 'operator');
CREATE POLICY enrolled ON programme FOR SELECT TO reshelve_app USING (id = app.programme_id());
CREATE POLICY own ON programme FOR SELECT TO reshelve_app
  USING (EXISTS (SELECT FROM enrolment e
                 WHERE e.programme_id = programme.id AND e.account_id = app.account_id()));
CREATE POLICY identity ON programme FOR SELECT TO reshelve_app
  USING (app.actor() IN ('identity', 'system'));

CREATE POLICY enrolled ON cohort FOR SELECT TO reshelve_app USING (programme_id = app.programme_id());
CREATE POLICY coordinator ON cohort TO reshelve_app
  USING (app.actor() = 'coordinator' AND programme_id = app.programme_id());
CREATE POLICY own ON cohort FOR SELECT TO reshelve_app
  USING (EXISTS (SELECT FROM enrolment e
                 WHERE e.programme_id = cohort.programme_id AND e.cohort_id = cohort.id
                   AND e.account_id = app.account_id()));
CREATE POLICY identity ON cohort FOR SELECT TO reshelve_app
  USING (app.actor() IN ('identity', 'system'));

CREATE POLICY coordinator ON invitation TO reshelve_app
  USING (app.actor() = 'coordinator' AND programme_id = app.programme_id());
-- An operator brings a programme's coordinators in, and nobody else.
CREATE POLICY operator ON invitation TO reshelve_app
  USING (app.actor() = 'operator' AND role = 'coordinator');
CREATE POLICY identity ON invitation TO reshelve_app
  USING (app.actor() IN ('identity', 'system'));

CREATE POLICY coordinator ON pairing TO reshelve_app
  USING (app.actor() = 'coordinator' AND programme_id = app.programme_id());
CREATE POLICY returner ON pairing FOR SELECT TO reshelve_app
  USING (app.actor() = 'returner' AND programme_id = app.programme_id()
         AND returner_id = app.enrolment_id());
CREATE POLICY mentor ON pairing FOR SELECT TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id()
         AND mentor_id = app.enrolment_id());
CREATE POLICY definer ON pairing FOR SELECT TO reshelve_definer USING (true);

CREATE POLICY own ON enrolment FOR SELECT TO reshelve_app USING (account_id = app.account_id());
CREATE POLICY own_choices ON enrolment FOR UPDATE TO reshelve_app
  USING (programme_id = app.programme_id() AND id = app.enrolment_id());
CREATE POLICY identity ON enrolment TO reshelve_app USING (app.actor() = 'identity');
CREATE POLICY jobs ON enrolment FOR SELECT TO reshelve_app USING (app.actor() = 'system');
CREATE POLICY coordinator ON enrolment FOR SELECT TO reshelve_app
  USING (app.actor() = 'coordinator' AND programme_id = app.programme_id());
CREATE POLICY coordinator_ends ON enrolment FOR UPDATE TO reshelve_app
  USING (app.actor() = 'coordinator' AND programme_id = app.programme_id());
-- A returner knows every mentor they have worked with; a mentor, the returners of today.
CREATE POLICY returner ON enrolment FOR SELECT TO reshelve_app
  USING (app.actor() = 'returner' AND programme_id = app.programme_id() AND role = 'mentor'
         AND EXISTS (SELECT FROM pairing p
                     WHERE p.programme_id = app.programme_id()
                       AND p.returner_id = app.enrolment_id() AND p.mentor_id = enrolment.id));
CREATE POLICY mentor ON enrolment FOR SELECT TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id() AND role = 'returner'
         AND EXISTS (SELECT FROM pairing p
                     WHERE p.programme_id = app.programme_id() AND p.ended_at IS NULL
                       AND p.mentor_id = app.enrolment_id() AND p.returner_id = enrolment.id));

-- A coordinator ends an enrolment; the choices of sharing are the returner's alone.
CREATE FUNCTION app.guard_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.actor() = 'coordinator' AND app.enrolment_id() IS DISTINCT FROM NEW.id
     AND (NEW.shares_progress, NEW.shares_search, NEW.account_id, NEW.role, NEW.active_week)
         IS DISTINCT FROM
         (OLD.shares_progress, OLD.shares_search, OLD.account_id, OLD.role, OLD.active_week) THEN
    RAISE EXCEPTION 'a coordinator cannot change another person''s choices'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF app.actor() IN ('returner', 'mentor')
     AND (NEW.account_id, NEW.role, NEW.cohort_id, NEW.ended_at)
         IS DISTINCT FROM (OLD.account_id, OLD.role, OLD.cohort_id, OLD.ended_at) THEN
    RAISE EXCEPTION 'one''s own role and cohort are the coordinator''s to change'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_enrolment BEFORE UPDATE ON enrolment
  FOR EACH ROW EXECUTE FUNCTION app.guard_enrolment();

-- A returner's own.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'application', 'stage_event', 'interview', 'criterion', 'debrief', 'debrief_reason', 'lesson',
    'feedback_request', 'strategy', 'strategy_version', 'review']
  LOOP
    EXECUTE format(
      'CREATE POLICY returner ON %I TO reshelve_app
         USING (app.actor() = ''returner'' AND programme_id = app.programme_id()
                AND returner_id = app.enrolment_id())', name);
  END LOOP;
END $$;

-- What a returner has submitted, to the mentors paired with them at this moment.

CREATE FUNCTION app.mentors(returner uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT EXISTS (SELECT FROM public.pairing p
                   WHERE p.programme_id = app.programme_id() AND p.ended_at IS NULL
                     AND p.mentor_id = app.enrolment_id() AND p.returner_id = returner)
  $$;
GRANT EXECUTE ON FUNCTION app.mentors(uuid) TO reshelve_app, reshelve_definer;

CREATE POLICY mentor_reads ON review FOR SELECT TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id() AND app.mentors(returner_id));
CREATE POLICY mentor_decides ON review FOR UPDATE TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id() AND app.mentors(returner_id));
CREATE POLICY mentor ON strategy_version FOR SELECT TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id() AND app.mentors(returner_id)
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id()
                       AND r.strategy_version_id = strategy_version.id
                       AND r.state <> 'withdrawn'));

CREATE POLICY returner ON comment FOR SELECT TO reshelve_app
  USING (app.actor() = 'returner' AND programme_id = app.programme_id()
         AND returner_id = app.enrolment_id());
CREATE POLICY mentor ON comment FOR SELECT TO reshelve_app
  USING (app.actor() = 'mentor' AND programme_id = app.programme_id() AND app.mentors(returner_id));
CREATE POLICY author ON comment FOR INSERT TO reshelve_app
  WITH CHECK (programme_id = app.programme_id() AND author_id = app.enrolment_id()
              AND EXISTS (SELECT FROM review r
                          WHERE r.programme_id = app.programme_id() AND r.id = review_id
                            AND r.returner_id = comment.returner_id));
CREATE POLICY resolver ON comment FOR UPDATE TO reshelve_app
  USING (programme_id = app.programme_id()
         AND ((app.actor() = 'returner' AND returner_id = app.enrolment_id())
              OR (app.actor() = 'mentor' AND app.mentors(returner_id))));

-- News: one's own to read; anybody enrolled may cause it for another of the programme.

CREATE POLICY own ON notification TO reshelve_app
  USING (programme_id = app.programme_id() AND enrolment_id = app.enrolment_id());
CREATE POLICY causes ON notification FOR INSERT TO reshelve_app
  WITH CHECK (programme_id = app.programme_id() AND app.enrolment_id() IS NOT NULL);
CREATE POLICY jobs ON notification TO reshelve_app USING (app.actor() = 'system');

-- Looking across people, on purpose and without words.

GRANT SELECT ON account, session, programme, cohort, enrolment, pairing, application, stage_event,
  debrief, feedback_request, lesson, strategy_version, review, interview TO reshelve_definer;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'account', 'session', 'programme', 'cohort', 'enrolment', 'application', 'stage_event',
    'debrief', 'feedback_request', 'lesson', 'strategy_version', 'review', 'interview']
  LOOP
    EXECUTE format('CREATE POLICY definer ON %I FOR SELECT TO reshelve_definer USING (true)', name);
  END LOOP;
END $$;

-- From a cookie and an address to who acts, in one indexed look-up. Gives no row for an expired
-- session, and a null enrolment where the enrolment is not this account's.
CREATE FUNCTION app.resolve_session(token bytea, enrolment uuid)
RETURNS TABLE (
  session_id uuid, account_id uuid, is_operator boolean, last_used_at timestamptz,
  enrolment_id uuid, programme_id uuid, cohort_id uuid, role text, time_zone text, active_week date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT s.id, a.id, a.is_operator, s.last_used_at,
         e.id, e.programme_id, e.cohort_id, e.role::text, p.time_zone, e.active_week
  FROM session s
  JOIN account a ON a.id = s.account_id
  LEFT JOIN enrolment e ON e.id = $2 AND e.account_id = a.id AND e.ended_at IS NULL
  LEFT JOIN programme p ON p.id = e.programme_id
  WHERE s.token_hash = $1 AND s.expires_at > now()
$$;
GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.resolve_session(bytea, uuid) OWNER TO reshelve_definer;
REVOKE ALL ON FUNCTION app.resolve_session(bytea, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.resolve_session(bytea, uuid) TO reshelve_app;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;
