import { Worker } from 'node:worker_threads';
import type { PaperAnswer, PaperTask } from './paper.ts';
import { paperError, paperErrors, type PaperErrorCode } from './papers.errors.ts';

/** What one file may take. */
export interface ThreadLimits {
  /** In milliseconds, from start to answer. */
  time: number;
  /** In megabytes, of JavaScript objects. */
  heap: number;
  /** In megabytes, of bytes outside of the heap: what is unpacked. */
  external: number;
}

const THREAD_LIMITS: ThreadLimits = { time: 20_000, heap: 384, external: 256 };
/** How often the memory outside of the heap, which no limit of the thread covers, is looked at. */
const LOOK = 50;

/** Runs as it lies there: as TypeScript from the sources, compiled from a build. */
const PROGRAM = new URL(
  import.meta.url.endsWith('.ts') ? './paper-worker.ts' : './paper-worker.js',
  import.meta.url,
);

type Done = Exclude<PaperAnswer, { ok: 'refused' }>;

/**
 * Does one piece of work in a thread that ends with it, by itself or by force.
 * @throws DomainError one of `paperErrors`
 */
export function inThread(task: PaperTask, limits: ThreadLimits = THREAD_LIMITS): Promise<Done> {
  const worker = new Worker(PROGRAM, {
    workerData: task,
    // Nothing of the process's surroundings is any business of a file.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, stackSizeMb: 8 },
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise<Done>((resolve, reject) => {
    const tooMuch = (): void => reject(paperError('paper-too-much'));
    const late = setTimeout(tooMuch, limits.time);
    const watch = (): void => {
      worker.getHeapStatistics().then(
        ({ external_memory: bytes }) => {
          if (bytes > limits.external * 1024 * 1024) reject(paperError('paper-unpacks-too-far'));
        },
        () => undefined, // It has just ended.
      );
    };
    const look = setInterval(watch, LOOK);
    const settled = (): void => {
      clearTimeout(late);
      clearInterval(look);
    };
    worker.on('message', (answer: PaperAnswer) => {
      if (answer.ok !== 'refused') resolve(answer);
      else if (isPaperError(answer.code)) reject(paperError(answer.code, answer.message));
      else reject(new Error(answer.message));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch();
      else reject(error);
    });
    worker.on('exit', () => {
      settled();
      reject(new Error('The thread ended without an answer.'));
    });
  }).finally(() => void worker.terminate());
}

const isPaperError = (code: string): code is PaperErrorCode => code in paperErrors;
