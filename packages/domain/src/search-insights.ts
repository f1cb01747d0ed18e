import { type Tally, isSettled, triesOf } from './conversion.ts';
import {
  contrast,
  intervalOf,
  isEnough,
  shareInWords,
  type Statement,
  type Sureness,
  stateOf,
  type Tries,
} from './proportions.ts';

/** What can be said of a step, in words, with its uncertainty. */
export function stepStatement(tally: Tally): Statement {
  const tries = triesOf(tally);
  if (isEnough(tries) && !isSettled(tally)) {
    const { yes, no, undecided } = tally;
    return {
      verdict: 'too_early',
      sentence: `${String(yes)} of ${String(yes + no)} so far, and ${String(undecided)} are still open, more than are decided: too early to say.`,
    };
  }
  return stateOf(tries);
}

/** Whether a step's interval is worth drawing. */
export const isTelling = (tally: Tally): boolean => stepStatement(tally).verdict === 'estimate';

/** How what happens compares with what the returner planned for. */
export type AgainstPlan = 'no_plan' | 'too_early' | 'within' | 'sooner' | 'later';

export interface PlanComparison {
  readonly verdict: AgainstPlan;
  /** For the returner, in the second person. */
  readonly sentence: string;
}

/** What is being counted: "applications" for "an interview". */
export interface PlanWords {
  readonly tries: string;
  readonly hit: string;
}

export const INTERVIEW_WORDS: PlanWords = { tries: 'applications', hit: 'an interview' };
export const OFFER_WORDS: PlanWords = { tries: 'interviews', hit: 'an offer' };

/**
 * Compares with the plan as kindly as it can be done honestly: what was planned for is disproved
 * only where it lies outside of what could well be.
 * @param perHit so many tries for one success; null where the returner has not said
 */
export function againstPlan(
  perHit: number | null,
  tally: Tally,
  { tries, hit }: PlanWords,
): PlanComparison {
  if (perHit === null || perHit <= 0) {
    return {
      verdict: 'no_plan',
      sentence: `Your strategy does not say yet how many ${tries} you expect for ${hit}. A guess is good enough.`,
    };
  }
  const plan = `You planned for about ${perHit === 1 ? 'every one' : `1 in ${String(perHit)}`}.`;
  const { yes, no } = tally;
  const all = yes + no;
  const soFar =
    all === 0
      ? 'None is decided yet'
      : `So far ${yes === 0 ? 'none' : String(yes)} of ${String(all)}`;
  if (stepStatement(tally).verdict === 'too_early') {
    return { verdict: 'too_early', sentence: `${plan} ${soFar}: too early to say.` };
  }
  const { low, high } = intervalOf(tally);
  const planned = 1 / perHit;
  if (planned < low) {
    return { verdict: 'sooner', sentence: `${plan} ${soFar}: more often than you planned for.` };
  }
  if (planned > high) {
    return {
      verdict: 'later',
      sentence: `${plan} ${soFar}: it takes longer than you planned for. That is a reason to look at the plan with your mentor, and no reason to doubt yourself.`,
    };
  }
  return { verdict: 'within', sentence: `${plan} ${soFar}: that is within what you planned for.` };
}

const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  too_early: 'Too early to say which does better.',
  not_sure: 'No clear difference so far.',
  leaning: 'It looks that way; not sure yet.',
  quite_sure: 'Quite sure.',
};

/** Two ways, and what they are compared by. */
export interface ContrastWords {
  readonly first: string;
  readonly second: string;
  /** In the past: "led to an interview". */
  readonly did: string;
}

/**
 * "Through people: more often led to an interview, 5 of 9 against 2 of 14. Quite sure." While on
 * either side more are open than decided, it is too early.
 */
export function contrastInWords(
  { first, second, did }: ContrastWords,
  one: Tally,
  other: Tally,
): { readonly sureness: Sureness; readonly sentence: string } {
  const { sureness, greater } =
    isSettled(one) && isSettled(other)
      ? contrast(triesOf(one), triesOf(other))
      : ({ sureness: 'too_early', greater: null } as const);
  const of = ({ yes, no }: Tries) => `${String(yes)} of ${String(yes + no)}`;
  const told =
    greater === null
      ? `${first}: ${of(one)} ${did}. ${second}: ${of(other)}.`
      : greater === 'first'
        ? `${first}: more often ${did}, ${of(one)} against ${of(other)}.`
        : `${second}: more often ${did}, ${of(other)} against ${of(one)}.`;
  return { sureness, sentence: `${told} ${SURENESS_WORDS[sureness]}` };
}

/** "about 1 in 5", for a table. */
export function aboutInWords(tally: Tally): string {
  return isTelling(tally) ? `about ${shareInWords(intervalOf(tally).middle)}` : 'too early to say';
}
