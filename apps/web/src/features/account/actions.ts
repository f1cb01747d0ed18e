'use server';

import { cookies } from 'next/headers';
import { apiFetch, sessionCookie } from '@/lib/api';
import { done, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';

export async function changeName(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch('/api/me', { method: 'PATCH', body: { name: form.text('name') } });
    done('/account', 'name');
  });
}

export async function changeEmail(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch('/api/me/email', {
      method: 'POST',
      body: { newEmail: form.text('newEmail'), password: form.verbatim('password') },
    });
    done('/account', 'email');
  });
}

export async function changePassword(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    await apiFetch('/api/me/password', {
      method: 'POST',
      body: { current: form.verbatim('current'), password: form.verbatim('password') },
    });
    done('/account', 'password');
  });
}

export async function endSession(
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch(`/api/me/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
    done('/account', 'session');
  });
}

export async function signOutEverywhere(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async () => {
    await apiFetch('/api/auth/sign-out-everywhere', { method: 'POST' });
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
    await apiFetch('/api/auth/confirm-email', { method: 'POST', body: { token } });
    const signedIn = (await cookies()).has(sessionCookie);
    if (signedIn) done('/account', 'email-confirmed');
    done('/sign-in', 'email-confirmed');
  });
}
