import { describe, expect, it } from '@jest/globals';
import { Papers } from '../../src/platform/papers/papers.ts';

const papers = new Papers();
const blocks = async (content: string | Buffer, name = 'cv.txt'): Promise<string[]> => {
  const { document } = await papers.read(Buffer.from(content), name);
  return document.blocks.map(({ kind, text }) => `${kind}: ${text}`);
};

describe('plain text', () => {
  it('has paragraphs, the lists that are typed, and rows', async () => {
    expect(
      await blocks('Mary Berry\nLeeds\n\nSkills\n- Audio\n* Maps\n1) Rooms\n\n2004\tLibrarian\n'),
    ).toEqual([
      'paragraph: Mary Berry',
      'paragraph: Leeds',
      'paragraph: Skills',
      'item: Audio',
      'item: Maps',
      'item: Rooms',
      'row: 2004\tLibrarian',
    ]);
  });

  it('goes on in the next line where it was broken to a width', async () => {
    const wrapped =
      'I ran the reader service of a large public library for seven\nyears, and then looked after my family. I am coming back now\nbecause I miss it.';
    expect(await blocks(wrapped)).toEqual([`paragraph: ${wrapped.replaceAll('\n', ' ')}`]);
  });

  it.each([
    ['UTF-8', Buffer.from('\uFEFFCafé', 'utf8')],
    ['UTF-16', Buffer.from('\uFEFFCafé', 'utf16le')],
    ['Windows-1252', Buffer.from('Café', 'latin1')],
  ])('may be %s', async (_, content) => {
    expect(await blocks(content)).toEqual(['paragraph: Café']);
  });
});

describe('Markdown', () => {
  it('is what its name says it is', async () => {
    expect(await blocks('# Mary\n\n- *Audio*', 'cv.md')).toEqual(['heading: Mary', 'item: Audio']);
    expect(await blocks('# Mary', 'cv.txt')).toEqual(['paragraph: # Mary']);
  });

  it('says which pictures were left out', async () => {
    const { kind, unread } = await papers.read(Buffer.from('![me](me.png)'), 'cv.md');
    expect({ kind, unread }).toEqual({ kind: 'markdown', unread: ['A picture was left out.'] });
  });
});
