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
