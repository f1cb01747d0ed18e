import { addDays, parsePlainDate, type PlainDate } from './dates.ts';

/** Which comes first in 3/4/2026: the day or the month. */
export const DATE_ORDERS = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DATE_ORDER_LABELS: Readonly<Record<DateOrder, string>> = {
  day_first: 'Day first: 3/4/2026 is 3 April',
  month_first: 'Month first: 3/4/2026 is 4 March',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(?:of )?([a-z]{3,9})\.?,?[-/. ]+(\d{4}|\d{2})(?!\d)/;
const MONTH_DAY = /^([a-z]{3,9})\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4})(?!\d)/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/;
/** What may follow a date: a time of the day, with or without its zone. */
const TIME =
  /^(?:[t ,]+(?:at )?\d{1,2}(?:[:.]\d{2}){0,2}(?:\.\d+)? ?(?:[ap]\.?m\.?)? ?(?:z|utc|gmt|bst|[+-]\d{2}:?\d{2})?(?: ?\([a-z ]+\))?)?$/;
/** Days in spreadsheets are counted from here; 20,000 is in 1954 and 80,000 in 2119. */
const SPREADSHEET_ZERO = '1899-12-30';

/**
 * The day that a cell of a spreadsheet or an export means, in whatever form: 2026-12-03,
 * 3/12/2026, 3 Dec 2026, Dec 3, 2026, 46359 (a spreadsheet's count of days), with a time or not.
 * @returns null where it is no day of the calendar
 */
export function readDate(text: string, order: DateOrder): PlainDate | null {
  const cell = cellOf(text);
  const count = /^(\d{5})(?:[.,]\d+)?$/.exec(cell);
  if (count) {
    const days = Number(count[1]);
    return days >= 20_000 && days <= 80_000 ? addDays(SPREADSHEET_ZERO, days) : null;
  }
  const iso = ISO.exec(cell) ?? COMPACT.exec(cell);
  if (iso) return withTime(cell, iso, iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(cell);
  if (numbers) {
    const [, first, second, year] = numbers;
    // What cannot be a month is the day, whatever the order.
    const monthFirst = Number(second) > 12 || (order === 'month_first' && Number(first) <= 12);
    return monthFirst
      ? withTime(cell, numbers, year, first, second)
      : withTime(cell, numbers, year, second, first);
  }
  const dayMonth = DAY_MONTH.exec(cell);
  if (dayMonth) return withTime(cell, dayMonth, dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(cell);
  if (monthDay) return withTime(cell, monthDay, monthDay[3], monthOf(monthDay[1]), monthDay[2]);
  return null;
}

/**
 * Which order the dates of a file are in: told by those that can only be read one way.
 * @returns null where none of them tells, or where they contradict each other
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const match = NUMBERS.exec(cellOf(cell));
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst = true;
    if (Number(match[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day_first' : 'month_first';
}

/** Whether the order makes a difference to how the cell is read. */
export function isAmbiguousDate(cell: string): boolean {
  const one = readDate(cell, 'day_first');
  return one !== null && one !== readDate(cell, 'month_first');
}

/** What is longer is no date, and not worth looking at sign by sign. */
const LONGEST = 100;
const cellOf = (text: string): string =>
  text.length > LONGEST ? '' : text.trim().toLowerCase().replace(/\s+/g, ' ').replace(WEEKDAY, '');

function monthOf(name: string | undefined): string | undefined {
  const at = MONTHS.indexOf((name ?? '').slice(0, 3));
  return at < 0 ? undefined : String(at + 1);
}

function withTime(
  cell: string,
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): PlainDate | null {
  if (!year || !month || !day || !TIME.test(cell.slice(match[0].length))) return null;
  const full = year.length === 2 ? `20${year}` : year;
  return parsePlainDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
