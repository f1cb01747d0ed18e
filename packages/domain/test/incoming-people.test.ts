import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConnections } from '../src/connections.ts';
import {
  fates,
  findDuplicates,
  incoming,
  INCOMING_LIMITS,
  missingFields,
  type IncomingPerson,
} from '../src/incoming-people.ts';

const PERSON: IncomingPerson = {
  name: '',
  acquaintance: '',
  jobTitle: '',
  employer: '',
  email: '',
  phone: '',
  link: '',
  notes: '',
};

describe('what a file says of a person', () => {
  it('is kept as it stands where it can be', () => {
    const raw = { ...PERSON, name: 'Ruth Ellery', email: 'Ruth@Example.org', notes: 'a\n\nb' };
    expect(incoming(7, raw)).toEqual({ line: 7, person: raw, remarks: [] });
  });

  it.each([
    ['a formula', { name: '=HYPERLINK("https://evil.example","Ruth")' }, []],
    ['markup', { name: '<script>alert(1)</script>' }, []],
    ['emoji and marks', { name: '👩🏽‍🏫 Zoë' }, []],
    ['right-to-left letters', { name: 'שלום' }, []],
    [
      'NUL bytes',
      { name: 'Ru\u0000th' },
      ['Characters that cannot be seen were taken out of the name.'],
    ],
    [
      'a turned direction',
      { name: '\u202eRuth' },
      ['Characters that cannot be seen were taken out of the name.'],
    ],
    [
      'half a character',
      { name: 'Ruth \ud83d' },
      ['Characters that cannot be seen were taken out of the name.'],
    ],
    [
      'a long name',
      { name: 'x'.repeat(300) },
      ['The name is longer than 200 characters and was cut there.'],
    ],
    [
      'a megabyte of notes',
      { name: 'R', notes: 'x'.repeat(1_000_000) },
      ['The note is longer than 10,000 characters and was cut there.'],
    ],
    [
      'no address',
      { name: 'R', email: 'at home' },
      ['“at home” is no e-mail address and was left out.'],
    ],
    ['no number', { name: 'R', phone: 'ask' }, ['“ask” is no phone number and was left out.']],
    [
      'a running link',
      { name: 'R', link: 'javascript:alert(1)' },
      ['“javascript:alert(1)” is no link and was left out.'],
    ],
  ])('%s comes in, and what was changed is said', (_, raw, remarks) => {
    const read = incoming(1, raw);
    expect(read.person).not.toBeNull();
    expect(read.remarks).toEqual(remarks);
  });

  it.each([{}, { name: ' \t\n' }, { name: '\u0000\u202e' }])('nobody without a name: %j', (raw) => {
    const read = incoming(3, { ...raw, email: 'r@example.org' });
    expect(read.person).toBeNull();
    expect(read.remarks).toContain('There is no name.');
  });

  it('fits what can be kept, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('a\u0000b'));
    const raw = fc.record({ name: text, notes: text, email: text, link: text, phone: text });
    fc.assert(
      fc.property(raw, (given) => {
        const { person } = incoming(1, given);
        if (!person) return;
        for (const [field, limit] of Object.entries(INCOMING_LIMITS)) {
          const value = person[field as keyof IncomingPerson];
          expect(value.length).toBeLessThanOrEqual(limit);
          expect(value.isWellFormed()).toBe(true);
          expect(value).not.toMatch(field === 'notes' ? /(?!\n)\p{Cc}/u : /\p{Cc}/u);
        }
        // What came out comes out again: nothing is cleaned twice.
        expect(incoming(1, person)).toEqual({ line: 1, person, remarks: [] });
      }),
    );
  });
});

describe('somebody who is there already', () => {
  const known = [
    {
      id: '1',
      name: 'Ruth Ellery',
      employer: 'University of Leeds',
      email: 'ruth@example.org',
      link: 'https://www.linkedin.com/in/ruth/',
    },
  ];
  const found = (...people: Partial<IncomingPerson>[]) =>
    findDuplicates(
      people.map((person, i) => ({ line: i + 1, person: { ...PERSON, ...person }, remarks: [] })),
      known,
    ).map((duplicate) => duplicate && [duplicate.because, duplicate.contactId ?? duplicate.line]);

  it.each<[string, Partial<IncomingPerson>, [string, string] | null]>([
    ['the same address', { name: 'R.', email: 'RUTH@example.org' }, ['email', '1']],
    [
      'the same profile',
      { name: 'R.', link: 'http://uk.linkedin.com/in/Ruth?trk=x' },
      ['link', '1'],
    ],
    [
      'name and employer',
      { name: 'ruth ELLERY', employer: 'Leeds University' },
      ['name_and_employer', '1'],
    ],
    ['only the name', { name: 'Ruth Ellery', employer: 'Abbey' }, null],
    ['only the employer', { name: 'Ruth', employer: 'Leeds University' }, null],
    ['the same site', { name: 'R', link: 'https://www.linkedin.com/' }, null],
  ])('%s', (_, person, expected) => {
    expect(found(person)).toEqual([expected]);
  });

  it('is found in the file, too', () => {
    expect(
      found({ name: 'Ada', email: 'a@b.c' }, { name: 'Bo' }, { name: 'A', email: 'A@B.C' }),
    ).toEqual([null, null, ['email', 1]]);
  });

  it('gets only what is missing', () => {
    const there = { ...PERSON, name: 'R', email: 'old@example.org' };
    expect(missingFields({ ...PERSON, name: 'R', email: 'new@x.y', phone: '1' }, there)).toEqual({
      phone: '1',
    });
  });
});

