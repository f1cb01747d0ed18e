import { describe, expect, it } from '@jest/globals';
import { textOf } from '@reshelve/domain/documents';
import { readMarkdown } from '@reshelve/domain/document-markdown';
import { constants, deflateRawSync } from 'node:zlib';
import { PAPER_LIMIT, type Paper } from '../../src/platform/papers/paper.ts';
import { Papers } from '../../src/platform/papers/papers.ts';
import {
  dates,
  pdfOf,
  plainPdf,
  prose,
  report,
  scan,
  sidebar,
  twoColumns,
} from './pdf-documents.ts';

const papers = new Papers();
const read = async (content: Promise<Uint8Array>): Promise<Paper> =>
  papers.read(await content, 'cv.pdf');
const code = (content: Promise<Uint8Array>): Promise<unknown> =>
  read(content).then(
    () => 'read',
    (error: unknown) => (error as { code: unknown }).code,
  );
const LOOK =
  'A PDF holds pages and not words in order: look over headings, lists and columns here. Bold and italics were not read.';

/** A page whose drawing is so many spaces, packed. */
function bomb(size: number): Buffer {
  const part = deflateRawSync(Buffer.alloc(1_000_000, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const parts = Array.from({ length: Math.ceil(size / 1_000_000) }, () => part);
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...parts]);
  return plainPdf(packed, '', '/Filter/FlateDecode');
}

describe('a PDF', () => {
  it('is read column by column', async () => {
    const { document } = await read(twoColumns());
    expect(document.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Annual report'],
      ['paragraph', prose('Left')],
      ['paragraph', prose('Right')],
    ]);
  });

  it('is read column by column with a narrow one at the side', async () => {
    const { document } = await read(sidebar());
    expect(textOf(document)).toBe(`Skills\nAudio\nMaps\nRooms\nGroups\nBudgets\n${prose('Main')}`);
  });

  it('is read row by row where words stand beside each other', async () => {
    expect((await read(dates())).document.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', '1990\tTrainee, York'],
      ['row', '1995\tAssistant, Hull'],
      ['row', '2000\tLibrarian, Leeds'],
      ['row', '2005\tHead of service, Ely'],
      ['row', 'Bedford\tChief'],
    ]);
  });

  it('has headings, paragraphs, lists and links by the look of them', async () => {
    const words = readMarkdown(
      [
        '# Mary Berry',
        `${prose('First')} [Look](https://a.example).`,
        'A short line',
        '## Skills',
        `- ${prose('Audio')}\n- Maps\n  1. Old ones\n  2. New ones\n- Rooms`,
        '### Reading\n\n### Writing',
        'Last words',
      ].join('\n\n'),
    );
    const facts = { title: 'CV', author: 'Mary', lang: 'en-GB' };
    const { document, unread } = await read(papers.write(words, 'pdf', facts));
    expect(document).toEqual(words);
    expect(unread).toEqual([LOOK]);
  });

  it('says that pages are without text', async () => {
    const all = await read(scan(false));
    expect(all.document.blocks).toEqual([]);
    expect(all.unread).toEqual([
      'No words could be read: the pages are pictures without text, as scans are. Choose the document it was made from.',
    ]);
    const some = await read(scan(true));
    expect(textOf(some.document)).toBe('Somebody typed this.');
    expect(some.unread).toContain(
      'Pages 1 and 3 have no text. If they are scans, their words are missing here.',
    );
  });

  it('may have 200 pages, and what stands on each is left out and said', async () => {
    const { document, unread } = await read(report(200));
    expect(document.blocks).toHaveLength(200);
    expect(document.blocks[199]?.text).toBe(`Chapter 200 begins. ${prose('Here')}`);
    expect(unread).toEqual([
      LOOK,
      'What stands at the edge of every page was left out: “Mary Berry, confidential”.',
    ]);
  });

  it('says that forms and files within it are left out', async () => {
    const form = pdfOf((pdf) => {
      pdf.text('Why this post?').initForm();
      pdf.formText('why', 60, 100, 200, 20, { value: 'Because' });
      pdf.file(Buffer.from('x'), { name: 'a.txt' });
    });
    expect((await read(form)).unread.toSorted()).toEqual(
      [
        LOOK,
        'A file within the file was left out.',
        'What is filled into a field of the form was left out.',
      ].toSorted(),
    );
  });

  it('is refused with a password, and where it is cut short or damaged', async () => {
    const locked = pdfOf((pdf) => pdf.text('Secret'), { userPassword: 'shelf' });
    expect(await code(locked)).toBe('paper-locked');
    const whole = await twoColumns();
    expect(await code(Promise.resolve(whole.subarray(0, whole.length * 0.6)))).toBe('paper-broken');
    expect(await code(Promise.resolve(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF')))).toBe(
      'paper-broken',
    );
  });

  it('may be locked for changes only', async () => {
    const locked = pdfOf((pdf) => pdf.text('Readable'), { ownerPassword: 'shelf' });
    expect(textOf((await read(locked)).document)).toBe('Readable');
  });

  it('is refused where it unpacks to far more than it is', async () => {
    expect(await code(Promise.resolve(bomb(10)))).toBe('read');
    const large = bomb(2_000_000_000);
    expect(large.length).toBeLessThan(PAPER_LIMIT);
    expect(await code(Promise.resolve(large))).toBe('paper-unpacks-too-far');
  });
});
