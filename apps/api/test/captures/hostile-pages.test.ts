import { expect, it } from '@jest/globals';
import { PageReader } from '../../src/modules/captures/page-reader.ts';

const reader = new PageReader();
const read = (html: string, time: number) =>
  reader.read(
    { url: 'https://jobs.example.org/42', bytes: Buffer.from(html), charset: '' },
    '2026-11-30',
    { time, heap: 256, memory: 400 },
  );

it('reads an ordinary page in its process', async () => {
  const html = '<h1>Archivist</h1><main><p>Bath Record Office</p><p>Part-time</p></main>';
  expect(await read(html, 60_000)).toMatchObject({ title: 'Archivist', hours: 'part_time' });
});

// Without a limit each of these takes from half a minute to half an hour, and nobody else is
// answered meanwhile.
it.each([
  ['elements in elements without end', '<div>'.repeat(400_000)],
  ['links around paragraphs', '<a><p>'.repeat(300_000)],
  [
    'items in items, each with all the others’ properties',
    `${'<div itemscope itemtype="JobPosting">'.repeat(40)}${'<p>'.repeat(99)}${'<div>'.repeat(150_000)}${'<i itemprop="title">x</i>'.repeat(400)}`,
  ],
])('gives up on %s, and reads the next one', async (_, html) => {
  await expect(read(html, 1_500)).rejects.toMatchObject({ code: 'page-unreadable' });
  expect(await read('<h1>Librarian</h1><main><p>Wanted.</p></main>', 60_000)).toMatchObject({
    title: 'Librarian',
  });
});

it('says so of a page that is nested too far to be gone through', async () => {
  const json = `<script type="application/ld+json">${'['.repeat(900_000)}</script>`;
  await expect(read(json, 60_000)).rejects.toMatchObject({ code: 'page-unreadable' });
});
