import { addDays, compareDates, isAfter, isPlainDate, todayIn, type PlainDate } from './dates.ts';
import { DomainError } from './errors.ts';
import { CALL_AFTER_DAYS, type FeedbackState } from './feedback.ts';

/** What a returner can be reminded of; of several at once, the earlier here comes first. */
export const NUDGE_KINDS = [
  'interview',
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

interface Post {
  readonly title: string;
  readonly employer: string;
}

/** What the reminders are worked out from; nothing in it is a reminder by itself. */
export interface NudgeFacts {
  /** Not sent, not ended, with a closing date. */
  readonly closing: readonly (Post & { id: string; closingOn: PlainDate })[];
  readonly interviews: readonly (Post & {
    id: string;
    applicationId: string;
    startsAt: string;
    minutes: number;
    /** The application has not ended. */
    open: boolean;
    thankYou: 'open' | 'sent' | 'skipped';
    hasFreshNotes: boolean;
    /** Something on its checklist is ticked. */
    hasPreparation: boolean;
  })[];
  /** Ended without a yes, and the debrief not accepted. */
  readonly rejections: readonly (Post & {
    id: string;
    endedOn: PlainDate;
    debriefId: string | null;
    feedback: FeedbackState | null;
  })[];
  /** Asked, and no answer yet. */
  readonly asked: readonly (Post & {
    id: string;
    applicationId: string;
    debriefId: string;
    askedOn: PlainDate;
  })[];
  /** Sent, and neither answered nor ended. */
  readonly silent: readonly (Post & { id: string; appliedOn: PlainDate })[];
  readonly contacts: readonly { id: string; name: string; about: string; nextOn: PlainDate }[];
  /** Unread. */
  readonly news: readonly { id: string; kind: string; subjectId: string; at: string }[];
  readonly goal: {
    /** Whose it is. */
    readonly enrolmentId: string;
    /** The Monday of this week. */
    readonly week: PlainDate;
    /** Something is chosen for this week, or the week is left free. */
    readonly chosen: boolean;
    /** Something was chosen in the four weeks before: who never did is not asked. */
    readonly chosenBefore: boolean;
  };
}

/** When it is, and where the person is. */
export interface NudgeClock {
  /** ISO moment. */
  readonly now: string;
  /** IANA name. */
  readonly timeZone: string;
}

const MINUTE_MS = 60_000;
const SIX_WEEKS = 42;

/** Days before the closing date on which it is mentioned, each until the next. */
const CLOSING_STEPS = [7, 2, 0] as const;

type Draft = Omit<Nudge, 'subject' | 'at'> & { at?: string; subject?: NudgeSubject };

/**
 * Every reminder that the facts give rise to up to now, done or not, faded or not: the earlier
 * occasions of something that is still ahead are among them.
 */
export function nudgesOf(facts: NudgeFacts, { now, timeZone }: NudgeClock): Nudge[] {
  const today = todayIn(timeZone, now);
  const found: Nudge[] = [];
  const add = ({ at, subject = {}, ...draft }: Draft) => {
    if (!isAfter(draft.occasion, today)) found.push({ ...draft, at: at ?? null, subject });
  };

  for (const { id, closingOn, title, employer } of facts.closing) {
    if (isAfter(today, closingOn)) continue;
    CLOSING_STEPS.forEach((days, step) => {
      const next = CLOSING_STEPS[step + 1];
      add({
        kind: 'closing-date',
        subjectId: id,
        occasion: addDays(closingOn, -days),
        until: next === undefined ? closingOn : addDays(closingOn, -next - 1),
        group: days > 2 ? 'week' : 'today',
        on: closingOn,
        subject: { applicationId: id, title, employer },
      });
    });
  }

  for (const interview of facts.interviews) {
    const { id, applicationId, startsAt, minutes, title, employer } = interview;
    const begins = todayIn(timeZone, startsAt);
    const endsAt = new Date(Date.parse(startsAt) + minutes * MINUTE_MS).toISOString();
    const about = { subjectId: id, on: begins, at: startsAt };
    const subject = { applicationId, title, employer };
    if (Date.parse(now) < Date.parse(endsAt)) {
      if (!interview.open) continue;
      const dayBefore = addDays(begins, -1);
      for (const day of [dayBefore, begins]) {
        add({ ...about, kind: 'interview', occasion: day, until: day, group: 'today', subject });
      }
      if (!interview.hasPreparation) {
        add({
          ...about,
          kind: 'interview-preparation',
          occasion: addDays(begins, -3),
          // The day before, the interview speaks for itself.
          until: addDays(begins, -2),
          group: 'week',
          subject,
        });
      }
      continue;
    }
    const over = todayIn(timeZone, endsAt);
    const after = { ...about, occasion: over, group: 'today', subject } as const;
    if (interview.thankYou === 'open') {
      add({ ...after, kind: 'thank-you-due', until: addDays(over, 7) });
    }
    if (!interview.hasFreshNotes) add({ ...after, kind: 'fresh-notes', until: addDays(over, 3) });
  }

  for (const { id, endedOn, debriefId, feedback, title, employer } of facts.rejections) {
    const about = { subjectId: id, on: endedOn, group: 'spare' } as const;
    const subject = { applicationId: id, title, employer, ...(debriefId && { debriefId }) };
    const soon = addDays(endedOn, 2);
    add({ ...about, kind: 'debrief-waiting', occasion: soon, until: addDays(soon, 7), subject });
    if (debriefId !== null && feedback === 'not_asked') {
      add({
        ...about,
        kind: 'feedback-to-send',
        occasion: addDays(endedOn, 4),
        until: addDays(endedOn, 21),
        subject,
      });
    }
  }

  for (const { id, askedOn, applicationId, debriefId, title, employer } of facts.asked) {
    add({
      kind: 'feedback-follow-up',
      subjectId: id,
      occasion: addDays(askedOn, CALL_AFTER_DAYS),
      until: addDays(askedOn, 4 * 7),
      group: 'week',
      on: askedOn,
      subject: { applicationId, debriefId, title, employer },
    });
  }

  for (const { id, appliedOn, title, employer } of facts.silent) {
    add({
      kind: 'no-news',
      subjectId: id,
      occasion: addDays(appliedOn, SIX_WEEKS),
      until: addDays(appliedOn, 2 * SIX_WEEKS),
      group: 'spare',
      on: appliedOn,
      subject: { applicationId: id, title, employer },
    });
  }

  for (const { id, name, about, nextOn } of facts.contacts) {
    add({
      kind: 'contact-due',
      subjectId: id,
      occasion: nextOn,
      until: addDays(nextOn, 60),
      group: 'today',
      on: nextOn,
      subject: { name, about },
    });
  }

  for (const { id, kind, subjectId, at } of facts.news) {
    const day = todayIn(timeZone, at);
    add({
      kind: 'mentor-news',
      subjectId: id,
      occasion: day,
      until: addDays(day, 30),
      group: 'today',
      on: day,
      at,
      // News of a pairing leads to no review.
      subject: { news: kind, ...(kind.startsWith('pairing') ? {} : { reviewId: subjectId }) },
    });
  }

  const { enrolmentId, week, chosen, chosenBefore } = facts.goal;
  if (!chosen && chosenBefore) {
    add({
      kind: 'goal',
      subjectId: enrolmentId,
      occasion: week,
      until: addDays(week, 1),
      group: 'week',
      on: week,
    });
  }
  return found;
}

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

const FARTHEST_DAYS = 90;

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
  if (isAfter(until, addDays(today, FARTHEST_DAYS))) {
    throw notPossible('Choose a day within the next three months.');
  }
  return until;
}

const notPossible = (message: string) =>
  new DomainError<NudgeErrorCode>('snooze-not-possible', message, { until: message });
