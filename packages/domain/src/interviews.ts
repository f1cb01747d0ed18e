import type { InterviewFormat } from './channels.ts';
import { addDays, isAfter, isBefore, todayIn, type PlainDate } from './dates.ts';
import { DomainError } from './errors.ts';
import type { Letter } from './feedback.ts';

/** Where the thank-you note stands. "Not this time" is an answer too. */
export const THANK_YOUS = ['open', 'sent', 'skipped'] as const;
export type ThankYou = (typeof THANK_YOUS)[number];

/** So many days before, one is reminded to prepare if nothing is ticked yet. */
export const PREPARE_DAYS = 3;
/** A thank-you note is usual within a day. */
export const THANK_WITHIN_DAYS = 1;
/** As long as an interview is worth writing down; later, nobody is asked about it any more. */
export const FRESH_DAYS = 10;

/** Minutes that an interview can take. */
export const MIN_MINUTES = 5;
export const MAX_MINUTES = 600;

export type InterviewErrorCode = 'thanked-in-future' | 'thanked-before';

interface Meeting {
  /** ISO moment. */
  readonly startsAt: string;
  readonly minutes: number;
}

/** When it is over. @returns ISO moment */
export function endOf({ startsAt, minutes }: Meeting): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/**
 * Still to come or under way; not to take place, since its application has ended; over and to be
 * followed up; or behind one.
 */
export type InterviewPhase = 'ahead' | 'off' | 'fresh' | 'past';

/** @param now ISO moment */
export function phaseOf(
  meeting: Meeting & {
    readonly thankYou: ThankYou;
    readonly hasFreshNotes: boolean;
    /** Its application has not ended. */
    readonly open: boolean;
  },
  now: string,
): InterviewPhase {
  const over = Date.parse(endOf(meeting));
  const at = Date.parse(now);
  if (at < over) return meeting.open ? 'ahead' : 'off';
  const settled = meeting.thankYou !== 'open' && meeting.hasFreshNotes;
  return !settled && at < over + FRESH_DAYS * 86_400_000 ? 'fresh' : 'past';
}

/** The day by which the thank-you note is usually sent. */
export function thankBy(meeting: Meeting, timeZone: string): PlainDate {
  return addDays(todayIn(timeZone, endOf(meeting)), THANK_WITHIN_DAYS);
}

/**
 * Whether a thank-you note can have gone out on that day.
 * @throws thanked-in-future, thanked-before, by the field `thankedOn`
 */
export function checkThanked(
  thankedOn: PlainDate,
  meeting: Meeting,
  timeZone: string,
  today: PlainDate,
): void {
  const refuse = (code: InterviewErrorCode, message: string): never => {
    throw new DomainError<InterviewErrorCode>(code, message, { thankedOn: message });
  };
  if (isAfter(thankedOn, today)) refuse('thanked-in-future', 'That day is still to come.');
  if (isBefore(thankedOn, todayIn(timeZone, meeting.startsAt))) {
    refuse('thanked-before', 'That is before the interview.');
  }
}

const CLOSING = `If there is anything else that would help you to decide, I shall gladly send it.

Kind regards
{my name}`;

/** What Reshelve suggests where the programme has no template: short, specific, and asking nothing. */
const THANK_YOU_LETTERS: Readonly<Record<'call' | 'visit' | 'shown', Letter>> = {
  call: {
    subject: 'Thank you for your time: {post}',
    body: `Dear {name},

Thank you for talking to me on {date} about the post of {post}. I enjoyed hearing about {discussed}, and it has stayed with me.

After our conversation I should like to work at {employer} all the more. ${CLOSING}`,
  },
  visit: {
    subject: 'Thank you: {post}',
    body: `Dear {name},

Thank you for the interview on {date} for the post of {post}, and please pass my thanks on to everybody who took part. I was especially glad that we came to talk about {discussed}.

Seeing how you work at {employer} has made me want to be part of it all the more. ${CLOSING}`,
  },
  shown: {
    subject: 'Thank you: {post}',
    body: `Dear {name},

Thank you for the interview on {date} for the post of {post}, and for the chance to show you how I work. I have gone on thinking about {discussed}.

I should very much like to do this at {employer}. ${CLOSING}`,
  },
};

/** The built-in thank-you note after an interview of the format, with braces to fill. */
export function builtInThankYou(format: InterviewFormat): Letter {
  if (format === 'phone' || format === 'video') return THANK_YOU_LETTERS.call;
  return THANK_YOU_LETTERS[format === 'presentation' || format === 'test' ? 'shown' : 'visit'];
}

/** The first of the people who were there, as one would address them: without post or role. */
export function addressee(people: string): string {
  const [first = ''] = people.split('\n');
  return (first.split(/[,;(–:]| - /)[0] ?? '').trim();
}
