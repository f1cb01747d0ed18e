import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, loadDemo, migrateDatabase } from '../../script/lib/database.ts';
import { freePort } from '../../script/lib/ports.ts';
import { startPostgres, type Server } from '../../script/lib/postgres.ts';
import { answers, stop, type Running } from '../../script/lib/processes.ts';
import { startApi } from '../../script/lib/stack.ts';
import { DEMO } from '../support/demo.ts';

const PUBLIC_URL = 'http://localhost:3000';

let folder: string;
let server: Server;
let databaseUrl: string;
let apiPort: number;
let api: Running;
let cookie: string;
let base: string;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function call(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${String(apiPort)}/api${path}`, {
    method,
    headers: {
      origin: PUBLIC_URL,
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  const [session] = response.headers.getSetCookie();
  if (session) cookie = session.split(';')[0] ?? '';
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Answer['body'] };
}

async function launchApi(): Promise<void> {
  api = startApi({ databaseUrl, apiPort, publicUrl: PUBLIC_URL, demo: true });
  await answers(api, `http://127.0.0.1:${String(apiPort)}/api/health/ready`);
}

async function titles(search: string): Promise<string[]> {
  const found = await call('GET', `${base}/applications?limit=100&search=${search}`);
  return (found.body['items'] as { title: string }[]).map(({ title }) => title).sort();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reshelve-faults-'));
  chmodSync(folder, 0o755);
  server = await startPostgres(folder);
  databaseUrl = await ensureDatabase(server, 'faults');
  await migrateDatabase(databaseUrl);
  await loadDemo(databaseUrl);
  apiPort = await freePort();
  cookie = '';
  await launchApi();
  await call('POST', '/auth/sign-in', { email: DEMO.returner, password: DEMO.password });
  const { body } = await call('GET', '/me');
  base = `/as/${(body['enrolments'] as { id: string }[])[0]?.id ?? ''}`;
});

afterAll(async () => {
  await stop(api);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('kill -9 in the middle of writes', () => {
  it('loses nothing that was acknowledged, and a repeat makes nothing twice', async () => {
    const wanted = Array.from({ length: 60 }, (_, n) => ({
      key: randomUUID(),
      body: { title: `killed-${String(n).padStart(2, '0')}`, employer: 'Harbour Library' },
    }));
    const acknowledged: string[] = [];
    const writes = wanted.map(async ({ key, body }) => {
      const answer = await call('POST', `${base}/applications`, body, key).catch(() => undefined);
      if (answer?.status === 201) {
        acknowledged.push(body.title);
        if (acknowledged.length === 8) api.child.kill('SIGKILL');
      }
    });
    await Promise.all(writes);
    expect(acknowledged.length).toBeGreaterThanOrEqual(8);
    expect(acknowledged.length).toBeLessThan(wanted.length);

    await launchApi();
    expect(await titles('killed-')).toEqual(expect.arrayContaining(acknowledged.sort()));
    for (const { key, body } of wanted) {
      expect((await call('POST', `${base}/applications`, body, key)).status).toBe(201);
    }
    expect(await titles('killed-')).toEqual(wanted.map(({ body }) => body.title));
  });

  it('leaves no half debrief', async () => {
    const ended: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const title = `half-${String(n)}`;
      const made = await call('POST', `${base}/applications`, {
        title,
        employer: 'Harbour Library',
        stage: 'applied',
      });
      const id = String(made.body['id']);
      const end = await call('POST', `${base}/applications/${id}/outcome`, { outcome: 'rejected' });
      expect(end.status).toBeLessThan(300);
      ended.push(id);
    }
    let opened = 0;
    await Promise.all(
      ended.map(async (id) => {
        const path = `${base}/applications/${id}/debrief`;
        const answer = await call('POST', path).catch(() => undefined);
        if (answer && answer.status < 300 && (opened += 1) === 2) api.child.kill('SIGKILL');
      }),
    );
    await launchApi();
    const { body } = await call('GET', `${base}/debriefs?accepted=false`);
    const debriefs = body as unknown as { id: string; application: { title: string } }[];
    const begun = debriefs.filter(({ application }) => application.title.startsWith('half-'));
    expect(begun.length).toBeGreaterThanOrEqual(opened);
    for (const { id } of begun) {
      const one = await call('GET', `${base}/debriefs/${id}`);
      expect(one.body).toMatchObject({ id, feedback: { state: 'not_asked' } });
    }
  });
});

describe('a double submit', () => {
  it('creates one thing, and the same key with other words is refused', async () => {
    const key = randomUUID();
    const body = { title: 'double-click', employer: 'Harbour Library' };
    const [one, two] = await Promise.all([
      call('POST', `${base}/applications`, body, key),
      call('POST', `${base}/applications`, body, key),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body['id']).toBe(two.body['id']);
    expect(await titles('double-click')).toEqual(['double-click']);
    const other = { ...body, employer: 'Another Library' };
    const refused = await call('POST', `${base}/applications`, other, key);
    expect(refused).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });
});

describe('PostgreSQL stopped and started again', () => {
  it('is said plainly meanwhile, and survived without a restart, jobs included', async () => {
    const port = Number(new URL(server.url).port);
    await server.stop();
    for (const path of ['/health/ready', `${base}/applications`]) {
      const away = await call('GET', path);
      expect(away).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    }
    expect((await call('GET', '/health/live')).status).toBe(200);
    const write = await call('POST', `${base}/applications`, { title: 'away', employer: 'E' });
    expect(write.status).toBe(503);

    server = await startPostgres(folder, [], { port });
    await answers(api, `http://127.0.0.1:${String(apiPort)}/api/health/ready`);
    expect((await call('GET', `${base}/applications`)).status).toBe(200);
    const again = await call('POST', `${base}/applications`, { title: 'back', employer: 'E' });
    expect(again.status).toBe(201);

    const email = DEMO.mentor;
    await call('POST', '/auth/forgotten-password', { email });
    const deadline = Date.now() + 40_000;
    let mails: { subject: string }[] = [];
    while (Date.now() < deadline && !mails.some(({ subject }) => /password/.test(subject))) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { body } = await call('GET', `/dev/outbox?to=${email}`);
      mails = body as unknown as typeof mails;
    }
    expect(mails.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/password/));
  });
});
