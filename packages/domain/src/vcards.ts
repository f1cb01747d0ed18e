/*
 * vCards 2.1, 3.0 and 4.0, as address books really write them: folded or not, quoted-printable,
 * with bare parameters, several in a file, some of them broken. One card that cannot be read never
 * costs the others.
 */
import { incoming, type Incoming } from './incoming-people.ts';

interface Property {
  name: string;
  /** In lower case; what stands bare in 2.1 is a type. */
  types: string[];
  encoding: string;
  charset: string;
  raw: string;
  line: number;
}

/** Of all else in a card nothing is kept: a birthday is nobody's business here. */
const KEPT = new Set([
  'FN',
  'N',
  'NICKNAME',
  'ORG',
  'TITLE',
  'ROLE',
  'TEL',
  'EMAIL',
  'URL',
  'NOTE',
  'KIND',
  'X-SOCIALPROFILE',
  'SOCIALPROFILE',
  'VERSION',
]);

interface Card {
  line: number;
  properties: Property[];
  ended: boolean;
}

/**
 * Bytes to characters. Never throws: a file may end in the midst of a character.
 * @param charset as a card names it, or empty
 */
export type Decode = (bytes: Uint8Array, charset: string) => string;

/**
 * Reads every card of a file.
 * @returns one entry a card; empty where the file has none
 */
export function readVcards(text: string, decode: Decode): Incoming[] {
  return cardsOf(text).map((card) => personOf(card, decode));
}

function cardsOf(text: string): Card[] {
  const cards: Card[] = [];
  let card: Card | null = null;
  for (const { line, content } of logicalLines(text)) {
    const word = content.trim().toUpperCase();
    if (/^(?:[\w-]+\.)?BEGIN:\s*VCARD$/.test(word)) {
      card = { line, properties: [], ended: false };
      cards.push(card);
    } else if (/^(?:[\w-]+\.)?END:\s*VCARD$/.test(word)) {
      if (card) card.ended = true;
      card = null;
    } else if (card) {
      const property = propertyOf(line, content);
      if (property && KEPT.has(property.name)) card.properties.push(property);
    }
  }
  return cards;
}

/** Lines with their continuations: folded ones, and soft line breaks of quoted-printable. */
function logicalLines(text: string): { line: number; content: string }[] {
  const result: { line: number; parts: string[]; soft: boolean }[] = [];
  let isQuoted = false;
  for (const [i, content] of text.split(/\r\n|\r|\n/).entries()) {
    const last = result.at(-1);
    if (last?.soft) {
      last.parts.push(`\n${content}`);
      last.soft = content.endsWith('=');
      continue;
    }
    if (last && /^[ \t]/.test(content)) {
      last.parts.push(content.slice(1));
      last.soft = isQuoted && content.endsWith('=');
      continue;
    }
    isQuoted = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(content);
    result.push({ line: i + 1, parts: [content], soft: isQuoted && content.endsWith('=') });
  }
  return result.map(({ line, parts }) => ({ line, content: parts.join('') }));
}

/** Null for a line that is none: a stray part of a picture, an empty line. */
function propertyOf(line: number, content: string): Property | null {
  const [name = '', ...parameters] = beforeColon(content);
  const raw = content.slice([name, ...parameters].join(';').length + 1);
  const plain = name.replace(/^.*\./, '').trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9-]*$/.test(plain)) return null;
  const property: Property = { name: plain, types: [], encoding: '', charset: '', raw, line };
  for (const parameter of parameters) {
    const at = parameter.indexOf('=');
    const key = at < 0 ? '' : parameter.slice(0, at).trim().toUpperCase();
    const value = parameter
      .slice(at + 1)
      .replace(/"/g, '')
      .trim()
      .toLowerCase();
    if (
      key === 'ENCODING' ||
      (key === '' && /^(?:quoted-printable|base64|b|8bit|7bit)$/.test(value))
    ) {
      property.encoding = value;
    } else if (key === 'CHARSET') property.charset = value;
    else if (key === 'PREF') property.types.push('pref');
    else if (key === '' || key === 'TYPE') property.types.push(...value.split(','));
  }
  return property;
}

/** Name and parameters, split at the semicolons that are not in quotes. Empty without a colon. */
function beforeColon(content: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i < content.length; i += 1) {
    const sign = content[i];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ';' || sign === ':')) {
      parts.push(content.slice(start, i));
      start = i + 1;
      if (sign === ':') return parts;
    }
  }
  return [];
}

/** The value in characters, its escapes still in it. */
function valueOf({ raw, encoding, charset }: Property, decode: Decode): string {
  if (encoding !== 'quoted-printable') return raw;
  // A soft break and what the unfolding made of it go; then every byte is decoded.
  const joined = raw.replace(/=[ \t]*\n/g, '').replaceAll('\n', '');
  // Plain letters are bytes too: in some encodings they are halves of characters.
  return joined.replace(ASCII_RUN, (run) => decode(bytesOf(run), charset));
}

const ASCII_RUN = new RegExp(`[${String.fromCharCode(0)}-\\u007f]+`, 'g');

function bytesOf(quoted: string): Uint8Array {
  const bytes = quoted.match(/=[0-9a-f]{2}|[^]/gi) ?? [];
  return Uint8Array.from(bytes, (byte) =>
    byte.length === 3 ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
  );
}

/** Takes the escapes out: `\n`, `\,`, `\;`, `\:`, `\\`. */
function unescaped(text: string): string {
  return text.replace(/\\([nN,;:\\])/g, (_, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : sign,
  );
}

/** Split at the semicolons that are not escaped. */
function components(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ';') {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => unescaped(part).trim());
}

function personOf({ line, properties, ended }: Card, decode: Decode): Incoming {
  const read = (property: Property) => valueOf(property, decode);
  const all = (name: string) => properties.filter((property) => property.name === name);
  const first = (name: string) => {
    const found = all(name);
    const best = found.find(({ types }) => types.includes('pref')) ?? found[0];
    return best ? unescaped(read(best)).trim() : '';
  };
  const parts = (name: string) => {
    const [found] = all(name);
    return found ? components(read(found)) : [];
  };
  if (first('KIND').toLowerCase() === 'group') {
    return { line, person: null, remarks: ['This is a list of people, not a person.'] };
  }
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = parts('N');
  const named = [prefix, given, additional, family, suffix].filter((part) => part !== '').join(' ');
  const [employer = ''] = parts('ORG');
  const email = first('EMAIL').replace(/^mailto:/i, '');
  const person = incoming(line, {
    name: first('FN') || named || first('NICKNAME') || employer || email,
    jobTitle: first('TITLE') || first('ROLE'),
    employer,
    email,
    phone: first('TEL').replace(/^tel:/i, ''),
    link: linkOf([...all('URL'), ...all('X-SOCIALPROFILE'), ...all('SOCIALPROFILE')].map(read)),
    notes: first('NOTE'),
  });
  if (ended) return person;
  const remark = 'The card has no end: the file may be cut off here.';
  return { ...person, remarks: [...person.remarks, remark] };
}

/** A LinkedIn profile before any other address; without a scheme, https. */
function linkOf(values: readonly string[]): string {
  const found = values.map((value) => unescaped(value).trim()).filter((text) => text !== '');
  const link = found.find((text) => /linkedin\./i.test(text)) ?? found[0] ?? '';
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(link) ? `https://${link}` : link;
}
