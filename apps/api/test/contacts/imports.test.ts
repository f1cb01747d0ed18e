import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ContactPageDto } from '../../src/modules/contacts/dto/contact.dto.ts';
import type { PeopleImportLineDto } from '../../src/modules/contacts/dto/people-import.dto.ts';
import { PeopleImportsRepository } from '../../src/modules/contacts/people-imports.repository.ts';
import { PeopleRunsService } from '../../src/modules/contacts/people-runs.service.ts';
import { World } from '../applications/world.ts';
import { cards, connections, PeopleFiles } from './people-files.ts';

let world: World;
let files: PeopleFiles;

beforeAll(async () => {
  world = await World.start();
  files = new PeopleFiles(world);
});
afterAll(() => world.api.stop());

const someone = () => world.make.person('returner', world.programmeId, world.cohortId);

describe('LinkedIn’s connections', () => {
  it('are looked at, come in together, and go again', async () => {
    const anna = await someone();
    const id = await files.begin(
      anna,
      connections(
        'Ruth,Ellery,https://www.linkedin.com/in/ruth,,University of Leeds,"Librarian, ""digital""",21 Nov 2023',
        ',,https://www.linkedin.com/in/gone,,,,01 Jan 2020',
        'Ada,"B\r\nC",,a@b.example,Abbey,,02 Feb 2022',
      ),
    );
    expect(await files.names(anna)).toEqual([]);
    const seen = await files.look(anna, id);
    expect(seen).toMatchObject({
      kind: 'connections',
      state: 'preview',
      counts: { total: 3, duplicates: 0, remarks: 1, unreadable: 1, add: 2, fill: 0 },
    });
    expect(seen.items.map(({ line, name, remarks }) => [line, name, remarks])).toEqual([
      [5, 'Ruth Ellery', []],
      [6, null, ['There is no name.']],
      [7, 'Ada B C', []],
    ]);
    await files.choose(anna, id, { circle: 'online_communities' });
    expect(await files.run(anna, id)).toMatchObject({ state: 'done', added: 2, skipped: 1 });
    expect(await files.names(anna)).toEqual(['Ada B C', 'Ruth Ellery']);
    const { items } = (
      await world.api.get<ContactPageDto>(`${anna.base}/contacts?employer=Leeds+University`, {
        as: anna.token,
      })
    ).body;
    expect(items).toMatchObject([
      {
        jobTitle: 'Librarian, "digital"',
        circle: 'online_communities',
        acquaintance: 'On LinkedIn since 21 Nov 2023',
      },
    ]);
    expect((await files.choose(anna, id, { everybody: true })).status).toBe(409);
    expect(await files.undo(anna, id)).toMatchObject({ state: 'undone', removed: 2, kept: 0 });
    expect((await files.ask(anna, id, 'run')).body.code).toBe('import-is-over');
    expect(await files.names(anna)).toEqual([]);
    expect(await world.count('stored_file', `enrolment_id = '${anna.enrolmentId}'`)).toBe(0);
  });

  it('bring whom one chose, a page at a time or all at once', async () => {
    const anna = await someone();
    const lines = Array.from({ length: 250 }, (_, i) => `P${String(i)},Q,,,,,01 Jan 2020`);
    const id = await files.begin(anna, connections(...lines));
    const first = await files.look(anna, id);
    expect([first.items.length, first.page, first.pages]).toEqual([100, 1, 3]);
    await files.choose(anna, id, { lines: first.items.map(({ line }) => line), chosen: [] });
    expect((await files.look(anna, id)).counts).toMatchObject({ total: 250, add: 150 });
    await files.choose(anna, id, { everybody: false });
    const found = await files.look(anna, id, 'search=p249');
    expect(found.items.map(({ name, chosen }) => [name, chosen])).toEqual([['P249 Q', false]]);
    await files.choose(anna, id, {
      lines: [found.items[0]?.line ?? 0],
      chosen: [found.items[0]?.line],
    });
    expect(await files.run(anna, id)).toMatchObject({ added: 1, skipped: 249 });
    expect(await files.names(anna)).toEqual(['P249 Q']);
  });

  it('bring three thousand', async () => {
    const anna = await someone();
    const lines = Array.from(
      { length: 3000 },
      (_, i) =>
        `P${String(i)},Q,https://www.linkedin.com/in/p${String(i)},,Company ${String(i)},X,01 Jan 2020`,
    );
    const id = await files.begin(anna, connections(...lines));
    expect(await files.run(anna, id)).toMatchObject({ added: 3000, skipped: 0 });
    const again = await files.begin(anna, connections(...lines));
    expect((await files.look(anna, again)).counts).toMatchObject({ duplicates: 3000, add: 0 });
    expect(await files.undo(anna, id)).toMatchObject({ removed: 3000, kept: 0 });
  });
});

