import { describe, expect, test } from '@jest/globals';
import {
  DIAGNOSES,
  diagnosisFor,
  likelyStop,
  REASON_LABELS,
  reasonLabel,
  REASONS,
  reasonsFor,
  STOPPING_POINTS,
  stoppingPoint,
} from '../src/diagnosis.ts';
import { STAGES } from '../src/stages.ts';

describe('reasons', () => {
  test('are eleven plain sentences', () => {
    expect(REASONS).toHaveLength(11);
    expect(new Set(Object.values(REASON_LABELS)).size).toBe(11);
  });

  test.each(STAGES)('at %s are all there, the likely ones first', (stage) => {
    expect([...reasonsFor(stage)].sort()).toEqual([...REASONS].sort());
  });

  test('a code of another version is shown as it is', () => {
    expect(reasonLabel('no_reason_given')).toBe('No reason was given');
    expect(reasonLabel('moon_phase')).toBe('moon_phase');
  });
});

describe('where it stopped', () => {
  test('is, unless the returner says otherwise, the furthest stage reached', () => {
    expect(likelyStop('final_interview')).toBe('final_interview');
    expect(likelyStop('preparing')).toBe('applied');
  });

  test('silence has a diagnosis of its own until there was an interview', () => {
    expect(stoppingPoint('applied', 'no_response')).toBe('no_response');
    expect(stoppingPoint('final_interview', 'no_response')).toBe('final_interview');
    expect(stoppingPoint('applied', 'rejected')).toBe('applied');
  });

  test('a paper problem is looked for in the paper, a call problem in the call', () => {
    const targets = (stage: 'applied' | 'first_round') =>
      diagnosisFor(stage, 'rejected').pointers.map((p) => p.target);
    expect(targets('applied')).toEqual(['criteria', 'materials', 'feedback']);
    expect(targets('first_round')).toContain('interviews');
  });
});

test.each(STOPPING_POINTS)('%s acknowledges, explains and points somewhere', (point) => {
  const { opening, pointsTo, lookAt, pointers } = DIAGNOSES[point];
  expect(opening).not.toBe('');
  expect(pointsTo.length).toBeGreaterThanOrEqual(2);
  expect(lookAt.length).toBeGreaterThanOrEqual(2);
  expect(pointers.length).toBeGreaterThanOrEqual(2);
  const words = [opening, ...pointsTo, ...lookAt].join(' ');
  // Never scolding, never cheering, and British.
  expect(words).not.toMatch(/!|unfortunately|fail|should have|resume\b|organiz|congratul/i);
});
