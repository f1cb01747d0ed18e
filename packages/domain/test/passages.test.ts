import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  anchorAt,
  codePointsBefore,
  CONTEXT,
  isPassage,
  offsetOf,
  passageOf,
} from '../src/passages.ts';

/** Texts with what is hard about texts: several units a character, several scripts. */
const text = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', 'é', 'ש', '🙂', '👩‍🏫', 'the ', '\u0301'),
  maxLength: 200,
});

/** A text and a passage of it that cuts no character in two. */
const marked = text.chain((words) => {
  const bounds = [...words].reduce<number[]>(
    (found, sign) => [...found, (found.at(-1) ?? 0) + sign.length],
    [0],
  );
  const place = fc.constantFrom(...bounds);
  return fc.record({ words: fc.constant(words), a: place, b: place }).map((drawn) => ({
    words: drawn.words,
    passage: { from: Math.min(drawn.a, drawn.b), to: Math.max(drawn.a, drawn.b) },
  }));
});

describe('positions', () => {
  it('lead from code points to units and back', () => {
    fc.assert(
      fc.property(marked, ({ words, passage: { from } }) => {
        const points = codePointsBefore(words, from);
        expect(points).toBe([...words.slice(0, from)].length);
        expect(offsetOf(words, points)).toBe(from);
      }),
    );
  });

  it('end with the text', () => {
    expect(offsetOf('a🙂', 7)).toBe(3);
    expect(codePointsBefore('a🙂', 7)).toBe(2);
  });
});

describe('an anchor', () => {
  it('is what the standard says', () => {
    expect(anchorAt('A 🙂 plan that expects rejection', { from: 5, to: 9 })).toEqual({
      position: { start: 4, end: 8 },
      quote: { exact: 'plan', prefix: 'A 🙂 ', suffix: ' that expects rejection' },
    });
  });

  it('leads back to its passage, and keeps little context', () => {
    fc.assert(
      fc.property(marked, ({ words, passage }) => {
        expect(isPassage(words, passage)).toBe(true);
        const anchor = anchorAt(words, passage);
        expect(passageOf(words, anchor)).toEqual(passage);
        const { exact, prefix, suffix } = anchor.quote;
        expect(words).toContain(prefix + exact + suffix);
        expect(prefix.length).toBeLessThanOrEqual(CONTEXT);
        expect(suffix.length).toBeLessThanOrEqual(CONTEXT);
        for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is refused by a text with other words there', () => {
    const anchor = anchorAt('I keep going.', { from: 2, to: 6 });
    expect(passageOf('I kept going.', anchor)).toBeNull();
    expect(passageOf('', anchor)).toBeNull();
  });
});

describe('bounds', () => {
  it.each([
    ['outside', { from: 0, to: 9 }],
    ['before the beginning', { from: -1, to: 1 }],
    ['backwards', { from: 2, to: 1 }],
    ['in the midst of a character', { from: 0, to: 2 }],
    ['no numbers', { from: 0.5, to: 1 }],
  ])('%s are none of a passage', (_, passage) => {
    expect(isPassage('a🙂b', passage)).toBe(false);
  });
});
