import { describe, expect, test } from '@jest/globals';
import {
  appliesTo,
  canTakeLessonStep,
  LESSON_STATES,
  LESSON_STEPS,
  lessonAfter,
  lessonsFor,
  lessonsForInterview,
  type LessonStep,
} from '../src/lessons.ts';

const form = { id: 'form', due: 'next_application', state: 'open' } as const;
const call = { id: 'call', due: 'next_interview', state: 'open' } as const;
const done = { id: 'done', due: 'next_application', state: 'taken_up' } as const;
const gone = { id: 'gone', due: 'next_interview', state: 'let_go' } as const;
const all = [gone, call, done, form];
const at = (stage: 'saved' | 'applied' | 'offer') =>
  lessonsFor(all, { stage, outcome: null }).map((l) => l.id);

describe('the lessons beside an application', () => {
  test('are the open ones, those for applications first', () => {
    expect(at('saved')).toEqual(['form', 'call']);
  });

  test('are those for interviews once it is sent', () => {
    expect(at('applied')).toEqual(['call']);
  });

  test('are none when nothing is ahead', () => {
    expect(at('offer')).toEqual([]);
    expect(lessonsFor(all, { stage: 'saved', outcome: 'withdrawn' })).toEqual([]);
    expect(appliesTo(form, { stage: 'applied', outcome: 'rejected' })).toBe(false);
  });
});

test('before an interview one reads the open lessons for interviews', () => {
  expect(lessonsForInterview(all)).toEqual([call]);
});

describe('a lesson', () => {
  test('is taken up or let go once, and can be opened again', () => {
    expect(lessonAfter('open', 'take_up')).toBe('taken_up');
    expect(lessonAfter('open', 'let_go')).toBe('let_go');
    expect(lessonAfter('taken_up', 'reopen')).toBe('open');
    expect(lessonAfter('let_go', 'reopen')).toBe('open');
  });

  test('every step that the table does not have is refused', () => {
    for (const state of LESSON_STATES)
      for (const step of Object.keys(LESSON_STEPS) as LessonStep[])
        if (!canTakeLessonStep(state, step))
          expect(() => lessonAfter(state, step)).toThrow(/open|settled/);
  });
});
