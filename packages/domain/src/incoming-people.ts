/*
 * People on their way in from another address book: cleaned field by field, and compared with those
 * who are there already. Nothing is guessed, and what is changed or left out is said.
 */
import { employerKey } from './employers.ts';

/** A person as a file describes them, ready to become a contact. */
export interface IncomingPerson {
  readonly name: string;
  readonly acquaintance: string;
  readonly jobTitle: string;
  readonly employer: string;
  readonly email: string;
  readonly phone: string;
  readonly link: string;
  readonly notes: string;
}

/** What a file says about one person. */
export interface Incoming {
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  /** Null where nobody can come in from this. */
  readonly person: IncomingPerson | null;
  /** What was left out, cut or cleaned, or why nobody comes in: sentences for people. */
  readonly remarks: readonly string[];
}

/** The most characters of each field; the API takes no more. */
export const INCOMING_LIMITS: Readonly<Record<keyof IncomingPerson, number>> = {
  name: 200,
  acquaintance: 500,
  jobTitle: 200,
  employer: 200,
  email: 254,
  phone: 60,
  link: 2000,
  notes: 10_000,
};
const FIELD_NAMES: Readonly<Record<keyof IncomingPerson, string>> = {
  name: 'name',
  acquaintance: 'how you know each other',
  jobTitle: 'job title',
  employer: 'employer',
  email: 'e-mail address',
  phone: 'phone number',
  link: 'link',
  notes: 'note',
};

// Control characters, and those that turn the direction of the text around them: a name could
// show as what it is not. Tabs and line ends are white space.
const UNSEEN = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * Cleans what a file gives of a person.
 * @param raw the fields as they stand in the file; those left out are empty
 */
export function incoming(
  line: number,
  raw: Partial<Record<keyof IncomingPerson, string>>,
): Incoming {
  const remarks: string[] = [];
  const clean = (field: keyof IncomingPerson): string => cleaned(field, raw[field] ?? '', remarks);
  const name = clean('name');
  const person: IncomingPerson = {
    name,
    acquaintance: clean('acquaintance'),
    jobTitle: clean('jobTitle'),
    employer: clean('employer'),
    email: fitting('email', clean('email'), /^[^\s@]+@[^\s@]+$/, remarks),
    phone: fitting('phone', clean('phone'), /\d/, remarks),
    link: fitting('link', clean('link'), /^https?:\/\/[^\s/]\S*$/i, remarks),
    notes: clean('notes'),
  };
  if (name === '') return { line, person: null, remarks: ['There is no name.'] };
  return { line, person, remarks };
}

