import {
  inProcess,
  ProcessLimitError,
  programBeside,
  type ProcessLimits,
} from '../processes/process.ts';
import type { PaperAnswer, PaperTask } from './paper.ts';
import { paperError, paperErrors, type PaperErrorCode } from './papers.errors.ts';

/** What one file may take. */
const LIMITS: ProcessLimits = { time: 20_000, heap: 384, memory: 700 };
const PROGRAM = programBeside(import.meta.url, 'paper-program');

type Done = Exclude<PaperAnswer, { ok: 'refused' }>;

/**
 * Reads or writes one file in a process of its own.
 *
 * @throws DomainError one of `paperErrors`; any other error is a fault of the program's
 */
export async function onPaper(task: PaperTask, limits = LIMITS): Promise<Done> {
  const answer = await inProcess<PaperAnswer>(PROGRAM, task, limits).catch((error: unknown) => {
    if (!(error instanceof ProcessLimitError)) throw error;
    throw paperError(error.outgrown ? 'paper-unpacks-too-far' : 'paper-too-much');
  });
  if (answer.ok !== 'refused') return answer;
  throw isPaperError(answer.code)
    ? paperError(answer.code, answer.message)
    : new Error(answer.message);
}

const isPaperError = (code: string): code is PaperErrorCode => code in paperErrors;
