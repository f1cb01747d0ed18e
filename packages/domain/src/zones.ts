import { formatDate, isPlainDate, localMoment } from './dates.ts';
import { DomainError } from './errors.ts';

/** Time zones to choose from, by the cities that people know them by; the UK's first. */
export const ZONE_CHOICES: readonly { readonly zone: string; readonly label: string }[] = [
  { zone: 'Europe/London', label: 'United Kingdom (London)' },
  { zone: 'Europe/Dublin', label: 'Ireland (Dublin)' },
  { zone: 'Europe/Lisbon', label: 'Portugal (Lisbon)' },
  { zone: 'Europe/Paris', label: 'Western Europe (Paris, Madrid, Rome)' },
  { zone: 'Europe/Berlin', label: 'Central Europe (Berlin, Amsterdam, Vienna)' },
  { zone: 'Europe/Stockholm', label: 'Scandinavia (Stockholm, Oslo, Copenhagen)' },
  { zone: 'Europe/Athens', label: 'Eastern Europe (Athens, Helsinki, Bucharest)' },
  { zone: 'Europe/Istanbul', label: 'Turkey (Istanbul)' },
  { zone: 'America/St_Johns', label: 'Newfoundland (St John’s)' },
  { zone: 'America/Halifax', label: 'Atlantic Canada (Halifax)' },
  { zone: 'America/New_York', label: 'Eastern USA and Canada (New York, Toronto)' },
  { zone: 'America/Chicago', label: 'Central USA and Canada (Chicago, Winnipeg)' },
  { zone: 'America/Denver', label: 'Mountain USA and Canada (Denver, Calgary)' },
  { zone: 'America/Phoenix', label: 'Arizona (Phoenix)' },
  { zone: 'America/Los_Angeles', label: 'Pacific USA and Canada (Los Angeles, Vancouver)' },
  { zone: 'America/Sao_Paulo', label: 'Brazil (São Paulo)' },
  { zone: 'Africa/Lagos', label: 'West Africa (Lagos)' },
  { zone: 'Africa/Johannesburg', label: 'Southern Africa (Johannesburg)' },
  { zone: 'Africa/Nairobi', label: 'East Africa (Nairobi)' },
  { zone: 'Asia/Dubai', label: 'Gulf (Dubai)' },
  { zone: 'Asia/Karachi', label: 'Pakistan (Karachi)' },
  { zone: 'Asia/Kolkata', label: 'India (Kolkata, Delhi)' },
  { zone: 'Asia/Singapore', label: 'Singapore' },
  { zone: 'Asia/Hong_Kong', label: 'Hong Kong' },
  { zone: 'Asia/Tokyo', label: 'Japan (Tokyo)' },
  { zone: 'Australia/Perth', label: 'Western Australia (Perth)' },
  { zone: 'Australia/Adelaide', label: 'South Australia (Adelaide)' },
  { zone: 'Australia/Brisbane', label: 'Queensland (Brisbane)' },
  { zone: 'Australia/Sydney', label: 'Eastern Australia (Sydney, Melbourne)' },
  { zone: 'Pacific/Auckland', label: 'New Zealand (Auckland)' },
  { zone: 'UTC', label: 'Coordinated Universal Time (UTC)' },
];

/** The zone's name as the runtime spells it; null where it is none. An offset is not a name. */
export function zoneNamed(text: string): string | null {
  const name = text.trim();
  if (!/^[a-z]/i.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** "London", from 'Europe/London'. */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const offsetNames = new Map<string, Intl.DateTimeFormat>();

/**
 * How far the zone's clocks are from UTC at that moment: "GMT+1", "GMT-3:30", "GMT".
 * @param instant ISO moment
 */
export function offsetName(instant: string, timeZone: string): string {
  let format = offsetNames.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'shortOffset' });
    offsetNames.set(timeZone, format);
  }
  const name = format
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return (name ?? '').replace('−', '-').replace(/\+0$/, '');
}

