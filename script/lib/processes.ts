import { spawn, type ChildProcess } from 'node:child_process';
import { atEnd } from './ending.ts';
import { inRoot, ROOT } from './paths.ts';
import { Sentence } from './say.ts';

/** Preloaded into what we start: ends it when we are gone, even after `kill -9`. */
const TETHER = inRoot('script/lib/tether.mjs');

const GRACE_MS = 10_000;

/** A long-running process of ours. */
export interface Running {
  name: string;
  child: ChildProcess;
  /** Resolves with the exit code. */
  ended: Promise<number>;
}

/** What becomes of what a process writes: `errors` leaves out its standard output. */
export type Output = 'inherit' | 'pipe' | 'errors';

/** Starts a Node program, tied to this process. */
export function launch(
  name: string,
  args: string[],
  env: Record<string, string>,
  cwd = ROOT,
  output: Output = 'inherit',
): Running {
  const child = spawn(process.execPath, ['--import', TETHER, ...args], {
    cwd,
    env: { ...process.env, ...env, RESHELVE_PARENT: String(process.pid) },
    // Ctrl-C goes to the whole foreground group; ours are stopped by us, in order.
    detached: true,
    stdio:
      output === 'errors'
        ? ['ignore', 'ignore', 'inherit', 'ipc']
        : ['ignore', output, output, 'ipc'],
  });
  return accompany(name, child);
}

/** Sees to it that a process, the leader of its own group, does not outlive this one. */
export function accompany(name: string, child: ChildProcess): Running {
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      resolve(code ?? (signal ? 1 : 0));
    });
  });
  const running = { name, child, ended };
  const forget = atEnd(() => stop(running));
  void ended.then(() => {
    if (!groupLives(child)) forget();
  });
  return running;
}

/** Asks it and all that it started to stop and, should they not, makes them. */
export async function stop({ child, ended }: Running): Promise<void> {
  const deadline = Date.now() + GRACE_MS;
  signalGroup(child, 'SIGTERM');
  while (groupLives(child)) {
    if (Date.now() > deadline) {
      signalGroup(child, 'SIGKILL');
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    // What was started while its parent was being stopped has not been asked yet.
    if (child.exitCode !== null || child.signalCode !== null) signalGroup(child, 'SIGTERM');
  }
  await ended;
}

const groupLives = (child: ChildProcess): boolean => signalGroup(child, 0);

/** @returns whether there was anybody to get it */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Waits until an address answers well. @throws Sentence when the process ends before that */
export async function answers(running: Running, url: string, seconds = 60): Promise<void> {
  const over = () => running.child.exitCode !== null || running.child.signalCode !== null;
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline && !over()) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Sentence(
    over()
      ? `The ${running.name} ended before it was ready.`
      : `The ${running.name} is not ready after ${String(seconds)} seconds.`,
  );
}

/** Runs a command to its end. @throws Sentence with its output when it fails */
export async function execute(
  command: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    // A group of its own, so that all of it can be stopped.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  accompany(command, child);
  let stdout = '';
  let all = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    all += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    all += chunk.toString();
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => {
      resolve(exit ?? 1);
    });
  });
  if (code !== 0) throw new Sentence(`${[command, ...args].join(' ')} failed:\n${all.trim()}`);
  return stdout;
}
