import { daysBetween, type PlainDate } from './dates.ts';
import { DomainError } from './errors.ts';

/** Where asking an employer for feedback stands. */
export const FEEDBACK_STATES = [
  'not_asked',
  'asked',
  'answered',
  'call_arranged',
  'closed',
] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

export const FEEDBACK_STATE_LABELS: Readonly<Record<FeedbackState, string>> = {
  not_asked: 'Not asked',
  asked: 'Asked, waiting for an answer',
  answered: 'Answered',
  call_arranged: 'Call arranged',
  closed: 'Closed',
};

/** Why a request is closed. "Declined" and "no answer" are ordinary, and no fault of the asker. */
export const CLOSED_REASONS = ['answered', 'declined', 'no_answer', 'not_wanted'] as const;
export type ClosedReason = (typeof CLOSED_REASONS)[number];

export const CLOSED_REASON_LABELS: Readonly<Record<ClosedReason, string>> = {
  answered: 'I have what I need',
  declined: 'They do not give feedback',
  no_answer: 'No answer came',
  not_wanted: 'I would rather not ask',
};

export function isClosedReason(value: unknown): value is ClosedReason {
  return CLOSED_REASONS.some((reason) => reason === value);
}

/**
 * What can be done, from which states, and where it leads. An answer may come unasked, with the
 * decision, and it may come late, after the request was closed.
 */
export const FEEDBACK_STEPS = {
  ask: { from: ['not_asked', 'closed'], to: 'asked' },
  answer: { from: ['not_asked', 'asked', 'call_arranged', 'answered', 'closed'], to: 'answered' },
  arrange_call: { from: ['not_asked', 'asked', 'answered', 'call_arranged'], to: 'call_arranged' },
  close: { from: ['not_asked', 'asked', 'answered', 'call_arranged'], to: 'closed' },
} as const satisfies Record<string, { from: readonly FeedbackState[]; to: FeedbackState }>;
export type FeedbackStep = keyof typeof FEEDBACK_STEPS;

/** The reasons that fit when a request is closed from each state. */
export const CLOSED_REASONS_FROM: Readonly<
  Record<Exclude<FeedbackState, 'closed'>, readonly ClosedReason[]>
> = {
  not_asked: ['not_wanted', 'declined'],
  asked: ['declined', 'no_answer', 'not_wanted'],
  answered: ['answered'],
  call_arranged: ['answered', 'declined', 'no_answer', 'not_wanted'],
};

export type FeedbackErrorCode = 'feedback-step-not-possible' | 'feedback-reason-does-not-fit';

export function canTakeFeedbackStep(state: FeedbackState, step: FeedbackStep): boolean {
  const from: readonly FeedbackState[] = FEEDBACK_STEPS[step].from;
  return from.includes(state);
}

/**
 * The state that the step leads to.
 * @throws feedback-step-not-possible
 */
export function feedbackAfter(state: FeedbackState, step: FeedbackStep): FeedbackState {
  if (!canTakeFeedbackStep(state, step)) {
    throw new DomainError<FeedbackErrorCode>(
      'feedback-step-not-possible',
      `That cannot be done while the request is “${FEEDBACK_STATE_LABELS[state].toLowerCase()}”.`,
    );
  }
  return FEEDBACK_STEPS[step].to;
}

/**
 * Closes a request for a reason that fits where it stands.
 * @throws feedback-step-not-possible, feedback-reason-does-not-fit
 */
export function closeFeedback(state: FeedbackState, reason: ClosedReason): FeedbackState {
  const next = feedbackAfter(state, 'close');
  if (state !== 'closed' && !CLOSED_REASONS_FROM[state].includes(reason)) {
    const message = `“${CLOSED_REASON_LABELS[reason]}” does not fit here.`;
    throw new DomainError<FeedbackErrorCode>('feedback-reason-does-not-fit', message, {
      closedReason: message,
    });
  }
  return next;
}

/** Days without an answer after which a call is suggested: a week is usual. */
export const CALL_AFTER_DAYS = 7;

/** Whether it is time to suggest a 15-minute call, by arrangement, instead of waiting on. */
export function suggestCall(askedOn: PlainDate, today: PlainDate): boolean {
  return daysBetween(askedOn, today) >= CALL_AFTER_DAYS;
}
