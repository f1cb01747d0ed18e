import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMarkdown, writeMarkdown } from '../src/document-markdown.ts';
import { textOf, type Block, type Document, type Mark } from '../src/documents.ts';
import { normalised } from '../src/normal-document.ts';

/** What lines are made of: words, and everything that means something in Markdown. */
const line = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      'word',
      ' ',
      ' ',
      'é',
      'ש',
      '🙂',
      '👩‍🏫',
      '\u0301',
      '\u00A0',
      '、',
      '“',
      '\t',
      '\uD83D',
      '\u0000',
    ],
    ...[
      '*',
      '**',
      '_',
      '`',
      '#',
      '-',
      '+',
      '1.',
      '2)',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '|',
    ],
    ...['\\', '&', '&amp;', '&#32;', '~', '=', '---', ':', '<b>', 'https://a.example', '\n', '\r'],
  ),
  maxLength: 14,
});
const address = fc.constantFrom(
  ...[
    'https://library.example/a_(b)?c=*d*&e=f',
    'http://x',
    'mailto:a.b@c.example',
    'HTTPS://A/\\(',
  ],
  ...['javascript:alert(1)', 'https://a b', '/relative', 'https://é.example/日本'],
);
const words = line.chain((text) => {
  const place = fc.nat({ max: text.length });
  const stretch = fc
    .tuple(place, place)
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const mark = fc.oneof(
    fc.record({ kind: fc.constantFrom('bold' as const, 'italic' as const), at: stretch }),
    fc.record({ kind: fc.constant('link' as const), at: stretch, href: address }),
  );
  return fc
    .array(mark, { maxLength: 4 })
    .map((marks) => ({ text, marks: marks.map(({ at, ...rest }): Mark => ({ ...rest, ...at })) }));
});
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((said) => ({ kind: 'paragraph' as const, ...said })),
  words.map((said) => ({ kind: 'row' as const, ...said })),
  fc
    .tuple(words, fc.constantFrom(1 as const, 2 as const, 3 as const))
    .map(([said, level]) => ({ kind: 'heading' as const, level, ...said })),
  fc
    .tuple(
      words,
      fc.constantFrom('bullet' as const, 'number' as const),
      fc.constantFrom(0 as const, 1 as const, 2 as const),
    )
    .map(([said, list, depth]) => ({ kind: 'item' as const, list, depth, ...said })),
);
const document: fc.Arbitrary<Document> = fc
  .array(block, { maxLength: 8 })
  .map((blocks) => ({ blocks }));

