import type { CalendarEntry } from '@reshelve/domain/calendar-facts';
import { addDays, localMoment } from '@reshelve/domain/dates';
import { readClocks } from '@reshelve/domain/zones';
import ical, { ICalAlarmType, ICalEventBusyStatus, type ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';

/** How often a calendar program is asked to look again, in seconds. */
const REFRESH_SECONDS = 60 * 60;

/** RFC 5545: what a text may not hold, apart from tab and line break, which the library escapes. */
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-\\u0008\\u000B-\\u001F\\u007F\\u0085\\u2028\\u2029]`,
  'g',
);
/** Half of a pair of UTF-16, which no encoding can write. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ').replace(LONE_SURROGATE, '\uFFFD');

/**
 * The entries as an iCalendar file (RFC 5545): times in their own zone with its rules beside them,
 * days as days. The same entries give the same text.
 */
export function icsOf(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Reshelve', product: 'Reshelve', language: 'EN' },
    timezone: { name: null, generator: (zone) => blockOf(zone)?.text ?? null },
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) addEntry(calendar, entry);
  return calendar.toString();
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): void {
  const { uid, sequence, changedAt, summary, description, location, url, when } = entry;
  const stamp = new Date(changedAt);
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp,
    lastModified: stamp,
    summary: clean(summary),
    description: clean(description),
    location: location === '' ? null : clean(location),
    url,
    ...timesOf(when),
    busystatus: when.kind === 'timed' ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  });
  for (const minutes of entry.alarms) {
    event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * 60 });
  }
}

function timesOf(when: CalendarEntry['when']) {
  if (when.kind === 'day') {
    const start = new Date(`${when.date}T00:00:00Z`);
    // The end of a day is the next one: it is not included.
    return { start, end: new Date(`${addDays(when.date, 1)}T00:00:00Z`), allDay: true };
  }
  const { startsAt, endsAt, timeZone } = when;
  const zone = [startsAt, endsAt].every((at) => sayable(at, timeZone))
    ? blockOf(timeZone)?.zone
    : undefined;
  if (zone === undefined) return { start: new Date(startsAt), end: new Date(endsAt) };
  return {
    start: DateTime.fromISO(startsAt, { zone }),
    end: DateTime.fromISO(endsAt, { zone }),
    timezone: zone,
  };
}

/**
 * Whether the zone's rules, as they go into the file, mean this moment by what its clocks show
 * then. A time that comes twice does not say which it is, and rules may lag behind the world's: such
 * a moment goes out in UTC, which is always right.
 */
function sayable(instant: string, timeZone: string): boolean {
  const local = localMoment(instant, timeZone);
  const reading = readClocks(timeZone, local);
  const block = blockOf(timeZone);
  if (reading?.kind !== 'once' || block === undefined) return false;
  const [date = '', time = ''] = local.split('T');
  const offset = Date.parse(`${local}:00Z`) - Date.parse(instant.slice(0, 16) + ':00Z');
  return tzlib_get_offset(block.zone, date, time) === offsetText(offset);
}

/** "+0530", of milliseconds. */
function offsetText(ms: number): string {
  const minutes = Math.abs(Math.round(ms / 60_000));
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}

const blocks = new Map<string, { text: string; zone: string } | undefined>();

/** The rules of a zone, and the name that they have it by; none for UTC and for what is unknown. */
function blockOf(timeZone: string): { text: string; zone: string } | undefined {
  if (!blocks.has(timeZone)) {
    const [text = '', name = ''] = tzlib_get_ical_block(timeZone);
    const zone = name.replace(/^TZID=/, '');
    blocks.set(timeZone, text === '' || zone === 'Etc/UTC' ? undefined : { text, zone });
  }
  return blocks.get(timeZone);
}
