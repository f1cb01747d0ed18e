import { ApiProperty } from '@nestjs/swagger';
import {
  COMMENT_KINDS,
  type CommentKind,
  SUGGESTION_STATES,
  type SuggestionState,
} from '@reshelve/domain/comments';
import { DocumentDto, PassageDto } from '../../../platform/documents/document.dto.ts';
import { ReviewSubjectDto } from './submission.dto.ts';
import { RubricDto } from './writing.dto.ts';

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

export class ExpectationsDto {
  applicationsPerInterview: number | null;
  interviewsPerOffer: number | null;
}

export class ReviewedVersionDto {
  id: string;
  number: number;
  note: string;
  createdAt: string;
  document: DocumentDto;
  /** Of a strategy. */
  expectations: ExpectationsDto | null;
  /**
   * Of a strategy, as they stood then. Null for a mentor whose returner does not share the search.
   */
  lessons: ReviewedLessonDto[] | null;
}

export class ReviewCriterionDto {
  kind: 'essential' | 'desirable';
  text: string;
}

/** The vacancy that a version is for, as the returner showed it when asking. */
export class ReviewVacancyDto {
  title: string;
  employer: string;
  criteria: ReviewCriterionDto[];
}

/** The last version of the same that was reviewed before this one: what changed is since then. */
export class ReviewedBeforeDto {
  reviewId: string;
  versionNumber: number;
  decidedAt: string;
  document: DocumentDto;
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

/** Where a comment on an earlier version belongs in this one. */
export class EarlierCommentDto {
  /** The review that it was made in: answers and decisions go there. */
  reviewId: string;
  versionNumber: number;
  placement: 'exact' | 'moved' | 'fuzzy' | 'gone';
  /** From 0 to 1; null where the words have gone. */
  confidence: number | null;
}

export class CommentDto {
  id: string;
  @ApiProperty({ enum: COMMENT_KINDS, enumName: 'CommentKind' })
  kind: CommentKind;
  /** In the document of this version; null: on the whole, an answer, or words that have gone. */
  @ApiProperty({ type: PassageDto, nullable: true })
  passage: PassageDto | null;
  /** The words that it was made on. */
  quote: string | null;
  text: string;
  /** Of a suggestion. */
  replacement: string | null;
  @ApiProperty({ enum: SUGGESTION_STATES, enumName: 'SuggestionState', nullable: true })
  suggestionState: SuggestionState | null;
  /** The comment that this one answers, itself never an answer. */
  parentId: string | null;
  /** Null where the author is for this reader no longer to know. */
  author: string | null;
  authorRole: 'returner' | 'mentor';
  mine: boolean;
  /** The reader's own, which nobody else sees yet. */
  isDraft: boolean;
  createdAt: string;
  resolvedAt: string | null;
  revision: number;
  /** Of a comment on an earlier version, and of the answers to it. */
  @ApiProperty({ type: EarlierCommentDto, nullable: true })
  earlier: EarlierCommentDto | null;
}

export class ReviewDraftDto {
  /** For If-Match. */
  revision: number;
  summary: string;
  decision: 'ready' | 'another_look' | null;
  rubric: RubricDto;
}

/** What the reader can do with the review now. */
export class ReviewChoicesDto {
  comment: boolean;
  answer: boolean;
  decide: boolean;
  promise: boolean;
  release: boolean;
  /** Take suggestions up, or decline them. */
  settle: boolean;
  withdraw: boolean;
}

export class ReviewDto {
  id: string;
  state: 'waiting' | 'seen' | 'decided' | 'withdrawn';
  subject: ReviewSubjectDto;
  version: ReviewedVersionDto;
  question: string;
  @ApiProperty({ type: ReviewVacancyDto, nullable: true })
  vacancy: ReviewVacancyDto | null;
  wantedBy: string | null;
  promisedFor: string | null;
  submittedAt: string;
  seenAt: string | null;
  /** Since when the mentor has been writing. */
  begunAt: string | null;
  decidedAt: string | null;
  withdrawnAt: string | null;
  decision: 'ready' | 'another_look' | null;
  summary: string;
  rubric: RubricDto;
  returner: ReviewPersonDto;
  /** Who opened it, promised a day, or decided it. */
  mentor: ReviewMentorDto | null;
  /** The one mentor who was asked; null: any of them. */
  asked: ReviewMentorDto | null;
  /** What the reader has written of it and not published. */
  draft: ReviewDraftDto | null;
  before: ReviewedBeforeDto | null;
  /** The reviews of the same before it, newest first. */
  former: FormerReviewDto[];
  /** Oldest first; those on earlier versions that are still of interest among them. */
  comments: CommentDto[];
  can: ReviewChoicesDto;
}
