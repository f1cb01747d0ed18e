'use server';

import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import { type Import, pathOf } from './loaders';

const at = (enrolment: string, id: string, path = '') => asPath(enrolment, `imports/${id}${path}`);

/** Takes a file, or pasted lines. */
export async function takeFile(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const file = form.file('file');
    const text = form.text('text');
    if (!file && text === '') {
      throw new FormProblem({
        field: 'file',
        message: 'Choose the file that you want to bring in, or paste its lines below.',
      });
    }
    const { id } = await apiFetch<{ id: string }>(
      asPath(enrolment, file ? 'imports' : 'imports/pasted'),
      {
        method: 'POST',
        idempotencyKey: form.idempotencyKey,
        ...(file ? { upload: asPart(file) } : { body: { text } }),
      },
    );
    done(pathOf(enrolment, id));
  });
}

function asPart(file: File): FormData {
  const part = new FormData();
  part.set('file', file, file.name);
  return part;
}

/** How the text of the file is read; the columns are looked at afresh. */
export async function changeText(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = {
      encoding: form.text('encoding'),
      // A tab does not survive being trimmed.
      separator: form.text('separator') === 'tab' ? '\t' : form.text('separator'),
    };
    await apiFetch(at(enrolment, id, '/reading'), { method: 'PUT', body });
    done(pathOf(enrolment, id), 'read');
  });
}

export async function chooseColumns(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const order = form.text('dateOrder');
    const body = {
      columns: numbered(form, 'column'),
      ...(order !== '' && { dateOrder: order }),
      statuses: numbered(form, 'statusValue')
        .map((value, i) => ({ value, meaning: form.text(`status-${String(i)}`) }))
        .filter(({ meaning }) => meaning !== ''),
    };
    await apiFetch(at(enrolment, id, '/reading'), { method: 'PUT', body });
    done(`${pathOf(enrolment, id)}/preview`);
  });
}

/** The fields `name-0`, `name-1` and so on. */
function numbered(form: Entered, name: string): string[] {
  const values: string[] = [];
  for (let i = 0; form.has(`${name}-${String(i)}`); i += 1) {
    values.push(form.text(`${name}-${String(i)}`));
  }
  return values;
}

export async function runImport(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = {
      problems: form.text('problems') || 'stop',
      duplicates: form.text('duplicates') || 'skip',
    };
    await apiFetch<Import>(at(enrolment, id, '/run'), { method: 'POST', body });
    done(pathOf(enrolment, id));
  });
}

export async function undoImport(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch<Import>(at(enrolment, id, '/undo'), { method: 'POST' });
    done(pathOf(enrolment, id));
  });
}

export async function removeImport(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(at(enrolment, id), { method: 'DELETE' });
    done(pathOf(enrolment), 'removed');
  });
}
