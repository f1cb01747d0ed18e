import assert from 'node:assert/strict';
import pg from 'pg';
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
import type { Worlds } from '../lib/worlds.ts';

const COUNT = 150;

/** The dashboard's statement as anybody could type it, as the same actor and under the same role. */
const STATEMENT = `
  SELECT json_build_object(
    'cohort', json_build_object('id', c.id, 'name', c.name,
                                'startsOn', c.starts_on, 'endsOn', c.ends_on),
    'participation', (SELECT coalesce(json_agg(p ORDER BY p.name, p.id), '[]')
                      FROM app.cohort_participation($1) p),
    'counts', (SELECT coalesce(json_agg(n), '[]') FROM app.cohort_counts($1) n))::text
  FROM cohort c WHERE c.programme_id = $2 AND c.id = $1`;

async function openSql({ url, cohortId, coordinator, programmeId }: World, postmaster: number) {
  const client = new pg.Client({ connectionString: url, options: '-c role=reshelve_app' });
  // Should the run end early, its own error is the one to read.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(
    `SELECT set_config('app.actor', 'coordinator', false), set_config('app.account_id', $1, false),
            set_config('app.programme_id', $2, false), set_config('app.enrolment_id', $3, false)`,
    [coordinator.account, programmeId, coordinator.enrolment],
  );
  const ask = () =>
    client.query<[string]>({
      name: 'dashboard',
      text: STATEMENT,
      values: [cohortId, programmeId],
      rowMode: 'array',
    });
  const mode: Mode = {
    run: async (count) => {
      for (let n = 0; n < count; n += 1) await ask();
    },
    cpu: () => cpuOfServer(postmaster),
  };
  return { client, mode, ask };
}

async function openDashboard(world: World, postmaster: number) {
  const { api, base } = await openApi(world);
  const { account, enrolment } = world.coordinator;
  const target = as(account, `${base}/as/${enrolment}/cohorts/${world.cohortId}/dashboard`);
  await load(target, 20);
  const mode: Mode = {
    run: (count) => load(target, count),
    cpu: () => cpuOf(pidOf(api)) + cpuOfServer(postmaster),
  };
  return { api, target, mode };
}

/**
 * `dashboard`: API and database together against the same statement in the database alone.
 * `dashboard-scale`: the dashboard in the large world against the small one.
 */
export async function dashboards(
  { small, large, postmaster }: Worlds,
  wanted: (name: string) => boolean,
): Promise<Result[]> {
  const results: Result[] = [];
  const big = await openDashboard(await large(), postmaster);
  try {
    if (wanted('dashboard')) {
      const sql = await openSql(await large(), postmaster);
      const people = JSON.parse((await sql.ask()).rows[0]?.[0] ?? '{}') as {
        participation: { id: string }[];
      };
      const shown = JSON.parse(await get(big.target)) as typeof people;
      assert.deepEqual(
        shown.participation.map(({ id }) => id).sort(),
        people.participation.map(({ id }) => id).sort(),
      );
      const ratio = await compare(big.mode, sql.mode, COUNT);
      await sql.client.end();
      results.push(
        result(
          'dashboard',
          ratio,
          2,
          'CPU of API and database against the same SQL, 5 million events',
        ),
      );
    }
    if (wanted('dashboard-scale')) {
      const little = await openDashboard(await small(), postmaster);
      const ratio = await compare(big.mode, little.mode, COUNT);
      await stop(little.api);
      results.push(
        result('dashboard-scale', ratio, 1.3, 'CPU at 5 million events against 50 thousand'),
      );
    }
  } finally {
    await stop(big.api);
  }
  return results;
}
