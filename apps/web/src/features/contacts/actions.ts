'use server';

import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, FormProblem, submit } from '@/lib/forms';
import type { Conflict, FormState } from '@/lib/form-state';
import { differencesFrom } from './differences';
import { type Contact, pathOf } from './loaders';
import { rememberLostTouch } from './lost-touch';

const contactApi = (enrolment: string, id: string, rest = ''): string =>
  asPath(enrolment, `contacts/${encodeURIComponent(id)}${rest}`);

/** As people copy it from an address bar: without the scheme that the API wants. */
function webAddress(text: string): string {
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text;
}

const fieldsOf = (form: Entered) => ({
  name: form.text('name'),
  circle: form.optional('circle'),
  acquaintance: form.text('acquaintance'),
  jobTitle: form.text('jobTitle'),
  employer: form.text('employer'),
  formerEmployers: form.text('formerEmployers').split('\n'),
  email: form.text('email'),
  phone: form.text('phone'),
  link: webAddress(form.text('link')),
  notes: form.text('notes'),
});

export async function addContact(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { id } = await apiFetch<{ id: string }>(asPath(enrolment, 'contacts'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: fieldsOf(form),
    });
    done(pathOf(enrolment, id), 'added');
  });
}

export async function changeContact(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const current = async (): Promise<Conflict> => {
    const now = await apiFetch<Contact>(contactApi(enrolment, id));
    return { revision: String(now.revision), saved: differencesFrom(now, data) };
  };
  return submit(
    before,
    data,
    async (form) => {
      await apiFetch(contactApi(enrolment, id), {
        method: 'PATCH',
        revision: form.revision,
        body: fieldsOf(form),
      });
      done(pathOf(enrolment, id), 'changed');
    },
    { current },
  );
}

export async function removeContact(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(contactApi(enrolment, id), { method: 'DELETE' });
    done(pathOf(enrolment), 'removed');
  });
}

/** Says when to get back to somebody; the button `clear` says that nothing is planned. */
export async function planNext(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const nextOn = form.yes('clear') ? null : form.optional('nextOn');
    await apiFetch(contactApi(enrolment, id, '/next'), {
      method: 'PUT',
      body: { nextOn, nextAbout: form.text('nextAbout') },
    });
    done(pathOf(enrolment, id), nextOn === null ? 'cleared' : 'planned');
  });
}

export async function putAside(
  enrolment: string,
  id: string,
  back: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(contactApi(enrolment, id, '/not-now'), { method: 'POST' });
    done(back, 'not-now');
  });
}

/** Chooses after how long one has lost touch. */
export async function chooseLostTouch(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const months = await rememberLostTouch(form.text('months'));
    done(`${pathOf(enrolment)}/lost-touch?months=${String(months)}`);
  });
}

const touchpointOf = (form: Entered) => ({
  on: form.text('on'),
  way: form.text('way'),
  notes: form.text('notes'),
});

export async function addTouchpoint(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(contactApi(enrolment, id, '/touchpoints'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: touchpointOf(form),
    });
    done(pathOf(enrolment, id), 'touched');
  });
}

export async function changeTouchpoint(
  enrolment: string,
  id: string,
  touchpoint: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const path = asPath(enrolment, `touchpoints/${encodeURIComponent(touchpoint)}`);
    await apiFetch(path, { method: 'PUT', body: touchpointOf(form) });
    done(pathOf(enrolment, id), 'touched');
  });
}

export async function removeTouchpoint(
  enrolment: string,
  id: string,
  touchpoint: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const path = asPath(enrolment, `touchpoints/${encodeURIComponent(touchpoint)}`);
    await apiFetch(path, { method: 'DELETE' });
    done(pathOf(enrolment, id), 'untouched');
  });
}

const partApi = (enrolment: string, application: string, id: string): string =>
  asPath(
    enrolment,
    `applications/${encodeURIComponent(application)}/contacts/${encodeURIComponent(id)}`,
  );

export async function setPart(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const application = form.text('application');
    if (!application) {
      throw new FormProblem({ field: 'application', message: 'Choose an application.' });
    }
    await apiFetch(partApi(enrolment, application, id), {
      method: 'PUT',
      body: { part: form.text('part') },
    });
    done(pathOf(enrolment, id), 'linked');
  });
}

export async function removePart(
  enrolment: string,
  id: string,
  application: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(partApi(enrolment, application, id), { method: 'DELETE' });
    done(pathOf(enrolment, id), 'unlinked');
  });
}
