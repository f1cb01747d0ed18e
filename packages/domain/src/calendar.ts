import { INTERVIEW_FORMAT_LABELS, type InterviewFormat } from './channels.ts';
import { addDays, todayIn, type PlainDate } from './dates.ts';
import { CALL_AFTER_DAYS } from './feedback.ts';
import { endOf, FRESH_DAYS, thankBy, type ThankYou } from './interviews.ts';

/** What a calendar can hold. */
export const CALENDAR_CONTENTS = ['interviews', 'closing_dates', 'nudges'] as const;
export type CalendarContent = (typeof CALENDAR_CONTENTS)[number];

export const CALENDAR_CONTENT_LABELS: Readonly<Record<CalendarContent, string>> = {
  interviews: 'Interviews',
  closing_dates: 'Closing dates',
  nudges: 'Reminders: thank-you notes, feedback to follow up, people to get back to',
};

/** Calendars that one person may have at a time. */
export const MAX_CALENDARS = 10;

interface Post {
  readonly title: string;
  readonly employer: string;
}

export interface CalendarInterview extends Post {
  readonly id: string;
  /** The application's. */
  readonly applicationId: string;
  readonly format: InterviewFormat;
  /** ISO moment. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly timeZone: string;
  readonly place: string;
  readonly link: string;
  readonly people: string;
  readonly thankYou: ThankYou;
  readonly revision: number;
  /** ISO moment of the last change. */
  readonly updatedAt: string;
}

/** The facts that a calendar is made from. */
export interface CalendarFacts {
  readonly interviews: readonly CalendarInterview[];
  readonly closing: readonly (Post & {
    readonly id: string;
    readonly closingOn: PlainDate;
    readonly revision: number;
    readonly updatedAt: string;
  })[];
  /** Asked, and waiting for an answer. */
  readonly asked: readonly (Post & {
    readonly id: string;
    readonly debriefId: string;
    readonly askedOn: PlainDate;
    readonly updatedAt: string;
  })[];
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly nextOn: PlainDate;
    readonly revision: number;
    readonly updatedAt: string;
  }[];
}

/** One entry, before anything of a file format. */
export interface CalendarEntry {
  /** The same for ever, so that a calendar changes its entry and does not add another. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  /** ISO moment of the last change. */
  readonly changedAt: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** Where it is looked at and dealt with. */
  readonly url: string;
  readonly when:
    | {
        readonly kind: 'timed';
        readonly startsAt: string;
        readonly endsAt: string;
        readonly timeZone: string;
      }
    | { readonly kind: 'day'; readonly date: PlainDate };
  /** Minutes before at which a calendar reminds. */
  readonly alarms: readonly number[];
}

export interface CalendarChoice {
  readonly contains: readonly CalendarContent[];
  /** Names no post, employer, place or person: for a calendar that others see. */
  readonly discreet: boolean;
}

interface Around {
  /** Of the returner's pages, without a slash at the end. */
  readonly home: string;
  /** ISO moment. */
  readonly now: string;
  /** The programme's. */
  readonly timeZone: string;
}

/** A day and an hour before, as calendars do it where nothing else was asked for. */
const INTERVIEW_ALARMS = [24 * 60, 60];
/** As long as a reminder stays in the calendar when its day has passed. */
const KEPT_DAYS = 14;

const about = ({ title, employer }: Post) => `${title}, ${employer}`;

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
  { home, now, timeZone }: Around,
): CalendarEntry[] {
  const today = todayIn(timeZone, now);
  const day = (
    uid: string,
    date: PlainDate,
    [named, plain]: readonly [string, string],
    { path, changedAt, sequence }: { path: string; changedAt: string; sequence: number },
  ): CalendarEntry => ({
    uid: `${uid}@reshelve`,
    sequence,
    changedAt,
    summary: discreet ? plain : named,
    description: home + path,
    location: '',
    url: home + path,
    when: { kind: 'day', date },
    alarms: [],
  });
  const recent = ({ when }: CalendarEntry) =>
    when.kind === 'day' && when.date >= addDays(today, -KEPT_DAYS);

  const interviews = facts.interviews.map((one) => interviewEntry(one, { home, discreet }));
  const closing = facts.closing.map((one) =>
    day(`closing-${one.id}`, one.closingOn, [`Closing date: ${about(one)}`, 'Closing date'], {
      path: `/applications/${one.id}`,
      changedAt: one.updatedAt,
      sequence: one.revision,
    }),
  );
  const thanks = facts.interviews
    .filter(
      (one) => one.thankYou === 'open' && thankBy(one, one.timeZone) >= addDays(today, -FRESH_DAYS),
    )
    .map((one) =>
      day(
        `thank-you-${one.id}`,
        thankBy(one, one.timeZone),
        [`Thank-you note: ${about(one)}`, 'Thank-you note'],
        {
          path: `/interviews/${one.id}`,
          changedAt: one.updatedAt,
          sequence: one.revision,
        },
      ),
    );
  const asked = facts.asked.map((one) =>
    day(
      `feedback-${one.id}`,
      addDays(one.askedOn, CALL_AFTER_DAYS),
      [`No feedback yet? Offer a short call: ${about(one)}`, 'Feedback to follow up'],
      { path: `/debriefs/${one.debriefId}/feedback`, changedAt: one.updatedAt, sequence: 0 },
    ),
  );
  const contacts = facts.contacts.map((one) =>
    day(`contact-${one.id}`, one.nextOn, [`Get back to ${one.name}`, 'Somebody to get back to'], {
      path: `/contacts/${one.id}`,
      changedAt: one.updatedAt,
      sequence: one.revision,
    }),
  );
  return [
    ...(contains.includes('interviews') ? interviews : []),
    ...(contains.includes('closing_dates') ? closing : []),
    ...(contains.includes('nudges') ? [...thanks, ...asked, ...contacts].filter(recent) : []),
  ];
}
