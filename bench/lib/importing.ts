import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { as, send } from './bench.ts';
import type { Person } from './blank.ts';
import { get, type Target } from './measure.ts';

/** A file that has been handed over, to be brought in. */
export interface Taken {
  id: string;
  /** What the API has of it. */
  at: (path: string) => Target;
}

/** Hands a file over. @param base of the API */
export async function take(base: string, who: Person, file: string): Promise<Taken> {
  const at = (path: string) => as(who.account, `${base}/as/${who.enrolment}/imports${path}`);
  const form = new FormData();
  form.set('file', new Blob([file], { type: 'text/csv' }), 'applications.csv');
  const answer = await send('POST', at(''), form);
  const { id } = (await answer.json()) as { id: string };
  return { id, at: (path) => at(`/${id}${path}`) };
}

/** Looks at what is in its columns, and at what would come in. */
export async function look({ at }: Taken): Promise<void> {
  await get(at('/columns'));
  await get(at('/preview'));
}

/**
 * Has it brought in. @returns how many applications were added
 * @throws Error unless it is done
 */
export async function bringIn({ id, at }: Taken, client: pg.Client): Promise<number> {
  await send('POST', at('/run'), { problems: 'stop', duplicates: 'skip' });
  // Asked of the database, so that asking costs the API nothing.
  for (;;) {
    const { rows } = await client.query<{ state: string; added: number }>({
      name: 'import-state',
      text: 'SELECT state, added FROM import WHERE id = $1',
      values: [id],
    });
    const [now] = rows;
    if (now?.state === 'done') return now.added;
    if (now?.state !== 'running') throw new Error(`the import is ${now?.state ?? 'gone'}`);
    await sleep(10);
  }
}
