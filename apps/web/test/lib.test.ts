import { describe, expect, it } from '@jest/globals';
import { deviceName } from '@/features/account/device-name';
import { heldFormPage } from '@/lib/held-form';
import { problemFrom } from '@/lib/problem';
import { safePath } from '@/lib/safe-path';
import { parseSetCookie } from '@/lib/set-cookie';

describe('the path after signing in', () => {
  it.each(['/r/1/applications?page=2', '/', '/account#x'])('may be %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    '/\t/evil.example',
    undefined,
  ])('may not be %s', (path) => {
    expect(safePath(path)).toBe('/');
  });
});

it('a Set-Cookie line is read with all that it says', () => {
  expect(
    parseSetCookie('__Host-reshelve=ab=c; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Lax'),
  ).toEqual({
    name: '__Host-reshelve',
    value: 'ab=c',
    path: '/',
    maxAge: 60,
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
  });
  expect(parseSetCookie('nonsense')).toBeUndefined();
});

describe('an answer that is no success', () => {
  it('is read as the problem it describes', async () => {
    const body = {
      code: 'invalid',
      detail: 'Look again.',
      errors: [{ field: 'a', message: 'b' }, 'junk'],
      requestId: 'r1',
    };
    const problem = await problemFrom(Response.json(body, { status: 422 }));
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid',
      detail: 'Look again.',
      requestId: 'r1',
    });
    expect(problem.errors).toEqual([{ field: 'a', message: 'b' }]);
  });

  it('is a problem even where it is not JSON', async () => {
    const problem = await problemFrom(new Response('<html>', { status: 502 }));
    expect(problem).toMatchObject({ status: 502, code: 'http-502', unavailable: true });
  });
});

describe('a held form', () => {
  const data = new FormData();
  data.append('$ACTION_KEY', 'k1');
  data.append('words', '"Hello" <b>&\nmore');
  data.append('password', 'secret');
  const page = heldFormPage({ reason: 'expired', path: '/r/1?x="', nonce: 'n', data });

  it('sends every field again to where it was going', () => {
    expect(page).toContain('action="/r/1?x=&quot;"');
    expect(page).toContain('name="$ACTION_KEY" value="k1"');
    expect(page).toContain('name="words" value="&quot;Hello&quot; &lt;b&gt;&amp;\nmore"');
  });

  it('shows what was typed, and keeps no password', () => {
    expect(page).toContain('<li>&quot;Hello&quot; &lt;b&gt;&amp;\nmore</li>');
    expect(page).not.toContain('secret');
    expect(page).not.toContain('<li>k1');
  });
});

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1',
    'Safari on an iPhone or iPad',
  ],
  ['', 'A device we do not know'],
])('a device is named as its owner would: %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
