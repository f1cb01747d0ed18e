'use server';

import { cookies } from 'next/headers';
import { apiFetch, asPath } from '@/lib/api';
import { done, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { newAddressCookie, pathOf } from './loaders';

/** Seconds for which a new address can be seen. */
const SEEN_FOR = 5 * 60;

/**
 * Makes an address. Its secret goes to the next page in a cookie and not in the page's own address,
 * where the browser's history and every log would keep it.
 */
export async function makeCalendar(
  enrolment: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const { token } = await apiFetch<{ token: string }>(asPath(enrolment, 'calendar-feeds'), {
      method: 'POST',
      body: { contains: form.all('contains'), discreet: form.yes('discreet') },
    });
    (await cookies()).set(newAddressCookie, token, {
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      path: '/',
      maxAge: SEEN_FOR,
    });
    done(pathOf(enrolment), 'made');
  });
}

export async function withdrawCalendar(
  enrolment: string,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(asPath(enrolment, `calendar-feeds/${encodeURIComponent(id)}`), {
      method: 'DELETE',
    });
    (await cookies()).delete({ name: newAddressCookie, path: '/', secure: true });
    done(pathOf(enrolment), 'withdrawn');
  });
}
