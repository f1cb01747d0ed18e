'use server';

import type { components } from '@reshelve/api-client/schema';
import { redirect } from 'next/navigation';
import { apiFetch, asPath } from '@/lib/api';
import type { FormState } from '@/lib/form-state';
import { done, submit } from '@/lib/forms';
import { pathOf } from './loaders';

export async function askForArchive(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch(asPath(enrolment, 'archives'), {
      method: 'POST',
      body: { password: form.verbatim('password') },
    });
    done(pathOf(enrolment), 'asked');
  });
}

export async function removeArchive(
  enrolment: string,
  archive: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `archives/${archive}`), { method: 'DELETE' });
    done(pathOf(enrolment), 'removed');
  });
}

export async function eraseEverything(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { accountToo } = await apiFetch<components['schemas']['ErasureDto']>(
      asPath(enrolment, 'erasure'),
      { method: 'POST', body: { password: form.verbatim('password') } },
    );
    redirect(accountToo ? '/erased?account=too' : '/erased');
  });
}
