'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ask } from '@/lib/api';
import { sessionCookie } from '@/lib/session-cookie';
import { done, type Entered, submit } from '@/lib/forms';
import type { FormState } from '@/lib/form-state';
import { ApiProblem } from '@/lib/problem';
import { safePath } from '@/lib/safe-path';

/** Signs in and goes on to where the person wanted to be. */
export async function signIn(next: string, before: FormState, data: FormData): Promise<FormState> {
  const work = async (form: Entered) => {
    const body = { email: form.text('email'), password: form.verbatim('password') };
    await ask((api) => api.POST('/api/auth/sign-in', { body }));
    redirect(safePath(next));
  };
  return submit(before, data, work, { signedOut: true });
}

/** Ends this session, here and on the server. */
export async function signOut(): Promise<never> {
  try {
    await ask((api) => api.POST('/api/auth/sign-out'));
  } catch (error) {
    // Somebody who leaves a shared computer must be able to, whatever the server says.
    if (!(error instanceof ApiProblem)) throw error;
  }
  (await cookies()).delete({ name: sessionCookie, path: '/', secure: true });
  return done('/sign-in', 'signed-out');
}

/** Sends the mail with the link to choose a new password. Says the same whoever asks. */
export async function forgotPassword(before: FormState, data: FormData): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = { email: form.text('email') };
    await ask((api) => api.POST('/api/auth/forgotten-password', { body }));
    done('/forgotten-password', 'sent');
  });
}

/** Sets a new password with the token from the mail. */
export async function resetPassword(
  token: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  return submit(before, data, async (form) => {
    const body = { token, password: form.verbatim('password') };
    await ask((api) => api.POST('/api/auth/reset-password', { body }));
    done('/sign-in', 'password-changed');
  });
}

/** Remembers the theme for a year and stays on the page. */
export async function chooseTheme(data: FormData): Promise<never> {
  const theme = data.get('theme');
  const jar = await cookies();
  if (theme === 'light' || theme === 'dark') {
    jar.set('theme', theme, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true });
  } else {
    jar.delete('theme');
  }
  const from = (await headers()).get('referer');
  redirect(safePath(from ? pathOf(from) : '/'));
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname + new URL(address).search : '/';
}
