import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { apiFetch, ask, asPath, load } from '@/lib/api';
import { sessionCookie } from '@/lib/session-cookie';
import { ApiProblem } from '@/lib/problem';
import type { Enrolment, LeftEnrolment, Me, Role } from './me';

const fetchMe = cache(() => ask((api) => api.GET('/api/me')));

/** Who is signed in; without anybody, on to the sign-in page. One call a request. */
export function me(): Promise<Me> {
  return load(fetchMe());
}

/** Who is signed in, or nobody: for pages that are for both. */
export async function meOrNobody(): Promise<Me | null> {
  if (!(await cookies()).has(sessionCookie)) return null;
  try {
    return await fetchMe();
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Whether somebody is signed in; no, as far as we can tell, while the API is away. */
export async function isSignedIn(): Promise<boolean> {
  try {
    return (await meOrNobody()) !== null;
  } catch (error) {
    if (error instanceof ApiProblem && error.unavailable) return false;
    throw error;
  }
}

/** My enrolment of this id in this role; otherwise the not-found page. */
export async function myEnrolment(id: string, role: Role): Promise<Enrolment> {
  const { enrolments } = await me();
  return enrolments.find((one) => one.id === id && one.role === role) ?? notFound();
}

/** My part as a returner in a programme, also one that I have left; otherwise the not-found page. */
export async function myPart(id: string): Promise<Enrolment | LeftEnrolment> {
  const { enrolments, left } = await me();
  const parts = [...enrolments.filter(({ role }) => role === 'returner'), ...left];
  return parts.find((one) => one.id === id) ?? notFound();
}

/** How many notifications of this enrolment are unread; 0 where that cannot be told. */
export async function unreadOf(enrolmentId: string): Promise<number> {
  try {
    const { unread } = await apiFetch<components['schemas']['UnreadDto']>(
      asPath(enrolmentId, 'notifications/unread'),
    );
    return unread;
  } catch (error) {
    // A number beside a link is no reason to withhold the page.
    if (error instanceof ApiProblem) return 0;
    throw error;
  }
}
