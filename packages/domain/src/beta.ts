/**
 * The Beta distribution, as far as intervals for proportions need it. Worked out here because what
 * the registry has for it is either two hundred packages or untended; the tests hold it to closed
 * forms, to recurrences and to reference values of Boost.
 */

/** ln Γ(x) for x > 0: Lanczos, g = 7 and nine coefficients (P. Godfrey), good to 15 digits. */
const FIRST_COEFFICIENT = 0.999_999_999_999_809_93;
const COEFFICIENTS: readonly number[] = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const series = COEFFICIENTS.reduce(
    (sum, coefficient, i) => sum + coefficient / (x + i),
    FIRST_COEFFICIENT,
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/** x^a (1 − x)^b / B(a, b) */
function front(x: number, a: number, b: number): number {
  const log = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return Math.exp(log);
}

const TINY = 1e-300;

/** The continued fraction of DLMF 8.17.22, by Lentz's method as Thompson and Barnett changed it. */
function fraction(x: number, a: number, b: number): number {
  const clear = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / clear(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / clear(1 + term * d);
      c = clear(1 + term / c);
      change = c * d;
      result *= change;
    }
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return result;
}

/** The probability of at most x: the regularised incomplete Beta function I_x(a, b). */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly on this side of the mean, and by symmetry on the other.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  return (front(x, a, b) * fraction(x, a, b)) / a;
}

/** The density at x, for 0 < x < 1. */
const density = (x: number, a: number, b: number) => front(x, a, b) / (x * (1 - x));

/** The x below which lies the share p: Newton's steps, halving wherever one would leave the bounds. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let [low, high] = [0, 1];
  let x = a / (a + b);
  for (let i = 0; i < 1100; i += 1) {
    const error = betaCdf(x, a, b) - p;
    if (error < 0) low = x;
    else high = x;
    const step = x - error / density(x, a, b);
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * next) return next;
    x = next;
  }
  return x;
}

/** How many slices of equal probability the integral below is cut into. */
const SLICES = 256;

/**
 * The probability that a proportion with the one distribution exceeds one with the other: the
 * second's distribution function, averaged over the first's middle of each of many equally likely
 * slices. The same every time, and right to about three digits, which is more than words can say.
 */
export function probabilityOfMore(
  first: readonly [a: number, b: number],
  second: readonly [a: number, b: number],
): number {
  let sum = 0;
  for (let i = 0; i < SLICES; i += 1) {
    sum += betaCdf(betaQuantile((i + 0.5) / SLICES, ...first), ...second);
  }
  return sum / SLICES;
}
