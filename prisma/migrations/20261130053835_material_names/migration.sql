-- Whoever reads a version of a material knows what it was called and what kind it was, without the
-- material itself, whose draft is its returner's alone.
ALTER TABLE "material_version" ADD COLUMN     "kind" "material_kind" NOT NULL,
ADD COLUMN     "name" TEXT NOT NULL;

ALTER TABLE "file_comment" ADD COLUMN     "written_at" TIMESTAMPTZ(3);
