import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  contrast,
  FEWEST_TRIES,
  intervalOf,
  isEnough,
  majority,
  shareInWords,
  stateOf,
  WIDEST,
} from '../src/proportions.ts';

const count = fc.nat({ max: 80 });
const tries = fc.record({ yes: count, no: count });

describe('an interval', () => {
  // Brown, Cai and DasGupta's Jeffreys interval; Boost's quantiles.
  test('is that of Jeffreys', () => {
    const { low, middle, high } = intervalOf({ yes: 2, no: 7 });
    expect([low, middle, high].map((x) => x.toFixed(4))).toEqual(['0.0673', '0.2329', '0.4916']);
  });

  test('reaches to the end where all went one way', () => {
    expect(intervalOf({ yes: 0, no: 9 }).low).toBe(0);
    expect(intervalOf({ yes: 9, no: 0 }).high).toBe(1);
  });

  test('holds its middle and what was seen, mirrors, and narrows with more of the same', () => {
    fc.assert(
      fc.property(tries, ({ yes, no }) => {
        const { low, middle, high } = intervalOf({ yes, no });
        expect(low).toBeLessThan(middle);
        expect(middle).toBeLessThan(high);
        const other = intervalOf({ yes: no, no: yes });
        expect(other.low + high).toBeCloseTo(1, 9);
        if (yes + no === 0) return;
        const share = yes / (yes + no);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        const more = intervalOf({ yes: 4 * yes, no: 4 * no });
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  test('holds the truth about as often as it says, whatever the truth', () => {
    const coverage = (n: number, truth: number) => {
      let covered = 0;
      let chance = (1 - truth) ** n;
      for (let yes = 0; yes <= n; yes += 1) {
        const { low, high } = intervalOf({ yes, no: n - yes });
        if (low <= truth && truth <= high) covered += chance;
        chance = (chance * (n - yes) * truth) / ((yes + 1) * (1 - truth));
      }
      return covered;
    };
    const truths = Array.from({ length: 37 }, (_, i) => 0.05 + i * 0.025);
    for (const n of [8, 20, 50]) {
      const all = truths.map((truth) => coverage(n, truth));
      expect(all.reduce((sum, c) => sum + c, 0) / all.length).toBeGreaterThan(0.88);
      expect(Math.min(...all)).toBeGreaterThan(0.78);
    }
  });
});

describe('words', () => {
  test.each([
    [{ yes: 0, no: 0 }, 'Nothing to count yet: too early to say.'],
    [{ yes: 1, no: 3 }, '1 of 4 so far: too early to say.'],
    [{ yes: 4, no: 3 }, '4 of 7 so far: too early to say.'],
    [{ yes: 0, no: 8 }, 'None of 8 so far: it could well be anything up to 1 in 5.'],
    [{ yes: 9, no: 0 }, '9 of 9 so far: it could well be anything from 4 in 5 up.'],
    [
      { yes: 2, no: 7 },
      '2 of 9 so far: about 1 in 4, and it could well be anywhere from 1 in 15 to half.',
    ],
    [
      { yes: 40, no: 160 },
      '40 of 200 so far: about 1 in 5, and it could well be anywhere from 1 in 6 to 1 in 4.',
    ],
  ])('for %j', (given, sentence) => {
    expect(stateOf(given).sentence).toBe(sentence);
  });

  test('it is too early below the bar, and only there', () => {
    fc.assert(
      fc.property(tries, (given) => {
        const { low, high } = intervalOf(given);
        const below = given.yes + given.no < FEWEST_TRIES || high - low > WIDEST;
        expect(isEnough(given)).toBe(!below);
        expect(stateOf(given).verdict).toBe(below ? 'too_early' : 'estimate');
        expect(stateOf(given).sentence.includes('too early to say')).toBe(below);
      }),
    );
  });

  const value = (words: string) => {
    if (words === 'hardly any') return 0;
    if (words === 'nearly all') return 1;
    if (words === 'half') return 0.5;
    const [of, among] = words.split(' in ').map(Number);
    return (of ?? 0) / (among ?? 1);
  };

  test('a share in words never falls while the share grows, and is near it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(value(shareInWords(less))).toBeLessThanOrEqual(value(shareInWords(more)));
        expect(Math.abs(value(shareInWords(a)) - a)).toBeLessThan(0.055);
      }),
    );
  });
});

describe('a comparison', () => {
  test.each([
    [{ yes: 5, no: 4 }, { yes: 2, no: 20 }, 'quite_sure', 'first'],
    [{ yes: 2, no: 20 }, { yes: 5, no: 4 }, 'quite_sure', 'second'],
    [{ yes: 3, no: 5 }, { yes: 2, no: 9 }, 'leaning', 'first'],
    [{ yes: 2, no: 5 }, { yes: 3, no: 8 }, 'not_sure', null],
    [{ yes: 3, no: 0 }, { yes: 0, no: 40 }, 'too_early', null],
  ] as const)('of %j with %j is %s', (first, second, sureness, greater) => {
    expect(contrast(first, second)).toEqual({ sureness, greater });
  });

  test('says the same from both sides, and never that the lower share is the greater', () => {
    fc.assert(
      fc.property(tries, tries, (first, second) => {
        const there = contrast(first, second);
        const back = contrast(second, first);
        const turned = { first: 'second', second: 'first' } as const;
        if (there.sureness === back.sureness) {
          expect(back.greater).toBe(there.greater && turned[there.greater]);
        }
        const rate = ({ yes, no }: { yes: number; no: number }) => (yes + 0.5) / (yes + no + 1);
        if (there.greater === 'first') expect(rate(first)).toBeGreaterThan(rate(second));
      }),
      { numRuns: 60 },
    );
  });

  test('a majority is surer the more there are', () => {
    expect(majority({ yes: 2, no: 2 })).toBe('not_sure');
    expect(majority({ yes: 3, no: 1 })).toBe('leaning');
    expect(majority({ yes: 12, no: 3 })).toBe('quite_sure');
  });
});
