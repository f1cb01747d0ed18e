'use server';

import { apiFetch, asPath } from '@/lib/api';
import { done, type Entered, submit } from '@/lib/forms';
import type { Conflict, FormState } from '@/lib/form-state';
import { fillFromAdvert } from './fill-from-advert';
import { differencesFrom } from './differences';
import { type Application, pathOf, type Standing } from './loaders';

const applicationApi = (enrolment: string, id: string, rest = ''): string =>
  asPath(enrolment, `applications/${encodeURIComponent(id)}${rest}`);

/** As people copy it from an address bar: without the scheme that the API wants. */
function webAddress(text: string): string {
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text;
}

const fieldsOf = (form: Entered) => ({
  title: form.text('title'),
  employer: form.text('employer'),
  location: form.text('location'),
  closingOn: form.optional('closingOn'),
  link: webAddress(form.text('link')),
  channel: form.optional('channel'),
  contract: form.optional('contract'),
  hours: form.optional('hours'),
  salary: form.text('salary'),
  notes: form.text('notes'),
  ...(form.has('advert') && { advert: form.text('advert') }),
});

/** A step's date and note; without a date, today. */
const stepOf = (form: Entered) => ({
  ...(form.text('occurredOn') && { occurredOn: form.text('occurredOn') }),
  note: form.text('note'),
});

export async function addApplication(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  if (data.has('read')) return fillFromAdvert(enrolment, before, data);
  return submit(before, data, async (form) => {
    const { id } = await apiFetch<{ id: string }>(asPath(enrolment, 'applications'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: {
        ...fieldsOf(form),
        stage: form.text('stage') || 'saved',
        ...(form.text('occurredOn') && { occurredOn: form.text('occurredOn') }),
      },
    });
    done(pathOf(enrolment, id), 'added');
  });
}

export async function changeApplication(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const current = async (): Promise<Conflict> => {
    const now = await apiFetch<Application>(applicationApi(enrolment, id));
    return { revision: String(now.revision), saved: differencesFrom(now, data) };
  };
  return submit(
    before,
    data,
    async (form) => {
      await apiFetch(applicationApi(enrolment, id), {
        method: 'PATCH',
        revision: form.revision,
        body: fieldsOf(form),
      });
      done(pathOf(enrolment, id), 'changed');
    },
    { current },
  );
}

export async function removeApplication(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(applicationApi(enrolment, id), { method: 'DELETE' });
    done(pathOf(enrolment), 'removed');
  });
}

export async function moveApplication(
  enrolment: string,
  id: string,
  /** Where to go on; null for the application itself. */
  back: string | null,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const stage = form.text('stage');
    const now = await apiFetch<Standing>(applicationApi(enrolment, id, '/moves'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { stage, ...stepOf(form) },
    });
    const onward = now.stage === stage && now.outcome === null;
    done(back ?? pathOf(enrolment, id), onward ? `moved-${stage}` : 'filled-in');
  });
}

export async function endApplication(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const outcome = form.text('outcome');
    await apiFetch(applicationApi(enrolment, id, '/outcome'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { outcome, ...stepOf(form) },
    });
    done(pathOf(enrolment, id), `ended-${outcome}`);
  });
}

export async function reopenApplication(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(applicationApi(enrolment, id, '/reopen'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: stepOf(form),
    });
    done(pathOf(enrolment, id), 'reopened');
  });
}

/** Corrects an entry of the history; the button `void` strikes it out or puts it back. */
export async function correctEntry(
  enrolment: string,
  id: string,
  eventId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const strike = form.text('void');
    await apiFetch(applicationApi(enrolment, id, '/corrections'), {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: {
        eventId,
        ...(form.text('stage') && { stage: form.text('stage') }),
        ...(form.text('outcome') && { outcome: form.text('outcome') }),
        ...stepOf(form),
        ...(strike && { void: strike === 'yes' }),
      },
    });
    done(`${pathOf(enrolment, id)}#history`, 'corrected');
  });
}
