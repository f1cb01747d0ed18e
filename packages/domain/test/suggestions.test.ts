import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Block, type Document, textOf } from '../src/documents.ts';
import { readMarkdown, writeMarkdown } from '../src/document-markdown.ts';
import { normalised } from '../src/normal-document.ts';
import type { Passage } from '../src/passages.ts';
import { type Edit, rewritten } from '../src/rewriting.ts';
import { applyEdits, applyStrategyEdits, overlapping } from '../src/suggestions.ts';
import { strategyDocument } from '../src/strategy-document.ts';
import { STRATEGY_GUIDE } from '../src/strategy.ts';
import { someDocument, someEdits, someWords } from './some-documents.ts';

/** The place of words that stand in a text once. */
function of(text: string, words: string): Passage {
  const from = text.indexOf(words);
  expect(from).toBeGreaterThanOrEqual(0);
  return { from, to: from + words.length };
}

/** A document in Markdown after words in it were replaced, in Markdown. */
function after(markdown: string, ...replacements: [words: string, by: string][]): string {
  const document = readMarkdown(markdown);
  const text = textOf(document);
  const edits = replacements.map(([words, replacement]) => ({
    passage: of(text, words),
    replacement,
  }));
  return writeMarkdown(applyEdits(document, edits).document).trimEnd();
}

function spliced(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce(
      (whole, { passage: { from, to }, replacement }) =>
        whole.slice(0, from) + replacement + whole.slice(to),
      text,
    );
}

const wordsOf = (text: string) => text.split(/[\s\p{Cc}]+/u).filter(Boolean);

