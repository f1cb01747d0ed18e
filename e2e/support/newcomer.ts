import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { BASE, newContext } from './browser.ts';
import { DEMO } from './demo.ts';
import { linkIn, mailTo } from './mail.ts';

const API = process.env['JOURNEY_API_URL'] ?? 'http://127.0.0.1:4000';
const PASSWORD = 'a kettle hums behind the atlas';

export interface Newcomer {
  email: string;
  password: string;
  /** The address of their home: /r/<enrolment> */
  home: string;
  /** Signed in, in a browser context of their own. */
  page: Page;
  /** Creates something of theirs by the API: `person.make('applications', { title, employer })`. */
  make: <T = { id: string }>(path: string, body: unknown) => Promise<T>;
  /** The coordinator ends their part in the programme. */
  leave: () => Promise<void>;
}

/**
 * A returner who has just joined the demo programme and has nothing yet: for journeys that count
 * things, or take somebody's everything away. Invited and joined by the API, as those steps have
 * journeys of their own.
 */
export async function newcomer(
  browser: Browser,
  name: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Newcomer> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${String(Date.now())}@example.org`;
  const cookie = await signedIn(DEMO.coordinator, DEMO.password);
  const me = await json<{ enrolments: { id: string; role: string }[] }>('/me', { cookie });
  const coordinator = me.enrolments.find(({ role }) => role === 'coordinator')?.id ?? '';
  const [cohort] = await json<{ id: string }[]>(`/as/${coordinator}/cohorts`, { cookie });
  await json(`/as/${coordinator}/invitations`, {
    cookie,
    body: { role: 'returner', cohortId: cohort?.id, addresses: email },
  });
  const token = new URL(linkIn(await mailTo(email, /invitation/i))).searchParams.get('token') ?? '';
  const { enrolmentId } = await json<{ enrolmentId: string }>(`/invitations/${token}/accept`, {
    body: { name, password: PASSWORD },
  });
  const own = await signedIn(email, PASSWORD);
  const context = await newContext(browser, options);
  const [cookieName = '', value = ''] = own.split('=');
  // A browser takes such a cookie from a secure address only; it then counts for localhost as it is.
  const url = BASE.replace('http:', 'https:');
  await context.addCookies([
    { name: cookieName, value, url, secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
  const page = await context.newPage();
  await page.goto(`/r/${enrolmentId}`);
  return {
    email,
    password: PASSWORD,
    home: `/r/${enrolmentId}`,
    page,
    make: (path, content) => json(`/as/${enrolmentId}/${path}`, { cookie: own, body: content }),
    leave: async () => {
      await ask(`/as/${coordinator}/people/${enrolmentId}/end`, { cookie, body: {} });
    },
  };
}

async function ask(path: string, { cookie, body }: { cookie?: string; body?: unknown }) {
  const answer = await fetch(`${API}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      origin: BASE,
      // Everybody sits somewhere else: attempts to sign in are limited by address.
      'x-forwarded-for': `10.${String(randomInt(256))}.${String(randomInt(256))}.${String(randomInt(256))}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cookie !== undefined && { cookie }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
  return answer;
}

async function json<T>(path: string, call: { cookie?: string; body?: unknown }): Promise<T> {
  return (await (await ask(path, call)).json()) as T;
}

async function signedIn(email: string, password: string): Promise<string> {
  const answer = await ask('/auth/sign-in', { body: { email, password } });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
