import pg from 'pg';
import { inRoot } from './paths.ts';
import { startPostgres, type Server } from './postgres.ts';
import { execute } from './processes.ts';
import { Sentence } from './say.ts';
import type { Settings } from './settings.ts';

/** The database to work with: somebody's own, or the embedded one. */
export interface Opened {
  url: string;
  /** The owner's login. */
  migrationUrl: string;
  close: () => Promise<void>;
}

/** @throws Sentence when it cannot be reached */
export async function openDatabase(settings: Settings): Promise<Opened> {
  const { databaseUrl, migrationDatabaseUrl, dataDir } = settings;
  if (databaseUrl !== undefined) {
    await assertReachable('DATABASE_URL', databaseUrl);
    return {
      url: databaseUrl,
      migrationUrl: migrationDatabaseUrl ?? databaseUrl,
      close: () => Promise.resolve(),
    };
  }
  const server = await startPostgres(dataDir);
  const url = await ensureDatabase(server, 'reshelve');
  return { url, migrationUrl: url, close: server.stop };
}

async function assertReachable(name: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    const { hostname, port } = new URL(url);
    const reason = error instanceof Error && error.message ? error.message : 'no answer';
    throw new Sentence(
      `The database of ${name} at ${hostname}:${port || '5432'} cannot be reached: ${reason}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the database on a server of ours, if it is not there. @returns its address */
export async function ensureDatabase({ url }: Pick<Server, 'url'>, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Applies what is missing. @returns the names of the migrations applied */
export async function migrateDatabase(url: string): Promise<string[]> {
  const { migrate } = await import('@reshelve/prisma/migrate');
  return migrate(url);
}

/** Whether nobody uses the database yet. */
export async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // As the owner under forced row-level security the count of accounts could be hidden from us;
  // the catalogue's statistics cannot, and a relation without pages holds nothing.
  const { rows } = await client.query<{ pages: string }>(
    `SELECT pg_relation_size('account') AS pages`,
  );
  await client.end();
  return Number(rows[0]?.pages) === 0;
}

/** Loads the demo data. @returns what it has to say: the sign-ins */
export function loadDemo(url: string): Promise<string> {
  return execute(process.execPath, [inRoot('apps/api/dist/demo.js')], {
    env: { DATABASE_URL: url, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
  });
}