describe('what becomes of them', () => {
  const coming = [
    { line: 1, person: { ...PERSON, name: 'New' }, remarks: [] },
    { line: 2, person: { ...PERSON, name: 'There' }, remarks: [] },
    { line: 3, person: { ...PERSON, name: 'Twice in the file' }, remarks: [] },
    { line: 4, person: null, remarks: ['There is no name.'] },
    { line: 5, person: { ...PERSON, name: 'Not wanted' }, remarks: [] },
  ];
  const duplicates = [
    null,
    { because: 'email' as const, contactId: '1', line: null, name: 'There' },
    { because: 'email' as const, contactId: null, line: 1, name: 'New' },
    null,
    null,
  ];

  it.each([
    ['skip', ['add', 'leave', 'leave', 'leave', 'leave']],
    ['fill', ['add', 'fill', 'leave', 'leave', 'leave']],
    ['add', ['add', 'add', 'add', 'leave', 'leave']],
  ] as const)('by the choice to %s', (choice, expected) => {
    expect(fates(coming, duplicates, (line) => line !== 5, choice)).toEqual(expected);
  });
});

describe('connections', () => {
  const sheet = (...rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells }));
  const header = [
    'First Name',
    'Last Name',
    'URL',
    'Email Address',
    'Company',
    'Position',
    'Connected On',
  ];

  it('are read behind the notes, whatever else stands there', () => {
    const people = readConnections(
      sheet(
        ['Notes:'],
        ['"When exporting your connection data, you may notice…"'],
        [''],
        header,
        [
          'Ruth',
          'Ellery',
          'https://www.linkedin.com/in/ruth',
          '',
          'Abbey',
          'Librarian',
          '21 Nov 2023',
        ],
        [' ', '', '', '', '', '', ''],
        ['', '', 'https://www.linkedin.com/in/gone', '', '', '', '01 Jan 2020'],
      ),
    );
    expect(people?.map(({ line, person }) => [line, person?.name ?? null])).toEqual([
      [5, 'Ruth Ellery'],
      [7, null],
    ]);
    expect(people?.[0]?.person).toEqual({
      ...PERSON,
      name: 'Ruth Ellery',
      link: 'https://www.linkedin.com/in/ruth',
      employer: 'Abbey',
      jobTitle: 'Librarian',
      acquaintance: 'On LinkedIn since 21 Nov 2023',
    });
  });

  it.each([
    [['First Name', 'Last Name', 'Email Address', 'Company', 'Position', 'Connected On']],
    [['Vorname', 'Nachname', 'E-Mail-Adresse', 'Unternehmen', 'Position', 'Verbunden am']],
    [['Prénom', 'Nom', 'Adresse e-mail', 'Entreprise', 'Poste', 'Connecté le']],
    [['Nombre', 'Apellidos', 'Correo electrónico', 'Empresa', 'Cargo', 'Conectado el']],
  ])('have a header in several languages, and older ones have no URL: %j', (names) => {
    const people = readConnections(sheet(names, ['Zoë', 'B', 'z@b.c', 'Abbey', 'Archivist', 'x']));
    expect(people?.[0]?.person).toMatchObject({
      name: 'Zoë B',
      email: 'z@b.c',
      employer: 'Abbey',
      jobTitle: 'Archivist',
    });
  });

  it('are not read from some other file, and short lines do no harm', () => {
    expect(readConnections(sheet(['Title', 'Employer'], ['a', 'b']))).toBeNull();
    expect(readConnections([])).toBeNull();
    expect(readConnections(sheet(header, ['Ada']))?.[0]?.person?.name).toBe('Ada');
    expect(readConnections(sheet(header))).toEqual([]);
  });
});
