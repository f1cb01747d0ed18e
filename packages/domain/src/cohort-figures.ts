import { monthOf, type PlainDate } from './dates.ts';
import { type FeedbackState } from './feedback.ts';
import { isAtLeast, isOpen, type Outcome, type Stage, STAGES } from './stages.ts';
import { type Cell, cellKey, type Family, type Person, publishFigures } from './statistics.ts';

/** One application as the figures see it: where it came to and when, and not a word of it. */
export interface ApplicationFact {
  /** The furthest stage reached. Every figure goes by it, so that none says two things of one. */
  readonly furthest: Stage;
  readonly outcome: Outcome | null;
  readonly appliedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** The days of its interviews up to today. */
  readonly interviewsOn: readonly PlainDate[];
  /** The debrief says where it stopped. */
  readonly debriefed: boolean;
  /** Null where there is no debrief or no request. */
  readonly feedback: FeedbackState | null;
}

const OPEN = STAGES.map((stage) => `open:${stage}` as const);
const OPEN_AFTER_SENDING = OPEN.slice(2);
/** The last stands for an offer that fell through too, because silence never follows an offer. */
const STOPPED = ['stopped:applied', 'stopped:first_round', 'stopped:final_interview'] as const;
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
export const MONTHLY = ['sent', 'interviews', 'rejections'] as const;
export type Monthly = (typeof MONTHLY)[number];

/** The column for everything before the first month. */
export const EARLIER = 'earlier';

/**
 * Every figure of a cohort apart from the months:
 * - `applications` = `unsent` + `sent`
 * - `unsent` = `open:saved` + `open:preparing` + `given_up` (ended before it was sent)
 * - `sent` = `undecided` + `accepted` + `declined` + `withdrawn` + `vacancy_closed` + `rejections`
 * - `undecided` = `open:applied` … `open:offer`
 * - `rejections` = `rejected` + `no_response` = `debriefed` + `not_debriefed` =
 *   `stopped:applied` + `stopped:first_round` + `stopped:final_interview` (or at the offer)
 * - `debriefed` = `feedback:none` + `feedback:asked` (or a call arranged) + `feedback:answered` +
 *   `feedback:closed`
 * - `interviews`: meetings, of which an application may have several
 * - `people:…`: everybody counts 1 in one of them
 *
 * How many applications ever got as far as an interview is not among them: beside the open and the
 * stopped ones by stage, it would let a reader work out those that are neither.
 */
export const FIGURES = [
  'applications',
  'unsent',
  'sent',
  ...OPEN,
  'given_up',
  'undecided',
  'interviews',
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
 * How the figures hang together, wholes first. What divides the same whole in several ways does so
 * independently: a rejection of either kind, of any month and at any stage may be debriefed or not.
 */
function families(months: readonly string[]): Family[] {
  return [
    { whole: null, parts: PLACES },
    { whole: 'applications', parts: ['unsent', 'sent'] },
    { whole: 'unsent', parts: [...OPEN.slice(0, 2), 'given_up'] },
    { whole: 'sent', parts: ['undecided', ...AFTER_SENDING, 'rejections'] },
    { whole: 'undecided', parts: OPEN_AFTER_SENDING },
    { whole: 'rejections', parts: ['rejected', 'no_response'] },
    { whole: 'rejections', parts: ['debriefed', 'not_debriefed'] },
    { whole: 'rejections', parts: STOPPED },
    { whole: 'debriefed', parts: FEEDBACK },
    ...MONTHLY.map((figure) => ({ whole: figure, parts: row(figure, months) })),
  ];
}

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
    for (const on of fact.interviewsOn) {
      add('interviews');
      addIn('interviews', on);
    }
    add('applications');
    if (isOpen(outcome)) add(`open:${furthest}`);
    if (!isAtLeast(furthest, 'applied')) {
      add('unsent');
      if (!isOpen(outcome)) add('given_up');
      continue;
    }
    add('sent');
    addIn('sent', fact.appliedOn);
    if (isOpen(outcome)) {
      add('undecided');
      continue;
    }
    if (outcome !== 'rejected' && outcome !== 'no_response') {
      add(outcome);
      continue;
    }
    add('rejections');
    addIn('rejections', fact.endedOn);
    add(outcome);
    add(stoppedFigure(furthest));
    add(fact.debriefed ? 'debriefed' : 'not_debriefed');
    if (fact.debriefed) add(feedbackFigure(fact.feedback));
  }
  add(`people:${whereabouts(applications)}`);
  return counts;
}

function stoppedFigure(furthest: Stage): (typeof STOPPED)[number] {
  if (isAtLeast(furthest, 'final_interview')) return 'stopped:final_interview';
  return furthest === 'first_round' ? 'stopped:first_round' : 'stopped:applied';
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
    // What was rejected by the end of a month had been sent by then.
    [{ first: row('sent', months), later: row('rejections', months) }],
  );
}