describe('a normalised document', () => {
  it('is normalised for good', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        expect(normalised(normalised(drawn))).toEqual(normalised(drawn));
      }),
    );
  });

  it('has no rows of cells that are all empty', () => {
    for (const text of ['\t', '\t\0', ' \t\u2028\t ']) {
      expect(normalised({ blocks: [{ kind: 'row', text, marks: [] }] })).toEqual({ blocks: [] });
    }
  });

  it('has single lines, and marks that neither touch nor leave the words', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        for (const { kind, text, marks } of normalised(drawn).blocks) {
          expect(text).not.toMatch(kind === 'row' ? /[\n\r\0]/ : /[\n\r\t\0]/);
          for (const [i, mark] of marks.entries()) {
            const covered = text.slice(mark.from, mark.to);
            expect(covered).toBe(covered.trim());
            expect(covered.length).toBe(mark.to - mark.from);
            expect(covered).not.toBe('');
            for (const other of marks.slice(i + 1)) {
              if (other.kind === mark.kind && mark.kind !== 'link') {
                expect(other.from).toBeGreaterThan(mark.to);
              }
            }
          }
        }
      }),
    );
  });

  it('keeps an underscore beside a joined emoji that a mark begins in', () => {
    const text = '👩‍🏫_https://a.example';
    const marks = [
      { kind: 'bold' as const, from: 0, to: 8 },
      { kind: 'italic' as const, from: 3, to: 8 },
    ];
    const drawn: Document = { blocks: [{ kind: 'paragraph', text, marks }] };
    expect(readMarkdown(writeMarkdown(drawn))).toEqual(normalised(drawn));
  });

  it('goes to Markdown and back without loss', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        expect(readMarkdown(writeMarkdown(drawn))).toEqual(normalised(drawn));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Markdown', () => {
  const kinds = (text: string) =>
    readMarkdown(text).blocks.map((found) =>
      found.kind === 'item'
        ? `${found.list} ${String(found.depth)}: ${found.text}`
        : `${found.kind}: ${found.text}`,
    );

  it('is read whatever it says, and read the same again once written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          line,
          fc.array(line).map((lines) => lines.join('\n')),
        ),
        (text) => {
          const read = readMarkdown(text);
          expect(normalised(read)).toEqual(read);
          expect(readMarkdown(writeMarkdown(read))).toEqual(read);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has headings, lists, bold, italics and links', () => {
    const read = readMarkdown(
      '# Mary Berry\n\nI **ran** the *[archive](https://a.example)*\nfor years.\n\n- Stock\n  1. Audio\n- Rooms',
    );
    expect(read.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Mary Berry', marks: [] },
      {
        kind: 'paragraph',
        text: 'I ran the archive for years.',
        marks: [
          { kind: 'bold', from: 2, to: 5 },
          { kind: 'italic', from: 10, to: 17 },
          { kind: 'link', from: 10, to: 17, href: 'https://a.example' },
        ],
      },
      { kind: 'item', list: 'bullet', depth: 0, text: 'Stock', marks: [] },
      { kind: 'item', list: 'number', depth: 1, text: 'Audio', marks: [] },
      { kind: 'item', list: 'bullet', depth: 0, text: 'Rooms', marks: [] },
    ]);
    expect(writeMarkdown(read)).toBe(
      '# Mary Berry\n\nI **ran** the [*archive*](https://a.example) for years.\n\n- Stock\n  1. Audio\n- Rooms\n',
    );
  });

  it('keeps the words of everything else', () => {
    expect(kinds('> said\n\n```\ncode\n```\n\n<b>x</b> `y`\n\n* * *\n\n[a]: /b')).toEqual([
      'paragraph: > said',
      'paragraph: ``` code ```',
      'paragraph: <b>x</b> `y`',
      'paragraph: [a]: /b',
    ]);
    expect(kinds('###### Deep\n\n![a shelf](x.png)')).toEqual([
      'heading: Deep',
      'paragraph: a shelf',
    ]);
  });

  it('leads nowhere but to the web and to mail', () => {
    const links = (text: string) => readMarkdown(text).blocks.flatMap(({ marks }) => marks);
    expect(links('[a](https://x.example) [b](mailto:b@c.example)')).toHaveLength(2);
    expect(links('[a](javascript:alert(1)) [b](/here) [c](data:text/html,x)')).toEqual([]);
    expect(textOf(readMarkdown('[a](javascript:alert(1))'))).toBe('a');
  });

  it('has rows where lines have tabs, as tables are pasted', () => {
    expect(kinds('Words\nof a line\n\nPost\tYears\nLibrarian\t1999\n&#9;to 2004')).toEqual([
      'paragraph: Words of a line',
      'row: Post\tYears',
      'row: Librarian\t1999',
      'row: \tto 2004',
    ]);
  });

  it.each([
    ['lists in lists', '- '.repeat(20_000)],
    [
      'deeper and deeper',
      Array.from({ length: 400 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
    ],
    ['brackets', '[a]('.repeat(20_000)],
    ['stars', '*a**b '.repeat(20_000)],
    ['stars over lines', '*a\n'.repeat(20_000)],
  ])('of %s is read without going deep', (_, text) => {
    const read = readMarkdown(text);
    expect(normalised(read)).toEqual(read);
  });
});
