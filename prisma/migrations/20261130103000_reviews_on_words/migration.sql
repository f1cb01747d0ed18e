-- AlterEnum
ALTER TYPE "template_kind" ADD VALUE 'snippet';

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "passage" JSONB;

-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "passage" JSONB;

-- AlterTable
ALTER TABLE "strategy_version" ADD COLUMN     "authorship" JSONB NOT NULL DEFAULT '[]';

-- What was said about a part is held to that part's heading, in the text of the version as a
-- document: a heading, the words, the next heading. An anchor counts code points and keeps what
-- stands around its words, a passage counts UTF-16 units: a character beyond the first 65,536 is
-- one of the former and two of the latter.
WITH part (name, place, title) AS (VALUES
  ('plan', 1, 'A plan that expects rejection'),
  ('reflection', 2, 'What I learn, and what I change'),
  ('feedback', 3, 'Asking for feedback, and taking it in'),
  ('acceptance', 4, 'Accepting the decision, and moving on')
), words AS (
  SELECT c.programme_id, c.id, part.title, line.before, line.after
  FROM comment c
  JOIN part ON part.name = c.part
  JOIN review r ON r.programme_id = c.programme_id AND r.id = c.review_id
  JOIN strategy_version v ON v.programme_id = r.programme_id AND v.id = r.strategy_version_id
  CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(p.title || E'\n' || p.words || E'\n', '' ORDER BY p.place)
                      FILTER (WHERE p.place < part.place), '') AS before,
           substr(string_agg(E'\n' || CASE WHEN p.place > part.place THEN p.title || E'\n' ELSE '' END
                             || p.words, '' ORDER BY p.place)
                    FILTER (WHERE p.place >= part.place), 1, 16) AS after
    FROM (SELECT q.place, q.title,
                 CASE q.name WHEN 'plan' THEN v.plan WHEN 'reflection' THEN v.reflection
                             WHEN 'feedback' THEN v.feedback ELSE v.acceptance END AS words
          FROM part q) p) line
  WHERE c.parent_id IS NULL
), placed AS (
  SELECT programme_id, id, title, before, after, length(before) AS points,
         length(before)
           + length(regexp_replace(before, '[^\U00010000-\U0010FFFF]', '', 'g')) AS units
  FROM words
)
UPDATE comment c
SET anchor = jsonb_build_object(
      'position', jsonb_build_object('start', p.points, 'end', p.points + length(p.title)),
      'quote', jsonb_build_object('exact', p.title, 'prefix', right(p.before, 16),
                                  'suffix', p.after)),
    passage = jsonb_build_object('from', p.units, 'to', p.units + length(p.title))
FROM placed p
WHERE c.programme_id = p.programme_id AND c.id = p.id;

ALTER TABLE "comment" DROP COLUMN "part";

-- Of a passage both ways to say it, or neither.
ALTER TABLE comment ADD CONSTRAINT comment_on_a_passage
  CHECK ((anchor IS NULL) = (passage IS NULL));
ALTER TABLE placement ADD CONSTRAINT placement_on_a_passage
  CHECK ((anchor IS NULL) = (passage IS NULL));

GRANT UPDATE (passage) ON comment TO reshelve_app;
GRANT UPDATE (begun_at, promised_for, rubric) ON review TO reshelve_app;

CREATE OR REPLACE FUNCTION app.guard_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.actor() IN ('returner', 'mentor')
     AND (OLD.published_at IS NOT NULL OR OLD.author_id <> app.enrolment_id())
     AND (NEW.review_id, NEW.returner_id, NEW.author_id, NEW.kind, NEW.anchor, NEW.passage,
          NEW.replacement, NEW.parent_id, NEW.text, NEW.created_at, NEW.published_at)
         IS DISTINCT FROM
         (OLD.review_id, OLD.returner_id, OLD.author_id, OLD.kind, OLD.anchor, OLD.passage,
          OLD.replacement, OLD.parent_id, OLD.text, OLD.created_at, OLD.published_at) THEN
    RAISE EXCEPTION 'what was said in a review stays as it was said'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.suggestion_state IS DISTINCT FROM OLD.suggestion_state AND OLD.published_at IS NOT NULL
     AND app.actor() <> 'returner' THEN
    RAISE EXCEPTION 'whether a suggestion is taken up is its returner''s to say'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- A review that one mentor was asked for is that mentor's alone, as long as they are paired with its
