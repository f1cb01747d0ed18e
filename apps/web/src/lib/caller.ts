import 'server-only';
import { cookies, headers } from 'next/headers';
import { publicUrl } from './env';
import { sessionCookie } from './session-cookie';

/**
 * What every request to the API says of the person whose request this is: their session, their
 * address, the request's id, and that it comes from our own pages.
 * @param more headers of the incoming request that go on as they are
 */
export async function callerHeaders(more: readonly string[] = []): Promise<Headers> {
  const [incoming, jar] = await Promise.all([headers(), cookies()]);
  const outgoing = new Headers({
    origin: new URL(publicUrl()).origin,
    'sec-fetch-site': 'same-origin',
  });
  const session = jar.get(sessionCookie);
  if (session) outgoing.set('cookie', `${sessionCookie}=${session.value}`);
  for (const name of ['x-request-id', 'x-forwarded-for', 'user-agent', ...more]) {
    const value = incoming.get(name);
    if (value) outgoing.set(name, value);
  }
  return outgoing;
}
