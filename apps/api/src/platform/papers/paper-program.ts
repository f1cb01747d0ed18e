import { DomainError } from '@reshelve/domain/errors';
import type { PaperAnswer, PaperTask } from './paper.ts';
import { readPaper } from './reading/read-paper.ts';
import { writePaper } from './writing/write-paper.ts';

/** The program of `onPaper`: one task, one answer, and it ends. */
async function answer(task: PaperTask): Promise<PaperAnswer> {
  try {
    if (task.do === 'read') return { ok: 'read', paper: await readPaper(task.bytes, task.name) };
    return { ok: 'written', bytes: await writePaper(task.document, task.kind, task.facts) };
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    return { ok: 'refused', code: error instanceof DomainError ? String(error.code) : '', message };
  }
}

process.once('message', (task: PaperTask) => {
  void answer(task).then((said) => process.send?.(said));
});
