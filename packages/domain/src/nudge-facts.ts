import { addDays, isAfter, todayIn, type PlainDate } from './dates.ts';
import { CALL_AFTER_DAYS, type FeedbackState, LET_GO_AFTER_DAYS } from './feedback.ts';
import { ASK_FROM_DAYS } from './feedback-told.ts';
import { PREPARE_DAYS } from './interviews.ts';
import type { Nudge, NudgeSubject } from './nudge-kinds.ts';

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
  /** Calls about feedback that are arranged, and of which nothing is noted yet. */
  readonly calls: readonly (Post & {
    id: string;
    applicationId: string;
    debriefId: string;
    /** ISO moment. */
    callAt: string;
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
          occasion: addDays(begins, -PREPARE_DAYS),
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
        occasion: addDays(endedOn, ASK_FROM_DAYS),
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
      until: addDays(askedOn, LET_GO_AFTER_DAYS),
      group: 'week',
      on: askedOn,
      subject: { applicationId, debriefId, title, employer },
    });
  }

  for (const { id, callAt, applicationId, debriefId, title, employer } of facts.calls) {
    const on = todayIn(timeZone, callAt);
    const about = { kind: 'feedback-call', subjectId: id, group: 'today', on, at: callAt } as const;
    const subject = { applicationId, debriefId, title, employer };
    const dayBefore = addDays(on, -1);
    add({ ...about, occasion: dayBefore, until: dayBefore, subject });
    // A few days longer: what was said is to be noted.
    add({ ...about, occasion: on, until: addDays(on, 3), subject });
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
