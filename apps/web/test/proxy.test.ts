import { afterEach, describe, expect, it } from '@jest/globals';
import { NextRequest } from 'next/server';
import { proxy } from '@/proxy';

const answerTo = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`));

afterEach(() => {
  delete process.env['SERVICE_WORKER'];
});

it('allows workers and the manifest from here alone, and no script without the nonce', async () => {
  const policy = (await answerTo('/sign-in')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("worker-src 'self';");
  expect(policy).toContain("manifest-src 'self';");
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w=]+' 'strict-dynamic';/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

it('has the worker clean up and go where the operator withdrew it', async () => {
  const rewritten = async (path: string) =>
    (await answerTo(path)).headers.get('x-middleware-rewrite');
  expect(await rewritten('/sw.js')).toBeNull();
  process.env['SERVICE_WORKER'] = 'off';
  expect(await rewritten('/sw.js')).toBe('http://localhost:3000/sw-withdrawn.js');
  expect(await rewritten('/sign-in')).toBeNull();
});

it.each([
  ['/sign-in?done=signed-out', '"cache"'],
  ['/sign-in?done=signed-out-everywhere', '"cache"'],
  ['/erased?account=too', '"cache"'],
  ['/sign-in', null],
  ['/sign-in?done=password-changed', null],
  ['/account?done=signed-out', null],
])('has the browser forget its cache where somebody has left: %s', async (path, value) => {
  expect((await answerTo(path)).headers.get('clear-site-data')).toBe(value);
});

describe('a form that arrives without a session', () => {
  const sent = (headers: Record<string, string>) =>
    proxy(
      new NextRequest('http://localhost:3000/r/an-enrolment/sharing', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'sharesSearch=on',
      }),
    );

  it('is held for whoever wrote it here, to be sent again', async () => {
    const origin = 'http://localhost:3000';
    for (const site of [{ 'sec-fetch-site': 'same-origin' }, undefined]) {
      const answer = await sent({ origin, ...site });
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain('name="sharesSearch"');
    }
  });

  it.each<Record<string, string>>([
    { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://sub.localhost:3000', 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ])('is not where another site sent it: nobody presses its button for them (%j)', async (from) => {
    const answer = await sent(from);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('sharesSearch');
  });

  it('is for the one address that others may post to: that of leaving the mails', async () => {
    const answer = await proxy(
      new NextRequest('http://localhost:3000/api/mail/unsubscribe/a-token', {
        method: 'POST',
        headers: { origin: 'https://mail.example.net', 'sec-fetch-site': 'cross-site' },
      }),
    );
    expect(answer.status).toBe(200);
  });
});
