import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';

/** What one piece of work may take. */
export interface ProcessLimits {
  /** In milliseconds, from start to answer. */
  time: number;
  /** In megabytes, of JavaScript objects. */
  heap: number;
  /** In megabytes, of the whole process: what is unpacked, and the heap. */
  memory: number;
}

/** The work took more than it may. */
export class ProcessLimitError extends Error {
  /** @param outgrown whether it was the memory of the whole process */
  constructor(readonly outgrown: boolean) {
    super('A process went beyond its limits.');
  }
}

/** The program beside a module, as it lies there: TypeScript in the sources, compiled in a build. */
export const programBeside = (module: string, name: string): URL =>
  new URL(`./${name}${module.endsWith('.ts') ? '.ts' : '.js'}`, module);

/** The program reads itself and its fonts. It writes nothing, and starts no other program. */
const SANDBOX = ['--permission', '--allow-fs-read=*'];

/** How often the memory that the heap's own limit does not cover is looked at, in milliseconds. */
const LOOK = 25;

/**
 * Does one piece of work in a process that ends with it, by itself or by force: the program is sent
 * its task and answers once. It is no thread: one that runs out of memory in a single large step
 * takes the process it belongs to with it.
 *
 * @throws ProcessLimitError; any other error is a fault of the program's
 */
export async function inProcess<Answer>(
  program: URL,
  task: object,
  limits: ProcessLimits,
): Promise<Answer> {
  const child = fork(program, {
    // Nothing of the server's surroundings is any business of what is read there.
    env: {},
    execArgv: [...SANDBOX, `--max-old-space-size=${String(limits.heap)}`, '--stack-size=2000'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  giveWay(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const seen = { outgrown: false };
  const look = setInterval(() => {
    void memoryOf(child).then((bytes) => {
      if (bytes <= limits.memory * 1024 * 1024) return;
      seen.outgrown = true;
      child.kill('SIGKILL');
    });
  }, LOOK);
  const late = setTimeout(() => child.kill('SIGKILL'), limits.time);
  try {
    const answer = await answerOf(child, task);
    if (answer === 'killed') throw new ProcessLimitError(seen.outgrown);
    return answer.said as Answer;
  } finally {
    clearTimeout(late);
    clearInterval(look);
    child.kill('SIGKILL');
    // Its memory is free again before the next one takes any.
    await ended;
  }
}

/** `killed` is what the limits end in: the heap's is kept by the process, which aborts itself. */
function answerOf(child: ChildProcess, task: object): Promise<{ said: unknown } | 'killed'> {
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve({ said }));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal) resolve('killed');
      else reject(new Error(`A process ended with ${String(code)} and no answer.`));
    });
    child.send(task, (error) => {
      // Where it ended before it took the task, that is what is to be said.
      if (error && child.connected) reject(error);
    });
  });
}

/** In bytes; 0 where the system does not tell: Linux does. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Answering people goes before reading files. */
function giveWay({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has just ended.
  }
}
