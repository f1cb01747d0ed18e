import { describe, expect, test } from '@jest/globals';
import {
  canComment,
  checkComment,
  isSaidAtOnce,
  type Said,
  type Side,
  stepsLeft,
} from '../src/commenting.ts';
import type { SuggestionStep } from '../src/comments.ts';
import type { DomainError } from '../src/errors.ts';

const TEXT = 'Ten 📚 a month.';
const said = (values: Partial<Said> = {}): Said => ({
  kind: 'remark',
  passage: null,
  text: 'Is it?',
  replacement: null,
  isAnswer: false,
  ...values,
});

/** The field that is refused; null if nothing is. */
function refused(values: Partial<Said>, side: Side = 'mentor'): string | null {
  try {
    checkComment('seen', side, said(values), TEXT);
    return null;
  } catch (error) {
    return Object.keys((error as DomainError).details ?? {})[0] ?? 'the whole';
  }
}

describe('a comment', () => {
  test('is a remark until it is decided, an answer after that, and nothing once withdrawn', () => {
    expect(canComment('waiting', false)).toBe(true);
    expect(canComment('seen', false)).toBe(true);
    expect(canComment('decided', false)).toBe(false);
    expect(canComment('decided', true)).toBe(true);
    expect(canComment('withdrawn', true)).toBe(false);
    expect(() => checkComment('decided', 'mentor', said())).toThrow('still answer');
    expect(() => checkComment('withdrawn', 'mentor', said({ isAnswer: true }))).toThrow(
      'withdrawn',
    );
    expect(() => checkComment('decided', 'mentor', said({ isAnswer: true }))).not.toThrow();
  });

  test('of a mentor is a draft until the decision, of a returner said at once', () => {
    expect(isSaidAtOnce('seen', 'mentor')).toBe(false);
    expect(isSaidAtOnce('decided', 'mentor')).toBe(true);
    expect(isSaidAtOnce('waiting', 'returner')).toBe(true);
  });

  test('is on words, or on the whole', () => {
    expect(refused({ passage: { from: 0, to: 3 } })).toBeNull();
    expect(refused({})).toBeNull();
    expect(refused({ passage: { from: 0, to: 99 } })).toBe('passage');
    expect(refused({ passage: { from: 3, to: 3 } })).toBe('passage');
    // Half of a book.
    expect(refused({ passage: { from: 4, to: 5 } })).toBe('passage');
    expect(refused({ text: '' })).toBe('text');
  });

  test('suggests other words for a passage, or words for a place', () => {
    const suggest = (from: number, to: number, replacement: string | null) =>
      refused({ kind: 'suggestion', text: '', passage: { from, to }, replacement });
    expect(suggest(0, 3, 'Six')).toBeNull();
    expect(suggest(0, 3, '')).toBeNull();
    expect(suggest(3, 3, ' good')).toBeNull();
    expect(suggest(3, 3, '')).toBe('replacement');
    expect(suggest(0, 3, 'Ten')).toBe('replacement');
    expect(suggest(0, 3, null)).toBe('replacement');
    expect(refused({ kind: 'suggestion', replacement: 'x' })).toBe('passage');
    expect(refused({ replacement: 'x' })).toBe('replacement');
  });

  test('of a returner is a remark, and an answer nothing else', () => {
    expect(refused({ kind: 'praise' }, 'returner')).toBe('kind');
    expect(refused({ kind: 'praise' })).toBeNull();
    expect(refused({ kind: 'praise', isAnswer: true })).toBe('kind');
    expect(refused({ passage: { from: 0, to: 3 }, isAnswer: true })).toBe('kind');
  });
});

describe('settling suggestions', () => {
  const suggestions = [
    { id: 'open', state: 'open' },
    { id: 'accepted', state: 'accepted' },
    { id: 'declined', state: 'declined' },
  ] as const;
  const left = (asked: Partial<Record<SuggestionStep, string[]>>) => {
    const steps = stepsLeft(suggestions, { accept: [], decline: [], reopen: [], ...asked });
    return Object.entries(steps).flatMap(([step, on]) => on.map(({ id }) => `${step} ${id}`));
  };

  test('does what is left to do', () => {
    expect(left({ accept: ['open', 'accepted'] })).toEqual(['accept open']);
    expect(left({ decline: ['open', 'declined'] })).toEqual(['decline open']);
    expect(left({ reopen: ['declined', 'open'] })).toEqual(['reopen declined']);
    expect(left({})).toEqual([]);
  });

  test('goes back on what was declined alone, and does not do both', () => {
    expect(() => left({ accept: ['declined'] })).toThrow('Open it again first');
    expect(left({ reopen: ['declined'], accept: ['declined'] })).toEqual([
      'accept declined',
      'reopen declined',
    ]);
    expect(() => left({ decline: ['accepted'] })).toThrow('taken this suggestion up');
    expect(() => left({ reopen: ['accepted'] })).toThrow('taken this suggestion up');
    expect(() => left({ accept: ['open'], decline: ['open'] })).toThrow();
  });
});
