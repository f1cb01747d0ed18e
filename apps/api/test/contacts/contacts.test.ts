import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, todayIn } from '@reshelve/domain/dates';
import type { ContactDto, ContactPageDto } from '../../src/modules/contacts/dto/contact.dto.ts';
import type { PersonThereDto } from '../../src/modules/contacts/dto/application-contact.dto.ts';
import type { NetworkOverviewDto } from '../../src/modules/contacts/dto/overview.dto.ts';
import { faults, World, type Problem } from '../applications/world.ts';
import type { Person } from '../support/factories.ts';
import { countQueries } from '../support/query-count.ts';

let world: World;
const today = todayIn('Europe/London', new Date().toISOString());

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const someone = () => world.make.person('returner', world.programmeId, world.cohortId);

async function add(body: object, who: Person = world.mary): Promise<string> {
  const answer = await world.api.post<{ id: string }>(`${who.base}/contacts`, {
    as: who.token,
    body,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}
const read = (id: string, who: Person = world.mary) =>
  world.api.get<ContactDto>(`${who.base}/contacts/${id}`, { as: who.token });
const list = async (query: string, who: Person = world.mary) =>
  (await world.api.get<ContactPageDto>(`${who.base}/contacts?${query}`, { as: who.token })).body;
const names = async (query: string, who: Person) =>
  (await list(query, who)).items.map(({ name }) => name);
const overview = async (who: Person) =>
  (await world.api.get<NetworkOverviewDto>(`${who.base}/contacts/overview`, { as: who.token }))
    .body;
const touch = (id: string, on: string, who: Person = world.mary, way = 'email') =>
  world.api.post<Problem>(`${who.base}/contacts/${id}/touchpoints`, {
    as: who.token,
    body: { on, way, notes: 'A good talk.' },
  });

describe('a person', () => {
  const ruth = {
    name: 'Ruth Ellery',
    circle: 'former_colleagues',
    acquaintance: 'Sat at the next desk',
    jobTitle: 'Cataloguer',
    employer: 'Harbour Library',
    formerEmployers: ['University of Leeds', '  Abbey  '],
    email: 'Ruth.Ellery@Example.org',
    phone: '(020) 7946 0000 ext. 3',
    link: 'https://example.org/in/ruth',
    notes: 'Likes tea.\nHas a dog.',
  };

  it('is kept as typed, and given back', async () => {
    const id = await add(ruth);
    const { body, headers } = await read(id);
    expect(body).toEqual({
      ...ruth,
      formerEmployers: ['University of Leeds', 'Abbey'],
      id,
      revision: 1,
      lastOn: null,
      nextOn: null,
      nextAbout: '',
      restingUntil: null,
      touchpoints: [],
      applications: [],
    });
    expect(headers['etag']).toBe('"1"');
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ name: 'R', circle: 'book_club' }, ['circle']],
    [{ name: 'R', email: 'ruth at example.org' }, ['email']],
    [{ name: 'R', phone: 'ask her' }, ['phone']],
    [{ name: 'R', link: 'javascript:alert(1)' }, ['link']],
    [{ name: 'R', formerEmployers: ['x'.repeat(201)] }, ['formerEmployers']],
    [{ name: 'x'.repeat(201), notes: 'x'.repeat(10_001) }, ['name', 'notes']],
    [{ name: 'R', owner: 'somebody' }, ['owner']],
  ])('is refused with what is wrong: %#', async (body, fields) => {
    const answer = await world.post('contacts', body);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual(fields);
  });

  it('comes in once for one key', async () => {
    const headers = { 'idempotency-key': 'contact-once' };
    const first = await world.post<{ id: string }>('contacts', { name: 'Once' }, headers);
    const again = await world.post<{ id: string }>('contacts', { name: 'Once' }, headers);
    expect(again.body.id).toBe(first.body.id);
    expect(await world.count('contact', "name = 'Once'")).toBe(1);
  });

  it('is changed only on top of what was seen', async () => {
    const id = await add({ name: 'Ada', employer: 'Abbey', notes: 'Kept.' });
    const change = { name: 'Ada B', formerEmployers: ['Leeds University'] };
    const stale = await world.patch(`contacts/${id}`, change, { 'if-match': '"7"' });
    expect(stale.status).toBe(412);
    const none = await world.patch(`contacts/${id}`, change);
    expect(none.status).toBe(428);
    const done = await world.patch(`contacts/${id}`, change, { 'if-match': '"1"' });
    expect(done.status).toBe(204);
    const { body } = await read(id);
    expect(body).toMatchObject({ ...change, employer: 'Abbey', notes: 'Kept.', revision: 2 });
    expect(await names('employer=University+of+Leeds', world.mary)).toContain('Ada B');
    expect(await names('employer=The+Abbey+Ltd', world.mary)).toContain('Ada B');
  });

  it('goes with everything that belongs to them', async () => {
    const id = await add({ name: 'Gone' });
    await touch(id, today);
    expect((await world.delete(`contacts/${id}`)).status).toBe(204);
    expect((await read(id)).status).toBe(404);
    expect(await world.count('touchpoint', `contact_id = '${id}'`)).toBe(0);
    expect((await world.delete(`contacts/${id}`)).status).toBe(404);
  });
});

