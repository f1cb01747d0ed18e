import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import pg from 'pg';
import { ensureDatabase, migrateDatabase } from '../../script/lib/database.ts';
import { inRoot } from '../../script/lib/paths.ts';
import { startPostgres, type Server } from '../../script/lib/postgres.ts';
import { openBlank, type Blank } from './blank.ts';
import { PER_COHORT } from './alike.ts';
import { fill, worldAt, type World } from './world.ts';

/** What worlds are made of: should it change, they are made again. */
const MAKING = ['world', 'cohorts', 'reader', 'searcher', 'alike', 'copying'].map(
  (name) => `bench/lib/${name}.ts`,
);

export interface Worlds {
  /** The server's first process. */
  postmaster: number;
  /** 50 thousand entries of history in 20 cohorts, a returner with a long list, one with 2,000. */
  small: () => Promise<World>;
  /** 5 million entries of history in 2,000 cohorts. */
  large: () => Promise<World>;
  /** A database of its own, for what writes: made anew at every call. */
  blank: () => Promise<Blank>;
  stop: () => Promise<void>;
}

/**
 * PostgreSQL with worlds that are made when they are first asked for, and kept from run to run as
 * long as the migrations stay.
 */
export async function openWorlds(say: (text: string) => void): Promise<Worlds> {
  const hash = createHash('sha256');
  const migrations = globSync('prisma/migrations/*/migration.sql', { cwd: inRoot() }).sort();
  for (const file of [...MAKING, ...migrations]) hash.update(readFileSync(inRoot(file)));
  const version = hash.digest('hex').slice(0, 12);
  const folder = process.env['BENCH_DATA_DIR'] || inRoot('bench/.data');
  for (const old of globSync('*', { cwd: folder })) {
    if (old !== version) rmSync(`${folder}/${old}`, { recursive: true, force: true });
  }
  const place = `${folder}/${version}`;
  const server = await startPostgres(place, [
    ...['-c', 'shared_buffers=1GB', '-c', 'max_wal_size=8GB', '-c', 'synchronous_commit=off'],
    ...['-c', 'maintenance_work_mem=512MB', '-c', 'checkpoint_timeout=30min'],
  ]);
  const pidFile = readFileSync(`${place}/postgresql/postmaster.pid`, 'utf8');
  const kept = (name: string, cohorts: number) => {
    let made: Promise<World> | undefined;
    return () => (made ??= world(server, name, cohorts, say));
  };
  return {
    postmaster: Number(pidFile.split('\n')[0]),
    small: kept('small', 20),
    large: kept('large', 2_000),
    blank: () => openBlank(server),
    stop: server.stop,
  };
}

async function world(
  server: Server,
  name: string,
  cohorts: number,
  say: (text: string) => void,
): Promise<World> {
  const url = await ensureDatabase(server, name);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ done: boolean }>(
    `SELECT to_regclass('bench_done') IS NOT NULL AS done`,
  );
  if (!rows[0]?.done) {
    say(
      `making the ${name} world: ${(cohorts * PER_COHORT).toLocaleString('en-GB')} entries of history`,
    );
    await migrateDatabase(url);
    await fill(client, cohorts);
    await client.query('VACUUM ANALYZE');
    await client.query('CREATE TABLE bench_done ()');
  }
  await client.end();
  return worldAt(url, cohorts);
}
