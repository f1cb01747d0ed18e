import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betaCdf, betaQuantile, probabilityOfMore } from '../src/beta.ts';

const parameter = fc.integer({ min: 1, max: 400 }).map((n) => n / 2);
const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('the Beta distribution', () => {
  // Boost's, as @stdlib/math-base-special-betaincinv 0.2.3 has it.
  test.each([
    [0.05, 0.5, 6.5, 0.0003142709151471016],
    [0.95, 0.5, 6.5, 0.2641728543221843],
    [0.05, 2.5, 7.5, 0.0673116135687027],
    [0.5, 2.5, 7.5, 0.232878677758855],
    [0.95, 2.5, 7.5, 0.49163696514741356],
    [0.05, 0.5, 300.5, 0.000006548086196796764],
    [0.95, 1.5, 1.5, 0.9026918182600598],
    [0.05, 40.5, 160.5, 0.15680745413175287],
    [0.95, 6.5, 0.5, 0.9996857290848529],
    [0.5, 1000.5, 9000.5, 0.1000133347234129],
  ])('has at %d of Beta(%d, %d) the quantile %d', (p, a, b, expected) => {
    expect(Math.abs(betaQuantile(p, a, b) / expected - 1)).toBeLessThan(1e-11);
  });

  test('is the arcsine law for two halves, and a power where one parameter is 1', () => {
    fc.assert(
      fc.property(inside, parameter, (x, a) => {
        expect(betaCdf(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
        expect(betaCdf(x, a, 1)).toBeCloseTo(x ** a, 12);
        expect(betaCdf(x, 1, a)).toBeCloseTo(1 - (1 - x) ** a, 12);
      }),
    );
  });

  test('is the binomial tail for whole parameters', () => {
    const whole = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(inside, whole, whole, (x, a, b) => {
        const n = a + b - 1;
        let tail = 0;
        let ways = 1;
        for (let k = 0; k <= n; k += 1) {
          if (k >= a) tail += ways * x ** k * (1 - x) ** (n - k);
          ways = (ways * (n - k)) / (k + 1);
        }
        expect(betaCdf(x, a, b)).toBeCloseTo(tail, 11);
      }),
    );
  });

  test('mirrors, and the quantile undoes it', () => {
    fc.assert(
      fc.property(inside, parameter, parameter, (p, a, b) => {
        expect(betaCdf(p, a, b) + betaCdf(1 - p, b, a)).toBeCloseTo(1, 12);
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });
});

describe('the probability of more', () => {
  test('is one half between equals, and the rest of one the other way round', () => {
    const some = fc.integer({ min: 0, max: 60 }).map((n) => n + 0.5);
    fc.assert(
      fc.property(some, some, some, some, (a, b, c, d) => {
        expect(probabilityOfMore([a, b], [a, b])).toBeCloseTo(0.5, 2);
        const both = probabilityOfMore([a, b], [c, d]) + probabilityOfMore([c, d], [a, b]);
        expect(both).toBeCloseTo(1, 2);
      }),
      { numRuns: 30 },
    );
  });

  // P(X > Y) for Beta(a, 1) against Beta(c, 1) is a / (a + c).
  test('is known where both are powers', () => {
    fc.assert(
      fc.property(parameter, parameter, (a, c) => {
        expect(probabilityOfMore([a, 1], [c, 1])).toBeCloseTo(a / (a + c), 2);
      }),
      { numRuns: 30 },
    );
  });
});
