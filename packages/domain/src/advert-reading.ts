import type { Contract, Hours } from './channels.ts';
import { isPlainDate, type PlainDate } from './dates.ts';

/*
 * What the text of an advertisement says of the post, read by plain rules. All of it is a guess
 * for a person to look at; what no rule finds stays empty.
 */

export interface AdvertReading {
  readonly title: string;
  readonly employer: string;
  readonly location: string;
  readonly salary: string;
  readonly link: string;
  readonly closingOn: PlainDate | null;
  readonly contract: Contract | null;
  readonly hours: Hours | null;
}

const LABELS = {
  title: ['job title', 'post title', 'title', 'position', 'post', 'role', 'vacancy'],
  employer: ['employer', 'organisation', 'organization', 'company', 'institution'],
  location: ['location', 'place of work', 'workplace', 'work location', 'campus', 'based at'],
  salary: ['salary', 'salary range', 'pay', 'remuneration'],
} as const;

const CONTRACT_WORDS: readonly (readonly [Contract, RegExp])[] = [
  ['returnship', /\breturnship\b/i],
  ['maternity_cover', /\b(?:maternity|parental)(?: leave)? cover\b/i],
  ['fixed_term', /\bfixed[- ]term\b/i],
  ['permanent', /\bpermanent\b/i],
  ['temporary', /\btemporary\b/i],
];
const HOURS_WORDS: readonly (readonly [Hours, RegExp])[] = [
  ['term_time', /\bterm[- ]time\b/i],
  ['job_share', /\bjob[- ]share\b/i],
  ['part_time', /\bpart[- ]time\b/i],
  ['full_time', /\bfull[- ]time\b/i],
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOSING =
  /\b(?:closing date|closing on|closes|deadline|apply by|applications? by|closing)\b/gi;
const EMPLOYERS =
  /\b(?:university|council|college|librar(?:y|ies)|nhs|trust|school|museum|ltd|limited)\b/i;
const LINE = 200;

/** @param today for dates without a year: the next such day from then on */
export function readAdvert(text: string, today: PlainDate): AdvertReading {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const title = labelled(lines, LABELS.title) || heading(lines);
  return {
    title,
    employer: labelled(lines, LABELS.employer) || employerAmong(lines, title),
    location: labelled(lines, LABELS.location),
    salary: labelled(lines, LABELS.salary) || salaryIn(text),
    link: linkIn(text),
    closingOn: closingIn(text, today),
    contract: single(CONTRACT_WORDS, text),
    hours: single(HOURS_WORDS, text),
  };
}

/** "Label: value", or the label on a line of its own before the value. */
function labelled(lines: readonly string[], labels: readonly string[]): string {
  for (const [at, line] of lines.entries()) {
    const colon = line.indexOf(':');
    const label = (colon < 0 ? line : line.slice(0, colon)).replace(/^[•*–-]\s*/, '').trim();
    if (!labels.includes(label.toLowerCase())) continue;
    const value = (colon < 0 ? '' : line.slice(colon + 1).trim()) || (lines[at + 1] ?? '');
    if (value !== '' && value.length <= LINE) return value;
  }
  return '';
}

/** The first line, where it reads like a heading rather than like a sentence. */
function heading([first = '']: readonly string[]): string {
  return first.length <= 120 && !/[.!?:]$/.test(first) && !/^https?:/i.test(first) ? first : '';
}

const employerAmong = (lines: readonly string[], title: string): string =>
  lines
    .slice(0, 5)
    .find(
      (line) =>
        line !== title && line.length <= 100 && !/[.:!?]/.test(line) && EMPLOYERS.test(line),
    ) ?? '';

function salaryIn(text: string): string {
  const found =
    /£\d[\d,.]{0,12}k?(?: ?(?:-|–|to) ?£?\d[\d,.]{0,12}k?)?(?: (?:per (?:annum|hour)|a year|pro rata))?/i.exec(
      text,
    );
  return found?.[0].replace(/(?<![,.])[,.]+$/, '') ?? '';
}

const linkIn = (text: string): string =>
  /https?:\/\/[^\s<>"]{1,1900}/i.exec(text)?.[0].replace(/(?<![.,;:)\]])[.,;:)\]]+$/, '') ?? '';

function closingIn(text: string, today: PlainDate): PlainDate | null {
  for (const { index, 0: word } of text.matchAll(CLOSING)) {
    const date = dateIn(text.slice(index + word.length, index + word.length + 80), today);
    if (date) return date;
  }
  return null;
}

/** The first date of a text, days before months as in Britain. */
function dateIn(text: string, today: PlainDate): PlainDate | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/.exec(text);
  if (numbers) {
    const year = Number(numbers[3]);
    return real(year < 100 ? 2000 + year : year, Number(numbers[2]), Number(numbers[1]));
  }
  const named = /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9}),?(?: (\d{4})\b)?/i.exec(text);
  if (!named) return null;
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (named[3] !== undefined) return real(Number(named[3]), month, Number(named[1]));
  const year = Number(today.slice(0, 4));
  const coming = real(year, month, Number(named[1]));
  return coming !== null && coming < today ? real(year + 1, month, Number(named[1])) : coming;
}

function real(year: number, month: number, day: number): PlainDate | null {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${String(year)}-${two(month)}-${two(day)}`;
  return isPlainDate(date) ? date : null;
}

/** What the text speaks of, where it speaks of one only. */
function single<T>(words: readonly (readonly [T, RegExp])[], text: string): T | null {
  const [one, another] = words.filter(([, pattern]) => pattern.test(text));
  return one !== undefined && another === undefined ? one[0] : null;
}
