import { describe, expect, it } from '@jest/globals';
import { textOf, type Document } from '@reshelve/domain/documents';
import type { Passage } from '@reshelve/domain/passages';
import type { Paper } from '../../src/platform/papers/paper.ts';
import { Papers } from '../../src/platform/papers/papers.ts';
import { cv, docxParts, longWordDocument, wordOf, zipOf } from './documents.ts';

const papers = new Papers();
const read = async (content: Promise<Buffer>): Promise<Paper> =>
  papers.read(await content, 'cv.docx');

/** A run and a paragraph of words, in Word's XML. */
const t = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (runs: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const lines = async (body: string, parts?: Record<string, string>): Promise<string[]> =>
  textOf((await read(wordOf(body, parts))).document).split('\n');

/** The words of a passage; null where there is none. */
const quoted = (document: Document, passage: Passage | null): string | null =>
  passage && textOf(document).slice(passage.from, passage.to);

/** Parts that the main one is related to, such as its styles, by their kind. */
const related = (kinds: Record<string, string>): Record<string, string> => {
  const relations = Object.keys(kinds).map(
    (kind) => `<Relationship Id="${kind}" Type="http://x/${kind}" Target="${kind}.xml"/>`,
  );
  const parts = Object.entries(kinds).map(([kind, xml]): [string, string] => [
    `word/${kind}.xml`,
    `<w:${kind} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</w:${kind}>`,
  ]);
  return {
    ...Object.fromEntries(parts),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  };
};

describe('a Word document', () => {
  it('is read with its headings, lists, marks, links and rows', async () => {
    const { kind, document } = await read(cv());
    expect(kind).toBe('docx');
    expect(document.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Mary Berry', marks: [] },
      { kind: 'heading', level: 1, text: 'Profile', marks: [] },
      {
        kind: 'paragraph',
        text: 'I ran the reader service for seven years. See for yourself.',
        marks: [
          { kind: 'bold', from: 10, to: 24 },
          { kind: 'italic', from: 17, to: 24 },
          { kind: 'link', from: 42, to: 58, href: 'https://library.example/readers' },
        ],
      },
      { kind: 'heading', level: 2, text: 'Skills', marks: [] },
      { kind: 'item', list: 'bullet', depth: 0, text: 'Cataloguing', marks: [] },
      { kind: 'item', list: 'number', depth: 1, text: 'RDA', marks: [] },
      { kind: 'item', list: 'bullet', depth: 0, text: 'עברית and 👩‍🏫 teaching', marks: [] },
      { kind: 'row', text: '2004–2010\tLibrarian, Leeds', marks: [] },
      { kind: 'row', text: 'Post\tYears', marks: [] },
      { kind: 'row', text: 'Librarian\t1999 to 2004', marks: [] },
    ]);
  });

  it('brings its comments along, with the words they are about', async () => {
    const { document, comments } = await read(cv());
    const about = comments.map(({ passage, ...said }) => [said, quoted(document, passage)]);
    const said = { author: 'A Mentor', writtenAt: '2026-02-03T04:05:06.000Z' };
    expect(about).toEqual([
      [{ ...said, text: 'Say how many.\nAnd when.' }, 'reader service'],
      [
        { ...said, writtenAt: '2026-02-03T00:00:00.000Z', text: 'Lovely.' },
        'עברית and 👩‍🏫 teaching',
      ],
    ]);
  });

  it('finds the words of its comments wherever they are', async () => {
    const edge = (side: string, id: number): string => `<w:comment${side} w:id="${String(id)}"/>`;
    const [open, close] = ['RangeStart', 'RangeEnd'].map(
      (side) =>
        (id: number): string =>
          edge(side, id),
    ) as [(id: number) => string, (id: number) => string];
    const place = (id: number): string => `<w:r>${edge('Reference', id)}</w:r>`;
    const cell = (runs: string): string => `<w:tc>${p(runs)}</w:tc>`;
    const body = [
      p(`${t('  \uFEFFOne ')}${open(0)}${t(' two')}`),
      p(''),
      p(`${t('three ')}${close(0)}${t('four')}`),
      p(`${open(1)}${t('•')}<w:r><w:tab/></w:r>${t('five')}${close(1)}`),
      `<w:tbl><w:tr>${cell(t('a'))}${cell(`${open(2)}${t('b')}${close(2)}`)}</w:tr></w:tbl>`,
      p(`six${t('six')}${place(3)}${t(' seven')}`),
      p(`${t('eight ')}${open(4)}<w:del>${t('gone')}</w:del>${close(4)}${t('nine')}`),
      `${open(5)}${p(t('ten'))}${p(t('eleven'))}${close(5)}`,
      p(`${open(6)}${open(7)}${t('👩‍🏫 twelve')}${close(6)}${close(7)}`),
      p(open(8)),
      p(close(8)),
    ].join('');
    const comments = Array.from(
      { length: 10 },
      (_, i) => `<w:comment w:id="${String(i)}">${p(t(`About ${String(i)}`))}</w:comment>`,
    ).join('');
    const paper = await read(wordOf(body, related({ comments })));
    const found = paper.comments.map(({ passage }) => quoted(paper.document, passage));
    expect(found).toEqual([
      ...['two\nthree', 'five', 'b', '', '', 'ten\neleven', '👩‍🏫 twelve', '👩‍🏫 twelve', '', null],
    ]);
    const text = textOf(paper.document);
    const places = [3, 4, 8].map((i) => text.slice(0, paper.comments[i]?.passage?.from));
    expect(places.map((before) => /\w+$/.exec(before)?.[0])).toEqual(['six', 'eight', 'twelve']);
  });

  it('says what is not in the words', async () => {
    expect((await read(cv())).unread.toSorted()).toEqual([
      'A footnote was left out.',
      'A header was left out: “Mary Berry, 01632 960 001”.',
      'A picture was left out.',
      'A table was read row by row.',
      'There are tracked changes: they were read as if you had accepted them, with what was put in and without what was struck out.',
    ]);
  });

  it('is read as if its changes were accepted: words, paragraphs, rows, moves', async () => {
    const del = '<w:del w:id="1" w:author="Jo"/>';
    const row = (words: string, properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(t(words))}</w:tc><w:tc>${p(t('x'))}</w:tc></w:tr>`;
    const body = [
      p(t('One '), `<w:rPr>${del}</w:rPr>`),
      p(t('line')),
      `<w:p><w:moveFrom w:id="2">${t('gone')}</w:moveFrom><w:moveTo w:id="3">${t('come')}</w:moveTo></w:p>`,
      `<w:tbl>${row('kept')}${row('struck', del)}</w:tbl>`,
    ].join('');
    expect(await lines(body)).toEqual(['One line', 'come', 'kept\tx']);
  });

  it('is read with text boxes once, fields by what they show, and hidden words left out', async () => {
    const box = `<w:txbxContent>${p(t('Boxed'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const link = `${field('begin')}<w:r><w:instrText> HYPERLINK "https://a.example" </w:instrText></w:r>${field('separate')}${t('here')}${field('end')}`;
    const body = p(`${t('Beside')}${drawing}`) + p(`See ${link}${t('secret', '<w:vanish/>')}`);
    const { document, unread } = await read(wordOf(body));
    expect(document.blocks).toEqual([
      { kind: 'paragraph', text: 'Beside', marks: [] },
      { kind: 'paragraph', text: 'Boxed', marks: [] },
      {
        kind: 'paragraph',
        text: 'here',
        marks: [{ kind: 'link', from: 0, to: 4, href: 'https://a.example' }],
      },
    ]);
    expect(unread).toEqual([
      'A text box was read after the paragraph it belongs to.',
      'Hidden text was left out.',
    ]);
  });

  it('knows headings by their style’s name, through other styles, and by outline', async () => {
    const styles = `
      <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>
      <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
      <w:style w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
    const body = [
      p(t('Mine'), '<w:pStyle w:val="Mine"/>'),
      p(t('Round'), '<w:pStyle w:val="Loop"/>'),
      p(t('Outline'), '<w:outlineLvl w:val="0"/>'),
      p(t('strong', '<w:rStyle w:val="Strong"/>')),
    ].join('');
    const { document } = await read(wordOf(body, related({ styles })));
    expect(document.blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Mine', marks: [] },
      { kind: 'paragraph', text: 'Round', marks: [] },
      { kind: 'heading', level: 1, text: 'Outline', marks: [] },
      { kind: 'paragraph', text: 'strong', marks: [{ kind: 'bold', from: 0, to: 6 }] },
    ]);
  });

  it('is read cell by cell where a table arranges the page', async () => {
    const side = ['Skills', 'Audio', 'Maps', 'Rooms'].map((words) => p(t(words))).join('');
    const body = `<w:tbl><w:tr><w:tc>${side}</w:tc><w:tc>${p(t('Mary Berry'))}</w:tc></w:tr></w:tbl>`;
    const { document, unread } = await read(wordOf(body));
    expect(textOf(document)).toBe('Skills\nAudio\nMaps\nRooms\nMary Berry');
    expect(unread).toEqual(['A table that arranges the page was read cell by cell.']);
  });

  it('has the lists that people type by hand', async () => {
    const tab = '<w:r><w:tab/></w:r>';
    const body =
      p(`${t('•')}${tab}${t('Audio', '<w:b/>')}`) + p(t('2. Maps')) + p(t('Dear<w:br/>Sir'));
    const { document } = await read(wordOf(body.replace('<w:br/>', '</w:t><w:br/><w:t>')));
    expect(document.blocks).toEqual([
      {
        kind: 'item',
        list: 'bullet',
        depth: 0,
        text: 'Audio',
        marks: [{ kind: 'bold', from: 0, to: 5 }],
      },
      { kind: 'item', list: 'number', depth: 0, text: 'Maps', marks: [] },
      { kind: 'paragraph', text: 'Dear', marks: [] },
      { kind: 'paragraph', text: 'Sir', marks: [] },
    ]);
  });

  it('is read whatever its name, and with its parts under other names', async () => {
    const parts = docxParts(p(t('Hello')));
    const { 'word/document.xml': main = '', ...rest } = parts;
    const moved = Object.fromEntries(
      Object.entries(rest).map(([name, xml]) => [name, xml.replaceAll('word/document', 'w/d')]),
    );
    const paper = await papers.read(await zipOf({ ...moved, 'w/d.xml': main }), 'photo.jpg');
    expect(textOf(paper.document)).toBe('Hello');
  });

  it('keeps every script and sign, and the words of links that lead nowhere', async () => {
    const link = (href: string): string =>
      `<w:fldSimple w:instr=' HYPERLINK "${href}" '>${t('here')}</w:fldSimple>`;
    const body = [
      p(t('“It’s” — naïve… Ελληνικά, עברית, العربية, 漢字, हिन्दी, 👩🏽‍🏫')),
      p(`${link('javascript:alert(1)')} ${link('file:///etc/passwd')} ${link('#top')}`),
    ].join('');
    const { document, unread } = await read(wordOf(body));
    expect(document.blocks).toEqual([
      {
        kind: 'paragraph',
        text: '“It’s” — naïve… Ελληνικά, עברית, العربية, 漢字, हिन्दी, 👩🏽‍🏫',
        marks: [],
      },
      { kind: 'paragraph', text: 'hereherehere', marks: [] },
    ]);
    expect(unread).toEqual([
      '2 links that lead neither to the web nor to mail were left out. Their words are here.',
    ]);
    const nul = p(t('a&#0;b'));
    await expect(read(wordOf(nul))).rejects.toMatchObject({ code: 'paper-broken' });
  });

  it('may have 200 pages', async () => {
    const { document } = await read(longWordDocument());
    expect(document.blocks).toHaveLength(1_400);
    expect(document.blocks.at(-7)).toMatchObject({ kind: 'heading', text: 'Chapter 200' });
  });
});
