import { IsOptional, IsString } from 'class-validator';
import { AuthoredDto } from '../../../platform/documents/document.dto.ts';
import { Line } from '../../../platform/http/transforms.ts';

export class SaveVersionDto {
  /** What is new in it, in the returner's words. */
  @IsOptional()
  @IsString()
  @Line(200)
  note?: string;
}

export class SavedVersionDto {
  id: string;
  number: number;
}

export class VersionReviewDto {
  id: string;
  state: 'waiting' | 'seen' | 'decided' | 'withdrawn';
  decision: 'ready' | 'another_look' | null;
  submittedAt: string;
  decidedAt: string | null;
}

export class VersionBriefDto {
  id: string;
  number: number;
  note: string;
  createdAt: string;
  /** The reviews of this version, newest first. */
  reviews: VersionReviewDto[];
}

/** A lesson as it stood when the version was saved. */
export class KeptLessonDto {
  text: string;
  due: 'next_application' | 'next_interview';
  state: 'open' | 'taken_up';
}

/** A run of text in a comparison. */
export class ChangeDto {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What changed, part by part. */
export class PartChangesDto {
  plan: ChangeDto[];
  reflection: ChangeDto[];
  feedback: ChangeDto[];
  acceptance: ChangeDto[];
}

export class VersionDto extends VersionBriefDto {
  /** In the text of the strategy as a document. */
  authorship: AuthoredDto[];
  plan: string;
  reflection: string;
  feedback: string;
  acceptance: string;
  applicationsPerInterview: number | null;
  interviewsPerOffer: number | null;
  lessons: KeptLessonDto[];
  /** The number of the version before it. */
  previousNumber: number | null;
  /** What changed since the version before it; null for the first one. */
  changes: PartChangesDto | null;
}
