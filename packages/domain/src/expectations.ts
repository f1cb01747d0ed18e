import {
  APPLIED_TO_INTERVIEW,
  INTERVIEW_TO_OFFER,
  type SearchFact,
  type Tally,
  tallyOf,
} from './conversion.ts';
import type { PlainDate } from './dates.ts';
import { intervalOf } from './proportions.ts';
import { stepStatement } from './search-insights.ts';

/** What the returner expects of the search: so many tries for one success; null where not said. */
export interface Expectation {
  readonly applicationsPerInterview: number | null;
  readonly interviewsPerOffer: number | null;
}

/** How what happens compares with what was expected. */
export type Verdict = 'no_expectation' | 'too_early' | 'as_expected' | 'sooner' | 'later';

export interface Comparison {
  readonly verdict: Verdict;
  /** For the returner, in the second person. */
  readonly sentence: string;
}

/** What is being counted, and what there is to do where it takes long. */
interface ExpectationWords {
  /** "application"; with an s, several. */
  readonly one: string;
  readonly hit: string;
  readonly later: string;
}

const INTERVIEWS: ExpectationWords = {
  one: 'application',
  hit: 'an interview',
  later:
    'That is a reason to look at where you find your vacancies and at what you send, with your mentor if you like. It is no reason to doubt yourself.',
};

const OFFERS: ExpectationWords = {
  one: 'interview',
  hit: 'an offer',
  later:
    'People keep asking to meet you, so the paper works. A practice interview with your mentor could be what helps most now.',
};

/** Both expectations beside what happens, wherever they are shown. */
export function compareExpectations(
  expected: Expectation,
  facts: readonly SearchFact[],
  today: PlainDate,
): { readonly interviews: Comparison; readonly offers: Comparison } {
  const { applicationsPerInterview, interviewsPerOffer } = expected;
  const interviews = tallyOf(facts, APPLIED_TO_INTERVIEW, today);
  const offers = tallyOf(facts, INTERVIEW_TO_OFFER, today);
  return {
    interviews: compare(applicationsPerInterview, interviews, INTERVIEWS),
    offers: compare(interviewsPerOffer, offers, OFFERS),
  };
}

/**
 * Compares as kindly as it can be done honestly: what was expected is disproved only where it lies
 * outside of what could well be.
 */
function compare(perHit: number | null, tally: Tally, words: ExpectationWords): Comparison {
  const { one, hit, later } = words;
  if (perHit === null || perHit <= 0) {
    return {
      verdict: 'no_expectation',
      sentence: `Say how many ${one}s you expect for ${hit}, and you will see here how it goes. A guess is good enough.`,
    };
  }
  const expected = `You expect about ${perHit === 1 ? `one ${one}` : `${String(perHit)} ${one}s`} for ${hit}.`;
  const { yes, no } = tally;
  const decided = yes + no;
  const soFar =
    decided === 0
      ? 'None is decided yet'
      : `Of ${String(decided)} decided so far, ${yes === 0 ? 'none' : String(yes)} led to ${hit}`;
  const said = (verdict: Verdict, how: string): Comparison => ({
    verdict,
    sentence: `${expected} ${soFar}: ${how}`,
  });
  if (stepStatement(tally).verdict === 'too_early') return said('too_early', 'too early to say.');
  const { low, high } = intervalOf(tally);
  if (1 / perHit < low) return said('sooner', 'more often than you expected.');
  if (1 / perHit > high) return said('later', `it takes longer than you expected. ${later}`);
  return said('as_expected', 'about what you expected. Each no was part of the plan.');
}
