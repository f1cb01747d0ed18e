import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { EncodingCheck, type Encoding } from './encodings.ts';
import { importError } from './imports.errors.ts';
import { separatorOf, type Separator } from './separators.ts';

export type { Encoding, Separator };

/** How a file of separated values is to be read. */
export interface CsvForm {
  encoding: Encoding;
  separator: Separator;
}

/** A line of the table, wherever line breaks stand in its cells. */
export interface CsvLine {
  /** Where it begins in the file, from 1: as editors and spreadsheets count. */
  number: number;
  cells: string[];
}

/** No line is longer, in characters; the longest field of anything here is a fraction of it. */
const LONGEST_LINE = 2_000_000;
/** Of a file's beginning, what tells the separator. */
const SAMPLE = 65_536;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * Reads files of separated values as they come out of trackers, spreadsheets and address books.
 * Whatever the size of the file, no more than some lines of it are in memory.
 */
@Injectable()
export class CsvReadingService {
  /**
   * How a file is written: its encoding by byte order mark, else UTF-8 if all of it is, else what
   * Windows writes; the separator by what its first lines have in common.
   * @throws import-not-a-table for what is no text, with a sentence about what to do
   */
  async detect(content: AsyncIterable<Uint8Array>): Promise<CsvForm> {
    const check = new EncodingCheck();
    for await (const part of content) check.add(part);
    const kind = check.notText();
    if (kind !== null) throw importError('import-not-a-table', kind);
    const encoding = check.encoding();
    const sample = new TextDecoder(encoding).decode(check.beginning(), { stream: true });
    return { encoding, separator: separatorOf(sample.slice(0, SAMPLE)) };
  }

  /**
   * The lines, without those that are empty. Cells are trimmed; a spreadsheet's `="007"` is 007.
   * @throws import-broken-quotes
   */
  async *lines(content: AsyncIterable<Uint8Array>, form: CsvForm): AsyncGenerator<CsvLine, void> {
    // The last line that was whole.
    let last = 0;
    const parser = parse({
      delimiter: form.separator,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_empty_values: true,
      max_record_size: LONGEST_LINE,
      info: true,
      on_record: (parsed: string[], { lines }) => {
        last = lines;
        return parsed;
      },
    });
    pipeline(Readable.from(decoded(content, form.encoding)), parser, () => undefined);
    try {
      for await (const { record, info } of parser as AsyncIterable<Parsed>) {
        const number = info.lines - breaksIn(record);
        if (number === 1 && isSeparatorLine(record)) continue;
        yield { number, cells: record.map(cleanCell) };
      }
    } catch (error) {
      if (!isCsvError(error)) throw error;
      throw importError(
        'import-broken-quotes',
        `From line ${String(last + 1)} on, this file cannot be told apart into cells: a quotation mark opens there and does not close. Put it right in the file and try again.`,
      );
    }
  }
}

/** The text, with one kind of line break. */
async function* decoded(
  content: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding);
  let waiting = '';
  const take = (text: string): string => {
    // A carriage return at the end may have its line feed in the next part.
    const held = text.endsWith('\r') ? 1 : 0;
    waiting = text.slice(text.length - held);
    return text.slice(0, text.length - held).replace(/\r\n?/g, '\n');
  };
  for await (const part of content) yield take(waiting + decoder.decode(part, { stream: true }));
  yield `${waiting}${decoder.decode()}`.replace(/\r\n?/g, '\n');
}

const isCsvError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');

const breaksIn = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
};

/** `sep=;`, which spreadsheets put above the table. */
const isSeparatorLine = (cells: readonly string[]): boolean =>
  /^sep=/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');

/** Also takes the apostrophe off that keeps a spreadsheet from reading words as a formula. */
function cleanCell(cell: string): string {
  const text = cell.trim();
  const first = text.charCodeAt(0);
  if (first !== 61 && first !== 39) return text;
  const quoted = /^="(.*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
