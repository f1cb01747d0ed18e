import pg from 'pg';
import { inRoot } from './paths.ts';
import { startPostgres, type Server } from './postgres.ts';
import { execute } from './processes.ts';
import { Sentence } from './say.ts';
import type { Settings } from './settings.ts';

/** The database to work with: somebody's own, or the embedded one. */
export interface Opened {
  /** Resolves when the embedded server has ended. */
  ended: Promise<void>;
  url: string;
  /** The owner's login. */
  migrationUrl: string;
  close: () => Promise<void>;
}

/**
 * @param options.share work with the embedded server of a running Reshelve, if there is one
 * @throws Sentence when it cannot be reached
 */
export async function openDatabase(
  settings: Settings,
  options: { share?: boolean } = {},
): Promise<Opened> {
  const { databaseUrl, migrationDatabaseUrl, dataDir } = settings;
  if (databaseUrl !== undefined) {
    const migrationUrl = migrationDatabaseUrl ?? databaseUrl;
    await assertReachable('DATABASE_URL', databaseUrl);
    if (migrationUrl !== databaseUrl) {
      await assertReachable('MIGRATION_DATABASE_URL', migrationUrl);
    }
    const never = new Promise<void>(() => undefined);
    return { url: databaseUrl, migrationUrl, ended: never, close: () => Promise.resolve() };
  }
  const server = await startPostgres(dataDir, [], options);
  const url = await ensureDatabase(server, 'reshelve');
  return { url, migrationUrl: url, ended: server.ended, close: server.stop };
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

/**
 * Applies what is missing. @returns the names of the migrations applied
 * @throws Sentence with what the database has to say against it
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  const { migrate } = await import('@reshelve/prisma/migrate');
  try {
    return await migrate(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Sentence(`The database could not be brought up to date: ${reason.trim()}`);
  }
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
