import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  changedParts,
  changesSince,
  STRATEGY_GUIDE,
  STRATEGY_PARTS,
  type StrategyParts,
} from '../src/strategy.ts';

const empty: StrategyParts = { plan: '', reflection: '', feedback: '', acceptance: '' };

test('every part has a title, an explanation and prompts', () => {
  expect(Object.keys(STRATEGY_GUIDE)).toEqual([...STRATEGY_PARTS]);
  for (const part of STRATEGY_PARTS) {
    expect(STRATEGY_GUIDE[part].title && STRATEGY_GUIDE[part].explanation).toBeTruthy();
    expect(STRATEGY_GUIDE[part].prompts.length).toBeGreaterThanOrEqual(3);
  }
});

describe('what changed between two versions', () => {
  test('is told word by word', () => {
    const { plan } = changesSince(
      { ...empty, plan: 'Five hours a week.' },
      { ...empty, plan: 'Eight hours a week.' },
    );
    expect(plan).toEqual([
      { kind: 'removed', text: 'Five' },
      { kind: 'added', text: 'Eight' },
      { kind: 'same', text: ' hours a week.' },
    ]);
  });

  const text = fc
    .array(fc.constantFrom('work', 'read', 'ask', ' ', '\n', '.', 'é', '😀'), { maxLength: 30 })
    .map((words) => words.join(''));

  test('puts both versions together again', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { plan } = changesSince({ ...empty, plan: before }, { ...empty, plan: after });
        const without = (kind: string) =>
          plan
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join('');
        expect(without('removed')).toBe(after);
        expect(without('added')).toBe(before);
      }),
    );
  });

  test('of texts with nothing in common is all of both, and is told in good time', () => {
    const many = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join(' ');
    const { plan } = changesSince({ ...empty, plan: many('a') }, { ...empty, plan: many('b') });
    expect(plan.map((change) => change.kind)).toEqual(['removed', 'added']);
  });

  test('names the parts that differ', () => {
    expect(changedParts(empty, { ...empty, feedback: 'Ask.' })).toEqual(['feedback']);
    expect(changedParts(empty, empty)).toEqual([]);
  });
});
