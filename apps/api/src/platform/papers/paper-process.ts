import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import type { PaperAnswer, PaperTask } from './paper.ts';
import { paperError, paperErrors, type PaperErrorCode } from './papers.errors.ts';

/** What one file may take. */
export interface PaperLimits {
  /** In milliseconds, from start to answer. */
  time: number;
  /** In megabytes, of JavaScript objects. */
  heap: number;
  /** In megabytes, of the whole process: what is unpacked, and the heap. */
  memory: number;
}

const PAPER_LIMITS: PaperLimits = { time: 20_000, heap: 384, memory: 700 };

/** Runs as it lies there: as TypeScript from the sources, compiled from a build. */
const PROGRAM = new URL(
  import.meta.url.endsWith('.ts') ? './paper-program.ts' : './paper-program.js',
  import.meta.url,
);
/** The program reads itself and its fonts. It writes nothing, and starts no other program. */
const SANDBOX = ['--permission', '--allow-fs-read=*'];

/** How often the memory that the heap's own limit does not cover is looked at, in milliseconds. */
const LOOK = 25;

type Done = Exclude<PaperAnswer, { ok: 'refused' }>;

/**
 * Does one piece of work in a process that ends with it, by itself or by force. It is no thread: one
 * that runs out of memory in a single large step takes the process it belongs to with it.
 *
 * @throws DomainError one of `paperErrors`; any other error is a fault of the program's
 */
export async function inProcess(
  task: PaperTask,
  limits: PaperLimits = PAPER_LIMITS,
): Promise<Done> {
  const child = fork(PROGRAM, {
    // Nothing of the server's surroundings is any business of a file.
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
    if (answer === 'killed')
      throw paperError(seen.outgrown ? 'paper-unpacks-too-far' : 'paper-too-much');
    if (answer.ok !== 'refused') return answer;
    if (isPaperError(answer.code)) throw paperError(answer.code, answer.message);
    throw new Error(answer.message);
  } finally {
    clearTimeout(late);
    clearInterval(look);
    child.kill('SIGKILL');
    // Its memory is free again before the next one takes any.
    await ended;
  }
}

/** `killed` is what the limits end in: the heap's is kept by the process, which aborts itself. */
function answerOf(child: ChildProcess, task: PaperTask): Promise<PaperAnswer | 'killed'> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal) resolve('killed');
      else reject(new Error(`The process of a file ended with ${String(code)} and no answer.`));
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

const isPaperError = (code: string): code is PaperErrorCode => code in paperErrors;
