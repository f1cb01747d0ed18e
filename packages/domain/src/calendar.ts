import { INTERVIEW_FORMAT_LABELS } from './channels.ts';
import {
  CALENDAR_CONTENTS,
  type CalendarChoice,
  type CalendarContent,
  type CalendarEntry,
  type CalendarFacts,
  type CalendarInterview,
  type Post,
} from './calendar-facts.ts';
import { addDays, isAfter, todayIn, type PlainDate } from './dates.ts';
import { CALL_AFTER_DAYS, CALL_MINUTES } from './feedback.ts';
import { ASK_FROM_DAYS, ASK_WITHIN_DAYS } from './feedback-told.ts';
import { endOf, PREPARE_DAYS, thankBy } from './interviews.ts';
import { identityKey } from './nudges.ts';
import type { NudgeIdentity } from './nudge-kinds.ts';

interface Around {
  /** Of the returner's pages, without a slash at the end. */
  readonly home: string;
  /** ISO moment. */
  readonly now: string;
}

/** A day and an hour before, as calendars do it where nothing else was asked for. */
const INTERVIEW_ALARMS = [24 * 60, 60];
const CALL_ALARMS = [60];
/** As long as a reminder stays in the calendar when its day has passed. */
const KEPT_DAYS = 14;

const about = ({ title, employer }: Post) => `${title}, ${employer}`;

/** An entry before it is decided what it may name. */
interface Draft {
  readonly uid: string;
  readonly when: CalendarEntry['when'];
  readonly summary: readonly [named: string, plain: string];
  /** Below the returner's home. */
  readonly path: string;
  readonly changedAt: string;
  readonly sequence: number;
}

const entryOf = (
  home: string,
  discreet: boolean,
  { uid, when, summary: [named, plain], path, changedAt, sequence }: Draft,
): CalendarEntry => ({
  uid: `${uid}@reshelve`,
  sequence,
  changedAt,
  summary: discreet ? plain : named,
  description: home + path,
  location: '',
  url: home + path,
  when,
  alarms: when.kind === 'timed' ? CALL_ALARMS : [],
});

/** The entry of one interview. Its notes are not in it: they are nobody's but the returner's. */
export function interviewEntry(
  interview: CalendarInterview,
  {
    home,
    discreet,
    people = false,
  }: Pick<Around, 'home'> & { discreet: boolean; people?: boolean },
): CalendarEntry {
  const { id, format, place, link, startsAt, timeZone } = interview;
  const url = `${home}/interviews/${id}`;
  const kind = INTERVIEW_FORMAT_LABELS[format];
  const description = [
    !discreet && kind,
    !discreet && place !== '' && link,
    people && interview.people,
    `Preparation and notes: ${url}`,
  ];
  return {
    uid: `interview-${id}@reshelve`,
    sequence: interview.revision,
    changedAt: interview.updatedAt,
    summary: discreet ? 'Interview' : `Interview: ${about(interview)}`,
    description: description.filter((line) => line).join('\n'),
    location: discreet ? '' : place || link,
    url,
    when: { kind: 'timed', startsAt, endsAt: endOf(interview), timeZone },
    alarms: INTERVIEW_ALARMS,
  };
}

/** Everything that the calendar is to hold, by what was chosen for it. */
export function calendarEntries(
  facts: CalendarFacts,
  { contains, discreet }: CalendarChoice,
  { home, now }: Around,
): CalendarEntry[] {
  // What was arranged for an application that has ended since will not take place.
  const isOver = (one: CalendarInterview) => Date.parse(endOf(one)) <= Date.parse(now);
  const meetings = facts.interviews.filter((one) => one.open || isOver(one));
  const drafts: Record<CalendarContent, () => Draft[]> = {
    interviews: () => callsOf(facts),
    closing_dates: () => closingOf(facts),
    nudges: () => remindersOf({ ...facts, interviews: meetings }, now),
  };
  return [
    ...(contains.includes('interviews')
      ? meetings.map((one) => interviewEntry(one, { home, discreet }))
      : []),
    ...CALENDAR_CONTENTS.filter((content) => contains.includes(content))
      .flatMap((content) => drafts[content]())
      .map((draft) => entryOf(home, discreet, draft)),
  ];
}

