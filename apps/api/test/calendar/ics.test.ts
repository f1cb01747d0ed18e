import { describe, expect, it } from '@jest/globals';
import type { CalendarEntry } from '@reshelve/domain/calendar-facts';
import { addDays, localMoment } from '@reshelve/domain/dates';
import { ZONE_CHOICES } from '@reshelve/domain/zones';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { icsOf } from '../../src/modules/calendar/ics.ts';

const entry = (values: Partial<CalendarEntry>): CalendarEntry => ({
  uid: 'interview-1@reshelve',
  sequence: 1,
  changedAt: '2026-11-20T08:00:00.000Z',
  summary: 'Interview',
  description: 'About it',
  location: 'Room 2',
  url: 'https://reshelve.example.org/r/1/interviews/1',
  when: timed('2027-03-29T08:30:00.000Z', 'Europe/London'),
  alarms: [60],
  ...values,
});
const timed = (startsAt: string, timeZone: string): CalendarEntry['when'] => ({
  kind: 'timed',
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 45 * 60_000).toISOString(),
  timeZone,
});

interface Read {
  uid: string;
  summary: string;
  description: string;
  location: string | null;
  start: string;
  end: string;
  allDay: boolean;
}

/** As ical.js (Thunderbird's) reads it, by the zone's rules in the file and nothing else. */
function withIcalJs(text: string): Read[] {
  const root = ICAL.Component.fromString(text);
  const zones = new Map(
    root.getAllSubcomponents('vtimezone').map((block) => {
      const zone = new ICAL.Timezone(block);
      return [zone.tzid, zone];
    }),
  );
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const moment = (name: 'dtstart' | 'dtend') => {
      const time = component.getFirstPropertyValue(name) as ICAL.Time;
      if (time.isDate) return time.toString();
      const tzid = component.getFirstProperty(name)?.getFirstParameter('tzid');
      const zone = tzid ? zones.get(tzid) : ICAL.Timezone.utcTimezone;
      const { year, month, day, hour, minute, second } = time;
      if (!zone) throw new Error(`no rules for ${String(tzid)}`);
      const placed = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
      return new Date(placed.toUnixTime() * 1000).toISOString();
    };
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      start: moment('dtstart'),
      end: moment('dtend'),
      allDay: event.startDate.isDate,
    };
  });
}

/** As node-ical reads it, by its own knowledge of zones. */
function withNodeIcal(text: string): Read[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one): one is VEvent => one?.type === 'VEVENT',
  );
  return events.map((event) => {
    const allDay = event.datetype === 'date';
    const end = event.end ?? event.start;
    const show = (date: Date) =>
      allDay
        ? [date.getFullYear(), date.getMonth() + 1, date.getDate()]
            .map((n) => String(n).padStart(2, '0'))
            .join('-')
        : date.toISOString();
    const word = (value: unknown) =>
      typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : value;
    return {
      uid: event.uid,
      summary: word(event.summary) as string,
      description: word(event.description) as string,
      location: (word(event.location) ?? null) as string | null,
      start: show(event.start),
      end: show(end),
      allDay,
    };
  });
}

