import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { ContactDto, ContactPageDto } from '../../src/modules/contacts/dto/contact.dto.ts';
import type {
  PeopleImportDto,
  PeopleImportLineDto,
} from '../../src/modules/contacts/dto/people-import.dto.ts';
import { World, type Problem } from '../applications/world.ts';
import type { Person } from '../support/factories.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const someone = () => world.make.person('returner', world.programmeId, world.cohortId);

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const NOTES =
  'Notes:\r\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it, or ""1st-degree"" ones."\r\n\r\n';
const connections = (...lines: string[]) => `${NOTES}${[HEADER, ...lines].join('\r\n')}\r\n`;
const cards = (...names: string[]) =>
  names.map((name) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`).join('');

function send(who: Person, content: string | Buffer, name = 'Connections.csv') {
  const body = Buffer.concat([
    Buffer.from(
      `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n--edge--\r\n'),
  ]);
  return world.api.post<Problem & { id: string }>(`${who.base}/contacts/imports`, {
    as: who.token,
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  });
}
async function begin(who: Person, content: string | Buffer, name?: string): Promise<string> {
  const answer = await send(who, content, name);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}
const look = async (who: Person, id: string, query = '') =>
  (
    await world.api.get<PeopleImportDto>(`${who.base}/contacts/imports/${id}?${query}`, {
      as: who.token,
    })
  ).body;
const choose = (who: Person, id: string, body: object) =>
  world.api.put<Problem>(`${who.base}/contacts/imports/${id}/choices`, { as: who.token, body });
const run = (who: Person, id: string) =>
  world.api.post<PeopleImportLineDto & Problem>(`${who.base}/contacts/imports/${id}/run`, {
    as: who.token,
  });
const undo = (who: Person, id: string) =>
  world.api.post<{ takenOut: number } & Problem>(`${who.base}/contacts/imports/${id}/undo`, {
    as: who.token,
  });
const names = async (who: Person) =>
  (
    await world.api.get<ContactPageDto>(`${who.base}/contacts?limit=100`, { as: who.token })
  ).body.items.map(({ name }) => name);
const add = async (who: Person, body: object) =>
  (await world.api.post<{ id: string }>(`${who.base}/contacts`, { as: who.token, body })).body.id;
const contact = async (who: Person, id: string) =>
  (await world.api.get<ContactDto>(`${who.base}/contacts/${id}`, { as: who.token })).body;

