import { stop } from '../../script/lib/processes.ts';
import { as, openApi, pidOf } from '../lib/bench.ts';
import {
  compare,
  cpuOf,
  cpuOfServer,
  get,
  load,
  result,
  type Mode,
  type Result,
} from '../lib/measure.ts';
import type { World } from '../lib/world.ts';

const PAGE = 1_000;
const COUNT = 800;

/** `deep-page`: page 1,000 of a list against page 1, API and database together. */
export async function deepPage(world: World, postmaster: number): Promise<Result[]> {
  const { api, base } = await openApi(world);
  const { account, enrolment } = world.reader;
  const list = `${base}/as/${enrolment}/applications`;
  const page = (cursor: string) => as(account, `${list}?cursor=${encodeURIComponent(cursor)}`);
  try {
    let cursor = '';
    for (let n = 1; n < PAGE; n += 1) {
      const { next } = JSON.parse(await get(page(cursor))) as { next: string | null };
      if (next === null) throw new Error(`the list ends before page ${String(PAGE)}`);
      cursor = next;
    }
    const mode = (at: string): Mode => ({
      run: (count) => load(page(at), count),
      cpu: () => cpuOf(pidOf(api)) + cpuOfServer(postmaster),
    });
    const ratio = await compare(mode(cursor), mode(''), COUNT);
    return [result('deep-page', ratio, 1.2, 'CPU of API and database, page 1,000 against page 1')];
  } finally {
    await stop(api);
  }
}
