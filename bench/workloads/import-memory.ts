import assert from 'node:assert/strict';
import { stop } from '../../script/lib/processes.ts';
import { openApi, openWorker, pidOf } from '../lib/bench.ts';
import type { Blank } from '../lib/blank.ts';
import { bringIn, look, take } from '../lib/importing.ts';
import { peakOf, type Result } from '../lib/measure.ts';
import { comparePeaks, type Peaks } from '../lib/peaks.ts';
import { trackerFile } from '../lib/tracker.ts';
import type { Worlds } from '../lib/worlds.ts';

const FEW = 1_000;
const MANY = 100_000;

/** `import-memory`: the most memory that an import takes, of very many lines and of some. */
export async function importMemory(worlds: Worlds): Promise<Result[]> {
  const blank = await worlds.blank();
  const [few, many] = [trackerFile(FEW), trackerFile(MANY)];
  try {
    return await comparePeaks(
      'import-memory',
      `peak memory of an import of ${MANY.toLocaleString('en-GB')} lines against ${FEW.toLocaleString('en-GB')}`,
      () => peaksOf(blank, many, MANY),
      () => peaksOf(blank, few, FEW),
    );
  } finally {
    await blank.close();
  }
}

async function peaksOf(blank: Blank, file: string, count: number): Promise<Peaks> {
  const { api, base } = await openApi(blank);
  const worker = openWorker(blank);
  try {
    const taken = await take(base, blank.next(), file);
    await look(taken);
    assert.equal(await bringIn(taken, blank.client), count);
    return { API: peakOf(pidOf(api)), worker: peakOf(pidOf(worker)) };
  } finally {
    await stop(worker);
    await stop(api);
  }
}
