import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasuresService } from '../../src/modules/archives/erasures.service.ts';
import { AbandonedJobs } from '../../src/platform/jobs/abandoned-jobs.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';
import { CANARY, plantEverywhere } from './one-of-everything.ts';
import { PASSWORD, PASSWORD_HASH } from './password.ts';

let api: TestApi;
let make: Factories;
let programmeId: string;
let cohortId: string;

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
});
afterAll(() => api.stop());

async function returner(): Promise<Person> {
  const person = await make.person('returner', programmeId, cohortId);
  await make.insert('credential', { account_id: person.accountId, password_hash: PASSWORD_HASH });
  return person;
}

const ask = ({ base, token }: Person, password = PASSWORD) =>
  api.post<{ accountToo: boolean }>(`${base}/erasure`, { as: token, body: { password } });

/** Every value of every table of every schema that has any of the texts, as `table.column`. */
async function whereIs(...texts: string[]): Promise<string[]> {
  const { rows } = await api.owner.query<{ schema: string; table: string }>(`
    SELECT table_schema AS schema, table_name AS "table" FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
  const found: string[] = [];
  for (const { schema, table } of rows) {
    const all = await api.owner.query<Record<string, unknown>>(
      `SELECT * FROM "${schema}"."${table}"`,
    );
    for (const row of all.rows) {
      for (const [column, value] of Object.entries(row)) {
        const text = Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);
        if (texts.some((one) => text.includes(one))) found.push(`${table}.${column}`);
      }
    }
  }
  return found;
}

describe('an erasure', () => {
  it('takes every word, the name and the address, and leaves the fact alone', async () => {
    const person = await returner();
    const planted = await plantEverywhere(api.owner, person);
    await make.insert('invitation', {
      programme_id: programmeId,
      email: person.email,
      name: person.name,
      role: 'returner',
      invited_by: person.accountId,
      accepted_at: new Date(),
    });
    await api.patch('/me', { as: person.token, body: { name: `${CANARY} account.name` } });
    expect(planted.length).toBeGreaterThan(80);
    expect((await whereIs(CANARY)).length).toBeGreaterThan(80);

    const answer = await ask(person);
    expect(answer).toMatchObject({ status: 202, body: { accountToo: true } });
    await api.runJobs();

    // The one mail that says so is on its way to the address; nothing else is left.
    expect(await whereIs(CANARY, person.email)).toEqual(['outbox_mail.to']);
    const { rows } = await api.owner.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_kind = 'erasure' AND account_id = $1
       ORDER BY id`,
      [person.accountId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['erasure.requested', 'erasure.done']);
    const done = await api.owner.query(
      'SELECT FROM erasure WHERE enrolment_id = $1 AND done_at IS NOT NULL',
      [person.enrolmentId],
    );
    expect(done.rows).toHaveLength(1);
    expect((await api.get('/me', { as: person.token })).status).toBe(401);
  });

  it('leaves everybody else as they were', async () => {
    const [person, other] = [await returner(), await returner()];
    await plantEverywhere(api.owner, other);
    const before = await whereIs(CANARY);
    await ask(person);
    await api.runJobs();
    expect((await whereIs(CANARY)).sort()).toEqual(before.sort());
    expect((await api.get('/me', { as: other.token })).status).toBe(200);
  });

  it('keeps an account that is more than this one place', async () => {
    const person = await returner();
    const elsewhere = await make.programme();
    const { id, email, name, token } = {
      id: person.accountId,
      email: person.email,
      name: person.name,
      token: person.token,
    };
    const mentor = await make.enrol({ id, email, name, token }, 'mentor', elsewhere);
    const statement = await api.get(`${person.base}/erasure`, { as: person.token });
    expect(statement.body).toMatchObject({ accountToo: false });
    await ask(person);
    await api.runJobs();
    const { body } = await api.get<{ enrolments: { id: string }[] }>('/me', { as: token });
    expect(body.enrolments.map((enrolment) => enrolment.id)).toEqual([mentor.enrolmentId]);
  });

  it('says first what would go', async () => {
    const person = await returner();
    await make.application(person);
    await make.application(person);
    const { body } = await api.get<{ counts: { kind: string; count: number }[] }>(
      `${person.base}/erasure`,
      { as: person.token },
    );
    expect(body.counts).toContainEqual({ kind: 'application', count: 2 });
  });

  it('needs the password, so that a stolen cookie erases nobody', async () => {
    const person = await returner();
    const answer = await ask(person, 'something else entirely');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'password' }] });
    await api.runJobs();
    expect((await api.get('/me', { as: person.token })).status).toBe(200);
  });

  it('asked for twice at the same moment is done once', async () => {
    const person = await returner();
    const answers = await Promise.all([ask(person), ask(person)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    await api.runJobs();
    const { rows } = await api.owner.query(
      `SELECT FROM audit_event WHERE action = 'erasure.done' AND account_id = $1`,
      [person.accountId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is done within the hour, even if its worker is killed or its job is lost', async () => {
    const [held, lost] = [await returner(), await returner()];
    await Promise.all([ask(held), ask(lost)]);
    const jobs = 'graphile_worker._private_jobs';
    const of = `key = 'erase:' || (SELECT id FROM erasure WHERE enrolment_id = $1)`;
    await api.owner.query(
      `UPDATE ${jobs} SET locked_by = 'a-dead-one', locked_at = now() - interval '16 minutes',
         attempts = 1 WHERE ${of}`,
      [held.enrolmentId],
    );
    await api.owner.query(`UPDATE ${jobs} SET attempts = max_attempts WHERE ${of}`, [
      lost.enrolmentId,
    ]);
    await api.runJobs();
    for (const { token } of [held, lost]) {
      expect((await api.get('/me', { as: token })).status).toBe(200);
    }
    await api.app.get(AbandonedJobs).release();
    await api.runJobs();
    expect((await api.get('/me', { as: held.token })).status).toBe(401);

    await api.app.get(ErasuresService).eraseOverdue();
    await api.runJobs();
    expect((await api.get('/me', { as: lost.token })).status).toBe(200);
    await api.owner.query(
      `UPDATE erasure SET requested_at = now() - interval '21 minutes' WHERE enrolment_id = $1`,
      [lost.enrolmentId],
    );
    await api.app.get(ErasuresService).eraseOverdue();
    await api.runJobs();
    expect((await api.get('/me', { as: lost.token })).status).toBe(401);
  });

  it('is done for somebody who has left the programme, too', async () => {
    const person = await returner();
    await plantEverywhere(api.owner, person);
    await api.owner.query('UPDATE enrolment SET ended_at = now() WHERE id = $1', [
      person.enrolmentId,
    ]);
    expect(await ask(person)).toMatchObject({ status: 202, body: { accountToo: true } });
    await api.runJobs();
    expect(await whereIs(person.email)).toEqual(['outbox_mail.to']);
    const { rows } = await api.owner.query('SELECT FROM application WHERE returner_id = $1', [
      person.enrolmentId,
    ]);
    expect(rows).toEqual([]);
    expect((await api.get('/me', { as: person.token })).status).toBe(401);
  });

  it('of answers kept for repeated requests comes by itself after two days', async () => {
    const { accountId: account_id } = await returner();
    const request_hash = Buffer.alloc(32);
    const of = { account_id, request_hash, operation: 'test', response: '{}' };
    const old = new Date(Date.now() - 3 * 86_400_000);
    await make.insert('idempotency_key', { ...of, key: 'old-enough', created_at: old });
    await make.insert('idempotency_key', { ...of, key: 'of-today' });
    await api.app.get(ErasuresService).forgetAnswers();
    const { rows } = await api.owner.query(
      'SELECT key FROM idempotency_key WHERE account_id = $1',
      [account_id],
    );
    expect(rows).toEqual([{ key: 'of-today' }]);
  });

  it('opens no door: background jobs delete nobody who did not ask', async () => {
    const { asActor } = await import('../support/as-actor.ts');
    const person = await returner();
    for (const table of ['enrolment', 'account', 'idempotency_key']) {
      const rows = await asActor(api.owner, 'system', person, `DELETE FROM ${table} RETURNING 1`);
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });
});