describe('LinkedIn’s connections', () => {
  it('are looked at, come in together, and go again', async () => {
    const anna = await someone();
    const id = await begin(
      anna,
      connections(
        'Ruth,Ellery,https://www.linkedin.com/in/ruth,,University of Leeds,"Librarian, ""digital""",21 Nov 2023',
        ',,https://www.linkedin.com/in/gone,,,,01 Jan 2020',
        'Ada,"B\r\nC",,a@b.example,Abbey,,02 Feb 2022',
      ),
    );
    expect(await names(anna)).toEqual([]);
    const seen = await look(anna, id);
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
    await choose(anna, id, { circle: 'online_communities' });
    expect((await run(anna, id)).body).toMatchObject({ state: 'done', added: 2, skipped: 1 });
    expect(await names(anna)).toEqual(['Ada B C', 'Ruth Ellery']);
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
    expect((await run(anna, id)).body.code).toBe('import-is-over');
    expect((await choose(anna, id, { everybody: true })).status).toBe(409);
    expect((await undo(anna, id)).body).toEqual({ takenOut: 2 });
    expect((await undo(anna, id)).status).toBe(409);
    expect(await names(anna)).toEqual([]);
    expect(await world.count('stored_file', `enrolment_id = '${anna.enrolmentId}'`)).toBe(0);
  });

  it('bring whom one chose, a page at a time or all at once', async () => {
    const anna = await someone();
    const lines = Array.from({ length: 250 }, (_, i) => `P${String(i)},Q,,,,,01 Jan 2020`);
    const id = await begin(anna, connections(...lines));
    const first = await look(anna, id);
    expect([first.items.length, first.page, first.pages]).toEqual([100, 1, 3]);
    await choose(anna, id, { lines: first.items.map(({ line }) => line), chosen: [] });
    expect((await look(anna, id)).counts).toMatchObject({ total: 250, add: 150 });
    await choose(anna, id, { everybody: false });
    const found = await look(anna, id, 'search=p249');
    expect(found.items.map(({ name, chosen }) => [name, chosen])).toEqual([['P249 Q', false]]);
    await choose(anna, id, { lines: [found.items[0]?.line ?? 0], chosen: [found.items[0]?.line] });
    expect((await run(anna, id)).body).toMatchObject({ added: 1, skipped: 249 });
    expect(await names(anna)).toEqual(['P249 Q']);
  });

  it('bring three thousand', async () => {
    const anna = await someone();
    const lines = Array.from(
      { length: 3000 },
      (_, i) =>
        `P${String(i)},Q,https://www.linkedin.com/in/p${String(i)},,Company ${String(i)},X,01 Jan 2020`,
    );
    const id = await begin(anna, connections(...lines));
    expect((await run(anna, id)).body).toMatchObject({ added: 3000, skipped: 0 });
    const again = await begin(anna, connections(...lines));
    expect((await look(anna, again)).counts).toMatchObject({ duplicates: 3000, add: 0 });
    expect((await undo(anna, id)).body).toEqual({ takenOut: 3000 });
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
    const ruth = await add(anna, { name: 'Dr Ruth', email: 'Ruth@Example.org', jobTitle: 'Head' });
    return { anna, ruth, id: await begin(anna, file) };
  };

  it('are named, and left as they are unless one says otherwise', async () => {
    const { anna, ruth, id } = await start();
    const { items, counts } = await look(anna, id, 'show=duplicates');
    expect(items.map(({ duplicate }) => duplicate)).toEqual([
      { because: 'email', contactId: ruth, line: null, name: 'Dr Ruth' },
      { because: 'email', contactId: ruth, line: null, name: 'Dr Ruth' },
    ]);
    expect(counts).toMatchObject({ duplicates: 2, add: 1, fill: 0 });
    await run(anna, id);
    expect(await names(anna)).toEqual(['Ada B', 'Dr Ruth']);
    expect((await contact(anna, ruth)).revision).toBe(1);
  });

  it('get what is missing, and lose that again', async () => {
    const { anna, ruth, id } = await start();
    await choose(anna, id, { duplicates: 'fill' });
    expect((await run(anna, id)).body).toMatchObject({ added: 1, filled: 1, skipped: 1 });
    expect(await contact(anna, ruth)).toMatchObject({
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
    expect((await undo(anna, id)).body).toEqual({ takenOut: 1 });
    // What was changed since is hers.
    expect(await contact(anna, ruth)).toMatchObject({ employer: 'The new Abbey', link: '' });
  });

  it('come in a second time where that is wanted', async () => {
    const { anna, id } = await start();
    await choose(anna, id, { duplicates: 'add' });
    expect((await run(anna, id)).body.added).toBe(3);
  });

  it('stay at an undo where something was done with them since', async () => {
    const anna = await someone();
    const id = await begin(anna, cards('One', 'Two', 'Three'), 'people.vcf');
    await run(anna, id);
    const { items } = (
      await world.api.get<ContactPageDto>(`${anna.base}/contacts`, { as: anna.token })
    ).body;
    const two = items.find(({ name }) => name === 'Two')?.id ?? '';
    await world.api.post(`${anna.base}/contacts/${two}/touchpoints`, {
      as: anna.token,
      body: { on: '2026-01-05', way: 'phone' },
    });
    expect((await undo(anna, id)).body).toEqual({ takenOut: 2 });
    expect(await names(anna)).toEqual(['Two']);
  });
});

describe('a file that is something else', () => {
  it.each([
    ['an empty one', '', 'import-not-a-table'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'import-not-a-table'],
    ['an archive', Buffer.from('PK\u0003\u0004rest'), 'import-not-a-table'],
    ['other columns', 'Title,Employer\r\nLibrarian,Abbey\r\n', 'not-people'],
    ['a page', '<!doctype html><title>x</title><p>First Name', 'not-people'],
    ['nobody', connections(), 'nobody-in-it'],
    ['nothing but noise', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]), 'not-people'],
    ['too many', cards(...Array.from({ length: 10_001 }, () => 'x')), 'too-many-people'],
  ])('is refused with a sentence, and not kept: %s', async (_, content, code) => {
    const anna = await someone();
    const answer = await send(anna, content);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.body.errors?.[0]?.field).toBe('file');
    expect(await world.count('stored_file', `enrolment_id = '${anna.enrolmentId}'`)).toBe(0);
    expect(await world.count('import', `returner_id = '${anna.enrolmentId}'`)).toBe(0);
  });

  it('or none, or one that is too large', async () => {
    const anna = await someone();
    const none = await world.api.post<Problem>(`${anna.base}/contacts/imports`, {
      as: anna.token,
      body: {},
    });
    expect(none.status).toBe(422);
    const large = await send(anna, Buffer.alloc(20 * 1024 * 1024 + 1, 'x'));
    expect(large.status).toBe(413);
    expect(await world.count('stored_file', `enrolment_id = '${anna.enrolmentId}'`)).toBe(0);
  });
});