-- returner; then it is for whoever is paired now.
CREATE FUNCTION app.asks(returner uuid, asked uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT asked = app.enrolment_id()
         OR NOT EXISTS (SELECT FROM pairing p
                        WHERE p.programme_id = app.programme_id() AND p.returner_id = returner
                          AND p.mentor_id = asked AND p.ended_at IS NULL)
$$;
GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.asks(uuid, uuid) OWNER TO reshelve_definer;
REVOKE ALL ON FUNCTION app.asks(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.asks(uuid, uuid) TO reshelve_app;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;

-- The returners of the mentor who acts: found once a statement, where app.mentors(…) is asked anew
-- for each row.
CREATE FUNCTION app.returners() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT ARRAY(SELECT p.returner_id FROM public.pairing p
                 WHERE p.programme_id = app.programme_id() AND p.ended_at IS NULL
                   AND p.mentor_id = app.enrolment_id())
  $$;
GRANT EXECUTE ON FUNCTION app.returners() TO reshelve_app;

DROP POLICY mentor_reads ON review;
CREATE POLICY mentor_reads ON review FOR SELECT TO reshelve_app
  USING (programme_id = app.programme_as('mentor')
         AND returner_id = ANY ((SELECT app.returners())::uuid[]) AND state <> 'withdrawn'
         AND (asked_mentor_id IS NULL OR app.asks(returner_id, asked_mentor_id)));
DROP POLICY mentor_decides ON review;
CREATE POLICY mentor_decides ON review FOR UPDATE TO reshelve_app
  USING (programme_id = app.programme_as('mentor')
         AND returner_id = ANY ((SELECT app.returners())::uuid[]) AND state <> 'withdrawn'
         AND (asked_mentor_id IS NULL OR app.asks(returner_id, asked_mentor_id)));

-- The subqueries are under the policies of review: what was withdrawn, or is for another mentor, is
-- not among it.
ALTER POLICY mentor ON strategy_version
  USING (programme_id = app.programme_as('mentor')
         AND returner_id = ANY ((SELECT app.returners())::uuid[])
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id()
                       AND r.strategy_version_id = strategy_version.id));
ALTER POLICY mentor ON material_version
  USING (programme_id = app.programme_as('mentor')
         AND returner_id = ANY ((SELECT app.returners())::uuid[])
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id()
                       AND r.material_version_id = material_version.id));
ALTER POLICY mentor ON comment
  USING (programme_id = app.programme_as('mentor')
         AND returner_id = ANY ((SELECT app.returners())::uuid[])
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id() AND r.id = comment.review_id));
ALTER POLICY mentor ON placement
  USING (programme_id = app.programme_as('mentor')
         AND returner_id = ANY ((SELECT app.returners())::uuid[])
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id() AND r.id = placement.review_id));
-- What cannot be read cannot be settled unread either.
ALTER POLICY resolver ON comment
  USING (programme_id = app.programme_id()
         AND ((app.actor() = 'returner' AND returner_id = app.enrolment_id())
              OR (app.actor() = 'mentor'
                  AND returner_id = ANY ((SELECT app.returners())::uuid[])
                  AND EXISTS (SELECT FROM review r
                              WHERE r.programme_id = app.programme_id()
                                AND r.id = comment.review_id))));

-- What a mentor was reading, or had promised, waits for another once they are no longer paired. The
-- rows are held first, so that what the mentor does at this moment is seen.
CREATE FUNCTION app.release_reviews() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM review r
  WHERE r.programme_id = NEW.programme_id AND r.returner_id = NEW.returner_id
    AND r.state IN ('waiting', 'seen')
  FOR UPDATE;
  UPDATE review r
  SET state = 'waiting', mentor_id = NULL, seen_at = NULL, begun_at = NULL, promised_for = NULL
  WHERE r.programme_id = NEW.programme_id AND r.returner_id = NEW.returner_id
    AND r.mentor_id = NEW.mentor_id AND r.state IN ('waiting', 'seen');
  RETURN NULL;
END $$;
GRANT UPDATE (state, mentor_id, seen_at, begun_at, promised_for) ON review TO reshelve_definer;
CREATE POLICY definer_releases ON review FOR UPDATE TO reshelve_definer
  USING (state IN ('waiting', 'seen'));
GRANT CREATE ON SCHEMA app TO reshelve_definer;
ALTER FUNCTION app.release_reviews() OWNER TO reshelve_definer;
REVOKE ALL ON FUNCTION app.release_reviews() FROM PUBLIC;
REVOKE CREATE ON SCHEMA app FROM reshelve_definer;
CREATE TRIGGER release_reviews AFTER UPDATE OF ended_at ON pairing
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
  EXECUTE FUNCTION app.release_reviews();

UPDATE review r
SET state = 'waiting', mentor_id = NULL, seen_at = NULL, begun_at = NULL, promised_for = NULL
WHERE r.mentor_id IS NOT NULL AND r.state IN ('waiting', 'seen')
  AND NOT EXISTS (SELECT FROM pairing p
                  WHERE p.programme_id = r.programme_id AND p.returner_id = r.returner_id
                    AND p.mentor_id = r.mentor_id AND p.ended_at IS NULL);
