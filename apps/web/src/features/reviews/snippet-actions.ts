'use server';

import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, type Entered, submit } from '@/lib/forms';

const wordsOf = (form: Entered) => ({
  serves: '',
  subject: '',
  name: form.text('name'),
  body: form.text('body'),
});

const page = (enrolment: string) => `/m/${enrolment}/snippets`;

/** Keeps words that a mentor says again and again. */
export async function addSnippet(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, 'templates'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { kind: 'snippet', ...wordsOf(form) },
    });
    done(page(enrolment), 'added');
  });
}

/** Changes them or, with the second button, throws them away. */
export async function changeSnippet(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const path = asPath(enrolment, `templates/${encodeURIComponent(id)}`);
  const work = async (form: Entered) => {
    if (form.text('then') === 'remove') {
      await apiFetch(path, { method: 'DELETE' });
      done(page(enrolment), 'removed');
    }
    await apiFetch(path, { method: 'PUT', revision: form.revision, body: wordsOf(form) });
    done(page(enrolment), 'changed');
  };
  const current = async () => {
    const saved = await apiFetch<{ revision: number; name: string; body: string }>(path);
    return {
      revision: String(saved.revision),
      saved: [
        { label: 'Name', text: saved.name },
        { label: 'Words', text: saved.body },
      ],
    };
  };
  return submit(before, data, work, { current });
}
