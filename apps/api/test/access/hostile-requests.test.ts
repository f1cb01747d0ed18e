import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
let person: Person;

beforeAll(async () => {
  api = await TestApi.start();
  const make = new Factories(api.owner);
  const programmeId = await make.programme();
  person = await make.person('returner', programmeId, await make.cohort(programmeId));
});
afterAll(() => api.stop());

/** Nearly all that a request may hold, in one line: read in steps that grow with its square, it
 *  would keep everybody waiting for a quarter of an hour. */
const ENDLESS = `a${' '.repeat(900_000)}b`;

describe('a text without an end is refused, and nobody waits for it', () => {
  it('from somebody who is not even signed in', async () => {
    const body = { name: ENDLESS, password: 'a long sentence about quiet shelves' };
    const { status } = await api.post('/invitations/not-a-token/accept', { body });
    expect(status).toBe(422);
  });

  it.each([
    ['applications', { title: ENDLESS, employer: ENDLESS, location: ENDLESS }],
    ['contacts', { name: ENDLESS, phone: ENDLESS, email: ENDLESS, link: ENDLESS }],
    ['examples', { title: ENDLESS, situation: ENDLESS }],
  ])('in %s', async (path, body) => {
    const { base, token } = person;
    expect((await api.post(`${base}/${path}`, { as: token, body })).status).not.toBe(201);
  });
});

describe('a word that every object in JavaScript has', () => {
  it('names an employer like any other', async () => {
    const { base, token } = person;
    for (const employer of ['Boat Constructor', '__proto__', 'Ty Constructor Ltd']) {
      const body = { name: 'Ruth Reader', employer };
      expect((await api.post(`${base}/contacts`, { as: token, body })).status).toBe(201);
      const application = { title: 'Archivist', employer };
      const made = await api.post(`${base}/applications`, { as: token, body: application });
      expect(made.status).toBe(201);
    }
    for (const path of ['contacts', 'contacts/overview', 'applications']) {
      expect((await api.get(`${base}/${path}`, { as: token })).status).toBe(200);
    }
  });
});
