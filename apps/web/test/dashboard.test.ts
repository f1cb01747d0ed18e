import { describe, expect, it } from '@jest/globals';
import { coversOf, figureOf } from '../src/features/dashboard/components/figures';

const chart = (covers: 'everyone' | 'sharing', people: number) => ({ covers, people, figures: [] });

describe('a chart of the cohort', () => {
  it('says whom it covers', () => {
    expect(coversOf(chart('everyone', 26))).toBe('Covers all 26 returners.');
    expect(coversOf(chart('sharing', 16))).toBe('Covers the 16 who share their progress.');
  });

  it('says why there is nothing where few share', () => {
    expect(coversOf(chart('sharing', 3))).toMatch(/^Fewer than 5 people share/);
  });

  it('never takes a hidden figure for a nought', () => {
    expect(figureOf({ key: 'offer', kind: 'hidden', reason: 'protects-another' })).toEqual({
      kind: 'hidden',
      reason: 'protects-another',
    });
    expect(figureOf({ key: 'offer', kind: 'shown', value: 0 })).toEqual({
      kind: 'shown',
      value: 0,
    });
  });
});
