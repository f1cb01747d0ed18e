import assert from 'node:assert/strict';
import { stop } from '../../script/lib/processes.ts';
import { as, openApi, openLimit, pidOf } from '../lib/bench.ts';
import { asked, compare, get, result, type Result } from '../lib/measure.ts';
import type { World } from '../lib/world.ts';

const COUNT = 1_500;

type Json = Record<string, unknown>;

/** `list` and `detail`: processor time of the API against that of the least that answers the same. */
export async function lists(world: World, wanted: (name: string) => boolean): Promise<Result[]> {
  const { api, base } = await openApi(world);
  const { limit, base: limitBase } = await openLimit(world);
  const { account, enrolment } = world.reader;
  const results: Result[] = [];
  const note = 'server CPU a request, API with guards and RLS against bare node:http and pg';
  try {
    if (wanted('list')) {
      const ours = as(account, `${base}/as/${enrolment}/applications`);
      const least = as(account, `${limitBase}/${enrolment}/list`);
      const [a, b] = (await Promise.all([get(ours), get(least)])).map(
        (text) => JSON.parse(text) as Json,
      );
      assert.deepEqual(a?.['items'], b?.['items']);
      const ratio = await compare(asked(pidOf(api), ours), asked(pidOf(limit), least), COUNT);
      results.push(result('list', ratio, 2.5, note));
    }
    if (wanted('detail')) {
      const ours = as(account, `${base}/as/${enrolment}/applications/${world.applicationId}`);
      const least = as(account, `${limitBase}/${enrolment}/detail/${world.applicationId}`);
      const [a = {}, b = {}] = (await Promise.all([get(ours), get(least)])).map(
        (text) => JSON.parse(text) as Json,
      );
      for (const [key, value] of Object.entries(b)) {
        if (key !== 'events') assert.deepEqual(a[key], value, key);
      }
      assert.equal((a['events'] as unknown[]).length, (b['events'] as unknown[]).length);
      const ratio = await compare(asked(pidOf(api), ours), asked(pidOf(limit), least), COUNT);
      results.push(result('detail', ratio, 2.5, note));
    }
  } finally {
    await stop(api);
    await stop(limit);
  }
  return results;
}
