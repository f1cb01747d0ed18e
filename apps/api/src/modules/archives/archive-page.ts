import { formatDate, formatMoment, isPlainDate } from '@reshelve/domain/dates';

type Row = Readonly<Record<string, unknown>>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const CODE = /^[a-z]+([_-][a-z]+)+$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Everything that HTML could take for its own becomes a plain sign. */
export const plain = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** "went_well" as people say it: "Went well". */
export function words(name: string): string {
  const text = name.replace(/[_-]/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The columns that hold the code of a choice and no words of anybody's. */
export const CHOICES: ReadonlySet<string> = new Set([
  ...['kind', 'role', 'state', 'stage', 'furthest_stage', 'stopped_at', 'outcome', 'round'],
  ...['format', 'channel', 'contract', 'hours', 'thank_you', 'strength', 'part', 'circle', 'way'],
  ...[
    'code',
    'basis',
    'due',
    'closed_reason',
    'themes',
    'decision',
    'section',
    'serves',
    'taken_by',
  ],
  ...['rhythm', 'kinds_off', 'kinds_unmailed', 'contains', 'origin', 'suggestion_state'],
]);

/** A value of a column as a person reads it; empty where there is nothing to read. */
function reading(name: string, value: unknown, timeZone: string): string {
  const text = plainReading(value, timeZone);
  if (!CHOICES.has(name)) return text;
  return text
    .split(', ')
    .map((one) => (CODE.test(one) ? one.replace(/[_-]/g, ' ') : one))
    .join(', ');
}

function plainReading(value: unknown, timeZone: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    return value
      .map((one) => plainReading(one, timeZone))
      .filter(Boolean)
      .join(', ');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => [words(name), plainReading(one, timeZone)])
      .filter(([, text]) => text)
      .map(([name, text]) => `${name ?? ''}: ${text ?? ''}`)
      .join('\n');
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (DATE.test(text) && isPlainDate(text)) return formatDate(text);
  if (MOMENT.test(text) && !Number.isNaN(Date.parse(text))) return formatMoment(text, timeZone);
  return text;
}

/** The beginning of the page, up to its first part. */
export function pageStart(title: string, lead: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 Georgia, serif; max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; }
dl { margin: 0 0 1rem; }
dt { font: bold 0.9rem/1.4 system-ui, sans-serif; margin-top: 0.6rem; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
section section { border-left: 3px solid #8886; padding-left: 1rem; margin: 1rem 0; }
</style>
</head>
<body>
<h1>${plain(title)}</h1>
<p>${plain(lead)}</p>
`;
}

export const pageEnd = '</body>\n</html>\n';

/** A part of the page opens with its heading; `</section>` closes it. */
export const partStart = (name: string): string => `<section>\n<h2>${plain(words(name))}</h2>\n`;

/** One entry opens with its heading and facts; `</section>` closes it. */
export function entryStart(row: Row, { heading, depth, timeZone, part }: EntryShape): string {
  const title = heading
    .map((name) => reading(name, row[name], timeZone))
    .filter((text) => text && !ID.test(text))
    .join(', ');
  const facts = Object.entries(row)
    .filter(([name]) => name !== 'id' && !name.endsWith('_id'))
    .map(([name, value]) => [words(name), reading(name, value, timeZone)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<dt>${plain(name)}</dt>\n<dd>${plain(text)}</dd>\n`);
  const level = String(Math.min(6, 3 + depth));
  const shown = plain(title || words(part));
  return `<section>\n<h${level} dir="auto">${shown}</h${level}>\n<dl dir="auto">\n${facts.join('')}</dl>\n`;
}

interface EntryShape {
  heading: readonly string[];
  /** How deep the entry stands below a part of the page. */
  depth: number;
  /** IANA name. */
  timeZone: string;
  /** The name of the part, for an entry without a heading of its own. */
  part: string;
}
