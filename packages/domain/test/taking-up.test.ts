import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DomainError } from '../src/errors.ts';
import { anchorAt } from '../src/passages.ts';
import { editsIn, type Suggested } from '../src/taking-up.ts';

const REVIEWED = 'I write ten letters a month to libraries nearby. I call each of them before.';

const suggestion = (id: string, on: string, replacement = 'x'): Suggested => {
  const from = REVIEWED.indexOf(on);
  const anchor = anchorAt(REVIEWED, { from, to: from + on.length });
  return { id, anchor, replacement, by: 'm' };
};

function refusal(now: string, ...suggestions: Suggested[]): DomainError {
  try {
    editsIn(now, REVIEWED, suggestions);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('was not refused');
}

describe('suggestions in words that have moved on', () => {
  test('are found where their words are now', () => {
    const now = `I rest first. ${REVIEWED}`;
    const [edit] = editsIn(now, REVIEWED, [suggestion('a', 'ten letters')]);
    expect(edit && now.slice(edit.passage.from, edit.passage.to)).toBe('ten letters');
    expect(edit).toMatchObject({ id: 'a', by: 'm', replacement: 'x' });
  });

  test('are refused where their words are others now, by name', () => {
    const now = REVIEWED.replace('ten letters', 'two postcards');
    const { code, message, details } = refusal(
      now,
      suggestion('a', 'ten letters'),
      suggestion('b', 'call each'),
    );
    expect(code).toBe('suggestion-out-of-place');
    expect(message).toContain('“ten letters”');
    expect(message).not.toContain('call each');
    expect(Object.keys(details ?? {})).toEqual(['a']);
  });

  test('that put words in are named by what follows there', () => {
    const at = REVIEWED.indexOf('I call');
    const anchor = anchorAt(REVIEWED, { from: at, to: at });
    const { message } = refusal('All is new here.', { ...suggestion('a', 'I call'), anchor });
    expect(message).toContain('the place before “I call each');
    const end = anchorAt(REVIEWED, { from: REVIEWED.length, to: REVIEWED.length });
    const after = refusal('All is new here.', { ...suggestion('a', 'I call'), anchor: end });
    expect(after.message).toMatch(/the place after “.*before\.”/);
  });

  test('are refused where two change the same words, both by name', () => {
    const { code, message, details } = refusal(
      REVIEWED,
      suggestion('a', 'ten letters'),
      suggestion('b', 'letters a month'),
      suggestion('c', 'call each'),
    );
    expect(code).toBe('suggestions-overlap');
    expect(message).toContain('“ten letters” and “letters a month”');
    expect(Object.keys(details ?? {}).sort()).toEqual(['a', 'b']);
  });

  test('change the very words that they were made for, or nothing', () => {
    const places = fc.tuple(
      fc.integer({ min: 0, max: REVIEWED.length - 1 }),
      fc.integer({ min: 1, max: 20 }),
    );
    const property = fc.property(
      places,
      places,
      fc.constantFrom('', 'and', ' now and then', '.'),
      ([from, length], [at, gap], put) => {
        const on = REVIEWED.slice(from, from + length);
        const now = REVIEWED.slice(0, at) + put + REVIEWED.slice(at + gap);
        const made = {
          ...suggestion('a', on),
          anchor: anchorAt(REVIEWED, { from, to: from + on.length }),
        };
        try {
          const [edit] = editsIn(now, REVIEWED, [made]);
          expect(edit && now.slice(edit.passage.from, edit.passage.to)).toBe(on);
        } catch (error) {
          expect((error as DomainError).code).toBe('suggestion-out-of-place');
        }
      },
    );
    fc.assert(property);
  });
});