/** What a date and time on a zone's clocks can mean. */
export type ClockReading =
  | { readonly kind: 'once'; readonly at: string }
  /** The clocks go back over it. */
  | { readonly kind: 'twice'; readonly earlier: string; readonly later: string }
  /** The clocks go forward over it; `instead` is what they show as long after the jump. */
  | { readonly kind: 'never'; readonly instead: string };

const DAY_MS = 86_400_000;

/**
 * The moments at which the zone's clocks show the date and time.
 * @param local 'YYYY-MM-DDTHH:MM'
 * @returns null where that is no date or no time of the day
 */
export function readClocks(timeZone: string, local: string): ClockReading | null {
  const [date = '', time = ''] = local.split('T');
  if (!isPlainDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const shown = (ms: number) => localMoment(new Date(ms).toISOString(), timeZone);
  const offsetAt = (ms: number) => Date.parse(`${shown(ms)}:00Z`) - ms;
  // No zone changes its clocks twice within two days, so these are all the offsets there can be.
  const offsets = new Set([offsetAt(wanted - DAY_MS), offsetAt(wanted + DAY_MS)]);
  const moments = [...offsets].map((offset) => wanted - offset).sort((a, b) => a - b);
  const [first, second] = moments.filter((ms) => shown(ms) === local);
  const iso = (ms: number) => new Date(ms).toISOString();
  if (first === undefined) {
    return { kind: 'never', instead: shown(wanted - offsetAt(wanted - DAY_MS)) };
  }
  if (second === undefined) return { kind: 'once', at: iso(first) };
  return { kind: 'twice', earlier: iso(first), later: iso(second) };
}

export type ZoneErrorCode = 'not-a-time-zone' | 'not-a-moment' | 'time-skipped' | 'time-repeated';

/** Which of two, where the clocks go back over a time. */
export const CLOCKS = ['earlier', 'later'] as const;
export type Clock = (typeof CLOCKS)[number];

function refuse(code: ZoneErrorCode, field: string, message: string): never {
  throw new DomainError<ZoneErrorCode>(code, message, { [field]: message });
}

/**
 * When something starts that is arranged by the clocks of a zone. What the clocks skip is refused,
 * and of what they show twice the person says which.
 * @param local 'YYYY-MM-DDTHH:MM'
 * @throws not-a-moment and time-skipped by the field `startsAt`, time-repeated by `clock`
 */
export function startIn(timeZone: string, local: string, clock?: Clock): string {
  const reading = readClocks(timeZone, local);
  const [date = '', time = ''] = local.split('T');
  if (reading === null || date < '2000' || date >= '3000') {
    refuse('not-a-moment', 'startsAt', 'Enter a real date with its time.');
  }
  if (reading.kind === 'once') return reading.at;
  const day = formatDate(date);
  if (reading.kind === 'never') {
    const [otherDay = '', otherTime = ''] = reading.instead.split('T');
    const instead = otherDay === date ? otherTime : `${formatDate(otherDay)}, ${otherTime}`;
    refuse(
      'time-skipped',
      'startsAt',
      `The clocks of ${cityOf(timeZone)} go forward on ${day} and leave ${time} out. Do they mean ${instead}?`,
    );
  }
  if (clock === undefined) {
    refuse(
      'time-repeated',
      'clock',
      `The clocks of ${cityOf(timeZone)} go back on ${day}, so ${time} comes twice. Say which one it is.`,
    );
  }
  return reading[clock];
}

/** Which of two the moment is, where the clocks go back over it; undefined where they do not. */
export function clockOf(instant: string, timeZone: string): Clock | undefined {
  const reading = readClocks(timeZone, localMoment(instant, timeZone));
  if (reading?.kind !== 'twice') return undefined;
  return Date.parse(instant) < Date.parse(reading.later) ? 'earlier' : 'later';
}
