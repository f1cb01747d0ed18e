'use server';

import { apiFetch, asPath } from '@/lib/api';
import { done, FormProblem, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { importPathOf } from './import-loaders';
import { addressOf, type LookQuery } from './import-query';

const importApi = (enrolment: string, id: string, rest = ''): string =>
  asPath(enrolment, `contacts/imports/${encodeURIComponent(id)}${rest}`);

/** Sends the file to be looked at. */
export async function beginImport(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const file = data.get('file');
    if (!(file instanceof File) || file.name === '') {
      throw new FormProblem({ field: 'file', message: 'Choose a file.' });
    }
    const upload = new FormData();
    upload.set('file', file, file.name);
    const { id } = await apiFetch<{ id: string }>(asPath(enrolment, 'contacts/imports'), {
      method: 'POST',
      upload,
    });
    done(importPathOf(enrolment, id));
  });
}

/**
 * Keeps what was chosen of the people shown; the buttons `everybody` and `nobody` are about all in
 * the file.
 */
export async function choosePeople(
  enrolment: string,
  id: string,
  query: LookQuery,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const all = form.text('all');
    await apiFetch(importApi(enrolment, id, '/choices'), {
      method: 'PUT',
      body: all
        ? { everybody: all === 'everybody' }
        : { lines: form.all('lines').map(Number), chosen: form.all('chosen').map(Number) },
    });
    done(`${importPathOf(enrolment, id)}${addressOf(query)}#people`, 'chosen');
  });
}

/** Keeps the circle and what to do with duplicates; the button `run` then brings people in. */
export async function runImport(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(importApi(enrolment, id, '/choices'), {
      method: 'PUT',
      body: { circle: form.optional('circle'), duplicates: form.text('duplicates') },
    });
    if (form.text('go') !== 'run') done(importPathOf(enrolment, id), 'chosen');
    await apiFetch(importApi(enrolment, id, '/run'), { method: 'POST' });
    done(importPathOf(enrolment, id));
  });
}

export async function undoImport(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(importApi(enrolment, id, '/undo'), { method: 'POST' });
    done(importPathOf(enrolment, id));
  });
}

export async function discardImport(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(importApi(enrolment, id), { method: 'DELETE' });
    done(importPathOf(enrolment), 'discarded');
  });
}
