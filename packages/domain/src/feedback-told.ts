import { addDays, daysBetween, type PlainDate } from './dates.ts';
import {
  CALL_AFTER_DAYS,
  CALL_MINUTES,
  type FeedbackState,
  LET_GO_AFTER_DAYS,
} from './feedback.ts';
import { endOf } from './interviews.ts';

/** By which way somebody was asked. */
export const FEEDBACK_WAYS = ['email', 'phone', 'message', 'letter', 'in_person'] as const;
export type FeedbackWay = (typeof FEEDBACK_WAYS)[number];

export const FEEDBACK_WAY_LABELS: Readonly<Record<FeedbackWay, string>> = {
  email: 'By e-mail',
  phone: 'On the phone',
  message: 'By a message (LinkedIn, the portal)',
  letter: 'By letter',
  in_person: 'In person',
};

/**
 * What feedback can be about, in the returner's own sorting. Flat, and close to the reasons for a
 * rejection; what was good comes first, because it is easily passed over.
 */
export const FEEDBACK_THEMES = [
  'strengths',
  'experience',
  'recent_experience',
  'application',
  'answers',
  'task',
  'knowledge',
  'manner',
  'career_break',
  'competition',
  'terms',
] as const;
export type FeedbackTheme = (typeof FEEDBACK_THEMES)[number];

export const FEEDBACK_THEME_LABELS: Readonly<Record<FeedbackTheme, string>> = {
  strengths: 'What they liked',
  experience: 'The skills and experience they looked for',
  recent_experience: 'How recent my experience is',
  application: 'The written application',
  answers: 'My answers and examples',
  task: 'The presentation, task or test',
  knowledge: 'What I knew of the organisation and the post',
  manner: 'How I came across',
  career_break: 'The career break',
  competition: 'Somebody else fitted better',
  terms: 'Hours, place or pay',
};

/** From so many days after the decision on, asking is brought up. */
export const ASK_FROM_DAYS = 4;
/** A request within about a week of the decision is usual: until then it is worth a reminder. */
export const ASK_WITHIN_DAYS = 7;
/** After so many days an unsent request is no longer brought up; it can still be sent. */
const ASK_NO_LONGER_DAYS = 60;

/** What comes next with a request, and from which day on. */
export type NextWithFeedback =
  | { readonly step: 'ask'; readonly dueOn: PlainDate }
  | { readonly step: 'wait'; readonly until: PlainDate }
  | { readonly step: 'offer_call'; readonly dueOn: PlainDate }
  | { readonly step: 'let_go'; readonly askedOn: PlainDate }
  | { readonly step: 'speak'; readonly at: string }
  | { readonly step: 'note'; readonly at: string }
  | { readonly step: 'none' };

/**
 * What is due next: to ask while the decision is fresh, to wait about a week, to offer a call of 15
 * minutes then and let go after four; to speak when a call is arranged, and to note afterwards what
 * was said. Answered and closed requests need nothing.
 * @param now ISO moment
 */
export function nextWithFeedback(
  request: {
    readonly state: FeedbackState;
    /** When the decision came. */
    readonly endedOn: PlainDate | null;
    readonly askedOn: PlainDate | null;
    readonly callAt: string | null;
  },
  { today, now }: { readonly today: PlainDate; readonly now: string },
): NextWithFeedback {
  const { state, endedOn, askedOn, callAt } = request;
  if (state === 'not_asked' && endedOn !== null) {
    return daysBetween(endedOn, today) <= ASK_NO_LONGER_DAYS
      ? { step: 'ask', dueOn: addDays(endedOn, ASK_WITHIN_DAYS) }
      : { step: 'none' };
  }
  if (state === 'asked' && askedOn !== null) {
    if (daysBetween(askedOn, today) >= LET_GO_AFTER_DAYS) return { step: 'let_go', askedOn };
    const dueOn = addDays(askedOn, CALL_AFTER_DAYS);
    return dueOn <= today ? { step: 'offer_call', dueOn } : { step: 'wait', until: dueOn };
  }
  if (state === 'call_arranged' && callAt !== null) {
    const isOver =
      Date.parse(endOf({ startsAt: callAt, minutes: CALL_MINUTES })) <= Date.parse(now);
    return { step: isOver ? 'note' : 'speak', at: callAt };
  }
  return { step: 'none' };
}

/** Something that an employer said. */
export interface Told {
  readonly themes: readonly string[];
  readonly answeredOn: PlainDate | null;
}

/** Everything that was said about one theme; `theme` is null for what is not sorted yet. */
export interface ToldAbout<T extends Told> {
  readonly theme: FeedbackTheme | null;
  /** The latest first. */
  readonly told: readonly T[];
  /** Null where no date is known. */
  readonly first: PlainDate | null;
  readonly last: PlainDate | null;
}

/**
 * What was said, by theme: what was heard most often first, of equals what was heard last. Something
 * about two themes stands under both. What has no theme comes at the end.
 */
export function toldByTheme<T extends Told>(all: readonly T[]): ToldAbout<T>[] {
  const about = (theme: FeedbackTheme | null): ToldAbout<T> => {
    const told = all
      .filter(({ themes }) => {
        const known = themes.filter(isFeedbackTheme);
        return theme === null ? known.length === 0 : known.includes(theme);
      })
      .sort((a, b) => (b.answeredOn ?? '').localeCompare(a.answeredOn ?? ''));
    const dates = told.flatMap(({ answeredOn }) => answeredOn ?? []);
    return { theme, told, first: dates.at(-1) ?? null, last: dates[0] ?? null };
  };
  const sorted = FEEDBACK_THEMES.map(about).sort(
    (a, b) => b.told.length - a.told.length || (b.last ?? '').localeCompare(a.last ?? ''),
  );
  return [...sorted, about(null)].filter(({ told }) => told.length > 0);
}

export function isFeedbackTheme(value: unknown): value is FeedbackTheme {
  return FEEDBACK_THEMES.some((theme) => theme === value);
}
