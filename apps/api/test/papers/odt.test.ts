import { describe, expect, it } from '@jest/globals';
import { textOf } from '@reshelve/domain/documents';
import { Papers } from '../../src/platform/papers/papers.ts';
import { zipOf } from './documents.ts';

const papers = new Papers();
const NAMES = Object.entries({
  office: 'office',
  text: 'text',
  table: 'table',
  style: 'style',
  draw: 'drawing',
  fo: 'xsl-fo-compatible',
}).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
const STYLES = `
  <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="T3"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="P1" style:parent-style-name="Title"/>
  <style:style style:name="Title" style:display-name="Title"/>
  <text:list-style style:name="L1"><text:list-level-style-bullet/><text:list-level-style-number/></text:list-style>`;

const odtParts = (body: string, parts: Record<string, string> = {}): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml':
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  'content.xml': `<?xml version="1.0"?><office:document-content ${NAMES.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  ...parts,
});
const read = async (body: string, parts?: Record<string, string>) =>
  papers.read(await zipOf(odtParts(body, parts)), 'cv.odt');
const code = (body: string, parts?: Record<string, string>): Promise<unknown> =>
  read(body, parts).then(
    () => 'read',
    (error: unknown) => (error as { code: unknown }).code,
  );

describe('an OpenDocument text', () => {
  it('is read with its headings, lists, marks, links, rows and comments', async () => {
    const paper = await read(`
      <text:p text:style-name="P1">Mary Berry</text:p>
      <text:h text:outline-level="2">Profile</text:h>
      <text:p>I <text:span text:style-name="T1">ran</text:span> the <office:annotation office:name="a"><dc:creator>A Mentor</dc:creator><dc:date>2026-02-03T04:05:06.789</dc:date><text:p>How many?</text:p><text:p>When?</text:p></office:annotation><text:span text:style-name="T2">reader</text:span>
        service<office:annotation-end office:name="a"/><text:s text:c="2"/>with <text:a xlink:href="https://a.example">care</text:a>.</text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>Audio</text:p><text:list><text:list-item><text:p>Tape</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Maps</text:p></text:list-item></text:list>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Post</text:p></table:table-cell><table:table-cell><text:p>Years</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>
      <text:p>2004<text:tab/>Leeds</text:p>`);
    expect(paper).toMatchObject({
      kind: 'odt',
      unread: ['A table was read row by row.'],
    });
    const [{ passage, ...comment } = { passage: null }] = paper.comments;
    expect(comment).toEqual({
      author: 'A Mentor',
      writtenAt: '2026-02-03T04:05:06.000Z',
      text: 'How many?\nWhen?',
    });
    expect(textOf(paper.document).slice(passage?.from, passage?.to)).toBe('reader service');
    expect(paper.document.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Mary Berry', marks: [] },
      { kind: 'heading', level: 2, text: 'Profile', marks: [] },
      {
        kind: 'paragraph',
        text: 'I ran the reader service  with care.',
        marks: [
          { kind: 'bold', from: 2, to: 5 },
          { kind: 'bold', from: 10, to: 16 },
          { kind: 'italic', from: 10, to: 16 },
          { kind: 'link', from: 31, to: 35, href: 'https://a.example' },
        ],
      },
      { kind: 'item', list: 'bullet', depth: 0, text: 'Audio', marks: [] },
      { kind: 'item', list: 'number', depth: 1, text: 'Tape', marks: [] },
      { kind: 'item', list: 'bullet', depth: 0, text: 'Maps', marks: [] },
      { kind: 'row', text: 'Post\tYears', marks: [] },
      { kind: 'row', text: '2004\tLeeds', marks: [] },
    ]);
  });

  it('is read as if its changes were accepted, and says what was left out', async () => {
    const { document, unread } = await read(`
      <text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:p>Kept<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note><text:span text:style-name="T3">hidden</text:span></text:p>
      <text:p><draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame></text:p>`);
    expect(textOf(document)).toBe('Kept\nBoxed');
    expect(unread).toEqual([
      'There are tracked changes: they were read as if you had accepted them, with what was put in and without what was struck out.',
      'A footnote was left out.',
      'Hidden text was left out.',
      'A picture was left out.',
      'A text box was read after the paragraph it belongs to.',
    ]);
  });

  it('is refused with a password, with macros, as another kind, and damaged', async () => {
    const manifest = odtParts('')['META-INF/manifest.xml'] ?? '';
    const locked = manifest.replace(
      '/>',
      '><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    );
    expect(await code('', { 'META-INF/manifest.xml': locked })).toBe('paper-locked');
    const library = (inner: string) => ({
      'Basic/Standard/script-lb.xml': `<l:library xmlns:l="http://openoffice.org/2000/library">${inner}</l:library>`,
    });
    expect(await code('<text:p>x</text:p>', library(''))).toBe('read');
    expect(await code('', library('<l:element l:name="Module1"/>'))).toBe('paper-macros');
    expect(await code('', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })).toBe(
      'paper-kind',
    );
    expect(await code('<text:p>')).toBe('paper-broken');
  });
});