describe('a suggestion that is taken up', () => {
  it('replaces, strikes out and puts in, several at once', () => {
    expect(
      after('I ran a very big archive in Leeds.', ['ran', 'led'], ['very ', ''], ['Leeds', 'York']),
    ).toBe('I led a big archive in York.');
    const document = readMarkdown('I led an archive.');
    const at = of(textOf(document), 'archive').from;
    const edit = { passage: { from: at, to: at }, replacement: 'open ' };
    expect(textOf(applyEdits(document, [edit]).document)).toBe('I led an open archive.');
  });

  it('is set as the words whose place it takes', () => {
    expect(after('I **ran** it.', ['ran', 'led'])).toBe('I **led** it.');
    expect(after('I **ran it** well.', ['ran it well', 'left'])).toBe('I left.');
    expect(after('See [my talk](https://a.example).', ['talk', 'paper'])).toBe(
      'See [my paper](https://a.example).',
    );
  });

  it('leaves the words that it repeats as they are set', () => {
    expect(
      after('I **ran** it for _years_.', ['I ran it for years', 'I ran it well for years']),
    ).toBe('I **ran** it well for *years*.');
  });

  it('parts and joins lines', () => {
    expect(after('- Stock\n- Rooms', ['Stock', 'Stock\nAudio'])).toBe('- Stock\n- Audio\n- Rooms');
    expect(after('# Work\n\nI ran it.', ['Work\nI', 'Work: I'])).toBe('# Work: I ran it.');
    expect(after('# Work\n\nI ran it.', ['Work\n', ''])).toBe('I ran it.');
    expect(after('# Work\n\nI ran it.', ['\nI ran it.', ''])).toBe('# Work');
    expect(after('One. Two.', ['. Two', '.\r\nTwo'])).toBe('One.\n\nTwo.');
  });

  it('keeps kinds line by line, and puts text below a heading', () => {
    expect(after('# Work\n\nI ran it.', ['Work\nI ran it.', 'Posts\nSo I led.'])).toBe(
      '# Posts\n\nSo I led.',
    );
    expect(after('# Work', ['Work', 'Work\nI ran it.'])).toBe('# Work\n\nI ran it.');
    const document = readMarkdown('# Work');
    const edit = { passage: { from: 0, to: 0 }, replacement: 'About me.\n' };
    expect(writeMarkdown(applyEdits(document, [edit]).document)).toBe('About me.\n\n# Work\n');
  });

  it('can begin a document that is empty, and empty one', () => {
    const edit = { passage: { from: 0, to: 0 }, replacement: 'I am back.' };
    expect(textOf(applyEdits({ blocks: [] }, [edit]).document)).toBe('I am back.');
    expect(after('All of it.', ['All of it.', ''])).toBe('');
  });

  it('changes the text as the edits say, and nothing else', () => {
    fc.assert(
      fc.property(someEdits, ({ document, edits }) => {
        expect(textOf(rewritten(document, edits).document)).toBe(spliced(textOf(document), edits));
      }),
    );
  });

  it('says which words are its own, of the text as it is then', () => {
    fc.assert(
      fc.property(someEdits, ({ document, edits }) => {
        const raw = rewritten(document, edits);
        const { document: result, written } = applyEdits(document, edits);
        expect(result).toEqual(normalised(raw.document));
        const at = (text: string, passage?: Passage) => text.slice(passage?.from, passage?.to);
        edits.forEach(({ passage, replacement }, i) => {
          const own = at(textOf(raw.document), raw.written[i]);
          expect(wordsOf(at(textOf(result), written[i]))).toEqual(wordsOf(own));
          // What it says besides stood there already, at the edges of its passage.
          const replaced = at(textOf(document), passage);
          const heads = replacement.split(own).map((_, n, all) => all.slice(0, n).join(own));
          const repeated = heads.map((head) => [head, replacement.slice(head.length + own.length)]);
          expect(
            own === '' ||
              repeated.some(([head = '', tail = '']) => {
                return replaced.startsWith(head) && replaced.endsWith(tail);
              }),
          ).toBe(true);
        });
      }),
    );
  });

  it('leaves all other words in the kind and the marks that they had', () => {
    fc.assert(
      fc.property(someDocument, someWords, fc.nat(), (document, words, at) => {
        const units = Array.from(textOf(document));
        const place = units.slice(0, at % (units.length + 1)).join('').length;
        const edit = { passage: { from: place, to: place }, replacement: words };
        const { document: result, written } = rewritten(document, [edit]);
        const [{ from, to } = { from: 0, to: 0 }] = written;
        const plain = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind);
        expect(plain(result.blocks)).toEqual(
          document.blocks.length > 0 ? plain(document.blocks) : ['paragraph'],
        );
        const then = settingsOf(result);
        expect([...then.slice(0, from), ...then.slice(to)]).toEqual(settingsOf(document));
      }),
    );
  });
});

/** How each unit of the text is set. */
function settingsOf({ blocks }: Document): string[] {
  return blocks.flatMap(({ text, marks }, i) => {
    const settings = Array.from({ length: text.length }, (_, at) =>
      marks
        .filter(({ from, to }) => from <= at && at < to)
        .map(({ kind }) => kind)
        .join('+'),
    );
    return i > 0 ? ['break', ...settings] : settings;
  });
}

describe('suggestions together', () => {
  const edit = (from: number, to: number, replacement = 'x') => ({
    passage: { from, to },
    replacement,
  });

  it('cannot change the same words, nor put words in at one place', () => {
    const [a, b, c] = [edit(0, 5), edit(4, 8), edit(2, 2)];
    expect(overlapping([b, a, c])).toEqual([
      [a, c],
      [a, b],
    ]);
    expect(overlapping([edit(3, 3), edit(3, 3)])).toHaveLength(1);
    expect(overlapping([edit(0, 5), edit(5, 8), edit(8, 8), edit(0, 0)])).toEqual([]);
  });

  it('are refused where they overlap or are not of this text', () => {
    const document = readMarkdown('A word 🙂 or two');
    expect(() => applyEdits(document, [edit(0, 5), edit(3, 6)])).toThrow(
      expect.objectContaining({ code: 'suggestions-overlap' }),
    );
    for (const wrong of [edit(0, 99), edit(5, 2), edit(8, 9), edit(-1, 2)]) {
      expect(() => applyEdits(document, [wrong])).toThrow(
        expect.objectContaining({ code: 'suggestion-misplaced' }),
      );
    }
  });

  it('lead to the same whatever their order', () => {
    fc.assert(
      fc.property(someEdits, ({ document, edits }) => {
        const forward = applyEdits(document, edits);
        const backward = applyEdits(document, edits.toReversed());
        expect(backward.document).toEqual(forward.document);
        expect(backward.written.toReversed()).toEqual(forward.written);
      }),
    );
  });
});

