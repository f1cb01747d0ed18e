import { monthOf, type PlainDate } from './dates.ts';
import { likelyStop, STOPPABLE_STAGES } from './diagnosis.ts';
import { type FeedbackState } from './feedback.ts';
import { isAtLeast, isOpen, type Outcome, type Stage, STAGES } from './stages.ts';
import { type Cell, cellKey, type Family, type Person, publishFigures } from './statistics.ts';

/** One application as the figures see it: where it came to and when, and not a word of it. */
export interface ApplicationFact {
  /** The furthest stage reached. Every figure goes by it, so that none says two things of one. */
  readonly furthest: Stage;
  readonly outcome: Outcome | null;
  readonly appliedOn: PlainDate | null;
  /** The first day at `first_round` or beyond. */
  readonly interviewedOn: PlainDate | null;
  readonly offeredOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** The debrief says where it stopped. */
  readonly debriefed: boolean;
  /** Null where there is no debrief or no request. */
  readonly feedback: FeedbackState | null;
}

const OPEN = STAGES.map((stage) => `open:${stage}` as const);
const STOPPED = STOPPABLE_STAGES.map((stage) => `stopped:${stage}` as const);
const AFTER_SENDING = ['accepted', 'declined', 'withdrawn', 'vacancy_closed'] as const;
const FEEDBACK = [
  'feedback:none',
  'feedback:asked',
  'feedback:answered',
  'feedback:closed',
] as const;
const WHERE = ['not_started', 'preparing', 'waiting', 'interviewing', 'offer', 'found'] as const;
const PLACES = WHERE.map((where) => `people:${where}` as const);

/** Where a returner's search has come to: the furthest of what is open, or found. */
export type Where = (typeof WHERE)[number];

export const WHERE_LABELS: Readonly<Record<Where, string>> = {
  not_started: 'Nothing open',
  preparing: 'Preparing',
  waiting: 'Applied, waiting to hear',
  interviewing: 'Interviewing',
  offer: 'With an offer',
  found: 'Found a post',
};

/** The figures that are broken down by month. `rejections` goes by the month they ended in. */
export const MONTHLY = ['sent', 'interviewed', 'offered', 'rejections'] as const;
export type Monthly = (typeof MONTHLY)[number];

/** The column for everything before the first month. */
export const EARLIER = 'earlier';

/**
 * Every figure of a cohort apart from the months:
 * - `applications` = `unsent` + `sent`
 * - `unsent` = `open:saved` + `open:preparing` + `given_up` (ended before it was sent)
 * - `sent` = `open:applied` … `open:offer` + `accepted` + `declined` + `withdrawn` +
 *   `vacancy_closed` + `rejections`
 * - `interviewed` and `offered`: those of `sent` that came so far
 * - `rejections` = `rejected` + `no_response` = `debriefed` + `not_debriefed` =
 *   `stopped:applied` … `stopped:offer`
 * - `debriefed` = `feedback:none` + `feedback:asked` (or a call arranged) + `feedback:answered` +
 *   `feedback:closed`
 * - `people:…`: everybody counts 1 in one of them
 */
export const FIGURES = [
  'applications',
  'unsent',
  'sent',
  ...OPEN,
  'given_up',
  'interviewed',
  'offered',
  ...AFTER_SENDING,
  'rejections',
  'rejected',
  'no_response',
  'debriefed',
  'not_debriefed',
  ...STOPPED,
  ...FEEDBACK,
  ...PLACES,
] as const;
export type Figure = (typeof FIGURES)[number];

/**
 * How the figures hang together, wholes first. Besides what adds up, there is what lies inside
 * something else and could be subtracted from it: an offer was an interview first.
 */
