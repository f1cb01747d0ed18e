-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "employer_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "resting_until" DATE;
