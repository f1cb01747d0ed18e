import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asActor } from '../support/as-actor.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
let make: Factories;
let programmeId: string;
let cohortId: string;
let coordinator: Person;

interface Invited {
  invited: number;
  lines: { line: number; text: string; result: string; message: string }[];
}

const invite = (addresses: string, body: object = {}, headers: Record<string, string> = {}) =>
  api.post<Invited>(`${coordinator.base}/invitations`, {
    as: coordinator.token,
    headers,
    body: { role: 'returner', cohortId, addresses, ...body },
  });

const pair = (returner: Person, mentor: Person) =>
  api.post<{ id: string }>(`${coordinator.base}/pairings`, {
    as: coordinator.token,
    body: { returnerId: returner.enrolmentId, mentorId: mentor.enrolmentId },
  });

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
});
beforeEach(async () => {
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
  coordinator = await make.person('coordinator', programmeId);
});
afterAll(() => api.stop());

describe('a pasted list', () => {
  it('invites whom it can and says of each line what became of it', async () => {
    const known = await make.person('returner', programmeId, cohortId);
    await invite('before@example.org');
    const answer = await invite(
      `Ruth <ruth@example.org>, nonsense\n\nruth@example.org\nbefore@example.org\n${known.email}`,
    );
    expect(answer.status).toBe(201);
    expect(answer.body.invited).toBe(1);
    expect(answer.body.lines.map(({ line, result }) => [line, result])).toEqual([
      [1, 'invited'],
      [1, 'not-an-address'],
      [3, 'repeated'],
      [4, 'invited-before'],
      [5, 'enrolled-already'],
    ]);
    await api.runJobs();
    expect((await api.mailTo('ruth@example.org'))?.text).toContain('/invitation?token=');
  });

  it('is refused at the field when nobody on it can be invited', async () => {
    const answer = await invite('nonsense');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'addresses' }] });
  });

  it('needs a cohort for returners, and one of this programme', async () => {
    const none = await invite('a@example.org', { cohortId: undefined });
    expect(none.body).toMatchObject({ code: 'cohort-needed', errors: [{ field: 'cohortId' }] });
    const elsewhere = await make.cohort(await make.programme());
    const foreign = await invite('a@example.org', { cohortId: elsewhere });
    expect(foreign.body).toMatchObject({ code: 'no-such-cohort' });
  });

  it('sent twice invites once', async () => {
    const key = { 'idempotency-key': 'the-same-list-twice' };
    const [one, two] = await Promise.all([
      invite('once@example.org', {}, key),
      invite('once@example.org', {}, key),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    const { rows } = await api.owner.query('SELECT 1 FROM invitation WHERE email = $1', [
      'once@example.org',
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it('that was withdrawn neither works nor is sent again', async () => {
    await invite('gone@example.org');
    await api.runJobs();
    const token = /token=([\w-]+)/.exec((await api.mailTo('gone@example.org'))?.text ?? '')?.[1];
    const list = await api.get<{ id: string }[]>(`${coordinator.base}/invitations`, {
      as: coordinator.token,
    });
    const path = `${coordinator.base}/invitations/${list.body[0]?.id ?? ''}`;
    expect((await api.delete(path, { as: coordinator.token })).status).toBe(204);
    expect((await api.get(`/invitations/${token ?? ''}`)).status).toBe(410);
    const again = await api.post(`${path}/resend`, { as: coordinator.token });
    expect(again.body).toMatchObject({ code: 'invitation-over' });
  });

  it('accepted beside another one at the same moment gives one enrolment', async () => {
    const password = 'seven lanterns on the quay';
    const account = await make.account({ email: 'double@example.org' });
    const { hash } = await import('@node-rs/argon2');
    await make.insert('credential', {
      account_id: account.id,
      password_hash: await hash(password, { memoryCost: 47_104, timeCost: 1, parallelism: 1 }),
    });
    const tokens: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const { id } = await make.insert<{ id: string }>('invitation', {
        programme_id: programmeId,
        email: account.email,
        role: 'mentor',
        invited_by: coordinator.accountId,
      });
      await api.owner.query('SELECT graphile_worker.add_job($1, $2)', [
        'send-invitation',
        JSON.stringify({ programmeId, invitationId: id }),
      ]);
      await api.runJobs();
      const mail = await api.mailTo(account.email);
      tokens.push(/token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '');
    }
    const accepted = await Promise.all(
      tokens.map((token) => api.post(`/invitations/${token}/accept`, { body: { password } })),
    );
    expect(accepted.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a pairing', () => {
  it('is between a returner and a mentor of the programme, two different people, once', async () => {
    const returner = await make.person('returner', programmeId, cohortId);
    const mentor = await make.person('mentor', programmeId);
    expect((await pair(returner, returner)).body).toMatchObject({ code: 'not-a-pair' });
    expect((await pair(mentor, returner)).body).toMatchObject({ code: 'not-a-pair' });
    const both = await make.account();
    const asReturner = await make.enrol(both, 'returner', programmeId, cohortId);
    const asMentor = await make.enrol(both, 'mentor', programmeId);
    expect((await pair(asReturner, asMentor)).body).toMatchObject({ code: 'not-a-pair' });
    const [one, two] = await Promise.all([pair(returner, mentor), pair(returner, mentor)]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
  });

  it('that has ended takes the mentor’s access at once', async () => {
    const returner = await make.person('returner', programmeId, cohortId);
    const mentor = await make.person('mentor', programmeId);
    const { id } = (await pair(returner, mentor)).body;
    const look = () =>
      api.get(`${mentor.base}/returners/${returner.enrolmentId}`, { as: mentor.token });
    expect((await look()).status).toBe(200);
    const path = `${coordinator.base}/pairings/${id}/end`;
    expect((await api.post(path, { as: coordinator.token })).status).toBe(204);
    expect((await look()).status).toBe(404);
    expect((await api.post(path, { as: coordinator.token })).body).toMatchObject({
      code: 'pairing-over',
    });
  });
});

describe('the end of somebody’s part', () => {
  it('ends access and pairings at once', async () => {
    const returner = await make.person('returner', programmeId, cohortId);
    const mentor = await make.person('mentor', programmeId);
    await pair(returner, mentor);
    const path = `${coordinator.base}/people/${returner.enrolmentId}/end`;
    expect((await api.post(path, { as: coordinator.token })).status).toBe(204);
    const own = await api.get(`${returner.base}/applications`, { as: returner.token });
    expect(own.status).toBe(403);
    const returners = await api.get(`${mentor.base}/returners`, { as: mentor.token });
    expect(returners.body).toEqual([]);
  });

  it('leaves a programme its last coordinator, even when two end each other’s at once', async () => {
    const other = await make.person('coordinator', programmeId);
    const end = (who: Person, whom: Person) =>
      api.post(`${who.base}/people/${whom.enrolmentId}/end`, { as: who.token });
    await Promise.all([end(coordinator, other), end(other, coordinator)]);
    const { rows } = await api.owner.query(
      `SELECT 1 FROM enrolment
       WHERE programme_id = $1 AND role = 'coordinator' AND ended_at IS NULL`,
      [programmeId],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('the database', () => {
  it('lets no coordinator decide what a returner shares', async () => {
    const returner = await make.person('returner', programmeId, cohortId);
    await expect(
      asActor(
        api.owner,
        'coordinator',
        coordinator,
        `UPDATE enrolment SET shares_progress = true WHERE id = $1`,
        [returner.enrolmentId],
      ),
    ).rejects.toThrow('cannot change another person');
  });

  it('gives an operator no row of anybody’s search', async () => {
    const returner = await make.person('returner', programmeId, cohortId);
    await make.application(returner);
    const operator = { ...coordinator, accountId: (await make.operator()).id };
    for (const table of ['application', 'enrolment', 'review', 'strategy', 'pairing']) {
      expect(await asActor(api.owner, 'operator', operator, `SELECT 1 FROM ${table}`)).toEqual([]);
    }
  });
});
