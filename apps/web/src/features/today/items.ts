import { formatDate, formatMoment } from '@reshelve/domain/dates';
import { nudgePath } from '@reshelve/domain/nudges';
import type { Nudge } from './loaders';

/** One item of the day as it stands on the page. */
export interface Item {
  key: string;
  kind: string;
  subjectId: string;
  occasion: string;
  /** What kind of thing it is. */
  label: string;
  /** The application, the person: what it is about. */
  title: string;
  detail: string;
  /** When, with the weekday; '' where no date says more. */
  when: string;
  /** Why now, in a sentence; '' where the rest says it. */
  why: string;
  /** Where it is dealt with. */
  href: string;
}

export interface Group {
  id: Nudge['group'];
  title: string;
  items: Item[];
}

const TITLES: readonly (readonly [Nudge['group'], string])[] = [
  ['today', 'Today'],
  ['week', 'This week'],
  ['spare', 'When you have ten minutes'],
];

interface Words {
  label: string;
  title?: string;
  detail?: string;
  when?: string;
  why?: string;
}

function wordsOf(nudge: Nudge, today: string, timeZone: string): Words {
  const { subject, on, at } = nudge;
  const { title = '', employer = '', name = '', about = '' } = subject;
  const day = formatDate(on, today);
  const moment = at ? formatMoment(at, timeZone, today) : day;
  const post = { title, detail: employer };
  switch (nudge.kind) {
    case 'interview':
      return { ...post, label: 'Interview', when: moment };
    case 'closing-date':
      return { ...post, label: 'Closing date', when: day };
    case 'thank-you-due':
      return {
        ...post,
        label: 'Thank-you note',
        when: `interview on ${day}`,
        why: 'Short is fine: thanks, one thing you talked about, that you would still like it.',
      };
    case 'fresh-notes':
      return {
        ...post,
        label: 'Notes while it is fresh',
        when: `interview on ${day}`,
        why: 'What was asked, what went well: a few lines now are worth a page next week.',
      };
    case 'interview-preparation':
      return {
        ...post,
        label: 'Prepare',
        when: `interview on ${moment}`,
        why: 'Begin with one line of the checklist.',
      };
    case 'mentor-news':
      return newsWords(subject.news, day);
    case 'contact-due':
      return {
        label: 'Get back to',
        title: name,
        detail: about,
        when: day,
      };
    case 'feedback-follow-up':
      return {
        ...post,
        label: 'Feedback',
        when: `asked on ${day}`,
        why: 'No answer yet. Offering a call of 15 minutes often helps.',
      };
    case 'feedback-call':
      return {
        ...post,
        label: 'Call about feedback',
        when: moment,
        why: 'One or two questions, pen and paper. Note afterwards what they said.',
      };
    case 'feedback-to-send':
      return {
        ...post,
        label: 'Ask for feedback',
        when: `ended on ${day}`,
        why: 'One short e-mail, with one or two questions.',
      };
    case 'debrief-waiting':
      return {
        ...post,
        label: 'Debrief',
        when: `ended on ${day}`,
        why: 'Whenever you like. It can be done in pieces.',
      };
    case 'no-news':
      return {
        ...post,
        label: 'Six weeks without a word',
        when: `sent on ${day}`,
        why: 'Ask once, then close it: no answer is an outcome too.',
      };
    case 'goal':
      return { label: 'Your week', title: 'Choose something for this week' };
  }
}

function newsWords(kind: string | undefined, day: string): Words {
  const news = { label: 'Your mentor', when: day };
  switch (kind) {
    case 'comment-added':
      return { ...news, title: 'Wrote about what you sent' };
    case 'review-decided':
      return { ...news, title: 'Has reviewed what you sent' };
    case 'review-promised':
      return { ...news, title: 'Has said by when they will have read it' };
    default:
      return { ...news, title: 'There is news for you' };
  }
}

/** The items in their groups, in order; groups without any are left out. */
export function groupsOf(
  nudges: readonly Nudge[],
  {
    enrolment,
    today,
    timeZone,
  }: {
    enrolment: string;
    today: string;
    timeZone: string;
  },
): Group[] {
  return TITLES.map(([id, title]) => ({
    id,
    title,
    items: nudges
      .filter(({ group }) => group === id)
      .map((nudge) => {
        const { detail = '', when = '', why = '', ...words } = wordsOf(nudge, today, timeZone);
        const { kind, subjectId, occasion } = nudge;
        return {
          ...{ key: `${kind}-${subjectId}`, kind, subjectId, occasion },
          ...{ label: words.label, title: words.title ?? '', detail, when, why },
          href: `/r/${enrolment}${nudgePath(nudge)}`,
        };
      }),
  })).filter(({ items }) => items.length > 0);
}

const QUIET = [
  'Nothing needs you today. That is allowed.',
  'Nothing is due today. The search keeps, and so should you.',
  'A quiet day: nothing waits for you here.',
];

/** What is said on a quiet day; the same all day long. */
export function quietWords(today: string): string {
  return QUIET[Number(today.slice(8)) % QUIET.length] ?? '';
}
