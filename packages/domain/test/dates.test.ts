import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  compareDates,
  daysBetween,
  formatDate,
  formatMoment,
  formatMonth,
  isPlainDate,
  isTimeZone,
  localMoment,
  momentIn,
  mondayOf,
  monthOf,
  monthsBetween,
  parsePlainDate,
  todayIn,
} from '../src/dates.ts';

const plainDate = fc
  .date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2090-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('parsePlainDate', () => {
  test.each(['2026-12-03', '2024-02-29', ' 2026-01-01 '])('takes %j', (text) => {
    expect(parsePlainDate(text)).toBe(text.trim());
  });

  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '3 December', '', '26-12-03', '0050-01-01'])(
    'refuses %j',
    (text) => expect(parsePlainDate(text)).toBeNull(),
  );
});

describe('reckoning', () => {
  test('adding days and counting them are each other’s reverse', () => {
    fc.assert(
      fc.property(plainDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('a week’s Monday is a Monday, at most six days back, and its own Monday', () => {
    fc.assert(
      fc.property(plainDate, (date) => {
        const monday = mondayOf(date);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(daysBetween(monday, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, date)).toBeLessThan(7);
        expect(mondayOf(monday)).toBe(monday);
      }),
    );
  });

  test('comparing agrees with the number of days between', () => {
    fc.assert(
      fc.property(plainDate, plainDate, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(daysBetween(a, b)) + 0);
      }),
    );
  });

  test('months run over the turn of the year', () => {
    expect(monthOf('2026-12-03')).toBe('2026-12');
    expect(monthsBetween('2025-11-30', '2026-02-01')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsBetween('2026-02-01', '2026-01-31')).toEqual([]);
  });

  test('what is no date is refused by name', () => {
    expect(() => addDays('soon', 1)).toThrow('“soon” is not a date.');
    expect(isPlainDate('2026-12-03')).toBe(true);
    expect(isPlainDate(' 2026-12-03')).toBe(false);
  });
});

describe('showing', () => {
  test('a date has its weekday, and the year only when it is not this one', () => {
    expect(formatDate('2026-12-03', '2026-01-01')).toBe('Thu 3 December');
    expect(formatDate('2025-12-03', '2026-01-01')).toBe('Wed 3 December 2025');
    expect(formatDate('2026-09-01')).toBe('Tue 1 September 2026');
  });

  test('a moment is shown in the programme’s time zone', () => {
    const at = '2026-12-03T23:30:00Z';
    expect(formatMoment(at, 'Europe/London', '2026-01-01')).toBe('Thu 3 December, 23:30');
    expect(formatMoment(at, 'Europe/Paris', '2026-01-01')).toBe('Fri 4 December, 00:30');
    expect(formatMoment(at, 'Europe/Paris', '2027-01-01')).toBe('Fri 4 December 2026, 00:30');
  });

  test('a month has its year', () => {
    expect(formatMonth('2026-12')).toBe('December 2026');
    expect(formatMonth('2026-12-03')).toBe('December 2026');
  });
});

describe('time zones', () => {
  test('today depends on where one is', () => {
    const now = '2026-12-03T23:30:00Z';
    expect(todayIn('Europe/London', now)).toBe('2026-12-03');
    expect(todayIn('Australia/Sydney', now)).toBe('2026-12-04');
    expect(todayIn('America/New_York', '2026-12-03T03:00:00Z')).toBe('2026-12-02');
  });

  test('a local time becomes a moment, in summer and in winter', () => {
    expect(momentIn('Europe/London', '2026-07-01', '14:30')).toBe('2026-07-01T13:30:00.000Z');
    expect(momentIn('Europe/London', '2026-12-01', '14:30')).toBe('2026-12-01T14:30:00.000Z');
  });

  test('an hour that the clocks skip or repeat still becomes one moment', () => {
    expect(momentIn('Europe/London', '2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(momentIn('Europe/London', '2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('what is entered is what is shown again', () => {
    const zone = fc.constantFrom('Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'UTC');
    const time = fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }).map((minutes) => {
      const pad = (n: number) => String(n).padStart(2, '0');
      return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
    });
    fc.assert(
      fc.property(zone, plainDate, time, (timeZone, date, clock) => {
        const instant = momentIn(timeZone, date, clock);
        expect(instant && localMoment(instant, timeZone)).toBe(`${date}T${clock}`);
        expect(instant && todayIn(timeZone, instant)).toBe(date);
      }),
    );
  });

  test('what does not exist is refused', () => {
    expect(momentIn('Europe/London', '2026-02-30', '10:00')).toBeNull();
    expect(momentIn('Europe/London', '2026-02-20', '24:00')).toBeNull();
    expect(() => todayIn('Europe/London', 'soon')).toThrow('not a moment');
    expect(isTimeZone('Europe/London')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});
