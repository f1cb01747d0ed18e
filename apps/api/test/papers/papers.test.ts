import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Papers } from '../../src/platform/papers/papers.ts';
import { paperErrors } from '../../src/platform/papers/papers.errors.ts';
import { readPaper } from '../../src/platform/papers/reading/read-paper.ts';
import { docxParts, longWordDocument, zipOf } from './documents.ts';
import { twoColumns } from './pdf-documents.ts';

const papers = new Papers();

describe('while files are read', () => {
  it('others are answered', async () => {
    const server = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const file = await longWordDocument();
    let answered = 0;
    const ended = new AbortController();
    const reading = papers.read(file, 'long.docx').finally(() => ended.abort());
    while (!ended.signal.aborted) {
      await (await fetch(url)).text();
      answered += 1;
    }
    expect((await reading).document.blocks).toHaveLength(1_400);
    expect(answered).toBeGreaterThan(10);
    server.closeAllConnections();
    server.close();
  });

  it('memory stays as it was, and no process is left', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const processes = (): number =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
    const others = processes();
    const file = Buffer.from('All the words of a long letter.\n'.repeat(15_000));
    const read = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i += 1) await papers.read(file, 'a.txt');
    };
    await read(3);
    const before = used();
    await read(20);
    // Twenty documents that were held on to would take four times as much.
    expect(used() - before).toBeLessThan(25_000_000);
    // The last of them may still be on its way out; one that is left is waited for in vain.
    while (processes() > others) await setTimeout(20);
  });
});

describe('whatever happens to a file', () => {
  const body = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>';
  const table = `<w:tbl><w:tr><w:tc>${body}</w:tc><w:tc>${body}</w:tc></w:tr></w:tbl>`;
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 40 }),
    put: fc.constantFrom('', '<w:p>', '</w:p>', '-1', '999999999', '&#0;', 'null', '<w:tc/>'),
  });
  const changed = (bytes: Buffer, changes: { at: number; cut: number; put: string }[]): Buffer =>
    changes.reduce((so, { at, cut, put }) => {
      const from = Math.floor(at * so.length);
      return Buffer.concat([so.subarray(0, from), Buffer.from(put), so.subarray(from + cut)]);
    }, bytes);
  const isToldOrRead = async (file: Buffer): Promise<void> => {
    const end = await readPaper(file, 'a').catch((error: unknown) => error);
    if (end instanceof Error)
      expect(Object.keys(paperErrors)).toContain((end as Error & { code?: string }).code);
  };

  it('a Word document is read, or refused with a reason', async () => {
    const parts = docxParts(`${body}${table}${body}`);
    const names = fc.constantFrom(...Object.keys(parts));
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(names, changes, async (name, some) => {
        const part = changed(Buffer.from(parts[name] ?? ''), some).toString();
        await isToldOrRead(await zipOf({ ...parts, [name]: part }));
      }),
      { numRuns: 150 },
    );
  });

  it('a PDF is read, or refused with a reason', async () => {
    const pdf = await twoColumns();
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(changes, (some) => isToldOrRead(changed(pdf, some))),
      { numRuns: 60 },
    );
  });
});
