import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(new URL('../src/styles.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: 'light' | 'dark', one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`No colour ${name}`);
    return luminance(token[theme]) + 0.05;
  });
  return Math.max(a ?? 0, b ?? 0) / Math.min(a ?? 1, b ?? 1);
}

const room = ['paper', 'sheet', 'tray'];
const text: [string, string[]][] = [
  ['ink', [...room, 'accent-soft', 'added', 'removed']],
  ['muted', [...room, 'accent-soft']],
  ['accent', [...room, 'accent-soft', 'warm-soft']],
  ['accent-strong', [...room, 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['warm-ink', ['warm-soft']],
  ['error', ['paper', 'sheet']],
];
const marks: [string, string[]][] = [
  ['edge', room],
  ['error', ['paper', 'sheet']],
  ['warm', ['paper', 'sheet', 'warm-soft']],
  ['accent', [...room, 'accent-soft']],
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string[]] => [`series-${String(n)}`, room]),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(text.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    'words in %s on %s have a contrast of 4.5:1',
    (front, back) => {
      expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(marks.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    '%s marks something on %s at 3:1',
    (front, back) => {
      expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(3);
    },
  );

  it('one of the focus ring’s colours stands out from any surface, and from the other', () => {
    for (const surface of [...room, 'accent', 'accent-soft', 'warm-soft']) {
      const best = Math.max(
        contrast(theme, 'focus', surface),
        contrast(theme, 'focus-gap', surface),
      );
      expect(best).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(theme, 'focus', 'focus-gap')).toBeGreaterThanOrEqual(9);
  });
});
