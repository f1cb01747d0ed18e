import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween, countWords } from '../src/changes.ts';
import { compareDocuments, type ComparisonRow, summarySentence } from '../src/comparison.ts';
import { readMarkdown } from '../src/document-markdown.ts';
import { type Document, textOf } from '../src/documents.ts';
import { strategyDocument } from '../src/strategy-document.ts';
import { writing, Dice, editOnce, History } from './edit-histories.ts';
import { someDocument, someEdits, someWords } from './some-documents.ts';
import { applyEdits } from '../src/suggestions.ts';

/** A comparison as one reads it: `-struck out-`, `+put in+`. */
const told = (runs: ComparisonRow['runs']) =>
  runs
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('');

const compared = (before: string, after: string) =>
  compareDocuments(readMarkdown(before), readMarkdown(after));
const rows = (before: string, after: string) =>
  compared(before, after).rows.map(({ kind, runs }) => `${kind}: ${told(runs)}`);
const notes = (before: string, after: string) =>
  compared(before, after).rows.flatMap((row) => row.notes);

const without = (kind: string, runs: ComparisonRow['runs']) =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('what changed between two texts', () => {
  it.each([
    ['I ran it.', 'I led it.', 'I -ran-+led+ it.'],
    ['Two library visits', 'Two library’s visits', 'Two -library-+library’s+ visits'],
    ['all 4,000 maps', 'all 4,500 maps', 'all -4,000-+4,500+ maps'],
    ['one two three four', 'one 2 3 four', 'one -two three-+2 3+ four'],
    ['a 👩‍🏫 b', 'a 👩‍🎓 b', 'a -👩‍🏫-+👩‍🎓+ b'],
    ['in 🏴󠁧󠁢󠁥󠁮󠁧󠁿 now', 'in 🏴󠁧󠁢󠁳󠁣󠁴󠁿 now', 'in -🏴󠁧󠁢󠁥󠁮󠁧󠁿-+🏴󠁧󠁢󠁳󠁣󠁴󠁿+ now'],
    ['caf\u00e9 bar', 'cafe\u0301 bar', '-caf\u00e9-+cafe\u0301+ bar'],
    ['אני ספרנית בלידס', 'אני ספרנית ביורק', 'אני ספרנית -בלידס-+ביורק+'],
    ['', 'new', '+new+'],
    ['old', '', '-old-'],
  ])('%s → %s is told by whole words', (before, after, expected) => {
    expect(told(changesBetween(before, after))).toBe(expected);
  });

  const lines = fc.array(someWords, { maxLength: 5 }).map((all) => all.join('\n'));

  it('puts both together again, in runs of whole words', () => {
    const words = new Intl.Segmenter('en', { granularity: 'word' });
    const cuts = (text: string) =>
      new Set([...Array.from(words.segment(text), ({ index }) => index), text.length]);
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = changesBetween(before, after);
        expect(without('removed', changes)).toBe(after);
        expect(without('added', changes)).toBe(before);
        const places = { from: 0, at: 0 };
        for (const [i, { kind, text }] of changes.entries()) {
          expect(text).not.toBe('');
          expect(changes[i + 1]?.kind).not.toBe(kind);
          if (kind !== 'added') places.from += text.length;
          if (kind !== 'removed') places.at += text.length;
          expect(cuts(before).has(places.from) && cuts(after).has(places.at)).toBe(true);
        }
      }),
    );
  });

  it('counts words of any script, and signs as none', () => {
    expect(countWords('Don’t move all 4,000 of them — yet! 🙂')).toBe(7);
    expect(countWords('אני ספרנית')).toBe(2);
  });
});

const LETTER = [
  'I come back to the profession after five years.',
  'In that time I catalogued the maps of a local history society, all 4,000 of them.',
  'Your post asks for experience with volunteers. I have trained eleven volunteers.',
  'I would welcome the chance to talk.',
];
const letter = (...lines: (string | undefined)[]) => lines.filter(Boolean).join('\n\n');
const [first, maps, post, last] = LETTER;

