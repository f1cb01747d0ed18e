import { describe, expect, test } from '@jest/globals';
import {
  canPromise,
  canRelease,
  canTakeReviewStep,
  checkAsked,
  checkDay,
  checkPromise,
  isPending,
  isStalled,
  isTakenByOpening,
  type Reading,
  readersOf,
  releaseReview,
  REVIEW_STATES,
  REVIEW_STEPS,
  reviewAfter,
  type ReviewState,
  type ReviewStep,
  submitVersion,
} from '../src/reviews.ts';

describe('a review', () => {
  test('waits, is seen, and is decided', () => {
    expect(reviewAfter('waiting', 'see')).toBe('seen');
    expect(reviewAfter('seen', 'decide')).toBe('decided');
    expect(reviewAfter('waiting', 'decide')).toBe('decided');
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

describe('a day', () => {
  test('wished for or promised is still to come', () => {
    expect(() => checkDay('2026-11-29', '2026-11-30', 'wantedBy')).toThrow('today or a later day');
    expect(() => checkDay('2026-11-30', '2026-11-30', 'wantedBy')).not.toThrow();
    expect(() => checkDay(null, '2026-11-30', 'wantedBy')).not.toThrow();
  });

  test('is promised by whoever reads it, or by any if nobody does', () => {
    const held = (
      state: ReviewState,
      readerId: string | null,
      promisedFor: string | null = null,
    ) => ({
      state,
      readerId,
      promisedFor,
    });
    const today = '2026-11-30';
    expect(canPromise(held('waiting', null), 'm', today)).toBe(true);
    expect(canPromise(held('seen', 'm'), 'm', today)).toBe(true);
    expect(canPromise(held('seen', 'other'), 'm', today)).toBe(false);
    expect(canPromise(held('waiting', 'other', today), 'm', today)).toBe(false);
    // Nobody came back to it.
    expect(canPromise(held('waiting', 'other', '2026-11-29'), 'm', today)).toBe(true);
    expect(() => checkPromise(held('decided', 'm'), 'm', today)).toThrow('decided');
    expect(() => checkPromise(held('seen', 'other'), 'm', today)).toThrow('theirs to say');
  });

  test('that another promised is not taken from them by a look', () => {
    const today = '2026-11-30';
    const held = { state: 'waiting', readerId: 'other', promisedFor: today } as const;
    expect(isTakenByOpening(held, 'm', today)).toBe(false);
    expect(isTakenByOpening(held, 'other', today)).toBe(true);
    expect(isTakenByOpening({ ...held, promisedFor: '2026-11-29' }, 'm', today)).toBe(true);
    for (const state of ['seen', 'decided', 'withdrawn'] as const) {
      expect(isTakenByOpening({ ...held, state, readerId: 'm' }, 'm', today)).toBe(false);
    }
  });
});

describe('releasing', () => {
  const today = '2026-11-30';
  const reading = (values: Partial<Reading> = {}): Reading => ({
    state: 'seen',
    readerId: 'm',
    seenOn: '2026-11-01',
    promisedFor: null,
    ...values,
  });

  test('is its reader’s at any time, and others’ once it is stalled', () => {
    const lately = reading({ seenOn: '2026-11-20' });
    expect(canRelease(lately, 'm', today)).toBe(true);
    expect(canRelease(lately, 'other', today)).toBe(false);
    expect(canRelease(reading(), 'other', today)).toBe(true);
    expect(() => releaseReview(lately, 'other', today)).toThrow('still time');
  });

  test('waits for the day that was promised, and no longer', () => {
    expect(isStalled(reading({ promisedFor: today }), today)).toBe(false);
    expect(isStalled(reading({ promisedFor: '2026-11-29' }), today)).toBe(true);
  });

  test('is of what is being read', () => {
    for (const state of ['waiting', 'decided', 'withdrawn'] as const) {
      expect(canRelease(reading({ state }), 'm', today)).toBe(false);
      expect(() => releaseReview(reading({ state }), 'm', today)).toThrow();
    }
    expect(releaseReview(reading(), 'm', today)).toBe('waiting');
  });
});

describe('who may read a review', () => {
  test('is the one who was asked, as long as they are paired', () => {
    expect(readersOf('a', ['a', 'b'])).toEqual(['a']);
    expect(readersOf('gone', ['a', 'b'])).toEqual(['a', 'b']);
    expect(readersOf(null, ['a', 'b'])).toEqual(['a', 'b']);
    expect(readersOf('a', [])).toEqual([]);
    expect(() => checkAsked('c', ['a', 'b'])).toThrow('mentors you are paired with');
  });
});
