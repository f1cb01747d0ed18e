import { formatDate, type PlainDate } from './dates.ts';
import { type StoppingPoint } from './diagnosis.ts';
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
      reason: message,
    });
  }
  return next;
}

/** Days without an answer after which a call is suggested: a week is usual. */
export const CALL_AFTER_DAYS = 7;
/** Days without an answer after which it is time to let go: no answer is one, too. */
export const LET_GO_AFTER_DAYS = 28;
/** Minutes that such a call takes. */
export const CALL_MINUTES = 15;

/** What is filled into the letters. Empty text counts as not known. */
export interface LetterDetails {
  readonly employer: string;
  /** Of the post. */
  readonly title: string;
  /** Whom it is addressed to. */
  readonly contactName?: string | undefined;
  readonly myName: string;
  readonly stage: StoppingPoint;
  readonly interviewDate?: PlainDate | undefined;
  /** So that a date of this year needs no year. */
  readonly today?: PlainDate | undefined;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

const filled = (text: string | undefined) => text?.trim() ?? '';

function greeting({ contactName }: LetterDetails): string {
  return `Dear ${filled(contactName) || 'hiring team'},`;
}

function post({ title, employer }: LetterDetails): string {
  return `the post of ${filled(title)} at ${filled(employer)}`;
}

function onDate({ interviewDate, today }: LetterDetails): string {
  return interviewDate ? ` on ${formatDate(interviewDate, today)}` : '';
}

interface Middle {
  readonly thanks: (details: LetterDetails) => string;
  readonly accepts: string;
  readonly questions: readonly string[];
}

const MIDDLES: Readonly<Record<StoppingPoint, Middle>> = {
  applied: {
    thanks: (d) =>
      `Thank you for letting me know about ${post(d)}, and for reading my application.`,
    accepts: 'I accept the decision and am not asking you to look at it again.',
    questions: [
      'Was there an essential criterion that my application did not show clearly enough?',
      'Is there one thing that would have made it stronger?',
    ],
  },
  first_round: {
    thanks: (d) => `Thank you for the conversation${onDate(d)} about ${post(d)}. I enjoyed it.`,
    accepts: 'I accept your decision, and wish the person you chose well.',
    questions: [
      'Was there an answer in which you would have liked to hear more, or something more to the point?',
      'How did I come across on the call?',
    ],
  },
  final_interview: {
    thanks: (d) =>
      `Thank you for the interview${onDate(d)} for ${post(d)}, and for the care that the panel took.`,
    accepts: 'I accept the panel’s decision, and wish the person you appointed well.',
    questions: [
      'What made the difference between my interview and the strongest one?',
      'Is there one thing that I could prepare better another time?',
    ],
  },
  offer: {
    thanks: (d) => `Thank you for offering me ${post(d)}, and for the time that you gave me.`,
    accepts: 'I accept that it did not come about this time.',
    questions: ['Is there anything that I could have raised or prepared earlier?'],
  },
  no_response: {
    thanks: (d) => `Thank you for considering my application for ${post(d)}.`,
    accepts: 'If the post has been filled, I accept that of course, and wish you both well.',
    questions: [
      'Has a decision been made?',
      'If it has, is there one thing that would have made my application stronger?',
    ],
  },
};

function letter(details: LetterDetails, subject: string, paragraphs: readonly string[]): Letter {
  return {
    subject,
    body: [greeting(details), ...paragraphs, `Kind regards\n${filled(details.myName)}`].join(
      '\n\n',
    ),
  };
}

/**
 * The e-mail that asks for feedback: thanks first, accepts the decision in so many words, asks one
 * or two precise questions, and is short. Asked once, within about a week of the decision.
 */
export function feedbackLetter(details: LetterDetails): Letter {
  const { thanks, accepts, questions } = MIDDLES[details.stage];
  const one = questions.length === 1;
  return letter(
    details,
    `${filled(details.title)}: thank you, and ${one ? 'a question' : 'two questions'}`,
    [
      `${thanks(details)} ${accepts}`,
      `I should like to learn from this for my next application. If you have a moment, I should be grateful for a word on ${one ? 'this' : 'these'}:`,
      questions.map((question) => `- ${question}`).join('\n'),
      'A sentence or two would be plenty, and I shall put it to use.',
    ],
  );
}

/**
 * The later e-mail that offers a 15-minute call where an answer in writing has not come: some
 * recruiters would rather say it than write it. By arrangement, never out of the blue (after
 * Cherneski, iRelaunch).
 */
export function callLetter(details: LetterDetails): Letter {
  return letter(details, `${filled(details.title)}: would a short call be easier?`, [
    `I wrote to you a little while ago about ${post(details)}. I know how full your days are, and that some things are easier said than written.`,
    'Would a call of 15 minutes suit you better? Any time that you name in the next two weeks will do, and I shall ring then and not before. I accept the decision, and should only like to learn from it.',
    'If you would rather not, that is quite all right. Thank you again for your time.',
  ]);
}

/** A link that opens the letter in the mail client. */
export function mailtoLink(recipient: string, { subject, body }: Letter): string {
  const lines = body.replaceAll(/\r?\n/g, '\r\n');
  const to = encodeURIComponent(recipient.trim()).replaceAll('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
