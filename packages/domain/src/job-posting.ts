import type { AdvertReading } from './advert-reading.ts';
import type { Contract, Hours } from './channels.ts';
import { isPlainDate, type PlainDate } from './dates.ts';

/*
 * What a page says of a vacancy in the terms of schema.org's JobPosting (https://schema.org/JobPosting),
 * as the sites write it: nested or not, one or a list, in objects or in words. Whatever is not as
 * expected counts as not said.
 */

/** A reading with the description, still in HTML. */
export interface PostingReading extends AdvertReading {
  readonly description: string;
}

const LINE = 200;
const LINK = 2_000;
/** Deeper than any page nests; a page that goes deeper has something else in mind. */
const DEPTH = 12;

/**
 * The JobPosting among the values of a page.
 * @param values parsed JSON-LD, or microdata in its form
 * @returns null where there is none
 */
export function readJobPosting(values: readonly unknown[]): PostingReading | null {
  const posting = findPosting(values, 0);
  return posting && readingOf(posting);
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findPosting(value: unknown, depth: number): Thing | null {
  if (depth > DEPTH) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = findPosting(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!isThing(value)) return null;
  const types = many(value['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''));
  if (types.includes('JobPosting')) return value;
  for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item']) {
    const found = findPosting(value[key], depth + 1);
    if (found) return found;
  }
  return null;
}

function readingOf(posting: Thing): PostingReading {
  const types = many(posting['employmentType']).flatMap((type) =>
    typeof type === 'string'
      ? type
          .toUpperCase()
          .split(/[,;/|]/)
          .map((one) => one.trim().replace(/[\s-]+/g, '_'))
      : [],
  );
  return {
    title: line(posting['title']) || line(posting['name']),
    employer: nameOf(posting['hiringOrganization']),
    location: locationOf(posting),
    salary: salaryOf(posting['baseSalary']) || line(posting['baseSalary']),
    link: linkOf(posting['url']),
    closingOn: dateOf(posting['validThrough']),
    contract: single(CONTRACTS, types),
    hours: single(HOURS, types),
    description: text(posting['description']),
  };
}

const many = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const text = (value: unknown): string => {
  const [first] = many(value);
  return typeof first === 'string' ? first : typeof first === 'number' ? String(first) : '';
};

/** In one line, without tags or entities that some sites leave in, and not too long. */
function line(value: unknown): string {
  const plain = text(value)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain.slice(0, LINE * 2)].slice(0, LINE).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

function nameOf(value: unknown): string {
  const [first] = many(value);
  return isThing(first) ? line(first['name']) || line(first['legalName']) : line(first);
}

function locationOf(posting: Thing): string {
  const places = many(posting['jobLocation']).map(placeOf);
  const isRemote = many(posting['jobLocationType']).some(
    (type) => typeof type === 'string' && /telecommute/i.test(type),
  );
  const named = [...new Set([...places, isRemote ? 'from home' : ''])].filter(
    (name) => name !== '',
  );
  return line(named.join('; '));
}

function placeOf(place: unknown): string {
  if (!isThing(place)) return line(place);
  const [address] = many(place['address']);
  if (!isThing(address)) return line(address) || line(place['name']);
  const parts = ['addressLocality', 'addressRegion', 'postalCode'].map((key) => line(address[key]));
  const known = [...new Set(parts)].filter((part) => part !== '');
  return known.join(', ') || line(place['name']) || nameOf(address['addressCountry']);
}

const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };
const UNITS: Readonly<Record<string, string>> = {
  HOUR: ' an hour',
  DAY: ' a day',
  WEEK: ' a week',
  MONTH: ' a month',
  YEAR: ' a year',
};

function salaryOf(value: unknown): string {
  const [salary] = many(value);
  if (!isThing(salary)) return '';
  const [inner] = many(salary['value']);
  const range = isThing(inner) ? inner : salary;
  const currency = line(salary['currency']) || line(range['currency']);
  const sign = SIGNS[currency.toUpperCase()] ?? (currency && `${currency} `);
  const amount = (of: unknown) => {
    const number = Number(text(of).replaceAll(',', ''));
    return text(of) !== '' && Number.isFinite(number) && number > 0
      ? `${sign}${number.toLocaleString('en-GB', { maximumFractionDigits: 2 })}`
      : '';
  };
  const low = amount(range['minValue']) || amount(isThing(inner) ? range['value'] : inner);
  const high = amount(range['maxValue']);
  const figures = [...new Set([low, high])].filter((figure) => figure !== '').join(' to ');
  const unit = UNITS[(line(range['unitText']) || line(salary['unitText'])).toUpperCase()] ?? '';
  return figures === '' ? '' : `${figures}${unit}`;
}

const linkOf = (value: unknown): string => {
  const link = text(value).trim();
  return /^https?:\/\/\S+$/i.test(link) && link.length <= LINK ? link : '';
};

/** The day of a date or a moment, as it is written: a closing date is one of the employer's place. */
function dateOf(value: unknown): PlainDate | null {
  const day = text(value).trim().slice(0, 10);
  return isPlainDate(day) ? day : null;
}

const CONTRACTS: Readonly<Record<string, Contract>> = {
  PERMANENT: 'permanent',
  FIXED_TERM: 'fixed_term',
  CONTRACT: 'fixed_term',
  TEMPORARY: 'temporary',
  RETURNSHIP: 'returnship',
};
const HOURS: Readonly<Record<string, Hours>> = {
  FULL_TIME: 'full_time',
  PART_TIME: 'part_time',
  JOB_SHARE: 'job_share',
  TERM_TIME: 'term_time',
};

/** What the types speak of, where they speak of one only. */
function single<T>(known: Readonly<Record<string, T>>, types: readonly string[]): T | null {
  const [one, ...others] = new Set(
    types.flatMap((type) => (Object.hasOwn(known, type) ? [known[type] as T] : [])),
  );
  return one !== undefined && others.length === 0 ? one : null;
}
