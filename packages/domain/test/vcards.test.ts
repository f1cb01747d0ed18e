import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readVcards, type Decode } from '../src/vcards.ts';

/** The two encodings of these tests; the domain knows none by itself. */
const decode: Decode = (bytes, charset) => {
  const latin = String.fromCharCode(...bytes);
  if (charset === 'iso-8859-1') return latin;
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(escaped.join(''));
  } catch {
    return latin;
  }
};
const read = (...lines: string[]) => readVcards(lines.join('\r\n'), decode);
const card = (...lines: string[]) => read('BEGIN:VCARD', ...lines, 'END:VCARD')[0];

describe('a card', () => {
  it('of version 3.0, as iCloud writes it', () => {
    expect(
      card(
        'VERSION:3.0',
        'PRODID:-//Apple Inc.//macOS 14.1//EN',
        'N:Ellery;Ruth;Anne;Dr;',
        'FN:Dr Ruth Anne Ellery',
        'ORG:Harbour Library\\, North;Cataloguing',
        'TITLE:Cataloguer',
        'item1.EMAIL;type=INTERNET;type=HOME:home@example.org',
        'EMAIL;type=INTERNET;type=WORK;type=pref:work@example.org',
        'TEL;type=CELL;type=VOICE;type=pref:+44 20 7946 0000',
        'X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/ruth',
        'item2.URL;type=pref:https\\://example.org/ruth',
        'NOTE:Likes tea\\nand\\; cake',
        'BDAY:1970-01-01',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ',
        ' AAAQABAAD//gA7Q1JFQVRPUjogZ2QtanBl',
      ),
    ).toEqual({
      line: 1,
      person: {
        name: 'Dr Ruth Anne Ellery',
        acquaintance: '',
        jobTitle: 'Cataloguer',
        employer: 'Harbour Library, North',
        email: 'work@example.org',
        phone: '+44 20 7946 0000',
        link: 'http://www.linkedin.com/in/ruth',
        notes: 'Likes tea\nand; cake',
      },
      remarks: [],
    });
  });

  it('of version 2.1, as Outlook writes it', () => {
    const read = card(
      'VERSION:2.1',
      'N;LANGUAGE=de;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg',
      'ORG;CHARSET=UTF-8;QUOTED-PRINTABLE:Caf=C3=A9 B=C3=BCche=',
      'rei',
      'TEL;WORK;VOICE:(020) 7946 0001',
      'EMAIL;PREF;INTERNET:joerg@example.org',
      'NOTE;ENCODING=QUOTED-PRINTABLE:Zeile eins=0D=0AZeile =3D zwei=',
      ' und drei',
      'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
      ' /9j/4AAQSkZJRgABAQEAYABgAAD',
      '',
      'REV:20231121T120000Z',
    );
    expect(read).toMatchObject({
      person: {
        name: 'Jörg Müller',
        employer: 'Café Bücherei',
        phone: '(020) 7946 0001',
        email: 'joerg@example.org',
        notes: 'Zeile eins\nZeile = zwei und drei',
      },
      remarks: [],
    });
  });

  it('of version 4.0', () => {
    expect(
      card(
        'VERSION:4.0',
        'FN:Zoë 🏛️ Folio',
        'N:Folio;Zoë;;;',
        'EMAIL;PREF=1:zoe@example.org',
        'TEL;VALUE=uri;TYPE="voice,home":tel:+44-20-7946-0002',
        'URL:www.example.org/zoe',
        'NOTE:A very long note that is folded in the middle of a wo',
        ' rd and goes on',
        '\tand on',
      )?.person,
    ).toMatchObject({
      name: 'Zoë 🏛️ Folio',
      email: 'zoe@example.org',
      phone: '+44-20-7946-0002',
      link: 'https://www.example.org/zoe',
      notes: 'A very long note that is folded in the middle of a word and goes onand on',
    });
  });

  it.each([
    [['N:Ellery;Ruth'], 'Ruth Ellery'],
    [['FN:', 'N:;;;;', 'NICKNAME:Ru'], 'Ru'],
    [['FN:', 'ORG:Harbour Library;'], 'Harbour Library'],
    [['EMAIL:r@example.org'], 'r@example.org'],
    [["FN:=cmd|'/c calc'!A1"], "=cmd|'/c calc'!A1"],
    [['FN:<b>Ruth</b>'], '<b>Ruth</b>'],
    [['fn:Ruth'], 'Ruth'],
    [['FN;X="a:b;c":Ruth'], 'Ruth'],
  ])('has a name where there is any: %j', (lines, name) => {
    expect(card(...lines)?.person?.name).toBe(name);
  });
});

describe('a file', () => {
  it('gives each card with its line, and one that cannot be read costs no other', () => {
    const people = read(
      '\ufeffBEGIN:VCARD',
      'FN:One',
      'END:VCARD',
      'some rubbish between',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'END:VCARD',
      'begin:vcard',
      'FN:Thr\u0000ee',
      'this line has no colon at all',
      ';:;:',
      'END:VCARD',
      'BEGIN:VCARD',
      'KIND:group',
      'FN:Choir',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN:Four',
      'BEGIN:VCARD',
      'FN:Five',
    );
    expect(
      people.map(({ line, person, remarks }) => [line, person?.name ?? null, remarks]),
    ).toEqual([
      [1, 'One', []],
      [5, null, ['There is no name.']],
      [8, 'Three', ['Characters that cannot be seen were taken out of the name.']],
      [13, null, ['This is a list of people, not a person.']],
      [17, 'Four', ['The card has no end: the file may be cut off here.']],
      [19, 'Five', ['The card has no end: the file may be cut off here.']],
    ]);
  });

  it('without a card gives nobody', () => {
    expect(read('')).toEqual([]);
    expect(read('<html>', 'END:VCARD', 'FN:x')).toEqual([]);
  });

  it('never breaks, whatever it holds, and finds as many as begin', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'BEGIN:VCARD',
        'END:VCARD',
        'FN:Ruth',
        ' folded',
        'NOTE;QUOTED-PRINTABLE:a=',
        '=C3=',
        '"',
        'N:\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const people = readVcards(lines.join('\n'), decode);
        expect(people.length).toBeLessThanOrEqual(
          lines.join('\n').split(/BEGIN:\s*VCARD/i).length - 1,
        );
      }),
    );
  });

  it('cut off in the midst of a character keeps the rest', () => {
    const [found] = read('BEGIN:VCARD', 'FN:Ruth', 'NOTE;QUOTED-PRINTABLE:a=', '=C3=');
    expect(found?.person).toMatchObject({ name: 'Ruth', notes: 'a\u00C3=' });
  });

  it('folded anywhere says the same', () => {
    const name = fc
      .string({ unit: 'grapheme-ascii', minLength: 1 })
      .map((text) => `A${text.replace(/[\\\s]/g, '')}z`);
    fc.assert(
      fc.property(name, fc.nat(), (text, at) => {
        const line = `FN:${text}`;
        const cut = 3 + (at % (line.length - 3));
        const folded = `${line.slice(0, cut)}\r\n ${line.slice(cut)}`;
        expect(card(folded)).toEqual(card(line));
      }),
    );
  });
});
