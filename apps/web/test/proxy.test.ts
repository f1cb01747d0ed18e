import { afterEach, expect, it } from '@jest/globals';
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
