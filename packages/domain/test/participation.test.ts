import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, mondayOf } from '../src/dates.ts';
import { needsAHand, type Participation, quietFor, quietWeeks } from '../src/participation.ts';

const TODAY = '2026-12-03';
const THIS_WEEK = mondayOf(TODAY);
const fine: Participation = {
  enrolledOn: '2026-09-01',
  paired: true,
  lastActiveWeek: THIS_WEEK,
  waitingSince: [],
};
const reasons = (some: Partial<Participation>) =>
  needsAHand({ ...fine, ...some }, TODAY).map((hand) => hand.reason);

describe('quiet', () => {
  test('is who has not been here for two whole weeks', () => {
    expect(quietFor(addDays(THIS_WEEK, -14), TODAY)).toBe(false);
    expect(quietFor(addDays(THIS_WEEK, -21), TODAY)).toBe(true);
    expect(quietFor(THIS_WEEK, TODAY)).toBe(false);
    expect(quietFor(null, TODAY)).toBe(true);
  });

  test('does not depend on the day of the week', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.nat(20), (a, b, weeks) => {
        const then = addDays(THIS_WEEK, -7 * weeks + a);
        expect(quietWeeks(then, addDays(THIS_WEEK, b))).toBe(Math.max(0, weeks - 1));
      }),
    );
  });
});

describe('a hand is offered', () => {
  test('to nobody who takes part', () => expect(reasons({})).toEqual([]));

  test('to who has had no mentor for two weeks', () => {
    expect(reasons({ paired: false })).toEqual(['unpaired']);
    expect(reasons({ paired: false, enrolledOn: addDays(TODAY, -13) })).toEqual([]);
  });

  test('to who waits for a review too long', () => {
    expect(reasons({ waitingSince: [addDays(TODAY, -9)] })).toEqual([]);
    expect(reasons({ waitingSince: [addDays(TODAY, -2), addDays(TODAY, -10)] })).toEqual([
      'waiting',
    ]);
  });

  test('to who has been quiet, or never came', () => {
    expect(reasons({ lastActiveWeek: addDays(THIS_WEEK, -21) })).toEqual(['quiet']);
    expect(reasons({ lastActiveWeek: null })).toEqual(['never_active']);
    expect(reasons({ lastActiveWeek: null, enrolledOn: addDays(TODAY, -5) })).toEqual([]);
  });

  test('in plain words', () => {
    const [hand] = needsAHand({ ...fine, lastActiveWeek: addDays(THIS_WEEK, -28) }, TODAY);
    expect(hand?.sentence).toBe('Has not been here for 3 weeks. A friendly word may be welcome.');
  });
});