const READERS = [
  ['ical.js', withIcalJs, (text: string) => text],
  // It undoes one kind of escape after the other, so that a typed "\\n" becomes a line break, and
  // takes quotes off that stand around a text.
  ['node-ical', withNodeIcal, (text: string) => text.replace(/[\\"]/g, '/')],
] as const;

/** What every line of RFC 5545 has to be. */
function expectLines(text: string): void {
  expect(text.endsWith('\r\n') || text.endsWith('END:VCALENDAR')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  expect(Buffer.from(text).toString()).toBe(text);
}

describe.each(READERS)('%s', (_name, read, readable) => {
  it.each([
    // The days after the clocks change, and of the change itself.
    ['2027-03-29T08:30:00.000Z', 'Europe/London'],
    ['2026-10-26T09:30:00.000Z', 'Europe/London'],
    ['2027-03-28T00:30:00.000Z', 'Europe/London'],
    ['2027-03-28T01:30:00.000Z', 'Europe/London'],
    // Twice 01:30, and once over the change.
    ['2026-10-25T00:30:00.000Z', 'Europe/London'],
    ['2026-10-25T01:30:00.000Z', 'Europe/London'],
    ['2026-10-24T23:50:00.000Z', 'Europe/London'],
    ['2027-03-15T13:30:00.000Z', 'America/New_York'],
    ['2026-11-01T05:30:00.000Z', 'America/New_York'],
    ['2026-11-01T06:30:00.000Z', 'America/New_York'],
    ['2026-10-04T22:30:00.000Z', 'Australia/Lord_Howe'],
    ['2027-04-03T14:45:00.000Z', 'Australia/Lord_Howe'],
    ['2027-04-03T15:15:00.000Z', 'Australia/Lord_Howe'],
    ['2027-01-12T09:00:00.000Z', 'Pacific/Apia'],
    ['2027-01-12T09:00:00.000Z', 'Asia/Calcutta'],
    ['2027-02-12T09:00:00.000Z', 'Africa/Casablanca'],
    ['2027-01-12T09:00:00.000Z', 'UTC'],
  ])('reads the moment %s in %s', (startsAt, zone) => {
    const when = timed(startsAt, zone);
    const [found] = read(icsOf('Reshelve', [entry({ when })]));
    expect([found?.start, found?.end]).toEqual([startsAt, 'endsAt' in when && when.endsAt]);
    expect(found?.allDay).toBe(false);
  });

  it('reads any moment in any zone that can be chosen', () => {
    const moments = fc
      .date({
        min: new Date('2026-01-01T00:00:00Z'),
        max: new Date('2029-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => `${date.toISOString().slice(0, 16)}:00.000Z`);
    fc.assert(
      fc.property(moments, fc.constantFrom(...ZONE_CHOICES), (startsAt, { zone }) => {
        const when = timed(startsAt, zone);
        const [found] = read(icsOf('Reshelve', [entry({ when })]));
        expect([found?.start, found?.end]).toEqual([startsAt, 'endsAt' in when && when.endsAt]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['2027-03-28', '2026-10-25', '2027-02-28', '2028-02-29', '2026-12-31'])(
    'reads the day %s as a day, up to the next one',
    (date) => {
      const [found] = read(icsOf('Reshelve', [entry({ when: { kind: 'day', date } })]));
      expect(found).toMatchObject({ start: date, end: addDays(date, 1), allDay: true });
    },
  );

  it('reads the words back as they were, whatever they are', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            ...[
              'a,b;c',
              '\\n',
              '\\',
              '\n',
              '"',
              ':',
              '👩‍💻',
              'שלום',
              '‮',
              '😀'.repeat(40),
              'BEGIN:VEVENT',
            ],
            ...['\nEND:VCALENDAR\n', 'x'.repeat(80), 'é'.repeat(70), '\u0000', '\r', '\u2028'],
          ),
        )
        .map((parts) => parts.join('')),
    );
    const words = odd.map(readable);
    fc.assert(
      fc.property(words, words, words, (summary, description, location) => {
        const text = icsOf('Reshelve', [
          entry({ summary, description, location }),
          entry({ uid: 'next@reshelve' }),
        ]);
        expectLines(text);
        const [found, next] = read(text);
        expect(next?.uid).toBe('next@reshelve');
        for (const [was, is] of [
          [summary, found?.summary],
          [description, found?.description],
          [location, found?.location],
        ] as const) {
          expect(squashed(is ?? '')).toBe(squashed(was));
        }
      }),
      { numRuns: 150 },
    );
  });
});

// Control characters have no place in the format, and readers trim and squash white space.
const squashed = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();

describe('the file', () => {
  it('brings the zone’s rules, names no zone that it has no rules for, and reminds', () => {
    const text = icsOf('Reshelve', [
      entry({}),
      entry({ uid: 'b', when: timed('2026-10-25T01:30:00.000Z', 'Europe/London') }),
    ]);
    expectLines(text);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('DTSTART;TZID=Europe/London:20270329T093000');
    // The second 01:30 cannot be said by the clocks of London.
    expect(text).toContain('DTSTART:20261025T013000Z');
    expect(text).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H/);
    for (const line of ['SEQUENCE:1', 'DTSTAMP:20261120T080000Z', 'URL', 'LOCATION:Room 2']) {
      expect(text).toContain(`\r\n${line}`);
    }
    expect(localMoment('2027-03-29T08:30:00.000Z', 'Europe/London')).toBe('2027-03-29T09:30');
  });

  it('is the same for the same entries, and empty where there are none', () => {
    const one = () => icsOf('Reshelve', [entry({}), entry({ uid: 'b' })]);
    expect(one()).toBe(one());
    expect(withIcalJs(icsOf('Reshelve', []))).toEqual([]);
    expect(withNodeIcal(icsOf('Reshelve', []))).toEqual([]);
  });
});
