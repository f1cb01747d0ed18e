import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Ids count up, each table in a range of its own, so that a run is like every other. */
export const id = (table: number, n: number): string =>
  `01900000-0000-7${String(table).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`;

/** The token of everybody's session is their account's id; only its hash is stored, as always. */
export const tokenOf = (accountId: string): string => `bench-${accountId}`;

export type Cells = readonly (string | number | boolean | null)[];

/** So many rows, but for those that there are none of. */
export function* range(count: number, row: (n: number) => Cells | null): Generator<Cells, void> {
  for (let n = 0; n < count; n += 1) {
    const made = row(n);
    if (made) yield made;
  }
}

/** Fills a table by `COPY`. No cell may hold a tab, a line break or a backslash. */
export async function copy(
  client: pg.Client,
  table: string,
  columns: string,
  rows: Iterable<Cells>,
): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`));
  let batch = '';
  for (const row of rows) {
    batch += `${row.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;
    if (batch.length > 262_144) {
      if (!stream.write(batch)) await once(stream, 'drain');
      batch = '';
    }
  }
  stream.end(batch);
  await once(stream, 'finish');
}