describe('a file with nasty cases', () => {
  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['what Windows writes', (text: string) => Buffer.from(text, 'latin1')],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
  ])('is read in %s', async (_, encoded) => {
    const anna = await someone();
    const text = connections('Zoë,Müller,,,Bücherei,,x').replace(NOTES, '');
    const id = await begin(anna, encoded(text));
    expect((await look(anna, id)).items).toMatchObject([
      { name: 'Zoë Müller', employer: 'Bücherei' },
    ]);
  });

  it('says which line was cleaned and why, the rest intact', async () => {
    const anna = await someone();
    const id = await begin(
      anna,
      connections(
        '=HYPERLINK(1),@SUM,javascript:alert(1),nobody at home,<b>Abbey</b>,,x',
        `Ru\u0000th,\u202eEllery,,,${'x'.repeat(1_000_000)},,x`,
        'שרה,👩🏽‍🏫,,s@example.org,,,x',
      ),
    );
    expect(
      (await look(anna, id)).items.map(({ line, name, remarks }) => [line, name, remarks]),
    ).toEqual([
      [
        5,
        '=HYPERLINK(1) @SUM',
        [
          '“nobody at home” is no e-mail address and was left out.',
          '“javascript:alert(1)” is no link and was left out.',
        ],
      ],
      [
        6,
        'Ruth Ellery',
        [
          'Characters that cannot be seen were taken out of the name.',
          'The employer is longer than 200 characters and was cut there.',
        ],
      ],
      [7, 'שרה 👩🏽‍🏫', []],
    ]);
    expect((await run(anna, id)).body.added).toBe(3);
  });

  it('of cards says the same as an independent reader', async () => {
    const anna = await someone();
    const card = [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Ruth Ellery',
      'ORG:Harbour Library\\, North;Cataloguing',
      'TITLE:Head of colle',
      ' ctions',
      'EMAIL:ruth@example.org',
      'TEL;VALUE=uri:tel:+44-20-7946-0000',
      'NOTE:Tea\\nand cake',
      'END:VCARD',
    ].join('\r\n');
    const parsed: unknown = ICAL.parse(card);
    const other = new ICAL.Component(parsed as unknown[]);
    const value = (name: string) => other.getFirstPropertyValue(name);
    const id = await begin(anna, card, 'ruth.vcf');
    await run(anna, id);
    const [ruth] = (
      await world.api.get<ContactPageDto>(`${anna.base}/contacts`, { as: anna.token })
    ).body.items;
    expect(await contact(anna, ruth?.id ?? '')).toMatchObject({
      name: value('fn'),
      jobTitle: value('title'),
      employer: (value('org') as unknown as string[])[0],
      email: value('email'),
      phone: String(value('tel')).replace('tel:', ''),
      notes: value('note'),
    });
  });
});

it('is forgotten with its file', async () => {
  const anna = await someone();
  const id = await begin(anna, cards('One'), 'one.vcf');
  const listed = await world.api.get<PeopleImportLineDto[]>(`${anna.base}/contacts/imports`, {
    as: anna.token,
  });
  expect(listed.body).toMatchObject([{ id, kind: 'vcards', fileName: 'one.vcf' }]);
  const gone = await world.api.delete(`${anna.base}/contacts/imports/${id}`, { as: anna.token });
  expect(gone.status).toBe(204);
  expect(await world.count('stored_file', `enrolment_id = '${anna.enrolmentId}'`)).toBe(0);
  const { status } = await run(anna, id);
  expect(status).toBe(404);
});
