import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  changedParts,
  changesSince,
  compareExpectation,
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

describe('expected numbers beside what happens', () => {
  const interviews = (applications: number, hits: number, perHit: number | null = 12) =>
    compareExpectation(
      { applicationsPerInterview: perHit, interviewsPerOffer: 4 },
      { applications, interviews: hits, offers: 0 },
    ).interviews;

  test('say nothing before twice what one interview is expected to take', () => {
    expect(interviews(23, 0)).toEqual({
      verdict: 'too_early',
      sentence:
        'You expect about 12 applications for an interview. 23 applications so far, no interview yet: too early to say.',
    });
    expect(interviews(24, 0).verdict).toBe('later');
  });

  test('are gentle where it takes longer', () => {
    expect(interviews(30, 1).verdict).toBe('later');
    expect(interviews(30, 1).sentence).toContain('no reason to doubt yourself');
  });

  test('say so where it goes as expected, or better', () => {
    expect(interviews(24, 2).verdict).toBe('as_expected');
    expect(interviews(24, 3).verdict).toBe('as_expected');
    expect(interviews(24, 4).verdict).toBe('sooner');
  });

  test('need an expectation', () => {
    expect(interviews(24, 4, null)).toEqual({
      verdict: 'no_expectation',
      sentence:
        'Say how many applications you expect for an interview, and you will see here how it goes.',
    });
  });

  test('one is singular', () => {
    expect(interviews(1, 1, 1).sentence).toContain(
      'about 1 application for an interview. 1 application so far, 1 interview',
    );
  });

  test('offers are compared with interviews', () => {
    const { offers } = compareExpectation(
      { applicationsPerInterview: null, interviewsPerOffer: 3 },
      { applications: 40, interviews: 6, offers: 2 },
    );
    expect(offers.verdict).toBe('as_expected');
  });

  test('more interviews never make the verdict worse', () => {
    const order = ['later', 'as_expected', 'sooner'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 99 }), (perHit, n) => {
        const verdicts = Array.from(
          { length: n + 1 },
          (_, hits) => interviews(n, hits, perHit).verdict,
        );
        if (verdicts.includes('too_early')) return;
        const ranks = verdicts.map((v) => order.indexOf(v));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});
