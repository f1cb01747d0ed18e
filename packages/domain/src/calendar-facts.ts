import type { InterviewFormat } from './channels.ts';
import type { PlainDate } from './dates.ts';
import type { ThankYou } from './interviews.ts';
import type { HandledNudge } from './nudges.ts';

/** What a calendar can hold. */
export const CALENDAR_CONTENTS = ['interviews', 'closing_dates', 'nudges'] as const;
export type CalendarContent = (typeof CALENDAR_CONTENTS)[number];

export const CALENDAR_CONTENT_LABELS: Readonly<Record<CalendarContent, string>> = {
  interviews: 'Interviews, and calls about feedback',
  closing_dates: 'Closing dates',
  nudges:
    'Reminders: preparing, thank-you notes, feedback to ask for and to follow up, people to get back to',
};

/** Calendars that one person may have at a time. */
export const MAX_CALENDARS = 10;

export interface Post {
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
  /** Its application has not ended. */
  readonly open: boolean;
  /** Something on its checklist is ticked. */
  readonly hasPreparation: boolean;
  readonly revision: number;
  /** ISO moment of the last change. */
  readonly updatedAt: string;
}

/** What was done about a reminder, as far as it concerns a calendar. */
export type CalendarHandled = Omit<HandledNudge, 'mailed'>;

/** The facts that a calendar is made from. */
export interface CalendarFacts {
  /** Where the person is: IANA name. */
  readonly timeZone: string;
  readonly interviews: readonly CalendarInterview[];
  readonly closing: readonly (Post & {
    readonly id: string;
    readonly closingOn: PlainDate;
    readonly revision: number;
    readonly updatedAt: string;
  })[];
  /** Ended, its debrief begun, and nobody asked yet. */
  readonly toAsk: readonly (Post & {
    /** The application's. */
    readonly id: string;
    readonly debriefId: string;
    readonly endedOn: PlainDate;
    readonly updatedAt: string;
  })[];
  /** Asked, and waiting for an answer. */
  readonly asked: readonly (Post & {
    readonly id: string;
    readonly debriefId: string;
    readonly askedOn: PlainDate;
    readonly updatedAt: string;
  })[];
  /** Calls about feedback that are arranged. */
  readonly calls: readonly (Post & {
    readonly id: string;
    readonly debriefId: string;
    /** ISO moment. */
    readonly callAt: string;
    readonly updatedAt: string;
  })[];
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly nextOn: PlainDate;
    readonly revision: number;
    readonly updatedAt: string;
  }[];
  /** Reminders that were done or put off. */
  readonly handled: readonly CalendarHandled[];
  /** Kinds of reminders that are switched off. */
  readonly kindsOff: readonly string[];
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
