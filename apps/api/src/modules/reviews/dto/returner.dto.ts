import { ReviewSubjectDto } from './submission.dto.ts';

export class QueuedReviewDto {
  id: string;
  state: 'waiting' | 'seen';
  returnerId: string;
  returnerName: string;
  subject: ReviewSubjectDto;
  versionNumber: number;
  question: string;
  waitingSince: string;
  /** By when the returner would like to have it. */
  wantedBy: string | null;
  /** By when its reader says they will have read it. */
  promisedFor: string | null;
  /** Since when somebody has been writing about it. */
  begunAt: string | null;
  /** Whether the mentor who asks was asked by name, and not any. */
  asksMe: boolean;
  /** Who has opened it, if somebody has. */
  readBy: string | null;
  /** Whether it was the mentor who asks. */
  mine: boolean;
  /** How many versions of the same strategy or material were reviewed before. */
  reviewedBefore: number;
}

/** Whom a returner can ask. */
export class PairedMentorDto {
  id: string;
  name: string;
}

export class PairedReturnerDto {
  id: string;
  name: string;
  cohort: string | null;
  pairedSince: string;
  /** Whether the returner shares applications and lessons. */
  sharesSearch: boolean;
  /** Reviews that wait or are being read. */
  waiting: number;
}

export class ReturnerReviewDto {
  id: string;
  subject: ReviewSubjectDto;
  versionNumber: number;
  state: 'waiting' | 'seen' | 'decided';
  decision: 'ready' | 'another_look' | null;
  submittedAt: string;
  decidedAt: string | null;
}

/** An application as far as it is shared: no notes, contacts or words. */
export class SharedApplicationDto {
  id: string;
  title: string;
  employer: string;
  stage: 'saved' | 'preparing' | 'applied' | 'first_round' | 'final_interview' | 'offer';
  outcome:
    'accepted' | 'declined' | 'rejected' | 'withdrawn' | 'no_response' | 'vacancy_closed' | null;
  stageSince: string;
  closingOn: string | null;
  appliedOn: string | null;
  endedOn: string | null;
}

export class SharedLessonDto {
  id: string;
  text: string;
  due: 'next_application' | 'next_interview';
  state: 'open' | 'taken_up' | 'let_go';
}

export class SharedSearchDto {
  applications: SharedApplicationDto[];
  lessons: SharedLessonDto[];
}

export class ReturnerDto {
  id: string;
  name: string;
  cohort: string | null;
  pairedSince: string;
  reviews: ReturnerReviewDto[];
  /** Null unless the returner shares it. */
  search: SharedSearchDto | null;
}
