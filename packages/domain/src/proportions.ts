import { betaCdf, betaQuantile, probabilityOfMore } from './beta.ts';

/** So many tries whose course is known, and so many of them that succeeded. */
export interface Tries {
  readonly yes: number;
  readonly no: number;
}

/** A proportion with what it could well be: between `low` and `high` with a probability of 90 %. */
export interface Interval {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The probability that the true proportion lies in an interval. */
export const CREDIBLE = 0.9;
/** With fewer tries than this there is nothing to say. */
export const FEWEST_TRIES = 6;
/** An interval wider than this says nothing that one could act on. */
export const WIDEST = 0.5;

/**
 * Jeffreys' prior: half a success and half a failure before anything is known. Of the simple
 * intervals for a proportion it is among the two that do best with few tries (Brown, Cai and
 * DasGupta 2001, Interval Estimation for a Binomial Proportion, Statistical Science 16 (2), 101).
 */
const posterior = ({ yes, no }: Tries) => [yes + 0.5, no + 0.5] as const;

/**
 * The equal-tailed credible interval. As in the paper, it reaches to 0 where nothing has succeeded
 * and to 1 where nothing has failed.
 */
export function intervalOf(tries: Tries): Interval {
  const beta = posterior(tries);
  const tail = (1 - CREDIBLE) / 2;
  return {
    low: tries.yes === 0 ? 0 : betaQuantile(tail, ...beta),
    middle: betaQuantile(0.5, ...beta),
    high: tries.no === 0 ? 1 : betaQuantile(1 - tail, ...beta),
  };
}

/** Whether there is enough to say anything at all: six tries, and an interval half as wide as all. */
export function isEnough(tries: Tries): boolean {
  if (tries.yes + tries.no < FEWEST_TRIES) return false;
  const { low, high } = intervalOf(tries);
  return high - low <= WIDEST;
}

/** The shares that people have words for, rarest first. */
const SHARES: readonly (readonly [of: number, among: number])[] = [
  ...[100, 50, 30, 20, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3].map((among) => [1, among] as const),
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [19, 20],
];

const odds = (share: number) => Math.log(share / (1 - share));

/** A share in words, "1 in 8": the nearest that people say, by its odds. */
export function shareInWords(share: number): string {
  if (share <= 0.006) return 'hardly any';
  if (share >= 0.97) return 'nearly all';
  let best = SHARES[0] ?? ([1, 100] as const);
  const distance = ([of, among]: readonly [number, number]) =>
    Math.abs(odds(of / among) - odds(share));
  for (const candidate of SHARES) if (distance(candidate) < distance(best)) best = candidate;
  return best[1] === 2 ? 'half' : `${String(best[0])} in ${String(best[1])}`;
}

/** "somewhere between 1 in 12 and 1 in 3", with its open ends said as people say them. */
export function rangeInWords({ low, high }: Interval): string {
  const [from, to] = [shareInWords(low), shareInWords(high)];
  if (low === 0) return `anything up to ${to}`;
  if (high === 1) return `anything from ${from} up`;
  return from === to ? `close to ${from}` : `anywhere from ${from} to ${to}`;
}

/** What can be said of a proportion. */
export interface Statement {
  readonly verdict: 'too_early' | 'estimate';
  /** Begins with what is known, ends with how sure that is. */
  readonly sentence: string;
}

/** "3 of 14 so far: about 1 in 5, and it could well be anywhere from 1 in 10 to 2 in 5." */
export function stateOf(tries: Tries): Statement {
  const all = tries.yes + tries.no;
  if (all === 0)
    return { verdict: 'too_early', sentence: 'Nothing to count yet: too early to say.' };
  const counted = `${tries.yes === 0 ? 'None' : String(tries.yes)} of ${String(all)} so far`;
  if (!isEnough(tries)) return { verdict: 'too_early', sentence: `${counted}: too early to say.` };
  const interval = intervalOf(tries);
  const sentence =
    tries.yes === 0 || tries.no === 0
      ? `${counted}: it could well be ${rangeInWords(interval)}.`
      : `${counted}: about ${shareInWords(interval.middle)}, and it could well be ${rangeInWords(interval)}.`;
  return { verdict: 'estimate', sentence };
}

/** How sure it is that the one proportion is greater than the other. */
export type Sureness = 'too_early' | 'not_sure' | 'leaning' | 'quite_sure';

/** From this probability on one is quite sure, and from that on it leans one way. */
export const QUITE_SURE = 0.95;
export const LEANING = 0.8;
/** Each side needs as many tries. */
export const FEWEST_TO_COMPARE = 4;

export interface Contrast {
  readonly sureness: Sureness;
  /** Which has the greater proportion, as far as can be said. */
  readonly greater: 'first' | 'second' | null;
}

/** Compares two proportions by the probability that the one exceeds the other. */
export function contrast(first: Tries, second: Tries): Contrast {
  const fewest = Math.min(first.yes + first.no, second.yes + second.no);
  if (fewest < FEWEST_TO_COMPARE) return { sureness: 'too_early', greater: null };
  const more = probabilityOfMore(posterior(first), posterior(second));
  const sureness = surenessOf(Math.max(more, 1 - more));
  const greater = sureness === 'not_sure' ? null : more >= 0.5 ? 'first' : 'second';
  return { sureness, greater };
}

/** How sure it is that the proportion exceeds one half. */
export function majority(tries: Tries): Exclude<Sureness, 'too_early'> {
  return surenessOf(1 - betaCdf(0.5, ...posterior(tries)));
}

function surenessOf(probability: number): Exclude<Sureness, 'too_early'> {
  if (probability >= QUITE_SURE) return 'quite_sure';
  return probability >= LEANING ? 'leaning' : 'not_sure';
}
