import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMarkdown, writeMarkdown } from '../src/document-markdown.ts';
import { type Document, textOf } from '../src/documents.ts';
import { mergeDocuments, type MergeChoice, resolved } from '../src/merging.ts';
import { strategyDocument, strategyParts } from '../src/strategy-document.ts';
import { someDocument } from './some-documents.ts';

/** A merge in Markdown, with conflicts as `<mine|theirs>`. */
function merged(base: string, mine: string, theirs: string): string {
  const { pieces, conflicts } = mergeDocuments(
    readMarkdown(base),
    readMarkdown(mine),
    readMarkdown(theirs),
  );
  const write = (blocks: Document['blocks']) => writeMarkdown({ blocks }).trimEnd();
  expect(pieces.filter(({ kind }) => kind === 'conflict')).toHaveLength(conflicts);
  return pieces
    .map((piece) =>
      piece.kind === 'agreed'
        ? write(piece.blocks)
        : `<${write(piece.mine)}|${write(piece.theirs)}>`,
    )
    .join('\n\n');
}

const LETTER = 'I ran the archive in Leeds for years.\n\nI would like to talk.';

describe('two who changed one document', () => {
  it('are both in it, where they changed different blocks', () => {
    expect(merged(LETTER, `# Dear all\n\n${LETTER}`, `${LETTER}\n\nYours`)).toBe(
      `# Dear all\n\n${LETTER}\n\nYours`,
    );
  });

  it('are both in it, where they changed different words of one block', () => {
    expect(
      merged(LETTER, LETTER.replace('ran', 'led'), LETTER.replace('for years', 'for five years')),
    ).toBe('I led the archive in Leeds for five years.\n\nI would like to talk.');
    expect(merged(LETTER, LETTER.replace('ran', 'led'), LETTER.replace('talk', 'meet'))).toBe(
      'I led the archive in Leeds for years.\n\nI would like to meet.',
    );
  });

  it('are both to choose from, where they changed the same words', () => {
    expect(merged('I ran it.', 'I led it.', 'I built it.')).toBe('<I led it.|I built it.>');
    expect(merged('I ran it.', 'I led it.', '')).toBe('<I led it.|>');
    expect(merged('I ran it.', 'I ran it.\n\nA', 'I ran it.\n\nB')).toBe('I ran it.\n\n<A|B>');
  });

  it('leave as little to choose as can be', () => {
    const theirs = LETTER.replace('ran', 'built').replace('talk', 'meet');
    expect(merged(LETTER, LETTER.replace('ran', 'led'), theirs)).toBe(
      '<I led the archive in Leeds for years.|I built the archive in Leeds for years.>\n\nI would like to meet.',
    );
  });

  it('change the same once', () => {
    expect(merged('I ran it for years.', 'I led it for years.', 'I led it for many years.')).toBe(
      'I led it for many years.',
    );
  });

  it('have marks and kinds of the one, and words of the other', () => {
    expect(
      merged('I ran it for years.', 'I **ran** it for years.', 'I ran it for five years.'),
    ).toBe('I **ran** it for five years.');
    expect(merged('Work I did', '# Work I did', 'Work we did')).toBe('# Work we did');
    expect(merged('I ran it.', 'I **ran** it.', 'I ran *it*.')).toBe('<I **ran** it.|I ran *it*.>');
  });

  it('part a strategy as little as anything else', () => {
    const parts = { plan: 'Six.\n\nNow.', reflection: '', feedback: 'I ask.', acceptance: '' };
    const base = strategyDocument(parts);
    const mine = strategyDocument({ ...parts, reflection: 'I write.' });
    const theirs = strategyDocument({ ...parts, plan: 'Six.\n\nLater.', acceptance: 'I walk.' });
    const merge = mergeDocuments(base, mine, theirs);
    expect(merge.conflicts).toBe(0);
    expect(strategyParts(resolved(merge, []))).toEqual({
      plan: 'Six.\n\nLater.',
      reflection: 'I write.',
      feedback: 'I ask.',
      acceptance: 'I walk.',
    });
  });

  it('are nobody where only one of them changed anything', () => {
    fc.assert(
      fc.property(someDocument, someDocument, (base, changed) => {
        for (const merge of [
          mergeDocuments(base, changed, base),
          mergeDocuments(base, base, changed),
          mergeDocuments(base, changed, changed),
        ]) {
          expect(merge.conflicts).toBe(0);
          expect(resolved(merge, [])).toEqual(changed);
        }
      }),
    );
  });

  it('are told the same by what says the same, in whatever order it was kept', () => {
    const base = readMarkdown('# Work\n\n- I **ran** [it](https://a.example).');
    const kept = JSON.parse(
      JSON.stringify(base, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toReversed())
          : value,
      ),
    ) as Document;
    const changed = readMarkdown('# Work\n\n- I **led** [it](https://a.example).');
    expect(resolved(mergeDocuments(base, kept, changed), [])).toEqual(changed);
  });

  it('choose for each conflict', () => {
    const read = (text: string) => readMarkdown(text);
    const merge = mergeDocuments(read('I ran it.'), read('I led it.'), read('I built it.'));
    const told = (choice: MergeChoice) => textOf(resolved(merge, [choice]));
    expect(told('mine')).toBe('I led it.');
    expect(told('theirs')).toBe('I built it.');
    expect(told('both')).toBe('I led it.\nI built it.');
    expect(() => resolved(merge, [])).toThrow(expect.objectContaining({ code: 'merge-undecided' }));
  });

  /** Words that no two of them can have in common. */
  const drafts = fc
    .record({
      lines: fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 6 }),
      mine: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 })), { maxLength: 4 }),
      theirs: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 })), { maxLength: 4 }),
    })
    .map(({ lines, mine, theirs }) => {
      let word = 0;
      const base = lines.map((length) =>
        Array.from({ length: length + 1 }, () => `b${String(word++)}`).join(' '),
      );
      const edited = (who: string, edits: [number, number][]) =>
        edits.reduce((text, [at, kind], i) => {
          const words = text.split(/(?<=[ \n])/u);
          const place = at % (words.length + 1);
          const put = `${who}${String(i)}${kind === 2 ? '\n' : ' '}`;
          words.splice(place, kind === 0 ? 0 : 1, ...(kind === 1 ? [] : [put]));
          return words.join('').trim();
        }, base.join('\n'));
      const read = (text: string) => readMarkdown(text.replaceAll(/\n+/gu, '\n\n'));
      return {
        base: read(base.join('\n')),
        mine: read(edited('m', mine)),
        theirs: read(edited('t', theirs)),
      };
    });
  const wordsIn = (document: Document) => textOf(document).split(/\s+/u).filter(Boolean);

  it('lose no word that either wrote', () => {
    fc.assert(
      fc.property(drafts, ({ base, mine, theirs }) => {
        const merge = mergeDocuments(base, mine, theirs);
        const all = (choice: MergeChoice) =>
          wordsIn(resolved(merge, Array<MergeChoice>(merge.conflicts).fill(choice)));
        const written = (document: Document, who: string) =>
          wordsIn(document).filter((word) => word.startsWith(who));
        expect(all('mine')).toEqual(expect.arrayContaining(written(mine, 'm')));
        expect(all('theirs')).toEqual(expect.arrayContaining(written(theirs, 't')));
        expect(all('both')).toEqual(
          expect.arrayContaining([...written(mine, 'm'), ...written(theirs, 't')]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('lose no word that both left, and get none back that they agreed to strike out', () => {
    fc.assert(
      fc.property(drafts, ({ base, mine, theirs }) => {
        const merge = mergeDocuments(base, mine, theirs);
        const [left, right] = [wordsIn(mine), wordsIn(theirs)];
        for (const choice of ['mine', 'theirs', 'both'] as const) {
          const all = wordsIn(resolved(merge, Array<MergeChoice>(merge.conflicts).fill(choice)));
          for (const word of wordsIn(base)) {
            if (left.includes(word) && right.includes(word)) expect(all).toContain(word);
            if (!left.includes(word) && !right.includes(word)) expect(all).not.toContain(word);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('may have written two hundred pages', () => {
    const lines = (n: number, line: (i: number) => string): Document => ({
      blocks: Array.from({ length: n }, (_, i) => ({
        kind: 'paragraph',
        text: line(i),
        marks: [],
      })),
    });
    const alike = (n: number) => lines(n, () => 'Responsible for the lending desk');
    expect(resolved(mergeDocuments(alike(2000), alike(2000), alike(1500)), [])).toEqual(
      alike(1500),
    );
    const base = lines(3000, (i) => `Line ${String(i)} of many`);
    const other = (word: string, of: number) =>
      lines(3000, (i) => `Line ${String(i)} of ${i % 7 === of ? word : 'many'}`);
    expect(mergeDocuments(base, other('some', 1), other('few', 2)).conflicts).toBe(0);
  });
});
