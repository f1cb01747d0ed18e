import { describe, expect, it, test } from '@jest/globals';
import { checkPublishable, type GatheredReview, lacksPraise } from '../src/publishing.ts';
import {
  MAX_RUBRIC_NOTE,
  readRubric,
  RUBRIC_MARK_HINTS,
  RUBRIC_MARK_LABELS,
  RUBRIC_MARKS,
  RUBRIC_POINT_HINTS,
  RUBRIC_POINT_LABELS,
  RUBRIC_POINTS,
  saysSomething,
} from '../src/rubric.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const nothing: GatheredReview = { decision: null, summary: '', rubric: {}, comments: [] };

describe('a review that is to be published', () => {
  it('says something, and says whether it is ready', () => {
    expect(() => checkPublishable({ ...nothing, decision: 'ready' })).toThrow(code('review-empty'));
    expect(() =>
      checkPublishable({
        decision: 'ready',
        summary: ' \n',
        rubric: { skills: { mark: 'not_seen', note: '' } },
        comments: [],
      }),
    ).toThrow(code('review-empty'));
    expect(() => checkPublishable({ ...nothing, summary: 'It holds.' })).toThrow(
      code('decision-missing'),
    );
    const something: Partial<GatheredReview>[] = [
      { summary: 'It holds.' },
      { comments: [{ kind: 'praise' }] },
      { rubric: { skills: { mark: 'shines', note: '' } } },
    ];
    for (const said of something) {
      expect(checkPublishable({ ...nothing, decision: 'ready', ...said })).toBe('ready');
    }
  });

  it('says what to look at again, if it is worth another look', () => {
    const again = { ...nothing, decision: 'another_look' as const };
    expect(() => checkPublishable({ ...again, comments: [{ kind: 'praise' }] })).toThrow(
      code('summary-missing'),
    );
    expect(checkPublishable({ ...again, comments: [{ kind: 'suggestion' }] })).toBe('another_look');
    expect(checkPublishable({ ...again, summary: 'The first part.' })).toBe('another_look');
  });

  it('is asked for praise while it has none, and published all the same', () => {
    const plain: GatheredReview = { ...nothing, decision: 'ready', summary: 'It holds.' };
    expect(lacksPraise(plain)).toBe(true);
    expect(checkPublishable(plain)).toBe('ready');
    expect(lacksPraise({ ...plain, comments: [{ kind: 'remark' }] })).toBe(true);
    expect(lacksPraise({ ...plain, comments: [{ kind: 'praise' }] })).toBe(false);
    expect(lacksPraise({ ...plain, rubric: { skills: { mark: 'shines', note: '' } } })).toBe(false);
  });
});

describe('the five points', () => {
  test('and their marks have words of their own', () => {
    for (const point of RUBRIC_POINTS) {
      expect(RUBRIC_POINT_LABELS[point] && RUBRIC_POINT_HINTS[point]).toBeTruthy();
    }
    for (const mark of RUBRIC_MARKS) {
      expect(RUBRIC_MARK_LABELS[mark] && RUBRIC_MARK_HINTS[mark]).toBeTruthy();
    }
  });

  test('are read as far as something is said on them', () => {
    expect(readRubric({})).toEqual({});
    expect(
      readRubric({ skills: { mark: 'shines', note: ' Lovely. ' }, feedback: { mark: 'not_yet' } }),
    ).toEqual({
      skills: { mark: 'shines', note: 'Lovely.' },
      feedback: { mark: 'not_yet', note: '' },
    });
    expect(saysSomething({})).toBe(false);
    expect(saysSomething({ skills: { mark: 'not_seen', note: '' } })).toBe(false);
    expect(saysSomething({ skills: { mark: 'not_seen', note: 'No vacancy given.' } })).toBe(true);
  });

  test.each([
    [null, 'rubric'],
    ['shines', 'rubric'],
    [[], 'rubric'],
    [{ charm: { mark: 'shines' } }, 'charm'],
    [{ constructor: 1 }, 'constructor'],
    [{ skills: 'shines' }, 'skills'],
    [{ skills: { mark: 'bad' } }, 'skills'],
    [{ skills: { mark: 'toString' } }, 'skills'],
    [{ skills: { mark: 'shines', note: 3 } }, 'skills'],
    [{ skills: { mark: 'shines', note: 'a'.repeat(MAX_RUBRIC_NOTE + 1) } }, 'skills'],
  ])('%j is refused at its field', (value, field) => {
    expect(() => readRubric(value)).toThrow(
      expect.objectContaining({
        code: 'rubric-invalid',
        details: { [field]: expect.any(String) },
      }),
    );
  });
});
