import { describe, expect, it } from '@jest/globals';
import type { Document } from '@reshelve/domain/documents';
import { normalised } from '@reshelve/domain/normal-document';
import { readMarkdown } from '@reshelve/domain/document-markdown';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Papers } from '../../src/platform/papers/papers.ts';

const papers = new Papers();
const facts = { title: 'CV & more', author: 'Mary <Berry>', lang: 'en-GB' };
const CV = readMarkdown(
  [
    '# Mary Berry',
    'I **ran the *reader* service** for [years](https://a.example/b?c=d&e=f).',
    '## Skills & <more>',
    '- Audio\n  1. Tape\n  2. Vinyl\n- Maps',
    '1. First\n2. Second',
    'Post\tYears\tPlace\nLibrarian\t1999',
    'Smile 🙂 漢.',
  ].join('\n\n'),
);

describe('a Word document that is written', () => {
  it('is read the same by the reader here', async () => {
    const { document } = await papers.read(await papers.write(CV, 'docx', facts), 'cv.docx');
    expect(document).toEqual(CV);
  });

  it('has headings, lists, links and tables for another reader', async () => {
    const written = await papers.write(CV, 'docx', facts);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(written) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toContain('<h1>Mary Berry</h1>');
    expect(html).toContain('<h2>Skills &amp; &lt;more&gt;</h2>');
    expect(html).toContain('<a href="https://a.example/b?c=d&amp;e=f">years</a>');
    expect(html).toContain('<strong>ran the <em>reader</em> service</strong>');
    expect(html).toMatch(/<ul><li>Audio<ol><li>Tape<\/li><li>Vinyl<\/li><\/ol><\/li><li>Maps/);
    expect(html).toMatch(/<td[^>]*><p>Librarian<\/p><\/td>/);
  });

  it('is written whatever the words are', async () => {
    const document: Document = {
      blocks: [{ kind: 'paragraph', text: 'a\u0000b\uFFFE\uD800c', marks: [] }],
    };
    const written = await papers.write(document, 'docx', { ...facts, title: '\uFFFF\u0001' });
    expect((await papers.read(written, 'x')).document.blocks).toEqual([
      { kind: 'paragraph', text: 'a b\uFFFDc', marks: [] },
    ]);
  });
});

/** What screen readers go by: a tag with what is in it, words as they are. */
interface Tag {
  role?: string;
  children?: Tag[];
  type?: string;
  id?: string;
}

async function opened(document: Document) {
  const bytes = await papers.write(document, 'pdf', facts);
  // A buffer of this realm's own, which the reader may take over.
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useWorkerFetch: false }).promise;
}

describe('a PDF that is written', () => {
  it('says its title, language and that it is tagged, and has its fonts within', async () => {
    const pdf = await opened(CV);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'CV & more', Author: 'Mary <Berry>', Language: 'en-GB' });
    const bytes = Buffer.from(await papers.write(CV, 'pdf', facts)).toString('latin1');
    expect(bytes).toMatch(/\/Marked true/);
    expect(bytes).toMatch(/\/DisplayDocTitle true/);
    const fonts = bytes.match(/\/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(2);
    expect(bytes.match(/\/FontFile2 /g)?.length).toBeGreaterThan(2);
    expect(bytes).not.toContain('/BaseFont /Helvetica');
  });

  it('is a tree of headings, paragraphs, lists, links and tables with all of its words', async () => {
    const pdf = await opened(CV);
    const page = await pdf.getPage(1);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const said = new Map<string, string>();
    let current = '';
    for (const item of content.items) {
      if ('str' in item) said.set(current, `${said.get(current) ?? ''}${item.str}`);
      else if (item.type === 'beginMarkedContentProps') current = item.id;
    }
    const show = (tag: Tag): string =>
      tag.type === 'content'
        ? (said.get(tag.id ?? '') ?? '')
        : `<${tag.role ?? ''}>${(tag.children ?? []).map(show).join('')}</>`;
    // Where a space stands between two tags is the reader's guess.
    const packed = (text: string): string => text.replace(/\s/g, '');
    const tree = packed(show(await page.getStructTree()));
    for (const part of [
      '<Document><H1>Mary Berry</>',
      '<P>I ran the reader service for <Link>',
      'years</>.</>',
      '<H2>Skills & <more></>',
      '<L><LI><Lbl>•</><LBody>Audio</><L><LI><Lbl>1.</><LBody>Tape</></><LI><Lbl>2.</><LBody>Vinyl</></></></><LI><Lbl>•</><LBody>Maps</></></>',
      '<L><LI><Lbl>1.</><LBody>First</></><LI><Lbl>2.</><LBody>Second</></></>',
      '<TR><TD>Post</><TD>Years</><TD>Place</></><TR><TD>Librarian</><TD>1999</></>',
      'Smile 🙂<Span>□</>.</>',
    ]) {
      expect(tree).toContain(packed(part));
    }
    const links = (await page.getAnnotations()) as { url?: string }[];
    expect(links.map(({ url }) => url)).toEqual(['https://a.example/b?c=d&e=f']);
  });

  it('may have many pages, and none of the words lost between them', async () => {
    const blocks = Array.from({ length: 400 }, (_, i) => ({
      kind: 'paragraph' as const,
      text: `Paragraph ${String(i)} `.repeat(12).trim(),
      marks: [],
    }));
    const pdf = await opened(normalised({ blocks }));
    expect(pdf.numPages).toBeGreaterThan(10);
    let words = '';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      words += items.map((item) => ('str' in item ? ` ${item.str}` : '')).join('');
    }
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    expect(plain(words)).toBe(plain(blocks.map(({ text }) => text).join(' ')));
  });
});