function cleaned(field: keyof IncomingPerson, raw: string, remarks: string[]): string {
  const called = FIELD_NAMES[field];
  const spaced = raw.replace(/\r\n?/g, '\n').replace(/[\t\u0085\u2028\u2029]/g, ' ');
  const seen = spaced.replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd');
  if (seen !== spaced) {
    remarks.push(`Characters that cannot be seen were taken out of the ${called}.`);
  }
  const text = field === 'notes' ? seen.trim() : seen.replace(/\s+/gu, ' ').trim();
  const limit = INCOMING_LIMITS[field];
  if (text.length <= limit) return text;
  remarks.push(
    `The ${called} is longer than ${limit.toLocaleString('en-GB')} characters and was cut there.`,
  );
  // Not through the middle of a character.
  return text
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

function fitting(
  field: 'email' | 'phone' | 'link',
  text: string,
  shape: RegExp,
  remarks: string[],
): string {
  if (text === '' || shape.test(text)) return text;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  remarks.push(`“${shown}” is no ${FIELD_NAMES[field]} and was left out.`);
  return '';
}

/** Somebody who is in the network already. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly employer: string;
  readonly email: string;
  readonly link: string;
}

/** What two people have in common who are taken for one. */
export type Likeness = 'email' | 'link' | 'name_and_employer';

export interface Duplicate {
  readonly because: Likeness;
  /** The contact; null where it is somebody from an earlier line of the same file. */
  readonly contactId: string | null;
  readonly line: number | null;
  readonly name: string;
}

const keysOf = (person: Omit<KnownPerson, 'id'>): [Likeness, string][] => {
  const name = person.name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const employer = employerKey(person.employer);
  const keys: [Likeness, string][] = [
    ['email', person.email.toLowerCase()],
    ['link', linkKey(person.link)],
    ['name_and_employer', name && employer && `${name}\n${employer}`],
  ];
  return keys.filter(([, key]) => key !== '');
};

/** An address without what differs between two copies of it: scheme, www, case, what follows "?". */
function linkKey(link: string): string {
  const match = /^https?:\/\/(?:www\.|[a-z]{2}\.(?=linkedin\.))?([^/?#\s]+)((?:\/[^?#\s]*)?)/i.exec(
    link,
  );
  if (!match) return '';
  const [, host = '', path = ''] = match;
  const trimmed = path.replace(/(?<!\/)\/+$/, '');
  // The address of a whole site is nobody's alone.
  return trimmed === '' ? '' : (host + trimmed).toLowerCase();
}

/**
 * Who of those coming in is somebody already there, or on an earlier line: the same e-mail address,
 * the same link, or the same name at the same employer.
 * @returns one answer for each, in order; null for those who are new
 */
export function findDuplicates(
  coming: readonly Incoming[],
  known: readonly KnownPerson[],
): (Duplicate | null)[] {
  const seen = new Map<string, Omit<Duplicate, 'because'>>();
  const keyed = (likeness: Likeness, key: string) => `${likeness}\n${key}`;
  for (const person of known) {
    for (const [likeness, key] of keysOf(person)) {
      const mark = keyed(likeness, key);
      if (!seen.has(mark)) seen.set(mark, { contactId: person.id, line: null, name: person.name });
    }
  }
  return coming.map(({ line, person }) => {
    if (!person) return null;
    let found: Duplicate | null = null;
    for (const [likeness, key] of keysOf(person)) {
      const mark = keyed(likeness, key);
      const before = seen.get(mark);
      if (before && !found) found = { because: likeness, ...before };
      if (!before) seen.set(mark, { contactId: null, line, name: person.name });
    }
    return found;
  });
}

/** What is to happen with people who are there already. */
export const DUPLICATE_CHOICES = ['skip', 'fill', 'add'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

export const DUPLICATE_CHOICE_LABELS: Readonly<Record<DuplicateChoice, string>> = {
  skip: 'Leave them as they are',
  fill: 'Fill in what is missing',
  add: 'Add them a second time',
};

/** What becomes of somebody in the file. */
export type Fate = 'add' | 'fill' | 'leave';

/**
 * What becomes of each of those coming in.
 * @param chosen whether the entry on that line is wanted at all
 */
export function fates(
  coming: readonly Incoming[],
  duplicates: readonly (Duplicate | null)[],
  chosen: (line: number) => boolean,
  choice: DuplicateChoice,
): Fate[] {
  return coming.map(({ line, person }, i) => {
    if (!person || !chosen(line)) return 'leave';
    const duplicate = duplicates[i];
    if (!duplicate || choice === 'add') return 'add';
    // Somebody from an earlier line comes in already: there is nothing to fill in yet.
    return choice === 'fill' && duplicate.contactId !== null ? 'fill' : 'leave';
  });
}

/** The fields that somebody lacks and the file has. What is there is never overwritten. */
export function missingFields(
  person: IncomingPerson,
  known: IncomingPerson,
): Partial<IncomingPerson> {
  const fields = Object.keys(INCOMING_LIMITS) as (keyof IncomingPerson)[];
  return Object.fromEntries(
    fields
      .filter((field) => known[field] === '' && person[field] !== '')
      .map((field) => [field, person[field]]),
  );
}
