import { addDays, compareDates, isAfter, isPlainDate, todayIn, type PlainDate } from './dates.ts';
import { DomainError } from './errors.ts';
import { nudgesOf, type NudgeClock, type NudgeFacts } from './nudge-facts.ts';
import {
  NUDGE_GROUPS,
  NUDGE_KINDS,
  type Nudge,
  type NudgeIdentity,
  type NudgeKind,
  type NudgeSubject,
} from './nudge-kinds.ts';

/** What was done about a reminder. */
export interface HandledNudge extends NudgeIdentity {
  readonly done: boolean;
  readonly snoozedUntil: PlainDate | null;
  /** It has gone out by mail, and has not been put off since. */
  readonly mailed: boolean;
}

export function identityKey({ kind, subjectId, occasion }: NudgeIdentity): string {
  return `${kind} ${subjectId} ${occasion}`;
}

/**
 * What a person is to be reminded of now, the most pressing first: not what is done, put off,
 * faded or switched off, and of several occasions of one thing only the latest.
 */
export function dueNudges(
  facts: NudgeFacts,
  handled: readonly HandledNudge[],
  kindsOff: readonly string[],
  clock: NudgeClock,
): Nudge[] {
  const today = todayIn(clock.timeZone, clock.now);
  const handledBy = new Map(handled.map((one) => [identityKey(one), one]));
  const latest = new Map<string, Nudge>();
  for (const nudge of nudgesOf(facts, clock)) {
    if (kindsOff.includes(nudge.kind)) continue;
    if (!isShown(nudge, handledBy.get(identityKey(nudge)), today)) continue;
    const thing = `${nudge.kind} ${nudge.subjectId}`;
    const other = latest.get(thing);
    if (!other || isAfter(nudge.occasion, other.occasion)) latest.set(thing, nudge);
  }
  return [...latest.values()].sort(byUrgency);
}

function isShown(nudge: Nudge, handled: HandledNudge | undefined, today: PlainDate): boolean {
  if (handled?.done) return false;
  const back = handled?.snoozedUntil;
  if (!back) return !isAfter(today, nudge.until);
  // What was put off beyond its time comes back for a few days, or it would be lost.
  const last = isAfter(nudge.until, addDays(back, 2)) ? nudge.until : addDays(back, 2);
  return !isAfter(back, today) && !isAfter(today, last);
}

function byUrgency(a: Nudge, b: Nudge): number {
  return (
    NUDGE_GROUPS.indexOf(a.group) - NUDGE_GROUPS.indexOf(b.group) ||
    NUDGE_KINDS.indexOf(a.kind) - NUDGE_KINDS.indexOf(b.kind) ||
    compareDates(a.at ?? a.on, b.at ?? b.on) ||
    (a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0)
  );
}

/** Where it is dealt with, below the returner's home. */
export function nudgePath({
  kind,
  subjectId,
  subject,
}: {
  readonly kind: NudgeKind;
  readonly subjectId: string;
  readonly subject: NudgeSubject;
}): string {
  const application = `/applications/${subject.applicationId ?? ''}`;
  switch (kind) {
    case 'interview':
    case 'interview-preparation':
    case 'thank-you-due':
    case 'fresh-notes':
      return `/interviews/${subjectId}`;
    case 'closing-date':
    case 'no-news':
      return application;
    case 'debrief-waiting':
      return `${application}/debrief`;
    case 'feedback-to-send':
    case 'feedback-follow-up':
    case 'feedback-call':
      return `/debriefs/${subject.debriefId ?? ''}/feedback`;
    case 'contact-due':
      return `/contacts/${subjectId}`;
    case 'mentor-news':
      return subject.reviewId === undefined ? '/news' : `/reviews/${subject.reviewId}`;
    case 'goal':
      return '/goal';
  }
}

/** For how long an item can be put off. */
export const SNOOZES = ['tomorrow', 'in_three_days', 'next_week'] as const;
export type Snooze = (typeof SNOOZES)[number];

export const SNOOZE_LABELS: Readonly<Record<Snooze, string>> = {
  tomorrow: 'Tomorrow',
  in_three_days: 'In three days',
  next_week: 'Next week',
};

const SNOOZE_DAYS: ReadonlyMap<string, number> = new Map<Snooze, number>([
  ['tomorrow', 1],
  ['in_three_days', 3],
  ['next_week', 7],
]);

/** So many days ahead an item can be put off to, at the most. */
export const FARTHEST_SNOOZE_DAYS = 90;

export type NudgeErrorCode = 'snooze-not-possible';

/**
 * The day on which it comes back: `next_week` is the same day of next week.
 * @param until one of {@link SNOOZES}, or a date
 * @throws snooze-not-possible when it is neither, or a day that is not ahead or too far ahead
 */
export function snoozedUntil(until: string, today: PlainDate): PlainDate {
  const days = SNOOZE_DAYS.get(until);
  if (days !== undefined) return addDays(today, days);
  if (!isPlainDate(until) || !isAfter(until, today)) throw notPossible('Choose a day to come.');
  if (isAfter(until, addDays(today, FARTHEST_SNOOZE_DAYS))) {
    throw notPossible('Choose a day within the next three months.');
  }
  return until;
}

const notPossible = (message: string) =>
  new DomainError<NudgeErrorCode>('snooze-not-possible', message, { until: message });
