import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMoment } from '../src/dates.ts';
import { isLeftFree, isReached } from '../src/goals.ts';
import { NUDGE_KINDS } from '../src/nudge-kinds.ts';
import { isMailTime, KIND_PLACES, placeOf, switchesOf } from '../src/reminders.ts';

const QUARTER_MS = 15 * 60_000;

/** The local days on which a daily mail goes out when somebody looks every quarter of an hour. */
function mailedDays(timeZone: string, hour: number, from: string, days: number): string[] {
  const mailed: string[] = [];
  let digestedOn: string | null = null;
  for (let i = 0; i < days * 96; i += 1) {
    const now = new Date(Date.parse(from) + i * QUARTER_MS).toISOString();
    if (isMailTime({ rhythm: 'digest', hour, digestedOn, timeZone }, now)) {
      digestedOn = localMoment(now, timeZone).slice(0, 10);
      mailed.push(digestedOn);
    }
  }
  return mailed;
}

describe('one mail a day', () => {
  // Where clocks go forward and back, and a zone whose midnight does not exist on that day.
  it.each([
    ['Europe/London', '2026-03-26T00:00:00Z'],
    ['Europe/London', '2026-10-22T00:00:00Z'],
    ['America/New_York', '2026-03-05T05:00:00Z'],
    ['America/New_York', '2026-10-29T04:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-02T13:00:00Z'],
    ['Africa/Cairo', '2026-04-22T22:00:00Z'],
  ])('comes once, at every hour, when the clocks of %s change after %s', (timeZone, from) => {
    for (let hour = 0; hour < 24; hour += 1) {
      const days = mailedDays(timeZone, hour, from, 7);
      expect(new Set(days).size).toBe(days.length);
      // Seven days, less those whose hour was over or not reached at the ends.
      expect(days.length).toBeGreaterThanOrEqual(6);
      expect(days).toEqual([...days].sort());
    }
  });

  it('comes after its hour, never before', () => {
    const settings = {
      rhythm: 'digest',
      hour: 8,
      digestedOn: null,
      timeZone: 'Europe/London',
    } as const;
    expect(isMailTime(settings, '2026-11-26T07:59:00Z')).toBe(false);
    expect(isMailTime(settings, '2026-11-26T08:00:00Z')).toBe(true);
    expect(isMailTime(settings, '2026-11-26T19:00:00Z')).toBe(true);
  });

  it('does not come again when somebody moves west over midnight', () => {
    const settings = { rhythm: 'digest', hour: 0, digestedOn: '2026-11-26' } as const;
    const now = '2026-11-26T01:00:00Z';
    expect(isMailTime({ ...settings, timeZone: 'America/New_York' }, now)).toBe(false);
  });
});

describe('mail as things come up', () => {
  const settings = { rhythm: 'at_once', hour: 8, digestedOn: null, timeZone: 'UTC' } as const;

  it('keeps to the day', () => {
    const at = (clock: string) => isMailTime(settings, `2026-11-26T${clock}:00Z`);
    expect(['07:45', '08:00', '20:45', '21:00'].map(at)).toEqual([false, true, true, false]);
  });

  it('never comes to those who want none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), (hour) => {
        const never = { ...settings, rhythm: 'never', hour } as const;
        expect(isMailTime(never, '2026-11-26T20:00:00Z')).toBe(false);
      }),
    );
  });
});

describe('the switch of each kind', () => {
  it('is kept as it was set', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          ...NUDGE_KINDS.map((kind) => fc.constantFrom(...KIND_PLACES).map((p) => [kind, p])),
        ),
        (chosen) => {
          const places = Object.fromEntries(chosen) as Parameters<typeof switchesOf>[0];
          const stored = switchesOf(places);
          for (const kind of NUDGE_KINDS) expect(placeOf(kind, stored)).toBe(places[kind]);
        },
      ),
    );
  });
});

describe('a week’s goal', () => {
  const some = { applications: 2, contacts: 1, learning: 0 };

  it('is reached when all that was chosen is done', () => {
    expect(isReached(some, { applications: 2, contacts: 1, learning: 0 })).toBe(true);
    expect(isReached(some, { applications: 5, contacts: 0, learning: 9 })).toBe(false);
  });

  it('left free is neither reached nor missed', () => {
    const free = { applications: 0, contacts: 0, learning: 0 };
    expect([isLeftFree(free), isReached(free, some)]).toEqual([true, false]);
    expect(isLeftFree(some)).toBe(false);
  });
});
