import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TemplateKind } from '@reshelve/domain/templates';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { TemplateDto } from '../../src/modules/templates/dto/template.dto.ts';
import { TemplatesService } from '../../src/modules/templates/templates.service.ts';
import { Database } from '../../src/platform/database/database.ts';
import { faults, type Problem, World } from '../applications/world.ts';
import { asActor } from '../support/as-actor.ts';
import type { Person } from '../support/factories.ts';

let world: World;
let coordinator: Person;
beforeAll(async () => {
  world = await World.start();
  coordinator = await world.make.person('coordinator', world.programmeId);
});
afterAll(() => world.api.stop());

const NOTE = {
  kind: 'thank_you',
  serves: '',
  name: 'Our thank-you note',
  subject: 'Thank you: {post}',
  body: 'Dear {name},\n\nThank you for {date}.\n\n{my name}',
};

const create = (who: Person, body: object) =>
  world.api.post<{ id: string } & Problem>(`${who.base}/templates`, { as: who.token, body });

const list = async (who: Person, kind = ''): Promise<TemplateDto[]> =>
  (await world.api.get<TemplateDto[]>(`${who.base}/templates${kind}`, { as: who.token })).body;

const actorOf = (who: Person): EnrolledActor => ({
  kind: 'enrolled',
  role: 'returner',
  hasLeft: false,
  timeZone: 'Europe/London',
  ...who,
});

const fitting = (who: Person, kind: TemplateKind, serves: string) =>
  world.api.app
    .get(Database)
    .withActor(actorOf(who), (tx) =>
      world.api.app.get(TemplatesService).fitting(tx, actorOf(who), kind, serves),
    );

describe('templates', () => {
  it('of a coordinator are the programme’s, of a returner their own', async () => {
    const programmes = await create(coordinator, NOTE);
    expect(programmes.status).toBe(201);
    const own = await create(world.mary, { ...NOTE, name: 'Mine' });
    const names = async (who: Person) =>
      (await list(who, '?kind=thank_you')).map(({ name, own: isOwn }) => [name, isOwn]);
    expect(await names(world.mary)).toEqual([
      ['Mine', true],
      [NOTE.name, false],
    ]);
    expect(await names(world.joan)).toEqual([[NOTE.name, false]]);
    expect(await names(coordinator)).toEqual([[NOTE.name, false]]);
    expect(await list(world.mary, '?kind=preparation')).toEqual([]);
    // The database holds to it by itself.
    for (const [role, who] of [
      ['returner', world.joan],
      ['coordinator', coordinator],
    ] as const) {
      const rows = await asActor(world.api.owner, role, who, 'SELECT id FROM template');
      expect(rows).toEqual([{ id: programmes.body.id }]);
    }
    const put = `${world.mary.base}/templates/${programmes.body.id}`;
    const tried = await world.api.put(put, {
      as: world.mary.token,
      body: { ...NOTE, kind: undefined },
      headers: { 'if-match': '"1"' },
    });
    expect(tried.status).toBe(404);
    const seen = `${coordinator.base}/templates/${own.body.id}`;
    expect((await world.api.get(seen, { as: coordinator.token })).status).toBe(404);
  });

  it('of a mentor are words for reviews, and theirs alone', async () => {
    const mentor = await world.make.person('mentor', world.programmeId);
    const other = await world.make.person('mentor', world.programmeId);
    const snippet = { kind: 'snippet', name: 'Numbers', body: 'Say how many, and by when.' };
    const { status, body } = await create(mentor, snippet);
    expect(status).toBe(201);
    expect(await list(mentor, '?kind=snippet')).toMatchObject([{ name: 'Numbers', own: true }]);
    for (const who of [other, world.mary, coordinator]) {
      expect(await list(who, '?kind=snippet')).toEqual([]);
      const path = `${who.base}/templates/${body.id}`;
      expect((await world.api.get(path, { as: who.token })).status).toBe(404);
      expect((await world.api.delete(path, { as: who.token })).status).toBe(404);
    }
    for (const [who, words] of [
      [mentor, NOTE],
      [world.mary, snippet],
      [coordinator, snippet],
    ] as const) {
      const refused = await create(who, words);
      expect([refused.status, faults(refused)]).toEqual([422, ['kind']]);
    }
  });

  it('that fit come the best first, and the built-in words are left to the domain', async () => {
    await create(coordinator, { ...NOTE, name: 'After a call', serves: 'video' });
    await create(coordinator, { ...NOTE, name: 'After a panel', serves: 'panel' });
    const names = async (serves: string) =>
      (await fitting(world.mary, 'thank_you', serves)).map(({ name }) => name);
    expect(await names('video')).toEqual(['Mine', 'After a call', NOTE.name]);
    expect(await names('phone')).toEqual(['Mine', NOTE.name]);
    expect(await fitting(world.mary, 'feedback_letter', 'applied')).toEqual([]);
  });

  it('are changed from the revision that was read, and taken away', async () => {
    const { id } = (await create(coordinator, { ...NOTE, name: 'To change' })).body;
    const path = `${coordinator.base}/templates/${id}`;
    const as = coordinator.token;
    const read = await world.api.get<TemplateDto>(path, { as });
    expect(read.headers['etag']).toBe('"1"');
    const change = { ...NOTE, kind: undefined, body: 'Dear {name}' };
    const put = (revision: number) =>
      world.api.put(path, { as, body: change, headers: { 'if-match': `"${String(revision)}"` } });
    expect((await put(1)).status).toBe(200);
    expect((await put(1)).status).toBe(412);
    expect((await world.api.put(path, { as, body: change })).status).toBe(428);
    expect((await world.api.get<TemplateDto>(path, { as })).body).toMatchObject({
      revision: 2,
      kind: 'thank_you',
      body: 'Dear {name}',
    });
    expect((await world.api.delete(path, { as })).status).toBe(204);
    expect((await world.api.get(path, { as })).status).toBe(404);
  });

  it.each([
    [{ body: 'We pay {salary}.' }, ['body']],
    [{ subject: '{Dear}' }, ['subject']],
    [{ subject: '' }, ['subject']],
    [{ serves: 'seance' }, ['serves']],
    [{ serves: 'applied' }, ['serves']],
    [{ name: ' ' }, ['name']],
    [{ kind: 'poem' }, ['kind']],
    [{ kind: 'feedback_letter', body: '{discussed}' }, ['body']],
  ])('are refused by the field for %j', async (fields, expected) => {
    const answer = await create(coordinator, { ...NOTE, ...fields });
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual(expected);
  });
});
