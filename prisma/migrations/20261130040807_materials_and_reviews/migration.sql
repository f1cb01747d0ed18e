-- CreateEnum
CREATE TYPE "material_origin" AS ENUM ('written', 'uploaded', 'restored', 'suggestions');

-- CreateEnum
CREATE TYPE "comment_kind" AS ENUM ('remark', 'praise', 'suggestion');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "placement_kind" AS ENUM ('exact', 'moved', 'fuzzy', 'gone');

-- AlterTable
ALTER TABLE "sent_material" ADD COLUMN     "material_version_id" UUID;

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "asked_mentor_id" UUID,
ADD COLUMN     "begun_at" TIMESTAMPTZ(3),
ADD COLUMN     "material_version_id" UUID,
ADD COLUMN     "promised_for" DATE,
ADD COLUMN     "rubric" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "vacancy" JSONB,
ADD COLUMN     "wanted_by" DATE,
ALTER COLUMN "strategy_version_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "anchor" JSONB,
ADD COLUMN     "kind" "comment_kind" NOT NULL DEFAULT 'remark',
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "replacement" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "suggestion_state" "suggestion_state",
ALTER COLUMN "part" SET DEFAULT 'whole';

-- CreateTable
CREATE TABLE "material" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "kind" "material_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "base_id" UUID,
    "draft" JSONB NOT NULL DEFAULT '{"blocks":[]}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "set_aside_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "material_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "material_version" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "material_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "origin" "material_origin" NOT NULL DEFAULT 'written',
    "document" JSONB NOT NULL,
    "authorship" JSONB NOT NULL DEFAULT '[]',
    "from_version_id" UUID,
    "file_id" UUID,
    "unread" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "material_version_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "file_comment" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "author" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "anchor" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_comment_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT,
    "minutes" INTEGER NOT NULL DEFAULT 45,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "agenda" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "cancelled_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "meeting_note" (
    "programme_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_note_pkey" PRIMARY KEY ("programme_id","meeting_id","enrolment_id")
);

-- CreateTable
CREATE TABLE "agreed_step" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "meeting_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "taken_by" "role" NOT NULL,
    "text" TEXT NOT NULL,
    "due" DATE,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreed_step_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "mentor_profile" (
    "programme_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "capacity" INTEGER,
    "away_from" DATE,
    "away_until" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mentor_profile_pkey" PRIMARY KEY ("programme_id","enrolment_id")
);

-- CreateTable
CREATE TABLE "mute" (
    "programme_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mute_pkey" PRIMARY KEY ("programme_id","enrolment_id","subject_id")
);

-- CreateTable
CREATE TABLE "presence" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "editing" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "review_draft" (
    "programme_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "decision" "review_decision",
    "rubric" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_draft_pkey" PRIMARY KEY ("programme_id","review_id","author_id")
);

-- CreateTable
CREATE TABLE "placement" (
    "programme_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "kind" "placement_kind" NOT NULL,
    "anchor" JSONB,
    "confidence" DOUBLE PRECISION,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("programme_id","review_id","comment_id")
);

-- CreateIndex
CREATE INDEX "material_programme_id_returner_id_updated_at_idx" ON "material"("programme_id", "returner_id", "updated_at");

-- CreateIndex
CREATE INDEX "material_programme_id_base_id_idx" ON "material"("programme_id", "base_id");