describe('people who are there already', () => {
  const file = connections(
    'Ruth,Ellery,https://uk.linkedin.com/in/Ruth/,ruth@example.org,Abbey,Librarian,21 Nov 2023',
    'Ruth,E,,RUTH@example.org,,,21 Nov 2023',
    'Ada,B,,,,,21 Nov 2023',
  );
  const start = async () => {
    const anna = await someone();
    const ruth = await files.add(anna, {
      name: 'Dr Ruth',
      email: 'Ruth@Example.org',
      jobTitle: 'Head',
    });
    return { anna, ruth, id: await files.begin(anna, file) };
  };

  it('are named, and left as they are unless one says otherwise', async () => {
    const { anna, ruth, id } = await start();
    const { items, counts } = await files.look(anna, id, 'show=duplicates');
    expect(items.map(({ duplicate }) => duplicate)).toEqual([
      { because: 'email', contactId: ruth, line: null, name: 'Dr Ruth' },
      { because: 'email', contactId: ruth, line: null, name: 'Dr Ruth' },
    ]);
    expect(counts).toMatchObject({ duplicates: 2, add: 1, fill: 0 });
    await files.run(anna, id);
    expect(await files.names(anna)).toEqual(['Ada B', 'Dr Ruth']);
    expect((await files.contact(anna, ruth)).revision).toBe(1);
  });

  it('get what is missing, and lose that again', async () => {
    const { anna, ruth, id } = await start();
    await files.choose(anna, id, { duplicates: 'fill' });
    expect(await files.run(anna, id)).toMatchObject({ added: 1, filled: 1, skipped: 1 });
    expect(await files.contact(anna, ruth)).toMatchObject({
      name: 'Dr Ruth',
      jobTitle: 'Head',
      employer: 'Abbey',
      link: 'https://uk.linkedin.com/in/Ruth/',
    });
    await world.api.patch(`${anna.base}/contacts/${ruth}`, {
      as: anna.token,
      body: { employer: 'The new Abbey' },
      headers: { 'if-match': '"2"' },
    });
    expect(await files.undo(anna, id)).toMatchObject({ removed: 1 });
    // What was changed since is hers.
    expect(await files.contact(anna, ruth)).toMatchObject({ employer: 'The new Abbey', link: '' });
  });

  it('come in a second time where that is wanted', async () => {
    const { anna, id } = await start();
    await files.choose(anna, id, { duplicates: 'add' });
    expect((await files.run(anna, id)).added).toBe(3);
  });

  it('stay at an undo where something was done with them since', async () => {
    const anna = await someone();
    const id = await files.begin(anna, cards('One', 'Two', 'Three'), 'people.vcf');
    await files.run(anna, id);
    const { items } = (
      await world.api.get<ContactPageDto>(`${anna.base}/contacts`, { as: anna.token })
    ).body;
    const two = items.find(({ name }) => name === 'Two')?.id ?? '';
    await world.api.post(`${anna.base}/contacts/${two}/touchpoints`, {
      as: anna.token,
      body: { on: '2026-01-05', way: 'phone' },
    });
    expect(await files.undo(anna, id)).toMatchObject({ removed: 2, kept: 1 });
    expect(await files.names(anna)).toEqual(['Two']);
  });
});

it('is forgotten with its file', async () => {
  const anna = await someone();
  const id = await files.begin(anna, cards('One'), 'one.vcf');
  const listed = await world.api.get<PeopleImportLineDto[]>(`${anna.base}/contacts/imports`, {
    as: anna.token,
  });
  expect(listed.body).toMatchObject([{ id, kind: 'vcards', fileName: 'one.vcf' }]);
  const gone = await world.api.delete(`${anna.base}/contacts/imports/${id}`, { as: anna.token });
  expect(gone.status).toBe(204);
  expect(await world.count('stored_file', `enrolment_id = '${anna.enrolmentId}'`)).toBe(0);
  const { status } = await files.ask(anna, id, 'run');
  expect(status).toBe(404);
});

describe('an import of people', () => {
  it('comes in once and is undone once, however often that is asked for', async () => {
    const anna = await someone();
    const id = await files.begin(anna, cards('One', 'Two'), 'people.vcf');
    expect((await files.ask(anna, id, 'undo')).body.code).toBe('import-is-over');
    for (const [what, meanwhile] of [
      ['run', 'running'],
      ['undo', 'undoing'],
    ] as const) {
      const asked = [1, 2, 3].map(() => files.ask(anna, id, what));
      for (const { status, body } of await Promise.all(asked)) {
        expect([status, body.state]).toEqual([202, meanwhile]);
      }
      const busy = `${anna.base}/contacts/imports/${id}`;
      expect((await world.api.delete(busy, { as: anna.token })).status).toBe(409);
      await world.api.runJobs();
      expect((await files.ask(anna, id, what)).status).toBe(202);
      await world.api.runJobs();
      expect(await files.names(anna)).toEqual(what === 'run' ? ['One', 'Two'] : []);
    }
  });

  it('is all or nothing, and shows meanwhile how far it is', async () => {
    const anna = await someone();
    const names = Array.from({ length: 1_500 }, (_, i) => `Person ${String(i)}`);
    const id = await files.begin(anna, cards(...names), 'people.vcf');
    await files.ask(anna, id, 'run');
    const repository = world.api.app.get(PeopleImportsRepository);
    const spy = jest
      .spyOn(repository, 'rewrite')
      .mockRejectedValueOnce(new Error('the power went'));
    const runs = world.api.app.get(PeopleRunsService);
    const job = { ...anna, importId: id };
    await expect(runs.run(job)).rejects.toThrow('the power went');
    expect(await files.look(anna, id)).toMatchObject({ state: 'running', linesDone: 1_500 });
    expect(await files.names(anna)).toEqual([]);
    spy.mockRestore();
    await Promise.all([runs.run(job), world.api.runJobs()]);
    expect(await files.look(anna, id)).toMatchObject({ state: 'done', added: 1_500 });
  });
});