function families(months: readonly string[]): Family[] {
  return [
    { whole: null, parts: PLACES },
    { whole: 'applications', parts: ['unsent', 'sent'] },
    { whole: 'unsent', parts: ['open:saved', 'open:preparing', 'given_up'] },
    { whole: 'sent', parts: [...OPEN.slice(2), ...AFTER_SENDING, 'rejections'] },
    { whole: 'sent', parts: ['interviewed', 'open:applied', 'stopped:applied'] },
    {
      whole: 'interviewed',
      parts: [
        'offered',
        'open:first_round',
        'stopped:first_round',
        'open:final_interview',
        'stopped:final_interview',
      ],
    },
    { whole: 'offered', parts: ['open:offer', 'accepted', 'declined', 'stopped:offer'] },
    { whole: 'rejections', parts: ['rejected', 'no_response'] },
    { whole: 'rejections', parts: ['debriefed', 'not_debriefed'] },
    { whole: 'rejections', parts: STOPPED },
    // Silence is no answer to an interview either, but an offer is never left without one.
    { whole: 'rejected', parts: ['stopped:offer'] },
    { whole: 'debriefed', parts: FEEDBACK },
    ...MONTHLY.map((figure) => ({ whole: figure, parts: row(figure, months) })),
  ];
}

/** What happens to an application in time, and after what. */
const AFTER: readonly { first: Monthly; later: Monthly }[] = [
  { first: 'sent', later: 'interviewed' },
  { first: 'sent', later: 'offered' },
  { first: 'sent', later: 'rejections' },
  { first: 'interviewed', later: 'offered' },
];

const row = (figure: Monthly, months: readonly string[]) =>
  [EARLIER, ...months].map((column) => cellKey(figure, column));

/** What one person contributes to each figure. */
export function countsOf(
  applications: readonly ApplicationFact[],
  months: readonly string[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (key: Figure) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  const addIn = (figure: Monthly, on: PlainDate | null) => {
    const month = on === null ? EARLIER : monthOf(on);
    const key = cellKey(figure, months.includes(month) ? month : EARLIER);
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const fact of applications) {
    const { furthest, outcome } = fact;
    add('applications');
    if (isOpen(outcome)) add(`open:${furthest}`);
    if (!isAtLeast(furthest, 'applied')) {
      add('unsent');
      if (!isOpen(outcome)) add('given_up');
      continue;
    }
    add('sent');
    addIn('sent', fact.appliedOn);
    if (isAtLeast(furthest, 'first_round')) {
      add('interviewed');
      addIn('interviewed', fact.interviewedOn);
    }
    if (furthest === 'offer') {
      add('offered');
      addIn('offered', fact.offeredOn);
    }
    if (isOpen(outcome)) continue;
    if (outcome !== 'rejected' && outcome !== 'no_response') {
      add(outcome);
      continue;
    }
    add('rejections');
    addIn('rejections', fact.endedOn);
    add(outcome);
    add(`stopped:${likelyStop(furthest)}`);
    add(fact.debriefed ? 'debriefed' : 'not_debriefed');
    if (fact.debriefed) add(feedbackFigure(fact.feedback));
  }
  add(`people:${whereabouts(applications)}`);
  return counts;
}

function feedbackFigure(feedback: FeedbackState | null): (typeof FEEDBACK)[number] {
  switch (feedback) {
    case null:
    case 'not_asked':
      return 'feedback:none';
    case 'asked':
    case 'call_arranged':
      return 'feedback:asked';
    case 'answered':
      return 'feedback:answered';
    case 'closed':
      return 'feedback:closed';
  }
}

/** Where a returner's search has come to. */
export function whereabouts(
  applications: readonly Pick<ApplicationFact, 'furthest' | 'outcome'>[],
): Where {
  if (applications.some((application) => application.outcome === 'accepted')) return 'found';
  const open = applications.filter((application) => isOpen(application.outcome));
  const reached = (stage: Stage) => open.some(({ furthest }) => isAtLeast(furthest, stage));
  if (reached('offer')) return 'offer';
  if (reached('first_round')) return 'interviewing';
  if (reached('applied')) return 'waiting';
  return open.length > 0 ? 'preparing' : 'not_started';
}

/**
 * All figures of a cohort's dashboard at once, so that they protect each other: by `Figure`, and
 * by `cellKey(monthly, month)` for the months and for `EARLIER`.
 * @param people every returner of the cohort, with what `countsOf` gives
 * @param months 'YYYY-MM', in order and without gaps; the same for all readers of a cohort
 */
export function publishCohort(
  people: readonly Person[],
  months: readonly string[],
): Readonly<Record<string, Cell>> {
  return publishFigures(
    people,
    [...FIGURES, ...MONTHLY.flatMap((figure) => row(figure, months))],
    families(months),
    AFTER.map(({ first, later }) => ({ first: row(first, months), later: row(later, months) })),
  );
}
