import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { ContactPageDto } from '../../src/modules/contacts/dto/contact.dto.ts';
import { World, type Problem } from '../applications/world.ts';
import { cards, connections, NOTES, PeopleFiles } from './people-files.ts';

let world: World;
let files: PeopleFiles;

beforeAll(async () => {
  world = await World.start();
  files = new PeopleFiles(world);
});
afterAll(() => world.api.stop());

const someone = () => world.make.person('returner', world.programmeId, world.cohortId);

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
    const answer = await files.send(anna, content);
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
    const large = await files.send(anna, Buffer.alloc(20 * 1024 * 1024 + 1, 'x'));
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
    const id = await files.begin(anna, encoded(text));
    expect((await files.look(anna, id)).items).toMatchObject([
      { name: 'Zoë Müller', employer: 'Bücherei' },
    ]);
  });

  it('says which line was cleaned and why, the rest intact', async () => {
    const anna = await someone();
    const id = await files.begin(
      anna,
      connections(
        '=HYPERLINK(1),@SUM,javascript:alert(1),nobody at home,<b>Abbey</b>,,x',
        `Ru\u0000th,\u202eEllery,,,${'x'.repeat(1_000_000)},,x`,
        'שרה,👩🏽‍🏫,,s@example.org,,,x',
      ),
    );
    expect(
      (await files.look(anna, id)).items.map(({ line, name, remarks }) => [line, name, remarks]),
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
    expect((await files.run(anna, id)).added).toBe(3);
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
    const id = await files.begin(anna, card, 'ruth.vcf');
    await files.run(anna, id);
    const [ruth] = (
      await world.api.get<ContactPageDto>(`${anna.base}/contacts`, { as: anna.token })
    ).body.items;
    expect(await files.contact(anna, ruth?.id ?? '')).toMatchObject({
      name: value('fn'),
      jobTitle: value('title'),
      employer: (value('org') as unknown as string[])[0],
      email: value('email'),
      phone: String(value('tel')).replace('tel:', ''),
      notes: value('note'),
    });
  });
});