describe('touchpoints', () => {
  it('are added, changed and taken out; the last one shows', async () => {
    const id = await add({ name: 'Tess' });
    const made = await touch(id, addDays(today, -3));
    expect(made.status).toBe(201);
    await touch(id, addDays(today, -9), world.mary, 'event');
    const { body } = await read(id);
    expect(body.lastOn).toBe(addDays(today, -3));
    expect(body.touchpoints.map(({ way }) => way)).toEqual(['email', 'event']);
    const first = body.touchpoints[0]?.id ?? '';
    const changed = await world.api.put(`${world.mary.base}/touchpoints/${first}`, {
      as: world.mary.token,
      body: { on: addDays(today, -20), way: 'letter' },
    });
    expect(changed.status).toBe(204);
    const after = (await read(id)).body.touchpoints;
    expect(after.map(({ way, notes }) => [way, notes])).toEqual([
      ['event', 'A good talk.'],
      ['letter', 'A good talk.'],
    ]);
    await world.delete(`touchpoints/${first}`);
    expect((await read(id)).body.lastOn).toBe(addDays(today, -9));
  });

  it('are not of the future', async () => {
    const id = await add({ name: 'Tess' });
    const answer = await touch(id, addDays(today, 1));
    expect([answer.status, faults(answer)]).toEqual([422, ['on']]);
    expect(faults(await touch(id, '2026-02-30'))).toEqual(['on']);
    expect(faults(await touch(id, today, world.mary, 'telepathy'))).toEqual(['way']);
  });

  it('settle what was planned until then, and nothing later', async () => {
    const id = await add({ name: 'Planned' });
    const plan = (nextOn: string | null) =>
      world.api.put(`${world.mary.base}/contacts/${id}/next`, {
        as: world.mary.token,
        body: { nextOn, nextAbout: 'her new post' },
      });
    const later = addDays(today, 10);
    expect((await plan(later)).status).toBe(204);
    await touch(id, today);
    expect((await read(id)).body).toMatchObject({ nextOn: later, nextAbout: 'her new post' });
    await plan(today);
    await touch(id, today);
    expect((await read(id)).body).toMatchObject({ nextOn: null, nextAbout: '' });
    await plan(null);
    expect((await read(id)).body).toMatchObject({ nextOn: null, nextAbout: '' });
  });
});

describe('the list', () => {
  it('comes by name in pages that make up the whole', async () => {
    const anna = await someone();
    const all = ['Ada', 'Bea', 'Bea', 'Cleo', 'Émilie', 'ruth', 'Zoë'];
    for (const name of [...all].reverse()) await add({ name }, anna);
    const whole = (await list('limit=100', anna)).items;
    const paged = [];
    for (let query = 'limit=2'; ;) {
      const page = await list(query, anna);
      paged.push(...page.items);
      if (page.next === null) break;
      query = `limit=2&cursor=${page.next}`;
    }
    expect(paged).toEqual(whole);
    expect(whole.map(({ name }) => name).sort()).toEqual([...all].sort());
  });

  it.each(['cursor=x', 'circle=x', 'touch=x', 'months=0', 'months=x', 'limit=101'])(
    '%s is refused by its name',
    async (query) => {
      const answer = await world.api.get<Problem>(`${world.mary.base}/contacts?${query}`, {
        as: world.mary.token,
      });
      expect([answer.status, faults(answer)]).toEqual([422, [query.split('=')[0]]]);
    },
  );

  it('is narrowed by circle, employer, words and how long one was not in touch', async () => {
    const anna = await someone();
    const old = await add({ name: 'Old', circle: 'alumni', employer: 'Leeds University' }, anna);
    const exact = await add({ name: 'Exact', formerEmployers: ['University of Leeds'] }, anna);
    const aside = await add({ name: 'Aside', acquaintance: '100% met at a fair' }, anna);
    const planned = await add({ name: 'Planned', employer: 'Leeds Beckett University' }, anna);
    await add({ name: 'Never', jobTitle: 'Archivist' }, anna);
    await touch(old, addDays(addMonths(today, -6), -1), anna);
    await touch(exact, addMonths(today, -6), anna);
    await world.api.post(`${anna.base}/contacts/${aside}/not-now`, { as: anna.token });
    await world.api.put(`${anna.base}/contacts/${planned}/next`, {
      as: anna.token,
      body: { nextOn: addDays(today, 5) },
    });
    const expected: Record<string, string[]> = {
      'circle=alumni': ['Old'],
      'circle=none': ['Aside', 'Exact', 'Never', 'Planned'],
      'employer=The+University+of+LEEDS': ['Exact', 'Old'],
      'employer=%E2%80%94': [],
      'search=archiv': ['Never'],
      'search=university+of': ['Exact'],
      'search=100%25': ['Aside'],
      'search=%25': ['Aside'],
      'search=_': [],
      'touch=lost': ['Never', 'Old'],
      'touch=faded': ['Old'],
      'touch=never': ['Never'],
      'touch=lost&months=5': ['Exact', 'Never', 'Old'],
      'touch=lost&months=7': ['Never'],
      'touch=lost&circle=alumni&search=old&employer=leeds+university': ['Old'],
    };
    for (const [query, found] of Object.entries(expected)) {
      expect([query, await names(query, anna)]).toEqual([query, found]);
    }
    expect(await overview(anna)).toEqual({
      total: 5,
      circles: { alumni: 1 },
      unsorted: 4,
      lostTouch: 2,
      comingUp: [{ id: planned, name: 'Planned', nextOn: addDays(today, 5), nextAbout: '' }],
      ledTo: [],
    });
    expect((await read(aside, anna)).body.restingUntil).toBe(addMonths(today, 3));
  });
});

