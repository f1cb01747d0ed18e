import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareExpectations } from '../src/expectations.ts';
import { anyFacts, fact, TODAY } from './search-facts.ts';

/** So many applications that led to an interview, and so many that did not. */
const search = (yes: number, no: number) => [
  ...Array.from({ length: yes }, () => fact({ furthest: 'first_round', outcome: 'rejected' })),
  ...Array.from({ length: no }, () => fact({ outcome: 'rejected' })),
];
const interviews = (perHit: number | null, yes: number, no: number) =>
  compareExpectations(
    { applicationsPerInterview: perHit, interviewsPerOffer: 4 },
    search(yes, no),
    TODAY,
  ).interviews;

describe('what was expected beside what happens', () => {
  test.each([
    [null, 2, 9, 'no_expectation'],
    [8, 0, 4, 'too_early'],
    [8, 2, 9, 'as_expected'],
    [8, 12, 9, 'sooner'],
    [3, 1, 30, 'later'],
    [1, 2, 10, 'later'],
  ] as const)('%s applications for an interview, %s of them and %s without: %s', (...given) => {
    const [perHit, yes, no, verdict] = given;
    expect(interviews(perHit, yes, no).verdict).toBe(verdict);
  });

  test('is said in whole numbers, and what is open counts neither way', () => {
    const open = fact({ lastSignOn: TODAY });
    const expected = { applicationsPerInterview: 8, interviewsPerOffer: 1 };
    expect(compareExpectations(expected, [...search(1, 3), open], TODAY)).toEqual({
      interviews: {
        verdict: 'too_early',
        sentence:
          'You expect about 8 applications for an interview. Of 4 decided so far, 1 led to an interview: too early to say.',
      },
      offers: {
        verdict: 'too_early',
        sentence:
          'You expect about one interview for an offer. Of 1 decided so far, none led to an offer: too early to say.',
      },
    });
  });

  test('is gentle where it takes longer', () => {
    expect(interviews(3, 1, 30).sentence).toContain('no reason to doubt yourself');
  });

  test('asks for an expectation where there is none, and says nothing of how it goes', () => {
    const none = { applicationsPerInterview: null, interviewsPerOffer: null };
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const both = Object.values(compareExpectations(none, facts, TODAY));
        for (const { sentence } of both) expect(sentence).toMatch(/^Say how many/);
      }),
    );
  });

  test('more interviews never make the verdict worse', () => {
    const order = ['later', 'as_expected', 'sooner'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 10, max: 60 }), (per, n) => {
        const verdicts = Array.from(
          { length: n + 1 },
          (_, yes) => interviews(per, yes, n - yes).verdict,
        );
        const ranks = verdicts.map((verdict) => order.indexOf(verdict));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 25 },
    );
  });
});
