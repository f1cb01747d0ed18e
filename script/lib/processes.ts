import { spawn, type ChildProcess } from 'node:child_process';
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

/** Starts a Node program, tied to this process. */
export function launch(
  name: string,
  args: string[],
  env: Record<string, string>,
  cwd = ROOT,
  output: 'inherit' | 'pipe' = 'inherit',
): Running {
  const child = spawn(process.execPath, ['--import', TETHER, ...args], {
    cwd,
    env: { ...process.env, ...env },
    // Ctrl-C goes to the whole foreground group; ours are stopped by us, in order.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(code ?? (signal ? 1 : 0));
    });
  });
  return { name, child, ended };
}

/** Asks it to stop and, should it not, makes it. */
export async function stop({ child, ended }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(impatience);
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
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
