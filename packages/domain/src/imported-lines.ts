import type { Channel, Contract, Hours } from './channels.ts';
import type { PlainDate } from './dates.ts';
import {
  DATE_FIELDS,
  type DateField,
  IMPORT_FIELD_LABELS,
  type ImportField,
} from './imported-columns.ts';
import { type DateOrder, readDate } from './imported-dates.ts';
import { importedHistory, type ImportedHistory } from './imported-history.ts';
import {
  meaningFrom,
  recogniseChannel,
  recogniseContract,
  recogniseHours,
  statusMeant,
  type StatusMeaning,
} from './imported-status.ts';
import { oneLine } from './one-line.ts';

/** How the lines of a file are read. */
export interface ImportMapping {
  /** What each column holds; null where it is left out. */
  readonly columns: readonly (ImportField | null)[];
  readonly dateOrder: DateOrder;
  /** What statuses mean, by `valueKey`, where a person has said so. */
  readonly statuses: Readonly<Record<string, string>>;
}

export interface ImportedApplication extends ImportedHistory {
  readonly title: string;
  readonly employer: string;
  readonly location: string;
  readonly link: string;
  readonly channel: Channel | null;
  readonly contract: Contract | null;
  readonly hours: Hours | null;
  readonly salary: string;
  readonly notes: string;
  readonly advert: string;
  readonly closingOn: PlainDate | null;
}

/** Something about a line that its reader should know. */
export interface LineRemark {
  readonly field: ImportField;
  readonly message: string;
}

export interface ImportedLine {
  /** Null where the line cannot come in. */
  readonly application: ImportedApplication | null;
  /** Why it cannot come in. */
  readonly problems: readonly LineRemark[];
  /** What was changed so that it can. */
  readonly changes: readonly LineRemark[];
}

const LONGEST: Readonly<Partial<Record<ImportField, number>>> = {
  link: 2_000,
  notes: 10_000,
  advert: 20_000,
};
const LONGEST_LINE = 200;
/** A longer cell is not taken for a value to be recognised. */
const LONGEST_VALUE = 100;
const WITH_BREAKS: readonly ImportField[] = ['notes', 'advert'];
// All control characters but tab and line feed, and the mark that begins some files.
const CONTROL = new RegExp(`[${String.fromCharCode(0)}-\\u0008\\u000B-\\u001F\\u007F\\uFEFF]`, 'g');

/** Reads one line of a file as an application. */
export function readImportedLine(
  cells: readonly string[],
  mapping: ImportMapping,
  today: PlainDate,
): ImportedLine {
  const problems: LineRemark[] = [];
  const changes: LineRemark[] = [];
  const given = textsOf(cells, mapping.columns, problems, changes);
  const text = (field: ImportField): string => given.get(field) ?? '';
  for (const field of ['title', 'employer'] as const) {
    if (text(field) === '') {
      problems.push({ field, message: `${IMPORT_FIELD_LABELS[field]} is missing.` });
    }
  }
  const dates: Partial<Record<DateField, PlainDate>> = {};
  for (const field of DATE_FIELDS) {
    const cell = text(field);
    if (cell === '' || /^[-–—]+$|^(n\/?a|none|tbc|tba|unknown|\?)$/i.test(cell)) continue;
    const date = readDate(cell, mapping.dateOrder);
    if (date) dates[field] = date;
    else problems.push({ field, message: `“${short(cell)}” is not a date that can be read.` });
  }
  const told = { ...meaning(text, mapping, problems), dates };
  const kept: string[] = [];
  const chosen = <T>(field: ImportField, recognise: (value: string) => T | null): T | null => {
    const cell = text(field);
    if (cell === '') return null;
    const found = recognise(cell);
    if (found === null) {
      kept.push(`${IMPORT_FIELD_LABELS[field]}: ${cell}`);
      changes.push({ field, message: `“${short(cell)}” is kept in the notes.` });
    }
    return found;
  };
  const channel = chosen('channel', recogniseChannel);
  const contract = chosen('contract', recogniseContract);
  const hours = chosen('hours', recogniseHours);
  const link = webLink(text('link'), kept, changes);
  if (problems.length > 0) return { application: null, problems, changes };
  const history = importedHistory(told, today);
  if ('problem' in history) return { application: null, problems: [history.problem], changes };
  const notes = [text('notes'), ...kept].filter((part) => part !== '').join('\n');
  if (notes.length > (LONGEST.notes ?? 0)) {
    return { application: null, problems: [tooLong('notes')], changes };
  }
  return {
    application: {
      title: text('title'),
      employer: text('employer'),
      location: text('location'),
      salary: text('salary'),
      advert: text('advert'),
      closingOn: dates.closingOn ?? null,
      ...{ link, channel, contract, hours, notes },
      ...history,
    },
    problems,
    changes,
  };
}

function textsOf(
  cells: readonly string[],
  columns: readonly (ImportField | null)[],
  problems: LineRemark[],
  changes: LineRemark[],
): Map<ImportField, string> {
  const given = new Map<ImportField, string>();
  for (const [i, field] of columns.entries()) {
    const cell = cells[i];
    if (field === null || cell === undefined || cell === '') continue;
    let text = cell.replace(CONTROL, '');
    if (text.length !== cell.length) {
      changes.push({ field, message: 'Characters that cannot be shown are left out.' });
    }
    text = WITH_BREAKS.includes(field) ? text.trim() : oneLine(text);
    if (text.length > (LONGEST[field] ?? LONGEST_LINE)) problems.push(tooLong(field));
    else given.set(field, text);
  }
  return given;
}

const tooLong = (field: ImportField): LineRemark => ({
  field,
  message: `${IMPORT_FIELD_LABELS[field]} is longer than ${(LONGEST[field] ?? LONGEST_LINE).toLocaleString('en-GB')} characters.`,
});

/** Of a status and an outcome, each in a column of its own or both in one. */
function meaning(
  text: (field: ImportField) => string,
  { statuses }: ImportMapping,
  problems: LineRemark[],
): StatusMeaning {
  let stage: StatusMeaning['stage'] = null;
  let outcome: StatusMeaning['outcome'] = null;
  for (const field of ['status', 'outcome'] as const) {
    const value = text(field);
    if (value === '') continue;
    const code = statusMeant(value, statuses);
    const found = code === null ? null : meaningFrom(code);
    if (!found) {
      problems.push({ field, message: `Nobody has said yet what “${short(value)}” means here.` });
      continue;
    }
    stage ??= found.stage;
    outcome = found.outcome ?? outcome;
  }
  return { stage, outcome };
}

/** Only addresses of the web become links; anything else is kept as the words that it is. */
function webLink(cell: string, kept: string[], changes: LineRemark[]): string {
  if (cell === '' || /^https?:\/\/[^\s/]\S*$/i.test(cell)) return cell;
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(cell)) return `https://${cell}`;
  kept.push(`${IMPORT_FIELD_LABELS.link}: ${cell}`);
  changes.push({
    field: 'link',
    message: `“${short(cell)}” is no web address; it is kept in the notes.`,
  });
  return '';
}

const short = (text: string): string =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