describe('suggestions on a strategy', () => {
  const parts = {
    plan: 'Six a month.\n\nTwo days a week.',
    reflection: '',
    feedback: 'I ask.',
    acceptance: 'I walk.',
  };
  const text = textOf(strategyDocument(parts));

  it('change its parts and leave empty lines alone', () => {
    const plan = { passage: of(text, 'Six'), replacement: 'Eight' };
    const at = of(text, STRATEGY_GUIDE.reflection.title).to + 1;
    const reflection = { passage: { from: at, to: at }, replacement: 'I write.\n\nI read.' };
    const { parts: after, written } = applyStrategyEdits(parts, [reflection, plan]);
    expect(after).toEqual({
      ...parts,
      plan: 'Eight a month.\n\nTwo days a week.',
      reflection: 'I write.\n\nI read.',
    });
    const then = textOf(strategyDocument(after));
    expect(written.map(({ from, to }) => then.slice(from, to))).toEqual([
      'I write.\n\nI read.',
      'Eight',
    ]);
  });

  it('can empty a part, which then has an empty line', () => {
    const asked = { passage: of(text, '\nI ask.'), replacement: '' };
    const walked = { passage: of(text, 'walk'), replacement: 'rest' };
    const { parts: after, written } = applyStrategyEdits(parts, [asked, walked]);
    expect(after).toEqual({ ...parts, feedback: '', acceptance: 'I rest.' });
    const then = textOf(strategyDocument(after));
    expect(then.slice(written[1]?.from, written[1]?.to)).toBe('rest');
  });

  it('never change its headings', () => {
    const broken = (words: string, replacement: string) => () =>
      applyStrategyEdits(parts, [{ passage: of(text, words), replacement }]);
    const refused = expect.objectContaining({ code: 'suggestion-breaks-heading' });
    expect(broken(STRATEGY_GUIDE.feedback.title, 'Feedback')).toThrow(refused);
    expect(broken(`${STRATEGY_GUIDE.plan.title}\n`, '')).toThrow(refused);
    expect(broken(`\n${STRATEGY_GUIDE.acceptance.title}`, '')).toThrow(refused);
    expect(broken(STRATEGY_GUIDE.plan.title, `Hello\n${STRATEGY_GUIDE.plan.title}`)).toThrow(
      refused,
    );
  });

  it('are those of its text, or are refused', () => {
    const words = fc.array(someWords, { maxLength: 3 }).map((lines) => lines.join('\n'));
    const strategy = fc.record({
      plan: words,
      reflection: words,
      feedback: words,
      acceptance: words,
    });
    fc.assert(
      fc.property(strategy, fc.nat(), fc.nat({ max: 40 }), words, (drawn, at, length, by) => {
        const whole = textOf(strategyDocument(drawn));
        const from = at % whole.length;
        const edit = {
          passage: { from, to: Math.min(whole.length, from + length) },
          replacement: by,
        };
        let result;
        try {
          result = applyStrategyEdits(drawn, [edit]);
        } catch (error) {
          expect((error as { code: string }).code).toMatch(/^suggestion-/u);
          return;
        }
        const after = textOf(strategyDocument(result.parts));
        const [{ from: start, to } = { from: 0, to: 0 }] = result.written;
        expect(by).toContain(after.slice(start, to));
        // A part that is left without a line has an empty one.
        const lines = (text: string) => text.split('\n').filter(Boolean);
        expect(lines(after)).toEqual(lines(spliced(whole, [edit])));
      }),
    );
  });
});
