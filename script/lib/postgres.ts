import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { prepareFolder, serverUser, throwawayFolder } from './data-folder.ts';
import { atEnd, isEnding } from './ending.ts';
import { inRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { Sentence } from './say.ts';

const run = promisify(execFile);

/** Held by a connection of whoever started a server: gone with it, even after `kill -9`. */
const OWNERS_LOCK = 7_345_281;

/** A PostgreSQL server of our own, from an npm package. */
export interface Server {
  /** Connects as the superuser. */
  url: string;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

interface Options {
  /** If the folder's server runs for somebody else, work with it instead of refusing. */
  share?: boolean;
  /** Removes the folder in the end. */
  throwaway?: boolean;
  /** A free one, unless somebody expects it where it was before. */
  port?: number;
}

const addressOf = (password: string, port: number | string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${String(port)}/postgres`;

/**
 * Starts the embedded PostgreSQL on a free port of the loopback interface, with its data in
 * `folder`. A server left behind by a killed process is stopped first.
 * @param folder absolute
 * @param flags more of the server's own command line
 * @throws Sentence when the folder cannot be used, or another command uses it
 */
export async function startPostgres(
  folder: string,
  flags: string[] = [],
  options: Options = {},
): Promise<Server> {
  const bin = await postgresPrograms();
  const data = join(folder, 'postgresql');
  const password = prepareFolder(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    await initialise(bin, folder, data);
  } else {
    const other = await serverInUse(data, password);
    if (other !== undefined && options.share) {
      return { url: other, ended: new Promise(() => undefined), stop: () => Promise.resolve() };
    }
    if (other !== undefined) {
      throw new Sentence(
        `Reshelve is running already with the data in ${folder}: stop it first, or choose another folder with DATA_DIR=<folder>.`,
      );
    }
    await clearRemains(bin, folder, data);
  }
  const port = options.port ?? (await freePort());
  const child = spawn(
    join(bin, 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'timezone=UTC', ...flags],
    ],
    // Apart from our process group, so that Ctrl-C reaches it through us, last of all.
    { ...serverUser, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const keeper = spawn(
    process.execPath,
    [inRoot('script/lib/keeper.mjs'), String(child.pid), ...(options.throwaway ? [folder] : [])],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true },
  );
  keeper.unref();
  keeper.channel?.unref();
  const owner: { connection?: pg.Client } = {};
  const stop = async (): Promise<void> => {
    forget();
    await owner.connection?.end().catch(() => undefined);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await ended;
    if (options.throwaway) rmSync(folder, { recursive: true, force: true });
    if (keeper.connected) keeper.disconnect();
  };
  const forget = atEnd(stop);
  await ready(child);
  const url = addressOf(password, port);
  owner.connection = await hold(url);
  return { url, ended, stop };
}

/** As {@link startPostgres}, in a folder that is removed afterwards and without waiting for disks. */
export function startThrowawayPostgres(flags: string[] = []): Promise<Server> {
  const quick = [
    ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    ...['-c', 'max_connections=300', ...flags],
  ];
  return startPostgres(throwawayFolder(), quick, { throwaway: true });
}

async function initialise(bin: string, folder: string, data: string): Promise<void> {
  // What an interrupted attempt left behind is no database yet.
  rmSync(data, { recursive: true, force: true });
  await run(
    join(bin, 'initdb'),
    [
      ...['-D', data, '-U', 'postgres', '--pwfile', join(folder, 'postgresql-password')],
      ...['-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-instructions'],
    ],
    { ...serverUser, cwd: folder },
  );
}

/** What a server wrote about itself in its data folder. */
function lastServer(data: string): { pid: string; port: string } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid = '', , , port = ''] = readFileSync(file, 'utf8').split('\n');
  return { pid: pid.trim(), port: port.trim() };
}

/** The address of the folder's server, if one runs and whoever started it is still there. */
async function serverInUse(data: string, password: string): Promise<string | undefined> {
  const server = lastServer(data);
  if (!server || !/^\d+$/.test(server.port)) return undefined;
  const url = addressOf(password, server.port);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ ours: boolean }>(
      `SELECT current_setting('data_directory') = $1
              AND EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $2) AS ours`,
      [data, OWNERS_LOCK],
    );
    return rows[0]?.ours ? url : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops the server that a killed process left behind, or what it wrote about itself, if it is gone. */
async function clearRemains(bin: string, folder: string, data: string): Promise<void> {
  const server = lastServer(data);
  if (!server) return;
  if (isServerOf(data, server.pid)) {
    // Fails when it has ended by itself meanwhile, which is just as well.
    await run(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w'], {
      ...serverUser,
      cwd: folder,
    }).catch(() => undefined);
  } else {
    // After a restart of the machine the number may be another program's, which must not be hurt.
    rmSync(join(data, 'postmaster.pid'), { force: true });
  }
}

function isServerOf(data: string, pid: string): boolean {
  try {
    const file = `/proc/${pid}/cmdline`;
    const line = existsSync('/proc/self')
      ? readFileSync(file, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-p', pid, '-o', 'args='], { encoding: 'utf8' });
    return line.includes(data);
  } catch {
    return false;
  }
}

/** A connection that says: somebody is there for this server. */
async function hold(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'reshelve owner' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [OWNERS_LOCK]);
  return client;
}

/** Resolves once the server accepts connections. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4_000);
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => {
      if (isEnding()) return;
      reject(new Sentence(`PostgreSQL did not start (exit code ${String(code)}).\n${log.trim()}`));
    });
  });
}
