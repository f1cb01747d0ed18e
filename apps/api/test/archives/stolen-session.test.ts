import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';
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
const ask = ({ base, token }: Person, password: unknown = PASSWORD) =>
  api.post<{ id: string }>(`${base}/archives`, { as: token, body: { password } });
const open = ({ base, token }: Person, id: string, password = PASSWORD) =>
  api.post(`${base}/archives/${id}/file`, { as: token, body: { password } });
async function ready(person: Person): Promise<string> {
  const { id } = (await ask(person)).body;
  await api.runJobs();
  return id;
}

describe('a session that somebody took', () => {
  const WRONG = {
    status: 422,
    body: { code: 'wrong-password', errors: [{ field: 'password' }] },
  };
  let person: Person;
  beforeEach(async () => {
    person = await returner();
  });

  it('makes no archive without the password', async () => {
    for (const password of ['a guess at it', '', null, ['a'], {}]) {
      const { status, body } = await ask(person, password);
      expect([password, status]).toEqual([password, 422]);
      expect(body).toMatchObject({ errors: [{ field: 'password' }] });
    }
    expect((await api.get(`${person.base}/archives`, { as: person.token })).body).toEqual([]);
  });

  it('takes none that is there, and the log says who took one', async () => {
    const id = await ready(person);
    expect(await open(person, id, 'a guess at it')).toMatchObject(WRONG);
    const url = `${person.base}/archives/${id}/file`;
    expect((await api.get(url, { as: person.token })).status).toBe(404);
    const downloads = () =>
      api.owner.query(
        `SELECT FROM audit_event WHERE action = 'archive.downloaded' AND subject_id = $1`,
        [id],
      );
    expect((await downloads()).rows).toHaveLength(0);
    expect((await open(person, id)).status).toBe(200);
    expect((await downloads()).rows).toHaveLength(1);
  });

  it('cannot go on guessing, and the same attempts count for signing in', async () => {
    const id = await ready(person);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const password = `guess ${String(i)}`;
      const answer = i % 2 === 0 ? await ask(person, password) : await open(person, id, password);
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 3)).toEqual([422, 422, 422]);
    expect(statuses.at(-1)).toBe(429);
    expect((await open(person, id)).status).toBe(429);
    const credentials = { email: person.email, password: PASSWORD };
    expect((await api.post('/auth/sign-in', { body: credentials })).status).toBe(429);
  });
});
