import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canAccept,
  checkAccept,
  checkChange,
  checkDue,
  checkReopen,
  DEBRIEF_STEPS,
  type DebriefProgress,
  isComplete,
  nextStep,
  stepAfter,
  steps,
} from '../src/debrief.ts';
import { FEEDBACK_STATES } from '../src/feedback.ts';

const AT = '2026-12-03T10:00:00Z';
const fresh: DebriefProgress = {
  locatedAt: null,
  reflectedAt: null,
  acceptedAt: null,
  feedback: null,
};
const moment = fc.option(fc.constant(AT));
const debrief: fc.Arbitrary<DebriefProgress> = fc.record({
  locatedAt: moment,
  reflectedAt: moment,
  acceptedAt: moment,
  feedback: fc.option(fc.constantFrom(...FEEDBACK_STATES)),
});

describe('the next step', () => {
  test('leads from where it stopped to letting it rest', () => {
    expect(nextStep(fresh)).toBe('locate');
    expect(nextStep({ ...fresh, locatedAt: AT })).toBe('reflect');
    expect(nextStep({ ...fresh, locatedAt: AT, reflectedAt: AT })).toBe('feedback');
    const asked = { ...fresh, locatedAt: AT, reflectedAt: AT, feedback: 'asked' as const };
    expect(nextStep(asked)).toBe('accept');
    expect(DEBRIEF_STEPS.map(stepAfter)).toEqual(['reflect', 'feedback', 'accept', null]);
  });

  test('resumes at whatever was left out', () => {
    expect(nextStep({ ...fresh, reflectedAt: AT, feedback: 'closed' })).toBe('locate');
    expect(nextStep({ ...fresh, locatedAt: AT, feedback: 'answered' })).toBe('reflect');
  });

  test('there is none once it is accepted, whatever was left out', () => {
    fc.assert(fc.property(debrief, (d) => nextStep({ ...d, acceptedAt: AT }) === null));
  });

  test('is always one that has not been taken', () => {
    fc.assert(
      fc.property(debrief, (d) => {
        const next = nextStep(d);
        if (next) expect(steps(d).find((s) => s.step === next)?.done).toBe(false);
        else expect(d.acceptedAt !== null || isComplete(d)).toBe(true);
      }),
    );
  });
});

describe('accepting', () => {
  test('asks for nothing but where it stopped', () => {
    expect(() => checkAccept({ ...fresh, locatedAt: AT })).not.toThrow();
    expect(() => checkAccept(fresh)).toThrow('Say where it stopped first');
  });

  test('happens once', () => {
    expect(() => checkAccept({ ...fresh, locatedAt: AT, acceptedAt: AT })).toThrow(
      'closed already',
    );
  });

  test('the question and the check agree', () => {
    fc.assert(
      fc.property(debrief, (d) => {
        if (canAccept(d)) expect(() => checkAccept(d)).not.toThrow();
        else expect(() => checkAccept(d)).toThrow();
      }),
    );
  });
});

test('a debrief follows a rejection or silence only', () => {
  expect(() => checkDue('rejected')).not.toThrow();
  expect(() => checkDue('no_response')).not.toThrow();
  for (const outcome of [null, 'withdrawn', 'accepted'] as const)
    expect(() => checkDue(outcome)).toThrow('A debrief follows');
});

describe('an accepted debrief', () => {
  test('is changed only after it was opened again', () => {
    expect(() => {
      checkChange({ acceptedAt: AT });
    }).toThrow('Open it again');
    expect(() => {
      checkReopen({ acceptedAt: AT });
      checkChange({ acceptedAt: null });
    }).not.toThrow();
  });

  test('alone can be opened again', () => {
    expect(() => {
      checkReopen(fresh);
    }).toThrow('is open');
  });
});
