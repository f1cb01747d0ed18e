import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop } from '../../script/lib/processes.ts';
import { openApi, openLimit, openWorker } from '../lib/bench.ts';
import type { Blank, Person } from '../lib/blank.ts';
import { bringIn, look, take } from '../lib/importing.ts';
import { get, median, result, type Result } from '../lib/measure.ts';
import { trackerFile } from '../lib/tracker.ts';
import type { Worlds } from '../lib/worlds.ts';

const ROWS = 10_000;
const WARM_UPS = 2;
const ROUNDS = 7;

/**
 * `import-10k`: rows a second of an import of ten thousand lines, from "Bring them in" until they
 * are there, in terms of those that plain `COPY` reaches through the same checks. The preview that
 * comes before is not a part of it.
 */
export async function importSpeed(worlds: Worlds): Promise<Result[]> {
  const blank = await worlds.blank();
  const { api, base } = await openApi(blank);
  const worker = openWorker(blank);
  const { limit, base: limitBase } = await openLimit(blank, 'copy-server');
  const folder = mkdtempSync(join(tmpdir(), 'reshelve-bench-'));
  const path = join(folder, 'applications.csv');
  const file = trackerFile(ROWS);
  writeFileSync(path, file);

  const imported = async (who: Person): Promise<number> => {
    const taken = await take(base, who, file);
    await look(taken);
    const begun = performance.now();
    assert.equal(await bringIn(taken, blank.client), ROWS);
    return performance.now() - begun;
  };
  const copied = async (who: Person): Promise<number> => {
    const begun = performance.now();
    const url = `${limitBase}/${blank.programmeId}/${who.enrolment}?file=${encodeURIComponent(path)}`;
    assert.equal(await get({ url }), String(ROWS));
    return performance.now() - begun;
  };

  try {
    for (let n = 0; n < WARM_UPS; n += 1) {
      const [one, other] = [blank.next(), blank.next()];
      await imported(one);
      await copied(other);
      assert.deepEqual(await holdings(blank, one), await holdings(blank, other));
    }
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = round % 2 === 0 ? await imported(blank.next()) : undefined;
      const least = await copied(blank.next());
      ratios.push(least / (ours ?? (await imported(blank.next()))));
    }
    const note = `rows a second of an import, against COPY of the same ${ROWS.toLocaleString('en-GB')} through the same checks`;
    return [result('import-10k', median(ratios), 0.6, note, '≥')];
  } finally {
    await stop(limit);
    await stop(worker);
    await stop(api);
    await blank.close();
    rmSync(folder, { recursive: true });
  }
}

/** Everything that somebody has, without what differs between two people: counts and a hash. */
async function holdings({ client }: Blank, { enrolment }: Person): Promise<unknown> {
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT count(*), sum(cardinality(events)) AS events,
            md5(string_agg(md5((post, events)::text), '' ORDER BY link)) AS all
     FROM (
       SELECT a.link, array(
           SELECT concat_ws(' ', e.kind, e.stage, e.outcome, e.occurred_on) FROM stage_event e
           WHERE e.programme_id = a.programme_id AND e.application_id = a.id
           ORDER BY e.id) AS events,
         to_jsonb(a) - '{id,returner_id,import_id,created_at,updated_at}'::text[] AS post
       FROM application a WHERE a.returner_id = $1) AS own`,
    [enrolment],
  );
  return rows;
}
