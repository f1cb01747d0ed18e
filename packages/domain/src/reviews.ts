import { daysBetween, type PlainDate } from './dates.ts';
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

/** What can be done with a review, from which states, and where it leads. */
export const REVIEW_STEPS = {
  see: { from: ['waiting', 'seen'], to: 'seen' },
  decide: { from: ['waiting', 'seen'], to: 'decided' },
  release: { from: ['seen'], to: 'waiting' },
  withdraw: { from: ['waiting', 'seen'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ReviewState[]; to: ReviewState }>;
export type ReviewStep = keyof typeof REVIEW_STEPS;

/** States in which the review asks something of a mentor. */
export const PENDING_REVIEW_STATES = ['waiting', 'seen'] as const satisfies readonly ReviewState[];

export function isPending(state: ReviewState): boolean {
  return state === 'waiting' || state === 'seen';
}

export type ReviewErrorCode =
  | 'review-decided'
  | 'review-withdrawn'
  | 'review-waiting'
  | 'review-being-read'
  | 'review-taken'
  | 'already-submitted'
  | 'not-your-mentor'
  | 'day-past'
  | 'comment-closed'
  | 'comment-does-not-fit'
  | 'suggestion-out-of-place';

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
    if (state === 'waiting') refuse('review-waiting', 'Nobody has opened it yet.');
    refuse('review-decided', 'This review has been decided already.');
  }
  return REVIEW_STEPS[step].to;
}

interface SubmittedReview {
  readonly id: string;
  readonly versionId: string;
  readonly state: ReviewState;
}

/**
 * Submits a version. One version of a strategy or a material waits at a time: those that waited
 * before give way.
 * @param reviews all reviews of the same strategy or material
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

/** Who can be asked: one of the mentors paired now, or, without a name, any of them. */
export function checkAsked(mentorId: string | null, mentors: readonly string[]): void {
  if (mentorId === null || mentors.includes(mentorId)) return;
  refuse('not-your-mentor', 'Choose one of the mentors you are paired with.', 'mentorId');
}

/**
 * Who may read a review: the one mentor who was asked, as long as they are paired with its returner;
 * else whoever is paired.
 */
export function readersOf(askedMentorId: string | null, mentors: readonly string[]): string[] {
  return mentors.filter((id) => id === askedMentorId || !mentors.includes(askedMentorId ?? ''));
}

/** A day wished for or promised is still to come. @throws day-past */
export function checkDay(day: PlainDate | null, today: PlainDate, field: string): void {
  if (day !== null && day < today) refuse('day-past', 'Choose today or a later day.', field);
}

/** From so many days after it was opened on, a review that got no further is stalled. */
export const STALLED_DAYS = 14;

export interface Reading {
  readonly state: ReviewState;
  /** Who opened it or said when. */
  readonly readerId: string | null;
  readonly seenOn: PlainDate | null;
  readonly promisedFor: PlainDate | null;
}

/** Opened long ago, and not promised for a day still to come. */
export function isStalled({ state, seenOn, promisedFor }: Reading, today: PlainDate): boolean {
  if (state !== 'seen' || seenOn === null) return false;
  if (promisedFor !== null && promisedFor >= today) return false;
  return daysBetween(seenOn, today) >= STALLED_DAYS;
}

/** Whether one can put it back among what waits: its reader always, others once it is stalled. */
export function canRelease(reading: Reading, enrolmentId: string, today: PlainDate): boolean {
  if (!canTakeReviewStep(reading.state, 'release')) return false;
  return reading.readerId === enrolmentId || isStalled(reading, today);
}

/** @throws review-decided, review-withdrawn, review-waiting, review-being-read */
export function releaseReview(
  reading: Reading,
  enrolmentId: string,
  today: PlainDate,
): ReviewState {
  const state = reviewAfter(reading.state, 'release');
  if (!canRelease(reading, enrolmentId, today)) {
    refuse('review-being-read', 'A mentor is reading it, and there is still time.');
  }
  return state;
}

type Held = Pick<Reading, 'state' | 'readerId' | 'promisedFor'>;

/** Whether another mentor has it: opened it, or promised it for a day still to come. */
function isTaken({ state, readerId, promisedFor }: Held, mentorId: string, today: PlainDate) {
  if (readerId === null || readerId === mentorId) return false;
  return state === 'seen' || (promisedFor !== null && promisedFor >= today);
}

/**
 * Whether it becomes this mentor's to read by their opening it. What another has, and what is
 * decided or withdrawn, is looked at and no more.
 */
export function isTakenByOpening(held: Held, mentorId: string, today: PlainDate): boolean {
  return held.state === 'waiting' && !isTaken(held, mentorId, today);
}

/** Whether one can say by when it will be read: whoever reads it, or any if nobody does yet. */
export function canPromise(held: Held, mentorId: string, today: PlainDate): boolean {
  return isPending(held.state) && !isTaken(held, mentorId, today);
}

/** @throws review-decided, review-withdrawn, review-taken */
export function checkPromise(held: Held, mentorId: string, today: PlainDate): void {
  reviewAfter(held.state, 'decide');
  if (!canPromise(held, mentorId, today)) {
    refuse('review-taken', 'Another mentor is reading it, so the day is theirs to say.');
  }
}
