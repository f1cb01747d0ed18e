import { DomainError } from './errors.ts';

/** Where a review stands: waiting for a mentor, seen by one, decided, or taken back. */
export const REVIEW_STATES = ['waiting', 'seen', 'decided', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What the returner and the mentor read. */
export const REVIEW_STATE_LABELS: Readonly<Record<ReviewState, string>> = {
  waiting: 'Waiting',
  seen: 'Being read',
  decided: 'Reviewed',
  withdrawn: 'Withdrawn',
};

export const DECISIONS = ['ready', 'another_look'] as const;
export type Decision = (typeof DECISIONS)[number];

export const DECISION_LABELS: Readonly<Record<Decision, string>> = {
  ready: 'Ready to use',
  another_look: 'Worth another look',
};

export const DECISION_HINTS: Readonly<Record<Decision, string>> = {
  ready: 'It holds. The returner can lean on it as it is.',
  another_look: 'There is something to think about first. The returner decides what to change.',
};

export function isDecision(value: unknown): value is Decision {
  return DECISIONS.some((decision) => decision === value);
}

/** What can be done with a review, by whom, from which states, and where it leads. */
export const REVIEW_STEPS = {
  see: { by: 'mentor', from: ['waiting', 'seen'], to: 'seen' },
  decide: { by: 'mentor', from: ['waiting', 'seen'], to: 'decided' },
  withdraw: { by: 'returner', from: ['waiting', 'seen'], to: 'withdrawn' },
} as const satisfies Record<
  string,
  { by: 'mentor' | 'returner'; from: readonly ReviewState[]; to: ReviewState }
>;
export type ReviewStep = keyof typeof REVIEW_STEPS;

/** States in which the review asks something of a mentor. */
export const PENDING_REVIEW_STATES = ['waiting', 'seen'] as const satisfies readonly ReviewState[];

export function isPending(state: ReviewState): boolean {
  return state === 'waiting' || state === 'seen';
}

export type ReviewErrorCode =
  | 'review-decided'
  | 'review-withdrawn'
  | 'already-submitted'
  | 'summary-missing'
  | 'comment-closed';

function refuse(code: ReviewErrorCode, message: string, field?: string): never {
  throw new DomainError<ReviewErrorCode>(code, message, field ? { [field]: message } : undefined);
}

export function canTakeReviewStep(state: ReviewState, step: ReviewStep): boolean {
  const from: readonly ReviewState[] = REVIEW_STEPS[step].from;
  return from.includes(state);
}

/**
 * The state that the step leads to.
 * @throws review-decided, review-withdrawn
 */
export function reviewAfter(state: ReviewState, step: ReviewStep): ReviewState {
  if (!canTakeReviewStep(state, step)) {
    if (state === 'withdrawn') refuse('review-withdrawn', 'This version has been withdrawn.');
    refuse('review-decided', 'This review has been decided already.');
  }
  return REVIEW_STEPS[step].to;
}

/** The state once a mentor opens it: what is decided or withdrawn is only read again. */
export function reviewOnceOpened(state: ReviewState): ReviewState {
  return state === 'waiting' ? 'seen' : state;
}

/**
 * Decides a review. The summary is asked for with `another_look`, because "look again" without a
 * word about what helps nobody.
 * @throws review-decided, review-withdrawn, summary-missing
 */
export function decideReview(state: ReviewState, decision: Decision, summary: string): ReviewState {
  const next = reviewAfter(state, 'decide');
  if (decision === 'another_look' && summary.trim() === '') {
    refuse('summary-missing', 'Say in a sentence what to look at again.', 'summary');
  }
  return next;
}

interface SubmittedReview {
  readonly id: string;
  readonly versionId: string;
  readonly state: ReviewState;
}

/**
 * Submits a version. One version of a strategy waits at a time: those that waited before give way.
 * @param reviews all reviews of the strategy
 * @returns the ids of the reviews to withdraw
 * @throws already-submitted
 */
export function submitVersion(
  versionId: string,
  reviews: readonly SubmittedReview[],
): readonly string[] {
  const pending = reviews.filter((review) => isPending(review.state));
  if (pending.some((review) => review.versionId === versionId)) {
    refuse('already-submitted', 'Your mentor has this version already.');
  }
  return pending.map((review) => review.id);
}

/** What the remark is on: a part of the strategy or the whole of it. */
export const COMMENT_PARTS = ['plan', 'reflection', 'feedback', 'acceptance', 'whole'] as const;
export type CommentPart = (typeof COMMENT_PARTS)[number];

/**
 * Whether the returner or their mentor can write: anything until it is decided, answers only after
 * that, and nothing once it is withdrawn.
 */
export function canComment(state: ReviewState, isAnswer: boolean): boolean {
  return isPending(state) || (state === 'decided' && isAnswer);
}

/** @throws comment-closed, review-withdrawn */
export function checkComment(state: ReviewState, isAnswer: boolean): void {
  if (canComment(state, isAnswer)) return;
  if (state === 'withdrawn') refuse('review-withdrawn', 'This version has been withdrawn.');
  refuse('comment-closed', 'This review is decided. You can still answer what was said.');
}
