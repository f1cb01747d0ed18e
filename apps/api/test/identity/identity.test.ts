import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_COOKIE } from '../../src/platform/auth/session-cookie.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi, type Answer } from '../support/test-api.ts';

const PASSWORD = 'walking slowly by the harbour';

let api: TestApi;
let make: Factories;
let programmeId: string;
let cohortId: string;
let coordinator: Person;

const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';

const cookieOf = (answer: Answer): string =>
  new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(String(answer.headers['set-cookie']))?.[1] ?? '';

async function invite(email: string, role = 'returner'): Promise<string> {
  const { id } = await make.insert<{ id: string }>('invitation', {
    programme_id: programmeId,
    email,
    role,
    cohort_id: role === 'returner' ? cohortId : null,
    invited_by: coordinator.accountId,
  });
  await api.owner.query('SELECT graphile_worker.add_job($1, $2)', [
    'send-invitation',
    JSON.stringify({ programmeId, invitationId: id }),
  ]);
  await api.runJobs();
  return tokenIn((await api.mailTo(email))?.text ?? '');
}

async function join(email: string, answers: object = {}): Promise<string> {
  const token = await invite(email);
  const accepted = await api.post(`/invitations/${token}/accept`, {
    body: { name: 'Mary Shelf', password: PASSWORD, ...answers },
  });
  expect(accepted.status).toBe(201);
  return cookieOf(accepted);
}

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  programmeId = await make.programme({ name: 'Harbour Returners' });
  cohortId = await make.cohort(programmeId, { name: 'Spring' });
  coordinator = await make.person('coordinator', programmeId);
});
afterAll(() => api.stop());

