-- Whoever asked to be erased is erased by a background job. The job may delete those people and
-- nobody else: a request that is not yet done is what opens the door.

CREATE FUNCTION app.asked_to_be_erased(account uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$
    SELECT app.actor() = 'system'
       AND EXISTS (SELECT FROM public.erasure e WHERE e.account_id = account AND e.done_at IS NULL)
  $$;
GRANT EXECUTE ON FUNCTION app.asked_to_be_erased(uuid) TO reshelve_app;

CREATE POLICY erases ON enrolment FOR DELETE TO reshelve_app
  USING (app.actor() = 'system'
         AND EXISTS (SELECT FROM erasure e WHERE e.enrolment_id = enrolment.id AND e.done_at IS NULL));
CREATE POLICY erases ON account FOR DELETE TO reshelve_app USING (app.asked_to_be_erased(id));

-- Answers that were kept for repeated requests carry what somebody wrote. They go with them, and
-- after two days in any case.
CREATE POLICY erases ON idempotency_key TO reshelve_app
  USING (app.asked_to_be_erased(account_id)
         OR (app.actor() = 'system' AND created_at < now() - interval '2 days'));
