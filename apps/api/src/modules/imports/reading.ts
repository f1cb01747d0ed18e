import {
  DATE_FIELDS,
  type ImportField,
  isHeader,
  recogniseColumns,
} from '@reshelve/domain/imported-columns';
import type { PlainDate } from '@reshelve/domain/dates';
import { dateOrderOf, type DateOrder, isAmbiguousDate } from '@reshelve/domain/imported-dates';
import { statusMeant, valueKey } from '@reshelve/domain/imported-status';
import type { CsvForm, CsvLine } from './csv-reading.service.ts';
import type { ColumnsDto } from './dto/import.dto.ts';

/** How the file of an import is read; kept with the import. */
export interface Reading extends CsvForm {
  /** The line with the names of the columns; null where there is none. */
  headerLine: number | null;
  columns: (ImportField | null)[];
  /** As a person has said; null where nobody has. */
  dateOrder: DateOrder | null;
  /** What statuses mean, by `valueKey`, where a person has said so. */
  statuses: Record<string, string>;
  problems: 'stop' | 'leave_out';
  duplicates: 'skip' | 'add';
  /** The day on which every line was found able to come in; null while nobody has looked. */
  soundOn: PlainDate | null;
}

/** The names of the columns stand in one of the first lines, if anywhere. */
const FIRST = 15;
const SAMPLES = 3;
const LONGEST_SAMPLE = 80;
/** As much as is sent back with its meaning, and more than is compared. */
const LONGEST_STATUS = 200;
/** Different statuses that somebody can be asked about. */
const STATUSES = 60;
const COLUMNS = 100;

/** What is learnt of a file by going through it once. */
export type Overview = Omit<ColumnsDto, keyof CsvForm> & { detectedOrder: DateOrder | null };

/**
 * Finds the names of the columns, by the words that other trackers use; without any, the first
 * line that is as wide as the table, if it holds words only.
 */
export function headerOf(lines: readonly CsvLine[]): CsvLine | null {
  const known = lines.find(({ cells }) => isHeader(cells));
  if (known) return known;
  const width = Math.max(0, ...lines.map(filled));
  const widest = lines.find((line) => filled(line) >= width * 0.6);
  return widest?.cells.every((cell) => !/\d{2}|https?:/.test(cell)) ? widest : null;
}

const filled = ({ cells }: CsvLine): number => cells.filter((cell) => cell !== '').length;

/** The beginning of a file, for {@link headerOf}. */
export async function firstOf(lines: AsyncIterable<CsvLine>): Promise<CsvLine[]> {
  const first: CsvLine[] = [];
  for await (const line of lines) {
    first.push(line);
    if (first.length === FIRST) break;
  }
  return first;
}

/** Goes through the whole file once. */
export async function overviewOf(
  lines: AsyncIterable<CsvLine>,
  reading: Pick<Reading, 'headerLine' | 'columns' | 'dateOrder' | 'statuses'>,
): Promise<Overview> {
  const { columns } = reading;
  const samples: string[][] = [];
  const statuses = new Map<string, { value: string; count: number }>();
  let names: string[] = [];
  let linesTotal = 0;
  let datesAmbiguous = false;
  const orders = new Set<DateOrder>();
  for await (const { number, cells } of lines) {
    if (reading.headerLine !== null && number <= reading.headerLine) {
      if (number === reading.headerLine) names = cells.slice(0, COLUMNS);
      continue;
    }
    linesTotal += 1;
    for (const [i, cell] of cells.slice(0, COLUMNS).entries()) {
      const seen = (samples[i] ??= []);
      if (cell === '') continue;
      if (seen.length < SAMPLES) {
        const sample = cell.slice(0, LONGEST_SAMPLE);
        if (!seen.includes(sample)) seen.push(sample);
      }
      const field = columns[i];
      if (field === 'status' || field === 'outcome') count(statuses, cell);
      if (DATE_FIELDS.some((date) => date === field)) {
        const order = dateOrderOf([cell]);
        if (order) orders.add(order);
        datesAmbiguous ||= isAmbiguousDate(cell);
      }
    }
  }
  const [order = null] = orders.size === 1 ? orders : [];
  const width = Math.max(samples.findLastIndex((seen) => seen.length > 0) + 1, 1);
  const shown = Math.max(names.findLastIndex((name) => name !== '') + 1, width);
  return {
    headerLine: reading.headerLine,
    columns: Array.from({ length: shown }, (_, i) => ({
      name: names[i] || `Column ${String(i + 1)}`,
      field: columns[i] ?? null,
      samples: samples[i] ?? [],
    })),
    dateOrder: reading.dateOrder ?? order,
    detectedOrder: order,
    datesAmbiguous,
    statuses: [...statuses.values()].map((seen) => ({
      ...seen,
      meaning: statusMeant(seen.value, reading.statuses),
    })),
    linesTotal,
  };
}

function count(statuses: Map<string, { value: string; count: number }>, cell: string): void {
  const key = valueKey(cell);
  const seen = statuses.get(key);
  if (seen) seen.count += 1;
  else if (statuses.size < STATUSES && key !== '') {
    statuses.set(key, { value: cell.slice(0, LONGEST_STATUS), count: 1 });
  }
}

/** How a file of that form is read until somebody says otherwise. */
export function firstReading(form: CsvForm, header: CsvLine | null): Reading {
  return {
    ...form,
    headerLine: header?.number ?? null,
    columns: recogniseColumns(header?.cells.slice(0, COLUMNS) ?? []),
    dateOrder: null,
    statuses: {},
    problems: 'stop',
    duplicates: 'skip',
    soundOn: null,
  };
}
