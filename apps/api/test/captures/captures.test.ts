import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AdvertDraftDto } from '../../src/modules/captures/dto/capture.dto.ts';
import { Factories } from '../support/factories.ts';
import { OutboundPolicy } from '../../src/platform/outbound/public-addresses.ts';
import { TestApi } from '../support/test-api.ts';
import { WebServer } from './web-server.ts';

let api: TestApi;
let make: Factories;

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
});
afterAll(() => api.stop());

it('reads a pasted advertisement, names what is there already, and keeps the text with it', async () => {
  const programmeId = await make.programme();
  const cohortId = await make.cohort(programmeId);
  const person = await make.person('returner', programmeId, cohortId);
  const peer = await make.person('returner', programmeId, cohortId);
  const advert = 'Job title: Librarian\nEmployer: Derby Museum\nClosing date: 12/12/2026';
  const read = (as: typeof person) =>
    api.post<AdvertDraftDto>(`${as.base}/captures/text`, { as: as.token, body: { text: advert } });

  const first = await read(person);
  expect([first.status, first.body]).toMatchObject([
    200,
    { title: 'Librarian', employer: 'Derby Museum', closingOn: '2026-12-12', alike: [] },
  ]);

  const { body: created } = await api.post<{ id: string }>(`${person.base}/applications`, {
    as: person.token,
    body: { title: 'LIBRARIAN', employer: 'Derby Museum', stage: 'saved', advert },
  });
  const saved = await api.get<{ advert: string }>(`${person.base}/applications/${created.id}`, {
    as: person.token,
  });
  expect(saved.body.advert).toBe(advert);
  expect((await read(person)).body.alike).toEqual([
    { id: created.id, title: 'LIBRARIAN', employer: 'Derby Museum' },
  ]);
  expect((await read(peer)).body.alike).toEqual([]);
});

it('reads the page at an address, and says what is there already', async () => {
  const web = await WebServer.start();
  // The loopback address plays the public internet, for as long as this test runs.
  const policy = api.app.get(OutboundPolicy);
  const real = { allows: policy.allows.bind(policy), allowsPort: policy.allowsPort.bind(policy) };
  const person = await make.person('returner', await make.programme());
  const url = `http://127.0.0.1:${String(web.port)}/jobs/42`;
  const read = () =>
    api.post<AdvertDraftDto>(`${person.base}/captures/address`, {
      as: person.token,
      body: { url },
    });
  web.html('<h1>Archivist</h1><main><p>Bath Record Office, York</p><p>Part-time</p></main>');
  try {
    expect((await read()).status).toBe(422);
    Object.assign(policy, { allows: () => true, allowsPort: () => true });
    expect((await read()).body).toMatchObject({
      title: 'Archivist',
      hours: 'part_time',
      link: url,
      advert: 'Bath Record Office, York\n\nPart-time',
      alike: [],
    });
    const { body: made } = await api.post<{ id: string }>(`${person.base}/applications`, {
      as: person.token,
      body: { title: 'Another', employer: 'Somebody', link: `${url}?utm_source=x`, stage: 'saved' },
    });
    expect((await read()).body.alike).toMatchObject([{ id: made.id, title: 'Another' }]);
  } finally {
    Object.assign(policy, real);
    await web.stop();
  }
});

it('opens no address that leads inside, and says so beside it', async () => {
  const person = await make.person('returner', await make.programme());
  const read = (url: unknown) =>
    api.post<{ errors: { field: string; message: string }[] }>(`${person.base}/captures/address`, {
      as: person.token,
      body: { url },
    });
  for (const url of ['http://127.0.0.1/', 'http://localhost/', 'http://169.254.169.254/']) {
    const { status, body } = await read(url);
    expect([status, body.errors]).toMatchObject([422, [{ field: 'url' }]]);
    expect(body.errors[0]?.message).toContain('not lead to a public website');
  }
  for (const url of ['', 'nonsense', 7, null]) {
    const { status, body } = await read(url);
    expect([status, body.errors[0]?.field]).toEqual([422, 'url']);
  }
});

it('reads so many pages for one person, and no more', async () => {
  const person = await make.person('returner', await make.programme());
  const read = () =>
    api.post(`${person.base}/captures/address`, {
      as: person.token,
      body: { url: 'http://[::1]/' },
    });
  const answers = new Set<number>();
  for (let i = 0; i < 30; i += 1) answers.add((await read()).status);
  expect([...answers]).toEqual([422]);
  const refused = await read();
  expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
});
