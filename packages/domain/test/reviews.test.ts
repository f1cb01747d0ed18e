import { describe, expect, test } from '@jest/globals';
import {
  canComment,
  canTakeReviewStep,
  checkComment,
  decideReview,
  isPending,
  REVIEW_STATES,
  REVIEW_STEPS,
  reviewAfter,
  reviewOnceOpened,
  type ReviewStep,
  submitVersion,
} from '../src/reviews.ts';

describe('a review', () => {
  test('waits, is seen, and is decided', () => {
    expect(reviewOnceOpened('waiting')).toBe('seen');
    expect(decideReview('seen', 'ready', '')).toBe('decided');
    expect(decideReview('waiting', 'another_look', 'Part two is thin.')).toBe('decided');
  });

  test('that is decided or withdrawn stays so when it is opened again', () => {
    expect(reviewOnceOpened('decided')).toBe('decided');
    expect(reviewOnceOpened('withdrawn')).toBe('withdrawn');
    expect(reviewOnceOpened('seen')).toBe('seen');
  });

  test('can be withdrawn until it is decided', () => {
    expect(reviewAfter('waiting', 'withdraw')).toBe('withdrawn');
    expect(reviewAfter('seen', 'withdraw')).toBe('withdrawn');
    expect(() => reviewAfter('decided', 'withdraw')).toThrow('decided already');
    expect(() => reviewAfter('withdrawn', 'decide')).toThrow('withdrawn');
  });

  test('every step that the table does not have is refused', () => {
    for (const state of REVIEW_STATES)
      for (const step of Object.keys(REVIEW_STEPS) as ReviewStep[])
        if (!canTakeReviewStep(state, step)) expect(() => reviewAfter(state, step)).toThrow();
  });

  test('another look needs a word about what', () => {
    expect(() => decideReview('seen', 'another_look', '  ')).toThrow('Say in a sentence');
  });
});

describe('submitting', () => {
  const review = (id: string, versionId: string, state: (typeof REVIEW_STATES)[number]) => ({
    id,
    versionId,
    state,
  });

  test('a first version makes nothing give way', () => expect(submitVersion('v1', [])).toEqual([]));

  test('a new version takes the place of the one that waits', () => {
    const reviews = [review('r1', 'v1', 'decided'), review('r2', 'v2', 'seen')];
    expect(submitVersion('v3', reviews)).toEqual(['r2']);
  });

  test('the version that waits is not submitted twice', () => {
    expect(() => submitVersion('v1', [review('r1', 'v1', 'waiting')])).toThrow('already');
  });

  test('a version can be submitted again once decided or withdrawn', () => {
    expect(submitVersion('v1', [review('r1', 'v1', 'decided')])).toEqual([]);
    expect(submitVersion('v1', [review('r1', 'v1', 'withdrawn')])).toEqual([]);
  });

  test('at most one is left waiting, whatever was there', () => {
    const reviews = REVIEW_STATES.map((state, i) => review(`r${i}`, `v${i}`, state));
    const gone = submitVersion('new', reviews);
    expect(reviews.filter((r) => isPending(r.state) && !gone.includes(r.id))).toEqual([]);
  });
});

test('remarks until it is decided, answers after that, nothing once withdrawn', () => {
  expect(canComment('waiting', false)).toBe(true);
  expect(canComment('seen', false)).toBe(true);
  expect(canComment('decided', false)).toBe(false);
  expect(canComment('decided', true)).toBe(true);
  expect(canComment('withdrawn', true)).toBe(false);
  expect(() => checkComment('decided', false)).toThrow('still answer');
  expect(() => checkComment('withdrawn', true)).toThrow('withdrawn');
  expect(() => checkComment('decided', true)).not.toThrow();
});
