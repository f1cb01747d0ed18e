'use server';

import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';

const back = (enrolment: string, application: string): string =>
  `/r/${enrolment}/applications/${application}#sent`;

/** A kept version where one was chosen, else anything by its name. */
function materialOf(form: Entered) {
  const sentOn = form.optional('sentOn');
  const materialVersionId = form.optional('materialVersionId');
  return materialVersionId === null
    ? { kind: form.text('kind'), label: form.text('label'), materialVersionId, sentOn }
    : { materialVersionId, sentOn };
}

export async function noteSent(
  enrolment: string,
  application: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const path = `applications/${encodeURIComponent(application)}/materials`;
    await apiFetch(asPath(enrolment, path), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: materialOf(form),
    });
    done(back(enrolment, application), 'material');
  });
}

export async function changeSent(
  enrolment: string,
  application: string,
  material: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const path = asPath(enrolment, `sent-materials/${encodeURIComponent(material)}`);
    await apiFetch(path, { method: 'PATCH', body: materialOf(form) });
    done(back(enrolment, application), 'material');
  });
}

export async function removeSent(
  enrolment: string,
  application: string,
  material: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const path = asPath(enrolment, `sent-materials/${encodeURIComponent(material)}`);
    await apiFetch(path, { method: 'DELETE' });
    done(back(enrolment, application), 'material-removed');
  });
}
