import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canEnd,
  canMove,
  compareStages,
  furthest,
  inStageGroup,
  isOpen,
  isOutcome,
  isStage,
  leadsToDebrief,
  OUTCOME_HINTS,
  OUTCOME_LABELS,
  OUTCOMES,
  STAGE_GROUPS,
  STAGE_HINTS,
  STAGE_LABELS,
  STAGES,
  TRANSITIONS,
  usualNext,
} from '../src/stages.ts';

const stage = fc.constantFrom(...STAGES);

describe('the transition table', () => {
  test.each(STAGES)('from %s every other stage can be reached, and itself cannot', (from) => {
    expect([...TRANSITIONS[from].moves].sort()).toEqual(STAGES.filter((s) => s !== from).sort());
  });

  test('only what was sent can be rejected or left unanswered', () => {
    for (const from of STAGES) {
      expect(canEnd(from, 'rejected')).toBe(inStageGroup(from, 'sent'));
      expect(canEnd(from, 'no_response')).toBe(inStageGroup(from, 'sent') && from !== 'offer');
    }
  });

  test('only an offer can be accepted or declined', () => {
    for (const from of STAGES) {
      expect(canEnd(from, 'accepted')).toBe(from === 'offer');
      expect(canEnd(from, 'declined')).toBe(from === 'offer');
    }
  });

  test('one can always withdraw, and a vacancy can always close', () => {
    for (const from of STAGES) {
      expect(canEnd(from, 'withdrawn')).toBe(true);
      expect(canEnd(from, 'vacancy_closed')).toBe(true);
    }
  });

  test('a stage does not lead to itself', () => {
    for (const from of STAGES) expect(canMove(from, from)).toBe(false);
  });
});

describe('groups', () => {
  test('every stage is either sent or not', () => {
    expect([...STAGE_GROUPS.unsent, ...STAGE_GROUPS.sent]).toEqual([...STAGES]);
  });

  test('a rejection and silence lead to a debrief, the rest do not', () => {
    expect(OUTCOMES.filter(leadsToDebrief)).toEqual(['rejected', 'no_response']);
    expect(leadsToDebrief(null)).toBe(false);
  });

  test('an application without an outcome is open', () => {
    expect(isOpen(null)).toBe(true);
    for (const outcome of OUTCOMES) expect(isOpen(outcome)).toBe(false);
  });
});

describe('furthest', () => {
  test('is one of the stages, and none of them comes after it', () => {
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1 }), (stages) => {
        const result = furthest(stages);
        return stages.includes(result) && stages.every((s) => compareStages(s, result) <= 0);
      }),
    );
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(
        fc.array(stage),
        (stages) => furthest(stages) === furthest([...stages].reverse()),
      ),
    );
  });

  test('of nothing is saved', () => expect(furthest([])).toBe('saved'));
});

test('the usual next stage runs from saved to offer and ends there', () => {
  expect(usualNext('saved')).toBe('preparing');
  expect(usualNext('final_interview')).toBe('offer');
  expect(usualNext('offer')).toBeNull();
});

test('every stage and outcome has a label and a hint', () => {
  for (const s of STAGES) expect(STAGE_LABELS[s] && STAGE_HINTS[s]).toBeTruthy();
  for (const o of OUTCOMES) expect(OUTCOME_LABELS[o] && OUTCOME_HINTS[o]).toBeTruthy();
});

test('an unknown word is no stage and no outcome', () => {
  expect(isStage('applied')).toBe(true);
  expect(isStage('hired')).toBe(false);
  expect(isOutcome('rejected')).toBe(true);
  expect(isOutcome(undefined)).toBe(false);
});