-- CreateIndex
CREATE INDEX "material_version_programme_id_returner_id_created_at_idx" ON "material_version"("programme_id", "returner_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "material_version_programme_id_material_id_number_key" ON "material_version"("programme_id", "material_id", "number");

-- CreateIndex
CREATE INDEX "file_comment_programme_id_version_id_idx" ON "file_comment"("programme_id", "version_id");

-- CreateIndex
CREATE INDEX "meeting_programme_id_returner_id_starts_at_idx" ON "meeting"("programme_id", "returner_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_programme_id_mentor_id_starts_at_idx" ON "meeting"("programme_id", "mentor_id", "starts_at");

-- CreateIndex
CREATE INDEX "agreed_step_programme_id_meeting_id_idx" ON "agreed_step"("programme_id", "meeting_id");

-- CreateIndex
CREATE INDEX "agreed_step_programme_id_returner_id_idx" ON "agreed_step"("programme_id", "returner_id");

-- CreateIndex
CREATE INDEX "presence_programme_id_subject_id_idx" ON "presence"("programme_id", "subject_id");

-- CreateIndex
CREATE INDEX "placement_programme_id_comment_id_idx" ON "placement"("programme_id", "comment_id");

-- CreateIndex
CREATE INDEX "sent_material_programme_id_material_version_id_idx" ON "sent_material"("programme_id", "material_version_id");

-- CreateIndex
CREATE INDEX "review_programme_id_material_version_id_idx" ON "review"("programme_id", "material_version_id");

-- AddForeignKey
ALTER TABLE "sent_material" ADD CONSTRAINT "sent_material_programme_id_material_version_id_fkey" FOREIGN KEY ("programme_id", "material_version_id") REFERENCES "material_version"("programme_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_programme_id_base_id_fkey" FOREIGN KEY ("programme_id", "base_id") REFERENCES "material"("programme_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "material_version" ADD CONSTRAINT "material_version_programme_id_material_id_fkey" FOREIGN KEY ("programme_id", "material_id") REFERENCES "material"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_comment" ADD CONSTRAINT "file_comment_programme_id_version_id_fkey" FOREIGN KEY ("programme_id", "version_id") REFERENCES "material_version"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_programme_id_mentor_id_fkey" FOREIGN KEY ("programme_id", "mentor_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_programme_id_meeting_id_fkey" FOREIGN KEY ("programme_id", "meeting_id") REFERENCES "meeting"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_step" ADD CONSTRAINT "agreed_step_programme_id_meeting_id_fkey" FOREIGN KEY ("programme_id", "meeting_id") REFERENCES "meeting"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_profile" ADD CONSTRAINT "mentor_profile_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mute" ADD CONSTRAINT "mute_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_programme_id_material_version_id_fkey" FOREIGN KEY ("programme_id", "material_version_id") REFERENCES "material_version"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_draft" ADD CONSTRAINT "review_draft_programme_id_review_id_fkey" FOREIGN KEY ("programme_id", "review_id") REFERENCES "review"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_programme_id_review_id_fkey" FOREIGN KEY ("programme_id", "review_id") REFERENCES "review"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_programme_id_comment_id_fkey" FOREIGN KEY ("programme_id", "comment_id") REFERENCES "comment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody's presence is worth a write to disk: a crash may forget it.
ALTER TABLE presence SET UNLOGGED;

-- A review reads one version: of a strategy or of a material.
ALTER TABLE review ADD CONSTRAINT review_of_one_version
  CHECK (num_nonnulls(strategy_version_id, material_version_id) = 1);
ALTER TABLE comment ADD CONSTRAINT comment_suggests
  CHECK ((kind = 'suggestion') = (replacement IS NOT NULL)
         AND (kind = 'suggestion') = (suggestion_state IS NOT NULL));
-- What was said before there were drafts was said.
UPDATE comment SET published_at = created_at;

-- Versions and what was placed in them are append-only.
GRANT SELECT, INSERT, UPDATE, DELETE ON material, review_draft, mentor_profile, mute, presence
  TO reshelve_app;
GRANT UPDATE (text, kind, anchor, replacement, suggestion_state, settled_at, published_at, revision),
  DELETE ON comment TO reshelve_app;
GRANT SELECT, INSERT ON material_version, placement TO reshelve_app;
GRANT SELECT, INSERT, DELETE ON file_comment TO reshelve_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON meeting, meeting_note, agreed_step TO reshelve_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'material', 'material_version', 'file_comment', 'review_draft', 'placement', 'meeting',
    'meeting_note', 'agreed_step', 'mentor_profile', 'mute', 'presence']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;

  -- A returner's own.
  FOREACH name IN ARRAY ARRAY['material', 'material_version', 'file_comment', 'placement']
  LOOP
    EXECUTE format(
      'CREATE POLICY returner ON %I TO reshelve_app
         USING (programme_id = app.programme_as(''returner'') AND returner_id = app.enrolment_id())',
      name);
  END LOOP;

  -- Anybody's own, whatever the role.
  FOREACH name IN ARRAY ARRAY['mute', 'presence']
  LOOP
    EXECUTE format(
      'CREATE POLICY own ON %I TO reshelve_app
         USING (programme_id = app.programme_id() AND enrolment_id = app.enrolment_id())', name);
  END LOOP;

  -- Of the two who meet, as long as the pairing lasts for the mentor.
  FOREACH name IN ARRAY ARRAY['meeting', 'agreed_step']
  LOOP
    EXECUTE format(
      'CREATE POLICY returner ON %I TO reshelve_app
         USING (programme_id = app.programme_as(''returner'') AND returner_id = app.enrolment_id())
         WITH CHECK (programme_id = app.programme_as(''returner'')
                     AND returner_id = app.enrolment_id()
                     AND EXISTS (SELECT FROM pairing p
                                 WHERE p.programme_id = app.programme_id()
                                   AND p.returner_id = app.enrolment_id()
                                   AND p.mentor_id = %I.mentor_id))', name, name);
    EXECUTE format(
      'CREATE POLICY mentor ON %I TO reshelve_app
         USING (programme_id = app.programme_as(''mentor'') AND mentor_id = app.enrolment_id()
                AND app.mentors(returner_id))', name);
  END LOOP;
END $$;

-- What a returner has submitted, to the mentors paired with them at this moment. The subqueries are
-- under the policies of review: what was withdrawn is not among it.
CREATE POLICY mentor ON material_version FOR SELECT TO reshelve_app
  USING (programme_id = app.programme_as('mentor') AND app.mentors(returner_id)
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id()
                       AND r.material_version_id = material_version.id));
CREATE POLICY mentor ON placement FOR SELECT TO reshelve_app
  USING (programme_id = app.programme_as('mentor') AND app.mentors(returner_id)
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id() AND r.id = placement.review_id));

-- What a mentor has written of a review is theirs alone until it is published, and out of reach once
-- the pairing has ended.
CREATE POLICY author ON review_draft TO reshelve_app
  USING (programme_id = app.programme_as('mentor') AND author_id = app.enrolment_id()
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id() AND r.id = review_draft.review_id));
CREATE POLICY only_published ON comment AS RESTRICTIVE FOR SELECT TO reshelve_app
  USING (published_at IS NOT NULL OR author_id = app.enrolment_id());
CREATE POLICY only_published_or_own ON comment AS RESTRICTIVE FOR UPDATE TO reshelve_app
  USING (published_at IS NOT NULL OR author_id = app.enrolment_id());
CREATE POLICY own_draft ON comment FOR DELETE TO reshelve_app
  USING (programme_id = app.programme_id() AND author_id = app.enrolment_id()
         AND published_at IS NULL);

-- What was said stays as it was said; only whether it is settled changes.
CREATE FUNCTION app.guard_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app.actor() IN ('returner', 'mentor')
     AND (OLD.published_at IS NOT NULL OR OLD.author_id <> app.enrolment_id())
     AND (NEW.review_id, NEW.returner_id, NEW.author_id, NEW.kind, NEW.anchor, NEW.replacement,
          NEW.parent_id, NEW.text, NEW.created_at, NEW.published_at)
         IS DISTINCT FROM
         (OLD.review_id, OLD.returner_id, OLD.author_id, OLD.kind, OLD.anchor, OLD.replacement,
          OLD.parent_id, OLD.text, OLD.created_at, OLD.published_at) THEN
    RAISE EXCEPTION 'what was said in a review stays as it was said'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.suggestion_state IS DISTINCT FROM OLD.suggestion_state AND app.actor() <> 'returner' THEN
    RAISE EXCEPTION 'whether a suggestion is taken up is its returner''s to say'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_comment BEFORE UPDATE ON comment
  FOR EACH ROW EXECUTE FUNCTION app.guard_comment();

-- A private note needs a meeting that one can see.
CREATE POLICY author ON meeting_note TO reshelve_app
  USING (programme_id = app.programme_id() AND enrolment_id = app.enrolment_id()
         AND EXISTS (SELECT FROM meeting m
                     WHERE m.programme_id = app.programme_id() AND m.id = meeting_note.meeting_id));

-- A mentor says how much time they have; their returners and the coordinators read it.
CREATE POLICY own ON mentor_profile TO reshelve_app
  USING (programme_id = app.programme_as('mentor') AND enrolment_id = app.enrolment_id());
CREATE POLICY coordinator ON mentor_profile FOR SELECT TO reshelve_app
  USING (programme_id = app.programme_as('coordinator'));
CREATE POLICY returner ON mentor_profile FOR SELECT TO reshelve_app
  USING (programme_id = app.programme_as('returner')
         AND EXISTS (SELECT FROM pairing p
                     WHERE p.programme_id = app.programme_id() AND p.ended_at IS NULL
                       AND p.returner_id = app.enrolment_id()
                       AND p.mentor_id = mentor_profile.enrolment_id));

-- Who else is looking at a review that one can see.
CREATE POLICY at_the_same_review ON presence FOR SELECT TO reshelve_app
  USING (programme_id = app.programme_id() AND subject_kind = 'review'
         AND EXISTS (SELECT FROM review r
                     WHERE r.programme_id = app.programme_id() AND r.id = presence.subject_id));
CREATE POLICY jobs ON presence TO reshelve_app USING (app.actor() = 'system');
CREATE POLICY jobs ON mute FOR SELECT TO reshelve_app USING (app.actor() = 'system');

-- Looking across people without words: the definer's functions read dates and states of versions
-- and reviews, and which files are in use.
REVOKE SELECT ON strategy_version, review FROM reshelve_definer;
GRANT SELECT (programme_id, id, strategy_id, returner_id, number, created_at)
  ON strategy_version TO reshelve_definer;
GRANT SELECT (programme_id, id, returner_id, strategy_version_id, material_version_id,
              asked_mentor_id, mentor_id, wanted_by, promised_for, state, submitted_at, seen_at,
              begun_at, decision, decided_at, withdrawn_at)
  ON review TO reshelve_definer;
GRANT SELECT (programme_id, id, returner_id, material_id, number, file_id, created_at)
  ON material_version TO reshelve_definer;
CREATE POLICY definer ON material_version FOR SELECT TO reshelve_definer USING (true);
