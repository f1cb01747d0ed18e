import { describe, expect, it } from '@jest/globals';
import {
  CsvReadingService,
  type CsvForm,
  type CsvLine,
} from '../../src/modules/imports/csv-reading.service.ts';

const reading = new CsvReadingService();

/** The bytes in slices of a size that falls into the middle of characters and lines. */
async function* slices(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array, void> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Uint8Array, given?: CsvForm) {
  const form = given ?? (await reading.detect(slices(bytes)));
  const lines: [number, ...string[]][] = [];
  for await (const { number, cells } of reading.lines(slices(bytes), form)) {
    lines.push([number, ...cells]);
  }
  return { form, lines };
}

async function all(bytes: Uint8Array) {
  const form = { encoding: 'utf-8', separator: ',' } as const;
  const lines: CsvLine[] = [];
  for await (const line of reading.lines(slices(bytes, 65_536), form)) lines.push(line);
  return lines;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('reading separated values', () => {
  it.each<[string, Buffer, CsvForm]>([
    [
      'UTF-8',
      Buffer.from('Title,Employer\nArchivist,Café 📚'),
      { encoding: 'utf-8', separator: ',' },
    ],
    [
      'UTF-8 with its mark',
      Buffer.from('\uFEFFTitle,Employer\nArchivist,Café 📚'),
      { encoding: 'utf-8', separator: ',' },
    ],
    [
      'UTF-16 with its mark',
      Buffer.from('\uFEFFTitle\tEmployer\nArchivist\tCafé 📚', 'utf16le'),
      { encoding: 'utf-16le', separator: '\t' },
    ],
    [
      'UTF-16 without',
      Buffer.from('Title;Employer\r\nArchivist;Café 📚', 'utf16le'),
      { encoding: 'utf-16le', separator: ';' },
    ],
    [
      'UTF-16 the other way round',
      utf16be('Title|Employer\rArchivist|Café 📚'),
      { encoding: 'utf-16be', separator: '|' },
    ],
  ])('tells %s', async (_, bytes, form) => {
    const read = await linesOf(bytes);
    expect(read.form).toEqual(form);
    expect(read.lines).toEqual([
      [1, 'Title', 'Employer'],
      [2, 'Archivist', 'Café 📚'],
    ]);
  });

  it('takes what is no UTF-8 for what Windows writes', async () => {
    const bytes = Buffer.concat([Buffer.from('Pay,At\n'), Buffer.of(0x80, 0x39, 0x2c, 0x93, 0xe9)]);
    const { form, lines } = await linesOf(bytes);
    expect(form.encoding).toBe('windows-1252');
    expect(lines[1]).toEqual([2, '€9', '“é']);
  });

  it('counts lines as editors do, across blank lines and breaks inside of cells', async () => {
    const text = 'sep=;\r\nTitle;Notes\r\n\r\nA;"one\r\ntwo"\r\n;;\r\n B ;"say ""hello"""\r\nC';
    const { lines } = await linesOf(Buffer.from(text));
    expect(lines).toEqual([
      [2, 'Title', 'Notes'],
      [4, 'A', 'one\ntwo'],
      [7, 'B', 'say "hello"'],
      [8, 'C'],
    ]);
  });

  it('takes a comma in the words of a sheet of semicolons for a comma', async () => {
    const text = 'Title;Employer\n"A, B, C";One, Two\nD;E, F\n';
    expect((await linesOf(Buffer.from(text))).form.separator).toBe(';');
  });

  it('keeps formulas as words, and takes the armour of spreadsheets off', async () => {
    const text = `a,b,c\n"=""007""",'=1+1,"=HYPERLINK(""http://x"")"\n5'8",it's,'quoted'\n`;
    const { lines } = await linesOf(Buffer.from(text));
    expect(lines.slice(1)).toEqual([
      [2, '007', '=1+1', '=HYPERLINK("http://x")'],
      [3, `5'8"`, "it's", "'quoted'"],
    ]);
  });

  it.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004 anything'), /Save as/],
    ['something packed', Buffer.of(0x1f, 0x8b, 8), /Unpack/],
    ['nothing', Buffer.of(), /empty/],
  ])('does not open %s', async (_, bytes, sentence) => {
    await expect(linesOf(bytes)).rejects.toThrow(sentence);
  });

  it('says from where on quotation marks do not close', async () => {
    const text = 'Title,Notes\nA,fine\nB,"never closed\nC,lost\n';
    await expect(linesOf(Buffer.from(text))).rejects.toThrow(/From line 3 on/);
    const endless = `Title,Notes\nB,"${'words '.repeat(500_000)}`;
    await expect(all(Buffer.from(endless))).rejects.toThrow(/From line \d+ on/);
  });

  it('reads a field of a megabyte', async () => {
    const text = `Title,Notes\nA,${'x'.repeat(1_000_000)}\nB,after\n`;
    const lines = await all(Buffer.from(text));
    expect(lines.map(({ number, cells }) => [number, cells[1]?.length])).toEqual([
      [1, 5],
      [2, 1_000_000],
      [3, 5],
    ]);
  });
});
