import type { Channel } from './channels.ts';
import { addDays, type PlainDate } from './dates.ts';
import type { MaterialVersion } from './materials.ts';
import type { Tries } from './proportions.ts';
import { isAtLeast, type Outcome, type Stage } from './stages.ts';

/** An application as the insights see it. */
export interface SearchFact {
  readonly id: string;
  /** The furthest stage ever reached: a rejection does not take it away. */
  readonly furthest: Stage;
  readonly outcome: Outcome | null;
  /** The day each stage was first reached; a stage that was skipped is not among them. */
  readonly reached: Readonly<Partial<Record<Stage, PlainDate>>>;
  readonly endedOn: PlainDate | null;
  /** The last day on which something is known to happen: a step, or a meeting, past or to come. */
  readonly lastSignOn: PlainDate;
  readonly channel: Channel | null;
  /** A contact of the returner's led to it, whatever the channel says. */
  readonly ledByContact: boolean;
  readonly materials: readonly MaterialVersion[];
}

/** Where a step leads. */
export type Goal = Exclude<Stage, 'saved' | 'preparing' | 'applied'> | 'accepted';

/** A step of a search: of those that came to `from`, which ones came to `to`? */
export interface Step {
  readonly key: string;
  readonly from: Exclude<Stage, 'saved' | 'preparing'>;
  readonly to: Goal;
}

/** From what was sent to the first meeting. */
export const APPLIED_TO_INTERVIEW = {
  key: 'interview',
  from: 'applied',
  to: 'first_round',
} as const satisfies Step;

/** One after the other. A round that was skipped counts as passed: what counts is how far it came. */
export const STEPS = [
  APPLIED_TO_INTERVIEW,
  { key: 'final', from: 'first_round', to: 'final_interview' },
  { key: 'offer', from: 'final_interview', to: 'offer' },
  { key: 'accepted', from: 'offer', to: 'accepted' },
] as const satisfies readonly Step[];
export type StepKey = (typeof STEPS)[number]['key'];

/** From the first meeting to an offer, however many rounds lie between them. */
export const INTERVIEW_TO_OFFER = {
  key: 'interview-offer',
  from: 'first_round',
  to: 'offer',
} as const satisfies Step;

/**
 * After so many days without a sign an open application counts as a no. Library employers in the
 * United Kingdom usually shortlist within four weeks of the closing date; this is twice that.
 */
export const SILENT_DAYS = 56;

/**
 * What became of an application at a step:
 * - `yes`: it came as far as the step leads, whatever happened afterwards
 * - `no`: the employer said no at this step, or nothing for eight weeks, or it was closed as
 *   unanswered
 * - `undecided`: open, with a sign of life in the last eight weeks or a date ahead. It says
 *   nothing yet, and so it counts neither way
 * - `aside`: the returner withdrew or declined, or the vacancy was closed: nobody's no
 */
export type StepResult = 'yes' | 'no' | 'undecided' | 'aside';
export const STEP_RESULTS = ['yes', 'no', 'undecided', 'aside'] as const;

/** Whether nothing has been heard for so long that an answer is unlikely. An offer is an answer. */
export function isSilent(fact: SearchFact, today: PlainDate): boolean {
  if (fact.outcome !== null || fact.furthest === 'offer') return false;
  if (!isAtLeast(fact.furthest, 'applied')) return false;
  return addDays(fact.lastSignOn, SILENT_DAYS) <= today;
}

const came = (fact: SearchFact, to: Goal) =>
  to === 'accepted' ? fact.outcome === 'accepted' : isAtLeast(fact.furthest, to);

/** What became of it at a step; null where it never came there. */
export function resultAt(fact: SearchFact, step: Step, today: PlainDate): StepResult | null {
  if (!isAtLeast(fact.furthest, step.from)) return null;
  if (came(fact, step.to)) return 'yes';
  switch (fact.outcome) {
    case null:
      return isSilent(fact, today) ? 'no' : 'undecided';
    case 'rejected':
    case 'no_response':
      return 'no';
    default:
      return 'aside';
  }
}

/** How many became what at a step. */
export type Tally = Readonly<Record<StepResult, number>>;

export function tallyOf(facts: readonly SearchFact[], step: Step, today: PlainDate): Tally {
  const tally: Record<StepResult, number> = { yes: 0, no: 0, undecided: 0, aside: 0 };
  for (const fact of facts) {
    const result = resultAt(fact, step, today);
    if (result) tally[result] += 1;
  }
  return tally;
}

/**
 * Whether what is known stands for the whole: good news comes sooner than bad, so while more are
 * open than decided, the decided ones look better than all of them will.
 */
export function isSettled({ yes, no, undecided }: Tally): boolean {
  return undecided <= yes + no;
}

/** Those whose further course is known. */
export const triesOf = ({ yes, no }: Tally): Tries => ({ yes, no });
