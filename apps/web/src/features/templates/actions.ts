'use server';

import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { type Home, pathOf, type Template } from './loaders';

const wordsOf = (form: Entered) => ({
  serves: form.text('serves'),
  name: form.text('name'),
  subject: form.text('subject'),
  body: form.text('body'),
});

const parts = ({ kind, name, subject, body }: Template) => [
  { label: 'Name', text: name },
  ...(kind === 'preparation' ? [] : [{ label: 'Subject', text: subject }]),
  { label: 'Text', text: body },
];

export async function addTemplate(
  home: Home,
  enrolment: string,
  kind: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { id } = await apiFetch<{ id: string }>(asPath(enrolment, 'templates'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { kind, ...wordsOf(form) },
    });
    done(pathOf(home, enrolment, `/${id}`), 'added');
  });
}

export async function changeTemplate(
  home: Home,
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const path = asPath(enrolment, `templates/${encodeURIComponent(id)}`);
  const current = async () => {
    const saved = await apiFetch<Template>(path);
    return { revision: String(saved.revision), saved: parts(saved) };
  };
  return submit(
    before,
    data,
    async (form) => {
      await apiFetch(path, { method: 'PUT', revision: form.revision, body: wordsOf(form) });
      done(pathOf(home, enrolment, `/${id}`), 'changed');
    },
    { current },
  );
}

export async function removeTemplate(
  home: Home,
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `templates/${encodeURIComponent(id)}`), { method: 'DELETE' });
    done(pathOf(home, enrolment), 'removed');
  });
}