const callsOf = ({ calls, timeZone }: CalendarFacts): Draft[] =>
  calls.map((one) => ({
    uid: `call-${one.id}`,
    when: {
      kind: 'timed',
      startsAt: one.callAt,
      endsAt: endOf({ startsAt: one.callAt, minutes: CALL_MINUTES }),
      timeZone,
    },
    summary: [`Call about feedback: ${about(one)}`, 'Call'],
    path: `/debriefs/${one.debriefId}/feedback`,
    changedAt: one.updatedAt,
    sequence: 0,
  }));

const closingOf = ({ closing }: CalendarFacts): Draft[] =>
  closing.map((one) => ({
    uid: `closing-${one.id}`,
    when: { kind: 'day', date: one.closingOn },
    summary: [`Closing date: ${about(one)}`, 'Closing date'],
    path: `/applications/${one.id}`,
    changedAt: one.updatedAt,
    sequence: one.revision,
  }));

/**
 * The reminders that belong to a day: without those that are done or switched off, and on their
 * new day those that were put off.
 */
function remindersOf(facts: CalendarFacts, now: string): Draft[] {
  const { timeZone, kindsOff } = facts;
  const today = todayIn(timeZone, now);
  const handled = new Map(facts.handled.map((one) => [identityKey(one), one]));
  const reminder = (
    kind: NudgeIdentity['kind'],
    { subjectId, occasion, date }: { subjectId: string; occasion: PlainDate; date: PlainDate },
    draft: Omit<Draft, 'when'>,
  ): Draft[] => {
    const before = handled.get(identityKey({ kind, subjectId, occasion }));
    if (before?.done || kindsOff.includes(kind)) return [];
    const putOff = before?.snoozedUntil;
    const on = putOff && isAfter(putOff, date) ? putOff : date;
    const isOld = isAfter(addDays(today, -KEPT_DAYS), on);
    return isOld ? [] : [{ ...draft, when: { kind: 'day', date: on } }];
  };
  const ofInterview = (one: CalendarInterview) => ({
    path: `/interviews/${one.id}`,
    changedAt: one.updatedAt,
    sequence: one.revision,
  });

  return [
    ...facts.interviews.flatMap((one) => {
      const occasion = addDays(todayIn(timeZone, one.startsAt), -PREPARE_DAYS);
      if (one.hasPreparation || !isAfter(addDays(occasion, PREPARE_DAYS), today)) return [];
      const at = { subjectId: one.id, occasion, date: occasion };
      return reminder('interview-preparation', at, {
        ...ofInterview(one),
        uid: `prepare-${one.id}`,
        summary: [`Prepare for the interview: ${about(one)}`, 'Prepare for an interview'],
      });
    }),
    ...facts.interviews.flatMap((one) => {
      if (one.thankYou !== 'open') return [];
      const occasion = todayIn(timeZone, endOf(one));
      const at = { subjectId: one.id, occasion, date: thankBy(one, one.timeZone) };
      return reminder('thank-you-due', at, {
        ...ofInterview(one),
        uid: `thank-you-${one.id}`,
        summary: [`Thank-you note: ${about(one)}`, 'Thank-you note'],
      });
    }),
    ...facts.toAsk.flatMap((one) => {
      const at = {
        subjectId: one.id,
        occasion: addDays(one.endedOn, ASK_FROM_DAYS),
        date: addDays(one.endedOn, ASK_WITHIN_DAYS),
      };
      return reminder('feedback-to-send', at, {
        uid: `ask-${one.id}`,
        summary: [`Ask for feedback: ${about(one)}`, 'Feedback to ask for'],
        path: `/debriefs/${one.debriefId}/feedback`,
        changedAt: one.updatedAt,
        sequence: 0,
      });
    }),
    ...facts.asked.flatMap((one) => {
      const date = addDays(one.askedOn, CALL_AFTER_DAYS);
      return reminder(
        'feedback-follow-up',
        { subjectId: one.id, occasion: date, date },
        {
          uid: `feedback-${one.id}`,
          summary: [`No feedback yet? Offer a short call: ${about(one)}`, 'Feedback to follow up'],
          path: `/debriefs/${one.debriefId}/feedback`,
          changedAt: one.updatedAt,
          sequence: 0,
        },
      );
    }),
    ...facts.contacts.flatMap((one) => {
      const at = { subjectId: one.id, occasion: one.nextOn, date: one.nextOn };
      return reminder('contact-due', at, {
        uid: `contact-${one.id}`,
        summary: [`Get back to ${one.name}`, 'Somebody to get back to'],
        path: `/contacts/${one.id}`,
        changedAt: one.updatedAt,
        sequence: one.revision,
      });
    }),
  ];
}
