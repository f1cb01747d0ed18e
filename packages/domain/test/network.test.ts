import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, isPlainDate } from '../src/dates.ts';
import {
  askingLine,
  CIRCLE_LABELS,
  CIRCLE_PROMPTS,
  CIRCLES,
  CONTACT_PART_LABELS,
  CONTACT_PARTS,
  firstName,
  hasLostTouch,
  lostTouchBefore,
  openingLine,
  restingUntil,
  TOUCHPOINT_WAY_LABELS,
  TOUCHPOINT_WAYS,
} from '../src/network.ts';

test('there are five circles, each with a label and questions of its own', () => {
  expect(CIRCLES).toHaveLength(5);
  expect(new Set(Object.values(CIRCLE_LABELS)).size).toBe(5);
  const questions = CIRCLES.flatMap((circle) => CIRCLE_PROMPTS[circle]);
  expect(new Set(questions).size).toBe(questions.length);
  expect(questions.every((question) => question.endsWith('?'))).toBe(true);
});

test('every way and every part has a label', () => {
  for (const way of TOUCHPOINT_WAYS) expect(TOUCHPOINT_WAY_LABELS[way]).toBeTruthy();
  for (const part of CONTACT_PARTS) expect(CONTACT_PART_LABELS[part]).toBeTruthy();
});

describe('months on', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-20', 0, '2026-05-20'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('is a day of the calendar, and never out of order', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, day, fc.integer({ min: -60, max: 60 }), (a, b, months) => {
        expect(isPlainDate(addMonths(a, months))).toBe(true);
        if (a <= b) expect(addMonths(a, months) <= addMonths(b, months)).toBe(true);
      }),
    );
  });
});

describe('people one has lost touch with', () => {
  const today = '2026-11-23';
  const nobody = { lastOn: null, nextOn: null, restingUntil: null };

  it.each([
    ['never in touch', nobody, true],
    ['in touch half a year ago to the day', { ...nobody, lastOn: '2026-05-23' }, false],
    ['in touch a day longer ago', { ...nobody, lastOn: '2026-05-22' }, true],
    ['with something planned', { ...nobody, nextOn: '2026-12-01' }, false],
    ['put aside for now', { ...nobody, restingUntil: '2026-11-24' }, false],
    ['put aside until today', { ...nobody, restingUntil: today }, true],
  ])('%s', (_, person, expected) => {
    expect(hasLostTouch(person, today)).toBe(expected);
  });

  it('counts the months that it is told', () => {
    expect(lostTouchBefore(today, 12)).toBe('2025-11-23');
    expect(hasLostTouch({ ...nobody, lastOn: '2026-01-01' }, today, 12)).toBe(false);
    expect(restingUntil(today)).toBe('2027-02-23');
  });
});

describe('words to begin with', () => {
  it.each([
    ['Ruth Ellery', 'Ruth'],
    ['Dr Ruth Ellery', 'Ruth'],
    ['Prof. Dame Ada B', 'Ada'],
    ['Dr', 'Dr'],
    ['李小龍', '李小龍'],
  ])('%s is greeted as %s', (name, expected) => {
    expect(firstName(name)).toBe(expected);
  });

  it('differ by circle and name whom they are to', () => {
    const lines = [...CIRCLES, null].map((circle) =>
      openingLine({ name: 'Ruth Ellery', circle, employer: '' }),
    );
    expect(new Set(lines).size).toBe(6);
    for (const line of lines) expect(line).toMatch(/^Dear Ruth, .*\?$/);
    const asked = askingLine({ name: 'Ruth' }, { title: 'Archivist', employer: 'Harbour' });
    expect(asked).toContain('Harbour for the post of Archivist');
  });
});
