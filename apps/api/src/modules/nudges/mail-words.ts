import type { EnrolledActor } from '@reshelve/domain/access';
import { addDays, formatDate, localMoment, type PlainDate } from '@reshelve/domain/dates';
import { homePath } from '@reshelve/domain/notifications';
import { nudgePath, type Nudge } from '@reshelve/domain/nudges';
import type { MailLine } from './personal-mail.service.ts';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const inWords = (n: number): string => NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Says how much waits, and nothing of what it is about. */
export function subjectOf(lines: readonly Pick<MailLine, 'kind'>[]): string {
  if (lines.every(({ kind }) => kind === 'news' || kind === 'mentor-news')) {
    return 'There is news for you on Reshelve';
  }
  const things = lines.length === 1 ? 'thing' : 'things';
  return `${capital(inWords(lines.length))} ${things} for today on Reshelve`;
}

/** "today, Tue 24 November", so that a mail read late does not mislead. */
function day(date: PlainDate, today: PlainDate): string {
  const name = formatDate(date, today);
  if (date === today) return `today, ${name}`;
  return date === addDays(today, 1) ? `tomorrow, ${name}` : `on ${name}`;
}

/** A line in a mail about a reminder: kinds, dates and times; no titles, no employers, no names. */
export function lineOf(
  nudge: Nudge,
  { role, enrolmentId }: EnrolledActor,
  { today, timeZone }: { today: PlainDate; timeZone: string },
): MailLine {
  const { kind, at, on } = nudge;
  const path = homePath(role, enrolmentId) + nudgePath(nudge);
  const line = (text: string): MailLine => ({ kind, text, path });
  switch (kind) {
    case 'interview': {
      const time = at ? ` at ${localMoment(at, timeZone).slice(11)}` : '';
      return line(`An interview is ${day(on, today)}${time}.`);
    }
    case 'closing-date':
      return line(`An application closes ${day(on, today)}.`);
    case 'thank-you-due':
      return line('A thank-you note for an interview is due.');
    case 'fresh-notes':
      return line('An interview is fresh: now is the time for a few notes.');
    case 'interview-preparation':
      return line(`An interview ${day(on, today)} could do with a little preparation.`);
    case 'mentor-news':
      return line('There is news from your mentor.');
    case 'contact-due':
      return line('You meant to get back to somebody you know.');
    case 'feedback-follow-up':
      return line('An answer to a request for feedback has not come: a short call may be easier.');
    case 'feedback-to-send':
      return line('You could ask for feedback on an application.');
    case 'debrief-waiting':
      return line('A debrief is there whenever you like. There is no hurry.');
    case 'no-news':
      return line(
        'Nothing has been heard of an application for six weeks: ask once, then close it.',
      );
    case 'goal':
      return line('A new week: would you like to choose something for it?');
  }
}
