'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { apiFetch, asPath } from '@/lib/api';
import { done, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { interviewApi, pathOf } from './loaders';

const itemApi = (enrolment: string, item: string, rest = ''): string =>
  asPath(enrolment, `preparation/${encodeURIComponent(item)}${rest}`);

/**
 * Shows the page as it is now. With scripts it is renewed where it stands, so that the button keeps
 * the focus; without, it comes anew at the line that was dealt with.
 */
async function showAt(path: string): Promise<void> {
  if ((await headers()).has('next-action')) refresh();
  else redirect(path);
}

/** Each button of the checklist says what it does and to which line: "tick:<id>". */
export async function workChecklist(
  enrolment: string,
  interview: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const [deed = '', item = ''] = form.text('do').split(':');
    const here = pathOf(enrolment, interview);
    if (deed === 'tick' || deed === 'untick') {
      const path = itemApi(enrolment, item);
      await apiFetch(path, { method: 'PATCH', body: { done: deed === 'tick' } });
      await showAt(`${here}#item-${item}`);
      return;
    }
    if (deed === 'up' || deed === 'down') {
      const path = itemApi(enrolment, item, '/move');
      await apiFetch(path, { method: 'POST', body: { direction: deed } });
      await showAt(`${here}?adjust=yes#item-${item}`);
      return;
    }
    await apiFetch(itemApi(enrolment, item), { method: 'DELETE' });
    done(`${here}?adjust=yes&at=${item}#preparation`, 'line-removed');
  });
}

export async function addLine(
  enrolment: string,
  interview: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const path = interviewApi(enrolment, interview, '/preparation');
    const { id } = await apiFetch<{ id: string }>(path, {
      method: 'POST',
      idempotencyKey: form.idempotencyKey,
      body: { section: form.text('section'), text: form.text('text') },
    });
    // An address of its own: to another place on the same page, Next would go without renewing it.
    redirect(`${pathOf(enrolment, interview)}?adjust=yes&at=${id}#item-${id}`);
  });
}

export async function changeLine(
  enrolment: string,
  interview: string,
  item: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(itemApi(enrolment, item), {
      method: 'PATCH',
      body: { section: form.text('section'), text: form.text('text'), notes: form.text('notes') },
    });
    redirect(`${pathOf(enrolment, interview)}#item-${item}`);
  });
}

export async function startAgain(
  enrolment: string,
  interview: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    const path = interviewApi(enrolment, interview, '/preparation/start-again');
    await apiFetch(path, { method: 'POST' });
    done(`${pathOf(enrolment, interview)}#preparation`, 'started-again');
  });
}
