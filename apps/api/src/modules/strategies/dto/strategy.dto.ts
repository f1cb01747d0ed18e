import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Words } from '../../../platform/http/transforms.ts';
import { VersionBriefDto } from './version.dto.ts';

const PART_LENGTH = 20_000;
const COUNT = { message: 'Enter a whole number from 1 to 999, or leave it empty.' };

/** The whole document as the returner wants it to stand. */
export class SaveStrategyDto {
  @IsString()
  @Words(PART_LENGTH)
  plan: string;

  @IsString()
  @Words(PART_LENGTH)
  reflection: string;

  @IsString()
  @Words(PART_LENGTH)
  feedback: string;

  @IsString()
  @Words(PART_LENGTH)
  acceptance: string;

  /** How many applications the returner expects for one interview. */
  @IsOptional()
  @IsInt(COUNT)
  @Min(1, COUNT)
  @Max(999, COUNT)
  applicationsPerInterview?: number | null;

  /** How many interviews the returner expects for one offer. */
  @IsOptional()
  @IsInt(COUNT)
  @Min(1, COUNT)
  @Max(999, COUNT)
  interviewsPerOffer?: number | null;
}

export class RevisionDto {
  /** The document's revision from now on. */
  revision: number;
}

/** A lesson of a debrief, open or taken up: it belongs to the second part. */
export class StrategyLessonDto {
  id: string;
  text: string;
  due: 'next_application' | 'next_interview';
  state: 'open' | 'taken_up';
  /** The application whose debrief it comes from. */
  applicationId: string;
  title: string;
  employer: string;
}

export class StrategyDto {
  /** 0 as long as nothing has been saved. */
  revision: number;
  plan: string;
  reflection: string;
  feedback: string;
  acceptance: string;
  applicationsPerInterview: number | null;
  interviewsPerOffer: number | null;
  updatedAt: string | null;
  lessons: StrategyLessonDto[];
  latestVersion: VersionBriefDto | null;
  /** Whether the document or its lessons differ from the latest version. */
  changedSinceVersion: boolean;
  /** Names of the mentors paired with the returner now. */
  mentors: string[];
  /** Whether the paired mentors see the returner's applications and lessons. */
  sharesSearch: boolean;
}