describe('an invitation', () => {
  it('comes by mail, shows what it is for, and makes an account, an enrolment and a session', async () => {
    const token = await invite('new@example.org');
    const preview = await api.get(`/invitations/${token}`);
    expect(preview.body).toEqual({
      programmeName: 'Harbour Returners',
      cohortName: 'Spring',
      role: 'returner',
      email: 'new@example.org',
      name: '',
      hasAccount: false,
    });
    const accepted = await api.post<{ enrolmentId: string }>(`/invitations/${token}/accept`, {
      body: { name: 'Mary Shelf', password: PASSWORD, sharesProgress: true },
    });
    expect(accepted.status).toBe(201);
    const me = await api.get('/me', { as: cookieOf(accepted) });
    expect(me.body).toMatchObject({
      account: { email: 'new@example.org', name: 'Mary Shelf', isOperator: false },
      enrolments: [
        {
          id: accepted.body.enrolmentId,
          role: 'returner',
          programme: { name: 'Harbour Returners', timeZone: 'Europe/London' },
          cohort: { name: 'Spring' },
        },
      ],
    });
    const { rows } = await api.owner.query(
      'SELECT shares_progress, shares_search FROM enrolment WHERE id = $1',
      [accepted.body.enrolmentId],
    );
    expect(rows).toEqual([{ shares_progress: true, shares_search: false }]);
  });

  it('works once', async () => {
    const token = await invite('once@example.org');
    const body = { name: 'Ona', password: PASSWORD };
    const [one, two] = await Promise.all([
      api.post(`/invitations/${token}/accept`, { body }),
      api.post(`/invitations/${token}/accept`, { body }),
    ]);
    expect([one.status, two.status].sort()).not.toEqual([201, 201]);
    expect((await api.get(`/invitations/${token}`)).status).toBe(410);
  });

  it('is stored only as a hash, and not at all once expired or withdrawn', async () => {
    const token = await invite('late@example.org');
    const { rows } = await api.owner.query(
      `SELECT encode(token_hash, 'escape') AS hash FROM invitation WHERE email = 'late@example.org'`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    await api.owner.query(
      `UPDATE invitation SET expires_at = now() - interval '1 second' WHERE email = 'late@example.org'`,
    );
    const accepted = await api.post(`/invitations/${token}/accept`, {
      body: { name: 'Late', password: PASSWORD },
    });
    expect(accepted.status).toBe(410);
    expect(accepted.body).toMatchObject({ code: 'link-not-valid' });
  });

  it('asks an existing account for its password', async () => {
    await join('twice@example.org');
    const token = await invite('twice@example.org', 'mentor');
    expect((await api.get(`/invitations/${token}`)).body).toMatchObject({ hasAccount: true });
    const wrong = await api.post(`/invitations/${token}/accept`, {
      body: { password: 'not this one' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({ errors: [{ field: 'password' }] });
    const right = await api.post(`/invitations/${token}/accept`, { body: { password: PASSWORD } });
    expect(right.body).toMatchObject({ role: 'mentor' });
  });

  it('refuses a weak password next to the field', async () => {
    const token = await invite('weak@example.org');
    for (const password of ['short', 'passwordpassword']) {
      const answer = await api.post(`/invitations/${token}/accept`, {
        body: { name: 'W', password },
      });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ errors: [{ field: 'password' }] });
    }
  });
});

describe('signing in', () => {
  it('gives the same answer for a wrong password and for nobody', async () => {
    await join('known@example.org');
    const wrong = await api.post('/auth/sign-in', {
      body: { email: 'known@example.org', password: 'wrong wrong wrong' },
    });
    const nobody = await api.post('/auth/sign-in', {
      body: { email: 'unknown@example.org', password: 'wrong wrong wrong' },
    });
    expect(wrong.status).toBe(401);
    const same = ({ body }: Answer) => ({ ...(body as object), requestId: '' });
    expect(same(wrong)).toEqual(same(nobody));
  });

  it('sets a cookie that only this host gets and no script reads, and ends the session before', async () => {
    await join('cookie@example.org');
    const body = { email: ' Cookie@Example.org ', password: PASSWORD };
    const first = await api.post('/auth/sign-in', { body });
    expect(first.status).toBe(204);
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-reshelve=[\w-]{43};/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(part);
    const before = cookieOf(first);
    const second = await api.post('/auth/sign-in', { body, as: before });
    expect((await api.get('/me', { as: before })).status).toBe(401);
    expect((await api.get('/me', { as: cookieOf(second) })).status).toBe(200);
  });

  it('is limited for each account', async () => {
    const attempt = () =>
      api.post('/auth/sign-in', { body: { email: 'guess@example.org', password: 'guess' } });
    for (let i = 0; i < 10; i += 1) expect((await attempt()).status).toBe(401);
    const limited = await attempt();
    expect(limited.status).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('sessions', () => {
  it('are listed, revoked one by one, and ended everywhere', async () => {
    const here = await join('sessions@example.org');
    const body = { email: 'sessions@example.org', password: PASSWORD };
    const there = cookieOf(await api.post('/auth/sign-in', { body }));
    const list = await api.get<{ id: string; current: boolean }[]>('/me/sessions', { as: here });
    expect(list.body.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = list.body.find(({ current }) => !current)?.id ?? '';
    expect((await api.delete(`/me/sessions/${other}`, { as: here })).status).toBe(204);
    expect((await api.get('/me', { as: there })).status).toBe(401);

    const third = cookieOf(await api.post('/auth/sign-in', { body }));
    expect((await api.post('/auth/sign-out-everywhere', { as: third })).status).toBe(204);
    expect((await api.get('/me', { as: here })).status).toBe(401);
    expect((await api.get('/me', { as: third })).status).toBe(401);
  });

  it('of somebody else cannot be revoked', async () => {
    const mine = await join('mine@example.org');
    const theirs = await join('theirs@example.org');
    const list = await api.get<{ id: string }[]>('/me/sessions', { as: theirs });
    const id = list.body[0]?.id ?? '';
    expect((await api.delete(`/me/sessions/${id}`, { as: mine })).status).toBe(404);
    expect((await api.get('/me', { as: theirs })).status).toBe(200);
  });

  it('end with signing out', async () => {
    const as = await join('out@example.org');
    expect((await api.post('/auth/sign-out', { as })).status).toBe(204);
    expect((await api.get('/me', { as })).status).toBe(401);
  });
});

describe('a forgotten password', () => {
  it('says the same for nobody, sends nothing to nobody, and ends every session when reset', async () => {
    const as = await join('forgot@example.org');
    const known = await api.post('/auth/forgotten-password', {
      body: { email: 'forgot@example.org' },
    });
    const nobody = await api.post('/auth/forgotten-password', {
      body: { email: 'none@example.org' },
    });
    expect([known.status, nobody.status]).toEqual([202, 202]);
    await api.runJobs();
    expect(await api.mailTo('none@example.org')).toBeUndefined();
    const token = tokenIn((await api.mailTo('forgot@example.org'))?.text ?? '');
    const password = 'another walk by the harbour';
    expect((await api.post('/auth/reset-password', { body: { token, password } })).status).toBe(
      204,
    );
    expect((await api.post('/auth/reset-password', { body: { token, password } })).status).toBe(
      410,
    );
    expect((await api.get('/me', { as })).status).toBe(401);
    const signedIn = await api.post('/auth/sign-in', {
      body: { email: 'forgot@example.org', password },
    });
    expect(signedIn.status).toBe(204);
  });

  it('keeps the link when the new password is refused', async () => {
    await join('retry@example.org');
    await api.post('/auth/forgotten-password', { body: { email: 'retry@example.org' } });
    await api.runJobs();
    const token = tokenIn((await api.mailTo('retry@example.org'))?.text ?? '');
    const refused = await api.post('/auth/reset-password', { body: { token, password: 'short' } });
    expect(refused.status).toBe(422);
    const password = 'a longer sentence by far';
    expect((await api.post('/auth/reset-password', { body: { token, password } })).status).toBe(
      204,
    );
  });
});

describe('one’s own account', () => {
  it('changes its address only once the new one is confirmed', async () => {
    const as = await join('old@example.org');
    const wrong = await api.post('/me/email', {
      as,
      body: { newEmail: 'fresh@example.org', password: 'x' },
    });
    expect(wrong.status).toBe(422);
    const asked = await api.post('/me/email', {
      as,
      body: { newEmail: 'fresh@example.org', password: PASSWORD },
    });
    expect(asked.status).toBe(202);
    await api.runJobs();
    expect((await api.get('/me', { as })).body).toMatchObject({
      account: { email: 'old@example.org' },
    });
    const token = tokenIn((await api.mailTo('fresh@example.org'))?.text ?? '');
    expect((await api.post('/auth/confirm-email', { body: { token } })).status).toBe(204);
    expect((await api.get('/me', { as })).body).toMatchObject({
      account: { email: 'fresh@example.org' },
    });
    await api.runJobs();
    expect((await api.mailTo('old@example.org'))?.subject).toContain('was changed');
  });

  it('does not tell whether another address is taken', async () => {
    await join('taken@example.org');
    const as = await join('curious@example.org');
    const ask = (newEmail: string) =>
      api.post('/me/email', { as, body: { newEmail, password: PASSWORD } });
    expect((await ask('taken@example.org')).status).toBe(202);
    expect((await ask('free@example.org')).status).toBe(202);
    await api.runJobs();
    expect((await api.mailTo('taken@example.org'))?.text).not.toContain('token=');
  });

  it('changes its password, and signs the other browsers out', async () => {
    const as = await join('change@example.org');
    const there = cookieOf(
      await api.post('/auth/sign-in', {
        body: { email: 'change@example.org', password: PASSWORD },
      }),
    );
    const body = { current: PASSWORD, password: 'quite another sentence' };
    expect((await api.post('/me/password', { as, body: { ...body, current: 'x' } })).status).toBe(
      422,
    );
    expect((await api.post('/me/password', { as, body })).status).toBe(204);
    expect((await api.get('/me', { as })).status).toBe(200);
    expect((await api.get('/me', { as: there })).status).toBe(401);
  });

  it('changes its name, which is not left empty', async () => {
    const as = await join('name@example.org');
    expect((await api.patch('/me', { as, body: { name: '  ' } })).status).toBe(422);
    expect((await api.patch('/me', { as, body: { name: 'Mary Quiet' } })).status).toBe(204);
    expect((await api.get('/me', { as })).body).toMatchObject({ account: { name: 'Mary Quiet' } });
  });
});

describe('a request from another site', () => {
  it('is refused whatever cookie it carries', async () => {
    const as = await join('csrf@example.org');
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const answer = await api.call('PATCH', '/me', { as, body: { name: 'X' }, headers });
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'foreign-origin' });
    }
  });
});
