import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';
import { Words } from '../../../platform/http/transforms.ts';

const PARTS = ['plan', 'reflection', 'feedback', 'acceptance', 'whole'] as const;

export class SubmitDto {
  /** What the returner would like to know; may be empty. */
  @IsOptional()
  @IsString()
  @Words(2_000)
  question?: string;
}

export class CreatedReviewDto {
  id: string;
}

export class DecisionDto {
  @IsIn(['ready', 'another_look'], { message: 'Choose one of the two.' })
  decision: 'ready' | 'another_look';

  /** Needed with `another_look`. */
  @IsOptional()
  @IsString()
  @Words(5_000)
  summary?: string;
}

export class AddCommentDto {
  @IsIn(PARTS)
  @ApiProperty({ enum: PARTS })
  part: 'plan' | 'reflection' | 'feedback' | 'acceptance' | 'whole';

  @IsString({ message: 'Write something first.' })
  @IsNotEmpty({ message: 'Write something first.' })
  @Words(5_000)
  text: string;

  /** The comment that this one answers. */
  @IsOptional()
  @IsUUID()
  parentId?: string;
}

export class CreatedCommentDto {
  id: string;
}

/** A review in a list of the returner's own. */
export class OwnReviewDto {
  id: string;
  versionId: string;
  versionNumber: number;
  state: 'waiting' | 'seen' | 'decided' | 'withdrawn';
  decision: 'ready' | 'another_look' | null;
  question: string;
  submittedAt: string;
  seenAt: string | null;
  decidedAt: string | null;
}

export class ReviewPersonDto {
  id: string;
  name: string;
}

export class ReviewMentorDto {
  /** Null where it is for this reader no longer to know. */
  name: string | null;
  /** Whether it is the reader. */
  mine: boolean;
}

export class ReviewedLessonDto {
  text: string;
  due: 'next_application' | 'next_interview';
  state: 'open' | 'taken_up';
}

export class ReviewedVersionDto {
  id: string;
  number: number;
  note: string;
  createdAt: string;
  plan: string;
  reflection: string;
  feedback: string;
  acceptance: string;
  applicationsPerInterview: number | null;
  interviewsPerOffer: number | null;
  /** As they stood then. Null for a mentor whose returner does not share the search. */
  lessons: ReviewedLessonDto[] | null;
}

export class ReviewChangeDto {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export class ReviewChangesDto {
  /** The review that this version is compared with: the last decided one before it. */
  reviewId: string;
  versionNumber: number;
  decidedAt: string;
  plan: ReviewChangeDto[];
  reflection: ReviewChangeDto[];
  feedback: ReviewChangeDto[];
  acceptance: ReviewChangeDto[];
}

export class FormerReviewDto {
  id: string;
  versionNumber: number;
  state: 'waiting' | 'seen' | 'decided' | 'withdrawn';
  decision: 'ready' | 'another_look' | null;
  summary: string;
  submittedAt: string;
  decidedAt: string | null;
}

export class CommentDto {
  id: string;
  part: 'plan' | 'reflection' | 'feedback' | 'acceptance' | 'whole';
  /** The comment that this one answers, itself never an answer. */
  parentId: string | null;
  text: string;
  createdAt: string;
  resolvedAt: string | null;
  /** Null where the author is for this reader no longer to know. */
  author: string | null;
  authorRole: 'returner' | 'mentor';
  mine: boolean;
}

/** What the reader can do with the review now. */
export class ReviewChoicesDto {
  comment: boolean;
  answer: boolean;
  decide: boolean;
  withdraw: boolean;
}

export class ReviewDto {
  id: string;
  state: 'waiting' | 'seen' | 'decided' | 'withdrawn';
  question: string;
  submittedAt: string;
  seenAt: string | null;
  decision: 'ready' | 'another_look' | null;
  summary: string;
  decidedAt: string | null;
  withdrawnAt: string | null;
  returner: ReviewPersonDto;
  /** Who opened or decided it. */
  mentor: ReviewMentorDto | null;
  version: ReviewedVersionDto;
  changes: ReviewChangesDto | null;
  /** The reviews before it, newest first. */
  former: FormerReviewDto[];
  /** Oldest first. */
  comments: CommentDto[];
  can: ReviewChoicesDto;
}
