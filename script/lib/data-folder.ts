import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { inRoot, ROOT } from './paths.ts';
import { Sentence } from './say.ts';

/** PostgreSQL refuses to run as root; `nobody` exists on every Unix. */
const NOBODY = 65_534;
export const asRoot = process.getuid?.() === 0;
export const serverUser = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Where root keeps what the server's user must reach, when the checkout is out of its reach. */
export const SHARED_STATE = '/var/lib/reshelve';

/** Beside the sources, unless the server's user could not get there. */
export function defaultDataFolder(): string {
  const beside = inRoot('.data');
  if (!asRoot || barrierTo(beside) === undefined) return beside;
  // Two checkouts keep two sets of data.
  return join(SHARED_STATE, createHash('sha256').update(ROOT).digest('hex').slice(0, 8));
}

/** The first parent folder that other users may not enter. */
export function barrierTo(folder: string): string | undefined {
  for (let at = dirname(folder); at !== parse(at).root; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return at;
  }
  return undefined;
}

/** A new folder for a server that nobody needs tomorrow. */
export function throwawayFolder(): string {
  const places = [tmpdir(), '/tmp', '/var/tmp'];
  const place = places.find((at) => !asRoot || barrierTo(join(at, 'x')) === undefined);
  const folder = mkdtempSync(join(place ?? tmpdir(), 'reshelve-'));
  if (asRoot) chmodSync(folder, 0o755);
  return folder;
}

/**
 * Makes the folder, hands it to the server's user, and gives the superuser's password.
 * @throws Sentence when it cannot be used
 */
export function prepareFolder(folder: string): string {
  const file = join(folder, 'postgresql-password');
  try {
    // Recursive only where it must be: below /proc, Node's would go on for ever.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(dirname(folder)) });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const barrier = asRoot ? barrierTo(folder) : undefined;
    if (barrier !== undefined) {
      throw new Sentence(
        `PostgreSQL does not run as root, and other users may not enter ${barrier}: choose a data folder elsewhere with DATA_DIR=<folder>, such as DATA_DIR=${SHARED_STATE}.`,
      );
    }
    if (!existsSync(file)) {
      writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
    }
    if (asRoot) {
      chownSync(folder, NOBODY, NOBODY);
      chownSync(file, NOBODY, NOBODY);
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Sentence) throw error;
    throw new Sentence(
      `The folder ${folder} cannot be written: choose another one with DATA_DIR=<folder>.`,
    );
  }
}
