import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../src/dates.ts';
import { FEEDBACK_STATES } from '../src/feedback.ts';
import { FEEDBACK_THEMES, nextWithFeedback, toldByTheme } from '../src/feedback-told.ts';

const date = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2026-01-01', days));
const request = fc.record({
  state: fc.constantFrom(...FEEDBACK_STATES),
  endedOn: fc.option(date),
  askedOn: fc.option(date),
  callAt: fc.option(date.map((day) => `${day}T10:00:00Z`)),
});

describe('what comes next with a request', () => {
  const on = (today: string) => ({ today, now: `${today}T12:00:00.000Z` });
  const open = { endedOn: '2026-11-02', askedOn: '2026-11-04', callAt: null } as const;

  test('is to ask within about a week', () => {
    expect(nextWithFeedback({ ...open, state: 'not_asked' }, on('2026-11-03'))).toEqual({
      step: 'ask',
      dueOn: '2026-11-09',
    });
  });

  test('is to wait for a week, and then to offer a call', () => {
    const asked = { ...open, state: 'asked' } as const;
    expect(nextWithFeedback(asked, on('2026-11-10'))).toEqual({
      step: 'wait',
      until: '2026-11-11',
    });
    expect(nextWithFeedback(asked, on('2026-11-11'))).toEqual({
      step: 'offer_call',
      dueOn: '2026-11-11',
    });
  });

  test('is to let go after four weeks, whatever was offered meanwhile', () => {
    const asked = { ...open, state: 'asked' } as const;
    expect(nextWithFeedback(asked, on('2026-12-01'))).toMatchObject({ step: 'offer_call' });
    expect(nextWithFeedback(asked, on('2026-12-02'))).toEqual({
      step: 'let_go',
      askedOn: '2026-11-04',
    });
  });

  test('is to speak until the call is over, and then to note what was said', () => {
    const at = '2026-11-20T12:00:00.000Z';
    const arranged = { ...open, state: 'call_arranged', callAt: at } as const;
    const next = (now: string) => nextWithFeedback(arranged, { today: '2026-11-20', now });
    expect(next('2026-11-20T12:14:00.000Z')).toEqual({ step: 'speak', at });
    expect(next('2026-11-20T12:15:00.000Z')).toEqual({ step: 'note', at });
  });

  test('is nothing once it is answered, closed, or long past', () => {
    for (const state of ['answered', 'closed'] as const) {
      expect(nextWithFeedback({ ...open, state }, on('2026-11-30'))).toEqual({ step: 'none' });
    }
    const late = { ...open, state: 'not_asked' } as const;
    expect(nextWithFeedback(late, on('2027-03-01'))).toEqual({ step: 'none' });
  });

  test('never asks twice, never offers a call before a week has passed', () => {
    fc.assert(
      fc.property(request, date, (one, today) => {
        const next = nextWithFeedback(one, on(today));
        if (next.step === 'ask') expect(one.state).toBe('not_asked');
        if (next.step === 'offer_call') {
          expect(daysBetween(one.askedOn ?? today, today)).toBeGreaterThanOrEqual(7);
        }
        if (next.step === 'wait') expect(next.until > today).toBe(true);
      }),
    );
  });
});

describe('what one was told, by theme', () => {
  const told = fc.record({
    id: fc.uuid(),
    themes: fc.array(fc.constantFrom(...FEEDBACK_THEMES, 'of-an-older-list'), { maxLength: 4 }),
    answeredOn: fc.option(date),
  });

  test('loses nothing and puts each under all of its themes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(told, { selector: ({ id }) => id }), (all) => {
        const groups = toldByTheme(all);
        for (const one of all) {
          const known = new Set(one.themes.filter((theme) => theme !== 'of-an-older-list'));
          const under = groups.filter((group) => group.told.includes(one));
          expect(new Set(under.map(({ theme }) => theme))).toEqual(
            known.size > 0 ? known : new Set([null]),
          );
        }
      }),
    );
  });

  test('has what was heard most often first, each with the latest first', () => {
    fc.assert(
      fc.property(fc.array(told), (all) => {
        const groups = toldByTheme(all).filter(({ theme }) => theme !== null);
        const counts = groups.map((group) => group.told.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        for (const group of groups) {
          const dates = group.told.map(({ answeredOn }) => answeredOn ?? '');
          expect(dates).toEqual([...dates].sort().reverse());
        }
      }),
    );
  });
});
