import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { RemindersService } from '../../src/modules/nudges/reminders.service.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';
import { CANARY, Reasons, today } from './world.ts';

const PUBLIC_URL = 'https://reshelve.example.org';

let smtp: SMTPServer;
let api: TestApi;
let make: Factories;
let returner: Person;
const received: { raw: string; mail: ParsedMail }[] = [];
/** The next mail is taken and then the line goes dead, as if we or the server had died. */
let dieAfterData = false;

async function read(stream: AsyncIterable<Buffer>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const raw = Buffer.concat(chunks).toString('utf8');
  received.push({ raw, mail: await simpleParser(raw) });
}

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, callback) => {
      void read(stream).then(() => {
        const dies = dieAfterData;
        dieAfterData = false;
        callback(dies ? new Error('gone') : null);
      });
    },
  });
  await new Promise<void>((resolve) => {
    smtp.listen(0, '127.0.0.1', resolve);
  });
  const { port } = smtp.server.address() as AddressInfo;
  api = await TestApi.start({ SMTP_URL: `smtp://127.0.0.1:${String(port)}`, PUBLIC_URL });
  make = new Factories(api.owner);
  const programmeId = await make.programme();
  returner = await make.person('returner', programmeId, await make.cohort(programmeId), {
    created_at: '2026-01-10',
  });
});
afterAll(async () => {
  await api.stop();
  await new Promise<void>((resolve) => {
    smtp.close(resolve);
  });
});

const remind = async (date: string) => {
  const { programmeId, enrolmentId } = returner;
  await api.app
    .get(RemindersService)
    .remind({ programmeId, enrolmentId }, new Date(`${date}T12:00:00Z`));
};

describe('a mail on its way', () => {
  it('has both parts, says how to leave, and carries nobody’s words', async () => {
    const reasons = new Reasons(make, returner);
    await reasons.contact(today());
    await reasons.closing(today());
    await reasons.news();
    await remind(today());
    await api.runJobs();
    expect(received).toHaveLength(1);
    const [{ raw, mail }] = received as [(typeof received)[number]];

    const { rows } = await api.owner.query<{ token: string }>(
      'SELECT unsubscribe_token AS token FROM reminder_settings WHERE enrolment_id = $1',
      [returner.enrolmentId],
    );
    const leave = `${PUBLIC_URL}/api/mail/unsubscribe/${rows[0]?.token ?? 'no token'}`;
    const header = (name: string) => mail.headerLines.find(({ key }) => key === name)?.line;
    expect(header('list-unsubscribe')?.replace(/\s+/g, ' ')).toBe(`List-Unsubscribe: <${leave}>`);
    expect(header('list-unsubscribe-post')).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    expect(header('list-id')).toMatch(/<reminders\.reshelve\.example\.org>$/);
    expect(header('auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@reshelve\.example\.org>$/);

    expect(mail.subject).toBe('Three things for today on Reshelve');
    expect(mail.text).toContain('An application closes today');
    expect(mail.text).toContain(`${PUBLIC_URL}/unsubscribe?token=`);
    expect(mail.html).toContain('<html lang="en-GB">');
    expect(mail.html).toContain('<title>Three things for today on Reshelve</title>');
    expect(mail.html).toContain(`href="${PUBLIC_URL}/r/${returner.enrolmentId}"`);
    // Nothing is loaded from anywhere: no picture tells that it was opened.
    expect(mail.html).not.toMatch(/<img|src=|@import|url\(/);
    for (const word of [CANARY, returner.name]) {
      expect(raw + String(mail.text) + String(mail.html)).not.toContain(word);
    }
  });

  it('that the server took, without our hearing of it, is sent again as the same mail', async () => {
    received.length = 0;
    dieAfterData = true;
    await new Reasons(make, returner).contact(today());
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await remind(tomorrow);
    await api.runJobs();
    // The worker gives the job back beside its other work.
    let back: number | null = 0;
    while (back === 0) {
      ({ rowCount: back } = await api.owner.query(
        'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL AND attempts = 1',
      ));
    }
    await api.runJobs();
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(1);
  });
});

describe('leaving by the link in a mail', () => {
  const link = async () => {
    const { rows } = await api.owner.query<{ token: string }>(
      'SELECT unsubscribe_token AS token FROM reminder_settings WHERE enrolment_id = $1',
      [returner.enrolmentId],
    );
    return `/mail/unsubscribe/${rows[0]?.token ?? ''}`;
  };

  it('takes a POST from anywhere, without a cookie; a GET changes nothing', async () => {
    const path = await link();
    const settingsPath = `/r/${returner.enrolmentId}/reminders`;
    expect((await api.get(path)).body).toEqual({ stopped: false, settingsPath });
    expect((await api.get(path)).body).toEqual({ stopped: false, settingsPath });
    const click = () =>
      api.app.inject({
        method: 'POST',
        url: `/api${path}`,
        headers: {
          ...{ origin: 'https://mail.example.net', 'sec-fetch-site': 'cross-site' },
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: 'List-Unsubscribe=One-Click',
      });
    const answer = await click();
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([204, undefined]);
    expect((await click()).statusCode).toBe(204);
    expect((await api.get(path)).body).toEqual({ stopped: true, settingsPath });

    received.length = 0;
    await new Reasons(make, returner).contact(today());
    await remind(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
    await api.runJobs();
    expect(received).toEqual([]);
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'garbled'])(
    'is not found with the token %s',
    async (token) => {
      expect((await api.get(`/mail/unsubscribe/${token}`)).status).toBe(404);
      expect((await api.post(`/mail/unsubscribe/${token}`)).status).toBe(404);
    },
  );

  it('lets the link do nothing else: the database refuses', async () => {
    const client = await api.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE reshelve_app');
      await client.query(`SELECT set_config('app.actor', 'identity', true)`);
      await expect(client.query(`UPDATE reminder_settings SET rhythm = 'digest'`)).rejects.toThrow(
        /row-level security/,
      );
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('is the only route that takes a foreign POST', async () => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await api.post('/auth/sign-out', { headers })).status).toBe(403);
  });
});
