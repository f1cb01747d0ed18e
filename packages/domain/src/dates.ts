import { DomainError } from './errors.ts';

/** A calendar date, 'YYYY-MM-DD', without time or zone. Text order is date order. */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const LANGUAGE = 'en-GB';

function utc(date: PlainDate): number {
  const parsed = parsePlainDate(date);
  if (parsed === null) throw new DomainError('not-a-date', `“${date}” is not a date.`);
  return Date.parse(`${parsed}T00:00:00Z`);
}

function fromUtc(ms: number): PlainDate {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The text as a date, or null where it is not a day of the calendar ('2026-02-30', '3 Dec'). */
export function parsePlainDate(text: string): PlainDate | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999, so those are refused here too.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? match[0] : null;
}

export function isPlainDate(text: string): boolean {
  return parsePlainDate(text) === text;
}

/** Negative when `a` is before `b`, positive when after, 0 on the same day. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isAfter(a: PlainDate, b: PlainDate): boolean {
  return a > b;
}

export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return a < b;
}

/** @param days may be negative */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtc(utc(date) + days * DAY_MS);
}

/**
 * The same day some months later, or the month's last where it is shorter: 31 August, six months
 * on, is 28 February.
 * @param months may be negative
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = new Date(utc(date));
  const month = from.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  return fromUtc(Date.UTC(from.getUTCFullYear(), month, day));
}

/** Whole days from the one to the other; negative when `to` is before `from`. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** The Monday of the date's week. */
export function mondayOf(date: PlainDate): PlainDate {
  const weekday = new Date(utc(date)).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** The date's month, 'YYYY-MM'. */
export function monthOf(date: PlainDate): string {
  return date.slice(0, 7);
}

/** The months from that of `from` to that of `to`, both included, in order. */
export function monthsBetween(from: PlainDate, to: PlainDate): string[] {
  const last = monthOf(to);
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat(LANGUAGE, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, found);
  }
  return found;
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

function parts(instant: Date, timeZone: string): Record<Part, string> {
  const found: Record<Part, string> = {
    weekday: '',
    day: '',
    month: '',
    year: '',
    hour: '',
    minute: '',
  };
  for (const { type, value } of format(timeZone).formatToParts(instant)) {
    if (type in found) found[type as Part] = value;
  }
  return found;
}

function dayText(p: Record<Part, string>, today: PlainDate | undefined): string {
  const day = `${p.weekday} ${p.day} ${p.month}`;
  return today?.slice(0, 4) === p.year ? day : `${day} ${p.year}`;
}

/**
 * 'Thu 3 December', and 'Wed 3 December 2025' where the year is not that of `today`.
 * Put together by hand, because where Intl sets commas changes between versions.
 */
export function formatDate(date: PlainDate, today?: PlainDate): string {
  return dayText(parts(new Date(utc(date)), 'UTC'), today);
}

/** 'December 2026', from 'YYYY-MM' or a date. */
export function formatMonth(month: string): string {
  const p = parts(new Date(utc(`${month.slice(0, 7)}-01`)), 'UTC');
  return `${p.month} ${p.year}`;
}

/**
 * 'Thu 3 December, 14:30' in the time zone, with the year where it is not that of `today`.
 * @param instant ISO moment, such as '2026-12-03T14:30:00Z'
 * @param timeZone IANA name
 */
export function formatMoment(instant: string, timeZone: string, today?: PlainDate): string {
  const p = parts(moment(instant), timeZone);
  return `${dayText(p, today)}, ${p.hour}:${p.minute}`;
}

/**
 * Which day it is in the time zone at that moment.
 * @param now ISO moment
 */
export function todayIn(timeZone: string, now: string): PlainDate {
  return dateIn(timeZone, moment(now).getTime());
}

const isoDates = new Map<string, Intl.DateTimeFormat>();

function dateIn(timeZone: string, ms: number): PlainDate {
  return wallClock(timeZone, ms).slice(0, 10);
}

/** 'YYYY-MM-DDTHH:MM' as the clocks of the zone show it. */
function wallClock(timeZone: string, ms: number): string {
  let found = isoDates.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    isoDates.set(timeZone, found);
  }
  const p = new Map(found.formatToParts(new Date(ms)).map(({ type, value }) => [type, value]));
  const date = `${(p.get('year') ?? '').padStart(4, '0')}-${p.get('month')}-${p.get('day')}`;
  return `${date}T${p.get('hour')}:${p.get('minute')}`;
}

/** The moment as a local form field shows it, 'YYYY-MM-DDTHH:MM'. */
export function localMoment(instant: string, timeZone: string): string {
  return wallClock(timeZone, moment(instant).getTime());
}

/**
 * The moment at which the zone's clocks show the date and time: the earlier of two where the clocks
 * go back, and as much later as they jump where they go forward.
 * @param time 'HH:MM'
 * @returns ISO moment, or null where date or time do not exist
 */
export function momentIn(timeZone: string, date: PlainDate, time: string): string | null {
  if (!isPlainDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (ms: number) => Date.parse(`${wallClock(timeZone, ms)}:00Z`) - ms;
  const before = wanted - offsetAt(wanted - DAY_MS);
  const after = wanted - offsetAt(wanted + DAY_MS);
  const candidates = [before, after].sort((a, b) => a - b);
  const exact = candidates.find((ms) => ms + offsetAt(ms) === wanted);
  return new Date(exact ?? before).toISOString();
}

/** Whether the runtime knows the IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat(LANGUAGE, { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function moment(instant: string): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    throw new DomainError('not-a-moment', `“${instant}” is not a moment.`);
  }
  return date;
}