describe('two versions of a document', () => {
  it('are told block by block, and within blocks by words', () => {
    expect(
      rows(
        letter(first, maps, post, last),
        letter(first?.replace('five', 'six'), maps, 'A new line.', post),
      ),
    ).toEqual([
      'changed: I come back to the profession after -five-+six+ years.',
      `same: ${String(maps)}`,
      'added: +A new line.+',
      `same: ${String(post)}`,
      `removed: -${String(last)}-`,
    ]);
  });

  it('show a block that was carried elsewhere in both places, with what changed in it', () => {
    expect(
      rows(
        letter(first, maps, post, last),
        letter(first, post, last, maps?.replace('4,000', '5,000')),
      ),
    ).toEqual([
      `same: ${String(first)}`,
      `moved_away: ${String(maps)}`,
      `same: ${String(post)}`,
      `same: ${String(last)}`,
      `moved_here: ${String(maps).replace('4,000', '-4,000-+5,000+')}`,
    ]);
  });

  it('show a block that was parted, or joined, as the same words', () => {
    const parted = letter(
      'Your post asks for experience with volunteers.',
      'I have trained eleven volunteers.',
    );
    expect(rows(letter(post, last), letter(parted, last))).toEqual([
      'changed: Your post asks for experience with volunteers.- -+\n+I have trained eleven volunteers.',
      `same: ${String(last)}`,
    ]);
    expect(notes(letter(post), parted)).toEqual(['Parted into several lines.']);
    expect(notes(parted, letter(post))).toEqual(['Joined from several lines.']);
    expect(compared(parted, letter(post)).summary).toMatchObject({ added: 0, removed: 0 });
  });

  it('say what is set otherwise', () => {
    expect(notes('Posts held', '## Posts held')).toEqual(['Was a paragraph, is a heading now.']);
    expect(notes('I ran **it** well.', 'I **ran** it well.')).toEqual([
      '“ran” is bold now.',
      '“it” is no longer bold.',
    ]);
    expect(notes('See _my talk_.', 'See [my talk](https://a.example).')).toEqual([
      '“my talk” is no longer in italics.',
      '“my talk” leads to https://a.example now.',
    ]);
    expect(notes('See [me](https://a.example).', 'See [me](https://b.example).')).toEqual([
      '“me” leads to https://b.example now.',
    ]);
    expect(notes('- a\n- b', '- a\n  - b')).toEqual(['Set further in.']);
    expect(notes('I **ran** it.', 'So I **ran** it all.')).toEqual([]);
  });

  it('are summed up in a sentence', () => {
    const sentence = (before: string, after: string) =>
      summarySentence(compared(before, after).summary);
    expect(sentence('I ran it.', 'I ran it.')).toBe('Nothing changed.');
    expect(sentence('I ran it.', 'I led it well.')).toBe('2 words added, 1 word removed.');
    expect(sentence('Work', '# Work')).toBe('1 line set otherwise.');
    expect(sentence(letter(first, maps, post, last), letter(first, post, last, maps))).toBe(
      '1 paragraph moved.',
    );
  });

  const whole = ({ rows: all }: { rows: readonly ComparisonRow[] }) => ({
    before: all.flatMap(({ kind, before }) => (kind === 'moved_here' ? [] : before)),
    after: all.flatMap(({ after }) => after),
  });
  const holds = (before: Document, after: Document) => {
    const comparison = compareDocuments(before, after);
    expect(whole(comparison)).toEqual({ before: before.blocks, after: after.blocks });
    for (const { kind, before: old, after: now, runs } of comparison.rows) {
      expect(without('added', runs)).toBe(textOf({ blocks: old }));
      if (kind !== 'moved_away') expect(without('removed', runs)).toBe(textOf({ blocks: now }));
      if (kind === 'same') expect(old).toEqual(now);
    }
    return comparison;
  };

  it('are both there whole, in columns and in runs', () => {
    fc.assert(
      fc.property(someDocument, someDocument, (before, after) => void holds(before, after)),
    );
    fc.assert(
      fc.property(someEdits, ({ document, edits }) => {
        holds(document, applyEdits(document, edits).document);
      }),
    );
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 30 }), (seed, edits) => {
        const dice = new Dice(seed);
        const history = new History(writing(dice, 12));
        const read = (text: string): Document => ({
          blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line, marks: [] })),
        });
        const before = read(history.text);
        for (let i = 0; i < edits; i += 1) editOnce(history, dice);
        holds(before, read(history.text));
      }),
      { numRuns: 30 },
    );
  });

  it('that are the same differ in nothing', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const { rows: all, summary } = compareDocuments(document, document);
        expect(all.every(({ kind }) => kind === 'same')).toBe(true);
        expect(summary).toEqual({ added: 0, removed: 0, moved: 0, restyled: 0 });
      }),
    );
  });

  it('keep the empty lines of a strategy', () => {
    const strategy = (plan: string) =>
      strategyDocument({ plan, reflection: '', feedback: 'I ask.', acceptance: '' });
    const { rows: all } = holds(strategy('Six.\n\nNow.'), strategy('Six.\n\nThen.\n\nNow.'));
    expect(
      all.filter(({ kind }) => kind !== 'same').map(({ kind, runs }) => [kind, told(runs)]),
    ).toEqual(expect.arrayContaining([['added', '+Then.+']]));
  });

  it.each([
    ['nothing in common', (side: string, i: number) => `${side}${String(i)} and so on ${side}`],
    ['lines that are all alike', () => 'Responsible for the lending desk'],
    [
      'half of each line in common',
      (side: string, i: number) => `ran the desk ${String(i)} ${side}${String(i)} of ${side}`,
    ],
  ])('of thousands of words with %s are compared all the same', (_, line) => {
    const document = (side: string, count: number): Document => ({
      blocks: Array.from({ length: count }, (_, i) => ({
        kind: 'item',
        list: 'bullet',
        depth: 0,
        text: line(side, i),
        marks: [],
      })),
    });
    holds(document('a', 1200), document('b', 1000));
  });
});
