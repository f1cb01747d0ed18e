-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "thank_you_subject" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "thank_you_to" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "preparation_item" ADD COLUMN     "own" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "calendar_feed" ADD COLUMN     "contains" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "discreet" BOOLEAN NOT NULL DEFAULT false;
