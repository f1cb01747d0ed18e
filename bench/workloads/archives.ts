import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { stop } from '../../script/lib/processes.ts';
import { as, openApi, openWorker, pidOf, send } from '../lib/bench.ts';
import { fillSearch } from '../lib/big-search.ts';
import { PASSWORD, type Blank, type Person } from '../lib/blank.ts';
import { peakOf, type Result } from '../lib/measure.ts';
import { comparePeaks, type Peaks } from '../lib/peaks.ts';
import type { Worlds } from '../lib/worlds.ts';

const BIG = { applications: 5_000, contacts: 2_000, files: 8, slices: 80 };
const SMALL = { applications: 50, contacts: 20, files: 1, slices: 4 };

/** `archive-memory`: the most memory that an archive of a hundred times as much takes. */
export async function archives(worlds: Worlds): Promise<Result[]> {
  const blank = await worlds.blank();
  const [big, small] = [blank.next(), blank.next()];
  await fillSearch(blank, big, BIG);
  await fillSearch(blank, small, SMALL);
  try {
    return await comparePeaks(
      'archive-memory',
      'peak memory of making and taking an archive, of a hundred times as much against a little',
      () => peaksOf(blank, big),
      () => peaksOf(blank, small),
    );
  } finally {
    await blank.close();
  }
}

/** Asks for an archive, waits for it, takes it, and has it thrown away again. */
async function peaksOf({ url, client }: Blank, { account, enrolment }: Person): Promise<Peaks> {
  const { api, base } = await openApi({ url });
  const worker = openWorker({ url });
  const target = (path: string) => as(account, `${base}/as/${enrolment}/archives${path}`);
  try {
    const asked = await send('POST', target(''), { password: PASSWORD });
    const { id } = (await asked.json()) as { id: string };
    let state = 'waiting';
    while (state !== 'ready') {
      await sleep(50);
      // Asked of the database, so that asking costs the API nothing.
      const { rows } = await client.query<{ state: string }>(
        'SELECT state FROM archive WHERE id = $1',
        [id],
      );
      state = rows[0]?.state ?? 'gone';
      if (state !== 'waiting' && state !== 'running' && state !== 'ready') {
        throw new Error(`the archive is ${state}`);
      }
    }
    let taken = 0;
    const file = await send('POST', target(`/${id}/file`), { password: PASSWORD });
    for await (const part of file.body as unknown as AsyncIterable<Uint8Array>)
      taken += part.length;
    assert.equal(taken, Number(file.headers.get('content-length')));
    await send('DELETE', target(`/${id}`));
    return { API: peakOf(pidOf(api)), worker: peakOf(pidOf(worker)) };
  } finally {
    await stop(worker);
    await stop(api);
  }
}
