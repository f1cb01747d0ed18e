-- CreateEnum
CREATE TYPE "thank_you" AS ENUM ('open', 'sent', 'skipped');

-- CreateEnum
CREATE TYPE "evidence_strength" AS ENUM ('thin', 'fair', 'strong');

-- CreateEnum
CREATE TYPE "material_kind" AS ENUM ('cv', 'cover_letter', 'supporting_statement', 'form_answers', 'linkedin_profile', 'other');

-- CreateEnum
CREATE TYPE "archive_state" AS ENUM ('waiting', 'running', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "network_circle" AS ENUM ('former_colleagues', 'professional_associations', 'alumni', 'online_communities', 'friends_and_family');

-- CreateEnum
CREATE TYPE "touchpoint_way" AS ENUM ('email', 'phone', 'video', 'message', 'in_person', 'event', 'letter');

-- CreateEnum
CREATE TYPE "contact_part" AS ENUM ('led_to', 'knows', 'referee');

-- CreateEnum
CREATE TYPE "feedback_way" AS ENUM ('email', 'phone', 'message', 'letter', 'in_person');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('applications', 'connections', 'vcards');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('preview', 'running', 'done', 'failed', 'undone');

-- CreateEnum
CREATE TYPE "mail_rhythm" AS ENUM ('at_once', 'digest', 'never');

-- CreateEnum
CREATE TYPE "template_kind" AS ENUM ('preparation', 'feedback_letter', 'thank_you');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "advert" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "import_id" UUID;

-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "fresh_notes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "link" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "minutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "people" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "thank_you" "thank_you" NOT NULL DEFAULT 'open',
ADD COLUMN     "thank_you_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "thanked_on" DATE,
ADD COLUMN     "time_zone" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "criterion" ADD COLUMN     "strength" "evidence_strength";

-- AlterTable
ALTER TABLE "feedback_request" ADD COLUMN     "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "way" "feedback_way";

-- CreateTable
CREATE TABLE "preparation_item" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "interview_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "preparation_item_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "sent_material" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "application_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "kind" "material_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "sent_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sent_material_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "archive" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "enrolment_id" UUID NOT NULL,
    "state" "archive_state" NOT NULL DEFAULT 'waiting',
    "steps_done" INTEGER NOT NULL DEFAULT 0,
    "steps_total" INTEGER NOT NULL DEFAULT 0,
    "file_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "archive_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "circle" "network_circle",
    "acquaintance" TEXT NOT NULL DEFAULT '',
    "job_title" TEXT NOT NULL DEFAULT '',
    "employer" TEXT NOT NULL DEFAULT '',
    "former_employers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "next_on" DATE,
    "next_about" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "touchpoint" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "contact_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "way" "touchpoint_way" NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "touchpoint_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "application_contact" (
    "programme_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "part" "contact_part" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_contact_pkey" PRIMARY KEY ("programme_id","application_id","contact_id")
);

-- CreateTable
CREATE TABLE "example" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "situation" TEXT NOT NULL DEFAULT '',
    "task" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "example_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "example_use" (
    "programme_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "example_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "example_use_pkey" PRIMARY KEY ("programme_id","criterion_id","example_id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "enrolment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "stored_file_part" (
    "programme_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_part_pkey" PRIMARY KEY ("programme_id","file_id","number")
);

-- CreateTable
CREATE TABLE "import" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'preview',
    "file_id" UUID,
    "file_name" TEXT NOT NULL,
    "reading" JSONB NOT NULL DEFAULT '{}',
    "lines_total" INTEGER NOT NULL DEFAULT 0,
    "lines_done" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "occasion" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "snoozed_until" DATE,
    "mailed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "reminder_settings" (
    "programme_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "time_zone" TEXT,
    "hour" INTEGER NOT NULL DEFAULT 8,
    "rhythm" "mail_rhythm" NOT NULL DEFAULT 'digest',
    "kinds_off" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kinds_unmailed" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "unsubscribe_token" UUID NOT NULL DEFAULT gen_random_uuid(),
    "digested_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_settings_pkey" PRIMARY KEY ("programme_id","enrolment_id")
);

-- CreateTable
CREATE TABLE "weekly_goal" (
    "programme_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "applications" INTEGER NOT NULL DEFAULT 0,
    "contacts" INTEGER NOT NULL DEFAULT 0,
    "learning" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "weekly_goal_pkey" PRIMARY KEY ("programme_id","returner_id","week")
);

-- CreateTable
CREATE TABLE "learning_entry" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learning_entry_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "enrolment_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_fetched_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "template" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "owner_id" UUID,
    "kind" "template_kind" NOT NULL,
    "serves" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateIndex
CREATE INDEX "preparation_item_programme_id_interview_id_position_idx" ON "preparation_item"("programme_id", "interview_id", "position");

-- CreateIndex
CREATE INDEX "sent_material_programme_id_application_id_idx" ON "sent_material"("programme_id", "application_id");

-- CreateIndex
CREATE INDEX "sent_material_programme_id_returner_id_kind_label_idx" ON "sent_material"("programme_id", "returner_id", "kind", "label");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_programme_id_returner_id_name_key" ON "saved_view"("programme_id", "returner_id", "name");

-- CreateIndex
CREATE INDEX "archive_programme_id_enrolment_id_created_at_idx" ON "archive"("programme_id", "enrolment_id", "created_at");

-- CreateIndex
CREATE INDEX "erasure_programme_id_requested_at_idx" ON "erasure"("programme_id", "requested_at");

-- CreateIndex
CREATE INDEX "erasure_account_id_idx" ON "erasure"("account_id");

-- CreateIndex
CREATE INDEX "contact_programme_id_returner_id_name_id_idx" ON "contact"("programme_id", "returner_id", "name", "id");

-- CreateIndex
CREATE INDEX "contact_programme_id_returner_id_next_on_idx" ON "contact"("programme_id", "returner_id", "next_on");

-- CreateIndex
CREATE INDEX "contact_programme_id_import_id_idx" ON "contact"("programme_id", "import_id");

-- CreateIndex
CREATE INDEX "touchpoint_programme_id_contact_id_on_idx" ON "touchpoint"("programme_id", "contact_id", "on");

-- CreateIndex
CREATE INDEX "touchpoint_programme_id_returner_id_on_idx" ON "touchpoint"("programme_id", "returner_id", "on");

-- CreateIndex
CREATE INDEX "application_contact_programme_id_contact_id_idx" ON "application_contact"("programme_id", "contact_id");

-- CreateIndex
CREATE INDEX "example_programme_id_returner_id_updated_at_idx" ON "example"("programme_id", "returner_id", "updated_at");

-- CreateIndex
CREATE INDEX "example_use_programme_id_example_id_idx" ON "example_use"("programme_id", "example_id");

-- CreateIndex
CREATE INDEX "stored_file_programme_id_enrolment_id_idx" ON "stored_file"("programme_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "import_programme_id_returner_id_created_at_idx" ON "import"("programme_id", "returner_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "nudge_programme_id_returner_id_kind_subject_id_occasion_key" ON "nudge"("programme_id", "returner_id", "kind", "subject_id", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_settings_unsubscribe_token_key" ON "reminder_settings"("unsubscribe_token");

-- CreateIndex
CREATE INDEX "learning_entry_programme_id_returner_id_on_idx" ON "learning_entry"("programme_id", "returner_id", "on");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_programme_id_enrolment_id_idx" ON "calendar_feed"("programme_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "template_programme_id_kind_serves_idx" ON "template"("programme_id", "kind", "serves");

-- CreateIndex
CREATE INDEX "template_programme_id_owner_id_idx" ON "template"("programme_id", "owner_id");

-- CreateIndex
CREATE INDEX "application_programme_id_import_id_idx" ON "application"("programme_id", "import_id");

-- AddForeignKey
ALTER TABLE "preparation_item" ADD CONSTRAINT "preparation_item_programme_id_interview_id_fkey" FOREIGN KEY ("programme_id", "interview_id") REFERENCES "interview"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sent_material" ADD CONSTRAINT "sent_material_programme_id_application_id_fkey" FOREIGN KEY ("programme_id", "application_id") REFERENCES "application"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive" ADD CONSTRAINT "archive_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touchpoint" ADD CONSTRAINT "touchpoint_programme_id_contact_id_fkey" FOREIGN KEY ("programme_id", "contact_id") REFERENCES "contact"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_contact" ADD CONSTRAINT "application_contact_programme_id_application_id_fkey" FOREIGN KEY ("programme_id", "application_id") REFERENCES "application"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_contact" ADD CONSTRAINT "application_contact_programme_id_contact_id_fkey" FOREIGN KEY ("programme_id", "contact_id") REFERENCES "contact"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "example" ADD CONSTRAINT "example_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "example_use" ADD CONSTRAINT "example_use_programme_id_criterion_id_fkey" FOREIGN KEY ("programme_id", "criterion_id") REFERENCES "criterion"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "example_use" ADD CONSTRAINT "example_use_programme_id_example_id_fkey" FOREIGN KEY ("programme_id", "example_id") REFERENCES "example"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_part" ADD CONSTRAINT "stored_file_part_programme_id_file_id_fkey" FOREIGN KEY ("programme_id", "file_id") REFERENCES "stored_file"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_settings" ADD CONSTRAINT "reminder_settings_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_goal" ADD CONSTRAINT "weekly_goal_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_entry" ADD CONSTRAINT "learning_entry_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_programme_id_enrolment_id_fkey" FOREIGN KEY ("programme_id", "enrolment_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_programme_id_owner_id_fkey" FOREIGN KEY ("programme_id", "owner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who may see which row.

GRANT SELECT, INSERT, UPDATE, DELETE ON
  preparation_item, sent_material, saved_view, example, example_use, contact, touchpoint,
  application_contact, import, stored_file, stored_file_part, template, nudge, reminder_settings,
  weekly_goal, learning_entry, calendar_feed, archive, erasure
  TO reshelve_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'preparation_item', 'sent_material', 'saved_view', 'example', 'example_use', 'contact',
    'touchpoint', 'application_contact', 'import', 'stored_file', 'stored_file_part', 'template',
    'nudge', 'reminder_settings', 'weekly_goal', 'learning_entry', 'calendar_feed', 'archive',
    'erasure']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;

  -- A returner's own.
  FOREACH name IN ARRAY ARRAY[
    'preparation_item', 'sent_material', 'saved_view', 'example', 'example_use', 'contact',
    'touchpoint', 'application_contact', 'import', 'nudge', 'weekly_goal', 'learning_entry']
  LOOP
    EXECUTE format(
      'CREATE POLICY returner ON %I TO reshelve_app
         USING (programme_id = app.programme_as(''returner'') AND returner_id = app.enrolment_id())',
      name);
  END LOOP;

  -- Anybody's own, whatever the role.
  FOREACH name IN ARRAY ARRAY[
    'stored_file', 'stored_file_part', 'reminder_settings', 'calendar_feed', 'archive']
  LOOP
    EXECUTE format(
      'CREATE POLICY own ON %I TO reshelve_app
         USING (programme_id = app.programme_id() AND enrolment_id = app.enrolment_id())', name);
  END LOOP;
END $$;

-- The programme's templates are for everybody in it; coordinators write them. One's own are one's
-- own.
CREATE POLICY enrolled ON template FOR SELECT TO reshelve_app
  USING (programme_id = app.programme_id() AND owner_id IS NULL);
CREATE POLICY coordinator ON template TO reshelve_app
  USING (programme_id = app.programme_as('coordinator') AND owner_id IS NULL);
CREATE POLICY own ON template TO reshelve_app
  USING (programme_id = app.programme_id() AND owner_id = app.enrolment_id());

-- Whom to remind at this hour, and the link in a mail that stops it.
CREATE POLICY jobs ON reminder_settings FOR SELECT TO reshelve_app USING (app.actor() = 'system');
CREATE POLICY identity ON reminder_settings FOR SELECT TO reshelve_app
  USING (app.actor() = 'identity');
CREATE POLICY identity_switches_off ON reminder_settings FOR UPDATE TO reshelve_app
  USING (app.actor() = 'identity') WITH CHECK (app.actor() = 'identity' AND rhythm = 'never');

-- The address of a calendar says whose it is.
CREATE POLICY identity ON calendar_feed FOR SELECT TO reshelve_app USING (app.actor() = 'identity');

-- Whoever asks to be erased records it; the job that does it settles it.
CREATE POLICY own ON erasure FOR SELECT TO reshelve_app USING (account_id = app.account_id());
CREATE POLICY own_request ON erasure FOR INSERT TO reshelve_app
  WITH CHECK (account_id = app.account_id() AND programme_id = app.programme_id()
              AND enrolment_id = app.enrolment_id());
CREATE POLICY jobs ON erasure TO reshelve_app USING (app.actor() = 'system');
