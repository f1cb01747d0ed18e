-- Ten thousand applications are not taken out again within one request: a job does it, and its
-- import says so meanwhile.
ALTER TYPE "import_state" ADD VALUE 'undoing' BEFORE 'undone';
ALTER TABLE "import"
  ADD COLUMN "removed" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "kept" INTEGER NOT NULL DEFAULT 0;
