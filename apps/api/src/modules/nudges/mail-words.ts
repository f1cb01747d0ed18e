import type { EnrolledActor } from '@reshelve/domain/access';
import { addDays, formatDate, localMoment, type PlainDate } from '@reshelve/domain/dates';
import { homePath } from '@reshelve/domain/notifications';
import type { Nudge, NudgeKind } from '@reshelve/domain/nudge-kinds';
import { nudgePath } from '@reshelve/domain/nudges';
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
export function subjectOf(lines: readonly Pick<MailLine, 'kind' | 'count'>[]): string {
  if (lines.every(({ kind }) => kind === 'news' || kind === 'mentor-news')) {
    return 'There is news for you on Reshelve';
  }
  const things = lines.reduce((sum, { count }) => sum + count, 0);
  return `${capital(inWords(things))} ${things === 1 ? 'thing' : 'things'} for today on Reshelve`;
}

/** "today, Tue 24 November", so that a mail read late does not mislead. */
function day(date: PlainDate, today: PlainDate): string {
  const name = formatDate(date, today);
  if (date === today) return `today, ${name}`;
  return date === addDays(today, 1) ? `tomorrow, ${name}` : `on ${name}`;
}

/** What is said of `n` reminders of a kind that are about the same day and time. */
function words(kind: NudgeKind, n: number, when: string): string {
  const one = n === 1;
  const N = capital(inWords(n));
  switch (kind) {
    case 'interview':
      return one ? `An interview is ${when}.` : `${N} interviews are ${when}.`;
    case 'feedback-call':
      return one ? `A call about feedback is ${when}.` : `${N} calls about feedback are ${when}.`;
    case 'closing-date':
      return one ? `An application closes ${when}.` : `${N} applications close ${when}.`;
    case 'thank-you-due':
      return one
        ? 'A thank-you note for an interview is due.'
        : `${N} thank-you notes for interviews are due.`;
    case 'fresh-notes':
      return `${one ? 'An interview is' : `${N} interviews are`} fresh: now is the time for a few notes.`;
    case 'interview-preparation':
      return `${one ? 'An interview' : `${N} interviews`} ${when} could do with a little preparation.`;
    case 'mentor-news':
      return one
        ? 'There is news from your mentor.'
        : `There are ${inWords(n)} pieces of news from your mentor.`;
    case 'contact-due':
      return `You meant to get back to ${one ? 'somebody' : `${inWords(n)} people`} you know.`;
    case 'feedback-follow-up':
      return one
        ? 'An answer to a request for feedback has not come: a short call may be easier.'
        : `${N} answers to requests for feedback have not come: a short call may be easier.`;
    case 'feedback-to-send':
      return `You could ask for feedback on ${one ? 'an application' : `${inWords(n)} applications`}.`;
    case 'debrief-waiting':
      return `${one ? 'A debrief is' : `${N} debriefs are`} there whenever you like. There is no hurry.`;
    case 'no-news':
      return `Nothing has been heard of ${one ? 'an application' : `${inWords(n)} applications`} for six weeks: ask once, then close ${one ? 'it' : 'them'}.`;
    case 'goal':
      return 'A new week: would you like to choose something for it?';
  }
}

/** Those that begin at a minute, which the mail then says. */
const AT_A_TIME: ReadonlySet<NudgeKind> = new Set(['interview', 'feedback-call']);

/**
 * The lines of a mail about these reminders: kinds, numbers, dates and times; no titles, no
 * employers, no names. Several that would read the same are one line.
 */
export function linesOf(
  nudges: readonly Nudge[],
  { role, enrolmentId }: EnrolledActor,
  { today, timeZone }: { today: PlainDate; timeZone: string },
): MailLine[] {
  const home = homePath(role, enrolmentId);
  const alike = new Map<string, { when: string; nudges: Nudge[] }>();
  for (const nudge of nudges) {
    const time = nudge.at ? ` at ${localMoment(nudge.at, timeZone).slice(11)}` : '';
    const when = day(nudge.on, today) + (AT_A_TIME.has(nudge.kind) ? time : '');
    const key = `${nudge.kind} ${words(nudge.kind, 1, when)}`;
    const group = alike.get(key) ?? { when, nudges: [] };
    group.nudges.push(nudge);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(({ when, nudges: [first, ...others] }) => {
    if (!first) return [];
    const { kind } = first;
    const several = kind === 'mentor-news' ? `${home}/news` : home;
    const path = others.length === 0 ? home + nudgePath(first) : several;
    const count = others.length + 1;
    return [{ kind, count, text: words(kind, count, when), path }];
  });
}
