-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('saved', 'preparing', 'applied', 'first_round', 'final_interview', 'offer');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('accepted', 'declined', 'rejected', 'withdrawn', 'no_response', 'vacancy_closed');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('contact', 'former_employer', 'professional_association', 'alumni', 'online_community', 'library_job_board', 'general_job_site', 'agency', 'newspaper', 'job_fair', 'social_network', 'direct_approach', 'returners_programme');

-- CreateEnum
CREATE TYPE "stage_event_kind" AS ENUM ('moved', 'ended', 'reopened', 'corrected');

-- CreateEnum
CREATE TYPE "interview_format" AS ENUM ('phone', 'video', 'in_person', 'panel', 'presentation', 'test');

-- CreateEnum
CREATE TYPE "criterion_kind" AS ENUM ('essential', 'desirable');

-- CreateEnum
CREATE TYPE "reason_basis" AS ENUM ('given', 'suspected');

-- CreateEnum
CREATE TYPE "lesson_due" AS ENUM ('next_application', 'next_interview');

-- CreateEnum
CREATE TYPE "lesson_state" AS ENUM ('open', 'taken_up', 'let_go');

-- CreateEnum
CREATE TYPE "feedback_state" AS ENUM ('not_asked', 'asked', 'answered', 'call_arranged', 'closed');

-- CreateEnum
CREATE TYPE "account_token_purpose" AS ENUM ('reset_password', 'confirm_email');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('returner', 'mentor', 'coordinator');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('waiting', 'seen', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('ready', 'another_look');

-- CreateTable
CREATE TABLE "application" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "employer" TEXT NOT NULL,
    "location" TEXT NOT NULL DEFAULT '',
    "closing_on" DATE,
    "link" TEXT NOT NULL DEFAULT '',
    "channel" "channel",
    "contract" TEXT NOT NULL DEFAULT '',
    "hours" TEXT NOT NULL DEFAULT '',
    "salary" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "stage" "stage" NOT NULL DEFAULT 'saved',
    "furthest_stage" "stage" NOT NULL DEFAULT 'saved',
    "outcome" "outcome",
    "stage_since" DATE NOT NULL,
    "applied_on" DATE,
    "ended_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "stage_event" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "application_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "kind" "stage_event_kind" NOT NULL,
    "stage" "stage",
    "outcome" "outcome",
    "occurred_on" DATE NOT NULL,
    "corrects_id" UUID,
    "void" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_event_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "interview" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "application_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "round" "stage" NOT NULL,
    "format" "interview_format" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "application_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "kind" "criterion_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "debrief" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "application_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "stopped_at" "stage",
    "decision_words" TEXT NOT NULL DEFAULT '',
    "located_at" TIMESTAMPTZ(3),
    "went_well" TEXT NOT NULL DEFAULT '',
    "was_hard" TEXT NOT NULL DEFAULT '',
    "would_do_different" TEXT NOT NULL DEFAULT '',
    "reflected_at" TIMESTAMPTZ(3),
    "closing_note" TEXT NOT NULL DEFAULT '',
    "feeling" TEXT NOT NULL DEFAULT '',
    "accepted_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "debrief_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "debrief_reason" (
    "programme_id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "basis" "reason_basis" NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "debrief_reason_pkey" PRIMARY KEY ("programme_id","debrief_id","code","basis")
);

-- CreateTable
CREATE TABLE "lesson" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "debrief_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "due" "lesson_due" NOT NULL,
    "state" "lesson_state" NOT NULL DEFAULT 'open',
    "taken_up_in_application_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "feedback_request" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "debrief_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "state" "feedback_state" NOT NULL DEFAULT 'not_asked',
    "recipient" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "asked_on" DATE,
    "call_at" TIMESTAMPTZ(3),
    "answered_on" DATE,
    "verbatim" TEXT NOT NULL DEFAULT '',
    "own_words" TEXT NOT NULL DEFAULT '',
    "closed_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feedback_request_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "account_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "purpose" "account_token_purpose" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "new_email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "enrolment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "programme_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID,
    "enrolment_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "cohort_id" UUID,
    "shares_progress" BOOLEAN NOT NULL DEFAULT false,
    "shares_search" BOOLEAN NOT NULL DEFAULT false,
    "active_week" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "role" NOT NULL,
    "cohort_id" UUID,
    "token_hash" BYTEA,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "enrolment_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "pairing" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "pairing_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "review" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "strategy_version_id" UUID NOT NULL,
    "mentor_id" UUID,
    "question" TEXT NOT NULL DEFAULT '',
    "state" "review_state" NOT NULL DEFAULT 'waiting',
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),
    "decision" "review_decision",
    "summary" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "review_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "parent_id" UUID,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "strategy" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "returner_id" UUID NOT NULL,
    "plan" TEXT NOT NULL DEFAULT '',
    "reflection" TEXT NOT NULL DEFAULT '',
    "feedback" TEXT NOT NULL DEFAULT '',
    "acceptance" TEXT NOT NULL DEFAULT '',
    "applications_per_interview" INTEGER,
    "interviews_per_offer" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "strategy_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "strategy_version" (
    "programme_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "strategy_id" UUID NOT NULL,
    "returner_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL,
    "reflection" TEXT NOT NULL,
    "feedback" TEXT NOT NULL,
    "acceptance" TEXT NOT NULL,
    "applications_per_interview" INTEGER,
    "interviews_per_offer" INTEGER,
    "lessons" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "strategy_version_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateIndex
