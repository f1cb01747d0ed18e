import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { atEnd } from './ending.ts';

/** No build takes as long: after that the number in a lock may be somebody else's. */
const STALE_MS = 20 * 60_000;

/** Whether there is a process with this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Does something that no two processes may do at once, waiting for its turn.
 * @param lock the file that says whose turn it is
 * @param waits called if it has to wait
 */
export async function alone(
  lock: string,
  waits: () => void,
  work: () => Promise<void>,
): Promise<void> {
  for (let told = false; !taken(lock); told = true) {
    if (!told) waits();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const forget = atEnd(() => rm(lock, { force: true }));
  try {
    await work();
  } finally {
    forget();
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    const age = Date.now() - statSync(lock).mtimeMs;
    // Just made, and not yet written into.
    if (holder === 0 && age < 1_000) return false;
    if (!isAlive(holder) || age > STALE_MS) rmSync(lock, { force: true });
  } catch {
    // Released at this very moment.
  }
  return false;
}
