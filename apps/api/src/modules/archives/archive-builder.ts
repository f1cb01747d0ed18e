import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { stringify } from 'csv-stringify';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { Database, type ReadPieces } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { HOLDINGS, selectFrom, type Holding } from './archive-contents.ts';
import { entryStart, pageEnd, pageStart, partStart } from './archive-page.ts';

type Row = Record<string, unknown>;

/** How many steps a making reports: two forms of every table, the files and the page. */
export const ARCHIVE_STEPS = 2 * HOLDINGS.length + 2;

const ABOUT = `Everything that you have on Reshelve in this programme.

reshelve.html   to read: open it in a browser
json/           every table as JSON (UTF-8)
csv/            every table as CSV (UTF-8, RFC 4180). A cell that a spreadsheet would take for a
                formula begins with an apostrophe here; the JSON has it as you wrote it.
files/          the files that you uploaded, as they were

Left out: passwords and other secrets, and Reshelve's record of who did what, which carries no words.
`;

/** Makes the archive's bytes. Reads as the person, as of one moment, a piece at a time. */
@Injectable()
export class ArchiveBuilder {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /**
   * Hands the archive to `take` as it grows.
   * @param step called after each of {@link ARCHIVE_STEPS} steps
   */
  async build<T>(
    actor: EnrolledActor,
    step: () => Promise<void>,
    take: (content: AsyncIterable<Uint8Array>) => Promise<T>,
  ): Promise<T> {
    return this.database.snapshot(actor, async (read) => {
      const zip = new yazl.ZipFile();
      const output = zip.outputStream as Readable;
      zip.on('error', (cause: Error) => output.destroy(cause));
      const taken = take(output);
      const filled = this.fill(zip, actor, read, step);
      filled.catch((cause: unknown) => output.destroy(cause as Error));
      try {
        await Promise.all([filled, taken]);
      } finally {
        // Whoever takes clears away what they have before the failure is reported.
        await taken.catch(() => undefined);
      }
      return taken;
    });
  }

  private async fill(
    zip: yazl.ZipFile,
    actor: EnrolledActor,
    read: ReadPieces,
    step: () => Promise<void>,
  ): Promise<void> {
    const add = async (path: string, content: AsyncIterable<string | Uint8Array>) => {
      const stream = Readable.from(content, { objectMode: false });
      zip.addReadStream(stream, path);
      await once(stream, 'close');
      if (stream.errored) throw stream.errored;
    };
    zip.addBuffer(Buffer.from(ABOUT), 'README.txt');
    for (const holding of HOLDINGS) {
      await add(`json/${holding.name}.json`, jsonOf(read(selectFrom(holding))));
      await step();
      await add(`csv/${holding.name}.csv`, csvOf(read(selectFrom(holding))));
      await step();
    }
    const stored = HOLDINGS.find(({ table }) => table === 'stored_file');
    for await (const rows of stored ? read(selectFrom(stored)) : []) {
      for (const row of rows) {
        const id = String(row['id']);
        await add(`files/${id}-${fileName(String(row['name']))}`, this.files.read(actor, id));
      }
    }
    await step();
    await add('reshelve.html', pageOf(read, actor.timeZone));
    await step();
    zip.end();
  }
}

async function* jsonOf(pieces: AsyncIterable<Row[]>): AsyncGenerator<string, void> {
  let first = true;
  for await (const rows of pieces) {
    for (const row of rows) {
      yield `${first ? '[\n' : ',\n'}${JSON.stringify(row)}`;
      first = false;
    }
  }
  yield first ? '[]\n' : '\n]\n';
}

/** Nested values stand in their cell as JSON. */
async function* csvOf(pieces: AsyncIterable<Row[]>): AsyncGenerator<string, void> {
  let columns: string[] | undefined;
  for await (const rows of pieces) {
    const header = columns === undefined;
    columns ??= Object.keys(rows[0] ?? {});
    const lines = stringify(rows, {
      header,
      columns,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { boolean: (value) => (value ? 'true' : 'false') },
    });
    for await (const line of lines) yield String(line);
  }
}

async function* pageOf(read: ReadPieces, timeZone: string): AsyncGenerator<string, void> {
  yield pageStart('Your search on Reshelve', 'Everything that you wrote and kept, to read.');
  for (const holding of HOLDINGS.filter(({ under }) => !under)) {
    yield partStart(holding.name);
    let empty = true;
    for await (const rows of read(selectFrom(holding))) {
      empty = false;
      yield (await entriesOf(read, holding, rows, { depth: 0, timeZone })).join('');
    }
    yield empty ? '<p>Nothing here.</p>\n</section>\n' : '</section>\n';
  }
  yield pageEnd;
}

/** One text a row, each with everything that stands under it. */
async function entriesOf(
  read: ReadPieces,
  { table, name, heading }: Holding,
  rows: readonly Row[],
  { depth, timeZone }: { depth: number; timeZone: string },
): Promise<string[]> {
  const below = new Map<unknown, string>();
  for (const part of HOLDINGS) {
    if (part.under?.table !== table) continue;
    const { by } = part.under;
    for await (const piece of read(selectFrom(part, true), [rows.map(({ id }) => id)])) {
      const texts = await entriesOf(read, part, piece, { depth: depth + 1, timeZone });
      piece.forEach((row, i) => {
        below.set(row[by], `${below.get(row[by]) ?? ''}${texts[i] ?? ''}`);
      });
    }
  }
  return rows.map(
    (row) =>
      `${entryStart(row, { heading, depth, timeZone, part: name })}${below.get(row['id']) ?? ''}</section>\n`,
  );
}

/** Safe in an archive on every system. */
const fileName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/\.{2,}/g, '.')
    .slice(-100) || 'file';