describe('an application', () => {
  const there = async (id: string, who: Person = world.mary) =>
    (
      await world.api.get<PersonThereDto[]>(`${who.base}/applications/${id}/contacts`, {
        as: who.token,
      })
    ).body;
  const put = (application: string, contact: string, part: string, who = world.mary) =>
    world.api.put(`${who.base}/applications/${application}/contacts/${contact}`, {
      as: who.token,
      body: { part },
    });

  it('names whom I know there, however the employer is written', async () => {
    const anna = await someone();
    const application = await world.add({ employer: 'London Borough of Camden' }, anna);
    const was = await add({ name: 'Aba', formerEmployers: ['Camden Council'] }, anna);
    const is = await add({ name: 'Bob', employer: 'The Camden Council' }, anna);
    await add({ name: 'Cy', employer: 'Camden Town Council' }, anna);
    const far = await add({ name: 'Dot', employer: 'Elsewhere' }, anna);
    await put(application, far, 'referee', anna);
    expect(
      (await there(application, anna)).map(({ id, part, place }) => [id, part, place]),
    ).toEqual([
      [far, 'referee', null],
      [is, null, 'works_there'],
      [was, null, 'worked_there'],
    ]);
    const joan = await world.add({ employer: 'Camden Council' }, world.joan);
    expect(await there(joan, world.joan)).toEqual([]);
  });

  it('is linked to a person, anew and no more', async () => {
    const anna = await someone();
    const application = await world.add({ employer: 'Abbey' }, anna);
    const second = await world.add({ employer: 'Abbey' }, anna);
    await world.api.post(`${anna.base}/applications/${second}/moves`, {
      as: anna.token,
      body: { stage: 'final_interview' },
    });
    const ruth = await add({ name: 'Ruth' }, anna);
    await put(application, ruth, 'knows', anna);
    await put(application, ruth, 'led_to', anna);
    await put(second, ruth, 'led_to', anna);
    const { body } = await read(ruth, anna);
    expect(body.applications.map(({ id, part }) => [id, part]).sort()).toEqual(
      [
        [application, 'led_to'],
        [second, 'led_to'],
      ].sort(),
    );
    expect((await overview(anna)).ledTo).toEqual([
      {
        id: ruth,
        name: 'Ruth',
        applications: 2,
        furthestStage: 'final_interview',
        accepted: false,
      },
    ]);
    await world.api.delete(`${anna.base}/applications/${second}/contacts/${ruth}`, {
      as: anna.token,
    });
    expect((await overview(anna)).ledTo[0]).toMatchObject({ applications: 1 });
    expect((await put(application, ruth, 'magic', anna)).status).toBe(422);
    const others = await add({ name: 'Not hers' });
    expect((await put(application, others, 'knows', anna)).status).toBe(404);
  });
});

it('asks the database the same number of questions however much there is', async () => {
  const anna = await someone();
  const application = await world.add({ employer: 'Abbey' }, anna);
  const first = await add({ name: 'First', employer: 'Abbey' }, anna);
  const readAll = async () => {
    await list('limit=100&touch=lost', anna);
    await overview(anna);
    await read(first, anna);
  };
  const readThere = () =>
    world.api.get(`${anna.base}/applications/${application}/contacts`, { as: anna.token });
  await readAll();
  await readThere();
  // A first visit is noted beside the request, which does not wait for it.
  while ((await world.count('enrolment', `id = '${anna.enrolmentId}' AND active_week IS NULL`)) > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const few = [await countQueries(readAll), await countQueries(readThere)];
  for (let i = 0; i < 30; i += 1) {
    const id = await add({ name: `Person ${String(i)}`, employer: 'Abbey' }, anna);
    await world.make.insert('touchpoint', {
      programme_id: anna.programmeId,
      returner_id: anna.enrolmentId,
      contact_id: id,
      on: '2025-01-01',
      way: 'email',
    });
  }
  expect([await countQueries(readAll), await countQueries(readThere)]).toEqual(few);
  // Of each request: who asks, then BEGIN, the actor, the statement and COMMIT in one round trip.
  expect(few[0]).toBe(15);
});
