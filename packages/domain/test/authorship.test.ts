import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Authored, authorshipAfter } from '../src/authorship.ts';
import { textOf } from '../src/documents.ts';
import { isPassage } from '../src/passages.ts';
import { applyEdits } from '../src/suggestions.ts';
import { passagesIn, someDocument, someEdits } from './some-documents.ts';

const MAY = 'may';
const NOOR = 'noor';

/** Who wrote which words. */
const told = (text: string, authorship: readonly Authored[]) =>
  authorship.map(({ from, to, by }) => `${by}: ${text.slice(from, to)}`);

function by(text: string, who: string, words: string): Authored {
  const from = text.indexOf(words);
  expect(from).toBeGreaterThanOrEqual(0);
  return { from, to: from + words.length, by: who };
}

const TEXT = 'I led the map room for five years.\nI trained eleven volunteers in cataloguing.';

describe('whose words they are', () => {
  it('is told of what was taken up', () => {
    const { from, to } = by(TEXT, MAY, 'led the map room');
    const authorship = authorshipAfter({
      before: { text: 'I was at a place for five years.', authorship: [] },
      after: TEXT,
      written: [{ passage: { from, to }, by: MAY }],
    });
    expect(told(TEXT, authorship)).toEqual(['may: led the map room']);
  });

  it('goes on with the words through edits around them, and when they are carried elsewhere', () => {
    const before = { text: TEXT, authorship: [by(TEXT, MAY, 'eleven volunteers in cataloguing')] };
    const edited = TEXT.replace('five years', 'nearly five good years');
    expect(told(edited, authorshipAfter({ before, after: edited, written: [] }))).toEqual([
      'may: eleven volunteers in cataloguing',
    ]);
    const carried = TEXT.split('\n').toReversed().join('\n');
    expect(told(carried, authorshipAfter({ before, after: carried, written: [] }))).toEqual([
      'may: eleven volunteers in cataloguing',
    ]);
  });

  it('ends where they were written over', () => {
    const before = { text: TEXT, authorship: [by(TEXT, MAY, 'eleven volunteers in cataloguing')] };
    const after = TEXT.replace('volunteers', 'students');
    expect(told(after, authorshipAfter({ before, after, written: [] }))).toEqual([
      'may: eleven',
      'may: in cataloguing',
    ]);
    expect(authorshipAfter({ before, after: 'Other words altogether', written: [] })).toEqual([]);
  });

  it('changes with a suggestion of somebody else within them', () => {
    const before = { text: TEXT, authorship: [by(TEXT, MAY, 'I trained eleven volunteers')] };
    const after = TEXT.replace('trained eleven', 'coached twelve');
    const passage = by(after, NOOR, 'coached twelve');
    expect(
      told(after, authorshipAfter({ before, after, written: [{ passage, by: NOOR }] })),
    ).toEqual(['may: I', 'noor: coached twelve', 'may: volunteers']);
  });

  const authored = someDocument.map(textOf).chain((text) =>
    passagesIn(text).chain((passages) =>
      fc
        .array(fc.constantFrom(MAY, NOOR), {
          minLength: passages.length,
          maxLength: passages.length,
        })
        .map((people) => ({
          text,
          authorship: passages.map((passage, i) => ({ ...passage, by: people[i] ?? MAY })),
        })),
    ),
  );
  /** By unit that is no space: whose it is. */
  const people = (text: string, authorship: readonly Authored[]) =>
    Array.from({ length: text.length }, (_, at) =>
      text.charAt(at).trim() === ''
        ? ' '
        : (authorship.find(({ from, to }) => from <= at && at < to)?.by ?? 'the returner'),
    );

  it('stays as it is while nothing changes', () => {
    fc.assert(
      fc.property(authored, (before) => {
        const after = authorshipAfter({ before, after: before.text, written: [] });
        expect(people(before.text, after)).toEqual(people(before.text, before.authorship));
      }),
    );
  });

  it('is told in order, of words, once each', () => {
    fc.assert(
      fc.property(authored, someDocument.map(textOf), (before, after) => {
        let end = -1;
        for (const stretch of authorshipAfter({ before, after, written: [] })) {
          expect(stretch.from).toBeGreaterThan(end);
          expect(isPassage(after, stretch)).toBe(true);
          const words = after.slice(stretch.from, stretch.to);
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
          end = stretch.to - 1;
        }
      }),
    );
  });

  it('gives whoever suggested them exactly the words that were taken up', () => {
    fc.assert(
      fc.property(someEdits, ({ document, edits }) => {
        const { document: result, written } = applyEdits(document, edits);
        const after = textOf(result);
        const authorship = authorshipAfter({
          before: { text: textOf(document), authorship: [] },
          after,
          written: written.map((passage) => ({ passage, by: MAY })),
        });
        expect(people(after, authorship)).toEqual(
          people(
            after,
            written.map((passage) => ({ ...passage, by: MAY })),
          ),
        );
      }),
    );
  });

  it('gives nobody words that they have not written', () => {
    const letters = (text: string) => text.replaceAll(/\s/gu, '');
    fc.assert(
      fc.property(authored, someDocument.map(textOf), (before, after) => {
        const earlier = before.authorship.map(({ from, to }) => before.text.slice(from, to));
        const kept = authorshipAfter({ before, after, written: [] });
        const amount = letters(kept.map(({ from, to }) => after.slice(from, to)).join('')).length;
        expect(amount).toBeLessThanOrEqual(letters(earlier.join('')).length);
      }),
    );
  });
});
