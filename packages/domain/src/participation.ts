import { daysBetween, mondayOf, type PlainDate } from './dates.ts';

/**
 * What a coordinator sees of every returner, shared or not: that they take part, and nothing of
 * what they do.
 */
export interface Participation {
  readonly enrolledOn: PlainDate;
  /** Paired with a mentor today. */
  readonly paired: boolean;
  /** Monday of the week of the last visit; null where there has been none. */
  readonly lastActiveWeek: PlainDate | null;
  /** The days since which versions have been waiting for a mentor, oldest first. */
  readonly waitingSince: readonly PlainDate[];
}

/** So many whole weeks without a visit are quiet. Returners search in short and broken sessions. */
export const QUIET_WEEKS = 2;
/** Days after enrolment within which a pairing is still being found. */
export const PAIRING_DAYS = 14;
/** Days after which a waiting version should not wait on without a word. */
export const WAITING_DAYS = 10;

/**
 * How many whole weeks lie between the week of the last visit and this one.
 * @param lastActiveWeek the Monday of that week
 */
export function quietWeeks(lastActiveWeek: PlainDate, today: PlainDate): number {
  const weeks = daysBetween(mondayOf(lastActiveWeek), mondayOf(today)) / 7 - 1;
  return Math.max(0, weeks);
}

/** Whether there has been no visit for two whole weeks, or none at all. */
export function quietFor(lastActiveWeek: PlainDate | null, today: PlainDate): boolean {
  return lastActiveWeek === null || quietWeeks(lastActiveWeek, today) >= QUIET_WEEKS;
}

export const HAND_REASONS = ['unpaired', 'waiting', 'quiet', 'never_active'] as const;
export type HandReason = (typeof HAND_REASONS)[number];

export interface Hand {
  readonly reason: HandReason;
  /** For the coordinator, in plain words and without a judgement. */
  readonly sentence: string;
}

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Why a returner may need a hand, from participation alone; empty where there is no reason. */
export function needsAHand(participation: Participation, today: PlainDate): Hand[] {
  const { enrolledOn, paired, lastActiveWeek, waitingSince } = participation;
  const hands: Hand[] = [];
  const enrolledFor = daysBetween(enrolledOn, today);
  if (!paired && enrolledFor >= PAIRING_DAYS) {
    hands.push({
      reason: 'unpaired',
      sentence: `Enrolled ${plural(enrolledFor, 'day')} ago and without a mentor.`,
    });
  }
  const waiting = waitingSince.reduce((days, on) => Math.max(days, daysBetween(on, today)), 0);
  if (waiting >= WAITING_DAYS) {
    hands.push({
      reason: 'waiting',
      sentence: `Has been waiting for a review for ${plural(waiting, 'day')}.`,
    });
  }
  if (lastActiveWeek !== null && quietFor(lastActiveWeek, today)) {
    hands.push({
      reason: 'quiet',
      sentence: `Has not been here for ${plural(quietWeeks(lastActiveWeek, today), 'week')}. A friendly word may be welcome.`,
    });
  }
  if (lastActiveWeek === null && quietFor(mondayOf(enrolledOn), today)) {
    hands.push({
      reason: 'never_active',
      sentence: 'Has not been here since enrolling. Perhaps something got in the way.',
    });
  }
  return hands;
}