CREATE INDEX "application_programme_id_returner_id_updated_at_id_idx" ON "application"("programme_id", "returner_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "application_programme_id_returner_id_closing_on_id_idx" ON "application"("programme_id", "returner_id", "closing_on", "id");

-- CreateIndex
CREATE INDEX "application_programme_id_returner_id_employer_id_idx" ON "application"("programme_id", "returner_id", "employer", "id");

-- CreateIndex
CREATE INDEX "application_programme_id_returner_id_applied_on_id_idx" ON "application"("programme_id", "returner_id", "applied_on", "id");

-- CreateIndex
CREATE INDEX "stage_event_programme_id_application_id_occurred_on_idx" ON "stage_event"("programme_id", "application_id", "occurred_on");

-- CreateIndex
CREATE INDEX "stage_event_programme_id_returner_id_occurred_on_idx" ON "stage_event"("programme_id", "returner_id", "occurred_on");

-- CreateIndex
CREATE INDEX "interview_programme_id_application_id_starts_at_idx" ON "interview"("programme_id", "application_id", "starts_at");

-- CreateIndex
CREATE INDEX "interview_programme_id_returner_id_starts_at_idx" ON "interview"("programme_id", "returner_id", "starts_at");

-- CreateIndex
CREATE INDEX "criterion_programme_id_application_id_position_idx" ON "criterion"("programme_id", "application_id", "position");

-- CreateIndex
CREATE INDEX "debrief_programme_id_returner_id_created_at_idx" ON "debrief"("programme_id", "returner_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "debrief_programme_id_application_id_key" ON "debrief"("programme_id", "application_id");

-- CreateIndex
CREATE INDEX "lesson_programme_id_returner_id_state_created_at_idx" ON "lesson"("programme_id", "returner_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "lesson_programme_id_debrief_id_idx" ON "lesson"("programme_id", "debrief_id");

-- CreateIndex
CREATE INDEX "feedback_request_programme_id_returner_id_state_idx" ON "feedback_request"("programme_id", "returner_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_request_programme_id_debrief_id_key" ON "feedback_request"("programme_id", "debrief_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_token_hash_key" ON "account_token"("token_hash");

-- CreateIndex
CREATE INDEX "account_token_account_id_idx" ON "account_token"("account_id");

-- CreateIndex
CREATE INDEX "notification_programme_id_enrolment_id_created_at_idx" ON "notification"("programme_id", "enrolment_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_programme_id_at_idx" ON "audit_event"("programme_id", "at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "outbox_mail_to_sent_at_idx" ON "outbox_mail"("to", "sent_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_programme_id_name_key" ON "cohort"("programme_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_id_key" ON "enrolment"("id");

-- CreateIndex
CREATE INDEX "enrolment_programme_id_cohort_id_role_idx" ON "enrolment"("programme_id", "cohort_id", "role");

-- CreateIndex
CREATE INDEX "enrolment_account_id_idx" ON "enrolment"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_programme_id_cohort_id_created_at_idx" ON "invitation"("programme_id", "cohort_id", "created_at");

-- CreateIndex
CREATE INDEX "pairing_programme_id_returner_id_ended_at_idx" ON "pairing"("programme_id", "returner_id", "ended_at");

-- CreateIndex
CREATE INDEX "pairing_programme_id_mentor_id_ended_at_idx" ON "pairing"("programme_id", "mentor_id", "ended_at");

-- CreateIndex
CREATE INDEX "review_programme_id_returner_id_submitted_at_idx" ON "review"("programme_id", "returner_id", "submitted_at");

-- CreateIndex
CREATE INDEX "review_programme_id_strategy_version_id_idx" ON "review"("programme_id", "strategy_version_id");

-- CreateIndex
CREATE INDEX "comment_programme_id_review_id_created_at_idx" ON "comment"("programme_id", "review_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_programme_id_returner_id_key" ON "strategy"("programme_id", "returner_id");

-- CreateIndex
CREATE INDEX "strategy_version_programme_id_returner_id_created_at_idx" ON "strategy_version"("programme_id", "returner_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_version_programme_id_strategy_id_number_key" ON "strategy_version"("programme_id", "strategy_id", "number");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_event" ADD CONSTRAINT "stage_event_programme_id_application_id_fkey" FOREIGN KEY ("programme_id", "application_id") REFERENCES "application"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_event" ADD CONSTRAINT "stage_event_programme_id_corrects_id_fkey" FOREIGN KEY ("programme_id", "corrects_id") REFERENCES "stage_event"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_programme_id_application_id_fkey" FOREIGN KEY ("programme_id", "application_id") REFERENCES "application"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_programme_id_application_id_fkey" FOREIGN KEY ("programme_id", "application_id") REFERENCES "application"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_programme_id_application_id_fkey" FOREIGN KEY ("programme_id", "application_id") REFERENCES "application"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_reason" ADD CONSTRAINT "debrief_reason_programme_id_debrief_id_fkey" FOREIGN KEY ("programme_id", "debrief_id") REFERENCES "debrief"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_programme_id_debrief_id_fkey" FOREIGN KEY ("programme_id", "debrief_id") REFERENCES "debrief"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_programme_id_debrief_id_fkey" FOREIGN KEY ("programme_id", "debrief_id") REFERENCES "debrief"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_id_cohort_id_fkey" FOREIGN KEY ("programme_id", "cohort_id") REFERENCES "cohort"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_programme_id_cohort_id_fkey" FOREIGN KEY ("programme_id", "cohort_id") REFERENCES "cohort"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_programme_id_mentor_id_fkey" FOREIGN KEY ("programme_id", "mentor_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_programme_id_strategy_version_id_fkey" FOREIGN KEY ("programme_id", "strategy_version_id") REFERENCES "strategy_version"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_programme_id_review_id_fkey" FOREIGN KEY ("programme_id", "review_id") REFERENCES "review"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_programme_id_parent_id_fkey" FOREIGN KEY ("programme_id", "parent_id") REFERENCES "comment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy" ADD CONSTRAINT "strategy_programme_id_returner_id_fkey" FOREIGN KEY ("programme_id", "returner_id") REFERENCES "enrolment"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_version" ADD CONSTRAINT "strategy_version_programme_id_strategy_id_fkey" FOREIGN KEY ("programme_id", "strategy_id") REFERENCES "strategy"("programme_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
