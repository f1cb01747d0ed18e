import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { localMoment } from '../src/dates.ts';
import {
  cityOf,
  clockOf,
  offsetName,
  readClocks,
  startIn,
  ZONE_CHOICES,
  zoneNamed,
} from '../src/zones.ts';

const MINUTE = 60_000;
const ZONES = [
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
];

/** The moments at which the zone changed its clocks, to the minute. */
function changes(timeZone: string, from: string, to: string): number[] {
  const offset = (ms: number) =>
    Date.parse(`${localMoment(new Date(ms).toISOString(), timeZone)}:00Z`) - ms;
  const found: number[] = [];
  const step = 12 * 60 * MINUTE;
  for (let ms = Date.parse(from); ms < Date.parse(to); ms += step) {
    let [before, after] = [ms, ms + step];
    if (offset(before) === offset(after)) continue;
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}

const edges = ZONES.flatMap((zone) => [
  ...changes(zone, '2026-01-01T00:00Z', '2028-01-01T00:00Z').map((ms) => ({ zone, ms })),
  ...changes(zone, '2011-09-01T00:00Z', '2012-05-01T00:00Z').map((ms) => ({ zone, ms })),
]);

describe('what clocks show', () => {
  test('every moment around every change is among what its own reading can mean', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...edges),
        fc.integer({ min: -30 * 60, max: 30 * 60 }),
        ({ zone, ms }, minutes) => {
          const at = new Date(ms + minutes * MINUTE).toISOString();
          const reading = readClocks(zone, localMoment(at, zone));
          const moments =
            reading?.kind === 'twice'
              ? [reading.earlier, reading.later]
              : reading?.kind === 'once'
                ? [reading.at]
                : [];
          expect(moments).toContain(at);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a reading never means a moment at which the clocks show something else', () => {
    const around = fc
      .tuple(fc.constantFrom(...edges), fc.integer({ min: -30 * 60, max: 30 * 60 }))
      .map(([{ zone, ms }, minutes]) => ({
        zone,
        local: new Date(ms + minutes * MINUTE).toISOString().slice(0, 16),
      }));
    fc.assert(
      fc.property(around, ({ zone, local }) => {
        const reading = readClocks(zone, local);
        if (reading?.kind === 'once') expect(localMoment(reading.at, zone)).toBe(local);
        if (reading?.kind === 'twice') {
          expect(localMoment(reading.earlier, zone)).toBe(local);
          expect(localMoment(reading.later, zone)).toBe(local);
          expect(reading.earlier < reading.later).toBe(true);
        }
        // What is left out lies before what they show instead, which exists.
        if (reading?.kind === 'never') {
          expect(local < reading.instead).toBe(true);
          expect(readClocks(zone, reading.instead)?.kind).toBe('once');
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['Europe/London', '2027-03-28T01:30', { kind: 'never', instead: '2027-03-28T02:30' }],
    ['Europe/London', '2027-03-29T09:30', { kind: 'once', at: '2027-03-29T08:30:00.000Z' }],
    [
      'Europe/London',
      '2026-10-25T01:30',
      { kind: 'twice', earlier: '2026-10-25T00:30:00.000Z', later: '2026-10-25T01:30:00.000Z' },
    ],
    ['Europe/London', '2026-10-26T09:30', { kind: 'once', at: '2026-10-26T09:30:00.000Z' }],
    // Half an hour, on an island that does it its own way.
    ['Australia/Lord_Howe', '2026-10-04T02:15', { kind: 'never', instead: '2026-10-04T02:45' }],
    [
      'Australia/Lord_Howe',
      '2027-04-04T01:45',
      { kind: 'twice', earlier: '2027-04-03T14:45:00.000Z', later: '2027-04-03T15:15:00.000Z' },
    ],
    // A whole day that Samoa never had.
    ['Pacific/Apia', '2011-12-30T14:00', { kind: 'never', instead: '2011-12-31T14:00' }],
    ['America/New_York', '2027-03-14T02:00', { kind: 'never', instead: '2027-03-14T03:00' }],
  ])('in %s at %s', (zone, local, reading) => {
    expect(readClocks(zone, local)).toEqual(reading);
  });
});

describe('the start of something', () => {
  const fields = (work: () => unknown): object => {
    try {
      work();
    } catch (error) {
      return (error as { details?: object }).details ?? {};
    }
    return {};
  };

  test('that the clocks skip is asked about, and what comes twice needs to be told apart', () => {
    expect(fields(() => startIn('Europe/London', '2027-03-28T01:30'))).toEqual({
      startsAt:
        'The clocks of London go forward on Sun 28 March 2027 and leave 01:30 out. Do they mean 02:30?',
    });
    expect(fields(() => startIn('Europe/London', '2026-10-25T01:30'))).toEqual({
      clock:
        'The clocks of London go back on Sun 25 October 2026, so 01:30 comes twice. Say which one it is.',
    });
    expect(startIn('Europe/London', '2026-10-25T01:30', 'later')).toBe('2026-10-25T01:30:00.000Z');
    expect(startIn('Europe/London', '2026-10-25T01:30', 'earlier')).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    // Where there is nothing to tell apart, what was said does not matter.
    expect(startIn('Europe/London', '2026-10-26T01:30', 'later')).toBe('2026-10-26T01:30:00.000Z');
  });

  test('that is no time of any day is refused', () => {
    for (const local of ['2027-02-30T10:00', '2027-02-20T24:00', '2027-02-20', '0206-02-20T10:00'])
      expect(Object.keys(fields(() => startIn('Europe/London', local)))).toEqual(['startsAt']);
  });

  test('says which of two it is when it is shown again', () => {
    expect(clockOf('2026-10-25T00:30:00.000Z', 'Europe/London')).toBe('earlier');
    expect(clockOf('2026-10-25T01:30:00.000Z', 'Europe/London')).toBe('later');
    expect(clockOf('2026-10-25T02:30:00.000Z', 'Europe/London')).toBeUndefined();
  });
});

describe('zones', () => {
  test('to choose from exist, each once, the UK’s first', () => {
    const zones = ZONE_CHOICES.map(({ zone }) => zone);
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of zones) expect(zoneNamed(zone)).not.toBeNull();
    expect(zones[0]).toBe('Europe/London');
  });

  test('are taken by name, however it is typed, and not by offset', () => {
    expect(zoneNamed(' europe/paris ')).toBe('Europe/Paris');
    expect(zoneNamed('Europe/Atlantis')).toBeNull();
    expect(zoneNamed('+01:00')).toBeNull();
    expect(zoneNamed('')).toBeNull();
  });

  test('are called by their city and how far they are from Greenwich', () => {
    expect(cityOf('America/St_Johns')).toBe('St Johns');
    expect(offsetName('2026-07-01T12:00:00Z', 'Europe/London')).toBe('GMT+1');
    expect(offsetName('2026-12-01T12:00:00Z', 'Europe/London')).toBe('GMT');
    expect(offsetName('2026-12-01T12:00:00Z', 'America/St_Johns')).toBe('GMT-3:30');
  });
});
