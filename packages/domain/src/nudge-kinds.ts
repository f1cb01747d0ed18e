import type { PlainDate } from './dates.ts';

/** What a returner can be reminded of; of several at once, the earlier here comes first. */
export const NUDGE_KINDS = [
  'interview',
  'feedback-call',
  'closing-date',
  'thank-you-due',
  'fresh-notes',
  'mentor-news',
  'contact-due',
  'interview-preparation',
  'feedback-follow-up',
  'goal',
  'feedback-to-send',
  'debrief-waiting',
  'no-news',
] as const;
export type NudgeKind = (typeof NUDGE_KINDS)[number];

export const NUDGE_KIND_LABELS: Readonly<Record<NudgeKind, string>> = {
  interview: 'Interviews: the day before, and on the day',
  'feedback-call': 'Calls about feedback: the day before, and on the day',
  'closing-date': 'Closing dates: a week before, two days before, and on the day',
  'thank-you-due': 'Thank-you notes after an interview',
  'fresh-notes': 'Notes while an interview is fresh',
  'mentor-news': 'News from your mentor',
  'contact-due': 'Contacts to get back to',
  'interview-preparation': 'Preparing for an interview',
  'feedback-follow-up': 'Feedback that has not come after a week',
  goal: 'Choosing something for the week',
  'feedback-to-send': 'Asking for feedback',
  'debrief-waiting': 'A debrief after a rejection, once',
  'no-news': 'Applications that nothing has been heard of for six weeks',
};

export function isNudgeKind(value: unknown): value is NudgeKind {
  return NUDGE_KINDS.some((kind) => kind === value);
}

/** Where an item stands on the page: what today asks, what the week asks, and what can wait. */
export const NUDGE_GROUPS = ['today', 'week', 'spare'] as const;
export type NudgeGroup = (typeof NUDGE_GROUPS)[number];

/** Tells one reminder from every other, and one occasion of it from the next. */
export interface NudgeIdentity {
  readonly kind: NudgeKind;
  /** What it is about: an application, an interview, a contact, a notification, an enrolment. */
  readonly subjectId: string;
  /** The day from which it is shown. */
  readonly occasion: PlainDate;
}

/** What a reminder is about, for the screen; mails carry none of the words. */
export interface NudgeSubject {
  readonly applicationId?: string;
  readonly debriefId?: string;
  readonly reviewId?: string;
  readonly title?: string;
  readonly employer?: string;
  /** A contact's name. */
  readonly name?: string;
  /** What to get back to them about. */
  readonly about?: string;
  /** Of news: what kind it is. */
  readonly news?: string;
}

/** Something to be reminded of. */
export interface Nudge extends NudgeIdentity {
  readonly group: NudgeGroup;
  /** The day that it is about: the closing date, the day of the interview, the day they were asked. */
  readonly on: PlainDate;
  /** The moment that it is about, where there is one. */
  readonly at: string | null;
  /** The last day on which it is shown unless it was put off. */
  readonly until: PlainDate;
  readonly subject: NudgeSubject;
}
