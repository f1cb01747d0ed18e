'use server';

import { cookies } from 'next/headers';
import { ask } from '@/lib/api';
import { sessionCookie } from '@/lib/session-cookie';
import { done, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';

export async function changeName(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = { name: form.text('name') };
    await ask((api) => api.PATCH('/api/me', { body }));
    done('/account', 'name');
  });
}

export async function changeEmail(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = { newEmail: form.text('newEmail'), password: form.verbatim('password') };
    await ask((api) => api.POST('/api/me/email', { body }));
    done('/account', 'email');
  });
}

export async function changePassword(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = { current: form.verbatim('current'), password: form.verbatim('password') };
    await ask((api) => api.POST('/api/me/password', { body }));
    done('/account', 'password');
  });
}

export async function endSession(
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await ask((api) => api.DELETE('/api/me/sessions/{id}', { params: { path: { id } } }));
    done('/account', 'session');
  });
}

export async function signOutEverywhere(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async () => {
    await ask((api) => api.POST('/api/auth/sign-out-everywhere'));
    (await cookies()).delete({ name: sessionCookie, path: '/', secure: true });
    done('/sign-in', 'signed-out-everywhere');
  });
}

export async function confirmEmail(
  token: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await ask((api) => api.POST('/api/auth/confirm-email', { body: { token } }));
    const signedIn = (await cookies()).has(sessionCookie);
    if (signedIn) done('/account', 'email-confirmed');
    done('/sign-in', 'email-confirmed');
  });
}
