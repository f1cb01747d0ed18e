import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorAt, type Passage, passageOf } from '../src/passages.ts';
import { CONFIDENT } from '../src/placing.ts';
import { canStillApply, reanchor, reanchorAll, type Placement } from '../src/reanchoring.ts';
import { cutsWord } from '../src/text-tokens.ts';
import { casesOf, count, emptyTally } from './reanchoring-truth.ts';

const LETTER = [
  'I come back to the profession after five years.',
  'In that time I catalogued the maps of a local history society, all 4,000 of them.',
  'Your post asks for experience with volunteers. I have trained eleven volunteers.',
  'I would welcome the chance to talk.',
].join('\n');

/** The passage of some words that are in the text once. */
function of(text: string, words: string): Passage {
  const from = text.indexOf(words);
  expect(from).toBeGreaterThanOrEqual(0);
  return { from, to: from + words.length };
}

/** Where a comment on some words is after an edit, and what it is on then. */
function after(words: string, oldText: string, newText: string): [Placement['kind'], string] {
  const placement = reanchor(anchorAt(oldText, of(oldText, words)), oldText, newText);
  if (placement.kind === 'gone') return ['gone', placement.quote];
  const passage = passageOf(newText, placement.anchor);
  if (!passage) throw new Error('an anchor that is none');
  return [placement.kind, newText.slice(passage.from, passage.to)];
}

describe('a comment', () => {
  const onMaps = 'the maps of a local history society';

  it('stays on its words while others change around them', () => {
    const edited = LETTER.replace('five years', 'five good years')
      .replace('In that time', 'Meanwhile')
      .replace(', all 4,000 of them', '');
    expect(after(onMaps, LETTER, edited)).toEqual(['exact', onMaps]);
  });

  it('goes with a paragraph that is carried elsewhere', () => {
    const [first, maps, ...rest] = LETTER.split('\n');
    const carried = [first, ...rest, maps].join('\n');
    expect(after(onMaps, LETTER, carried)).toEqual(['moved', onMaps]);
  });

  it('stays on words that were edited in their place, and says that it is less sure', () => {
    const edited = LETTER.replace('history society', 'heritage society');
    const placement = reanchor(anchorAt(LETTER, of(LETTER, onMaps)), LETTER, edited);
    expect(placement).toMatchObject({
      kind: 'fuzzy',
      anchor: { quote: { exact: 'the maps of a local heritage society' } },
    });
    expect(placement).toHaveProperty('confidence', expect.any(Number));
    if (placement.kind !== 'fuzzy') throw new Error('not fuzzy');
    expect(placement.confidence).toBeGreaterThanOrEqual(CONFIDENT);
    expect(placement.confidence).toBeLessThan(1);
    expect(canStillApply(placement)).toBe(false);
  });

  it('says what it was about once that has gone', () => {
    const edited = LETTER.replace(/In that time.*\n/u, '');
    expect(after(onMaps, LETTER, edited)).toEqual(['gone', onMaps]);
  });

  it('does not go over to something like its words elsewhere', () => {
    const edited = LETTER.replace(/In that time.*\n/u, '').concat(
      '\nBefore that I catalogued the letters of a local history society, all 400 of them.',
    );
    expect(after(onMaps, LETTER, edited)).toEqual(['gone', onMaps]);
  });

  it('tells repeats apart', () => {
    const list = 'Hull\nLending desk\nLeeds\nLending desk\nYork\nLending desk';
    const second = { from: list.indexOf('Leeds') + 6, to: list.indexOf('Leeds') + 18 };
    const anchor = anchorAt(list, second);
    const without = list.replace('Hull\nLending desk\n', '');
    expect(reanchor(anchor, list, without)).toMatchObject({
      kind: 'exact',
      anchor: { position: { start: 6, end: 18 } },
    });
    expect(reanchor(anchor, list, list.replace('Leeds\nLending desk\n', '')).kind).toBe('gone');
  });

  it.each([
    ['Hebrew', 'עבדתי חמש שנים בספרייה העירונית. אהבתי כל יום.', 'חמש שנים', 'כל יום', 'כל בוקר'],
    [
      'Arabic',
      'عملت في مكتبة الجامعة عشر سنوات. كنت سعيدة.',
      'مكتبة الجامعة',
      'سعيدة',
      'سعيدة جدا',
    ],
    ['Chinese', '我在大学图书馆工作了十年。我负责期刊。', '大学图书馆', '期刊', '编目'],
    ['emoji', 'Story time with 👩‍🏫 and 👨‍👩‍👧‍👦 every week 🎉.', '👨‍👩‍👧‍👦', 'week', 'month'],
    [
      'accents',
      'The re\u0301sume\u0301 is in our authority file.',
      're\u0301sume\u0301',
      'our',
      'the',
    ],
  ])('stays in a text with %s', (_, text, words, was, is) => {
    expect(after(words, text, text.replace(was, is))).toEqual(['exact', words]);
  });

  it.each([
    ['a longer word', 'a cat sat here', 'cat', 'a catalogue sat here'],
    ['a longer emoji', 'Thanks 👩 for it', '👩', 'Thanks 👩‍🏫 for it'],
    ['an accent', 'the cafe is open', 'cafe', 'the cafe\u0301 is open'],
  ])('is not on a part of %s', (_, text, words, edited) => {
    expect(after(words, text, edited)[0]).not.toBe('exact');
  });

  it('between words stays while those beside it do', () => {
    const at = of(LETTER, 'catalogued the').to;
    const anchor = anchorAt(LETTER, { from: at, to: at });
    const longer = `Dear all,\n${LETTER}`;
    expect(reanchor(anchor, LETTER, longer)).toEqual({
      kind: 'exact',
      anchor: anchorAt(longer, { from: at + 10, to: at + 10 }),
      confidence: 1,
    });
    expect(reanchor(anchor, LETTER, LETTER.replace('the maps', 'the old maps')).kind).toBe('gone');
  });

  it('in or into an empty text has gone, or was never anywhere else', () => {
    expect(after('a cat', 'a cat', '')).toEqual(['gone', 'a cat']);
    const nowhere = anchorAt('', { from: 0, to: 0 });
    expect(reanchor(nowhere, '', '').kind).toBe('exact');
    expect(reanchor(nowhere, '', LETTER).kind).toBe('gone');
  });

  it('made for another text has gone', () => {
    const anchor = anchorAt(`Another. ${LETTER}`, { from: 3, to: 20 });
    expect(reanchor(anchor, LETTER, LETTER).kind).toBe('gone');
  });
});

const text = fc
  .array(
    fc.constantFrom(
      ...[
        'the',
        'maps',
        'library',
        'of',
        'two',
        'read',
        'e\u0301',
        '🙂',
        '👩‍🏫',
        '🇬🇧',
        'שלום',
        '图书馆',
      ],
      ...[' ', ' ', ' ', '\n', '. ', ',', '\ud83d', '\u200d'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A text and a passage of it that cuts no character in two. */
const marked = text.chain((words) => {
  const bounds = [0];
  for (const sign of words) bounds.push((bounds.at(-1) ?? 0) + sign.length);
  const place = fc.constantFrom(...bounds);
  return fc.record({ words: fc.constant(words), a: place, b: place }).map((drawn) => ({
    words: drawn.words,
    passage: { from: Math.min(drawn.a, drawn.b), to: Math.max(drawn.a, drawn.b) },
  }));
});

describe('any anchor', () => {
  it('stays exactly where nothing changed', () => {
    fc.assert(
      fc.property(marked, ({ words, passage }) => {
        const anchor = anchorAt(words, passage);
        expect(reanchor(anchor, words, words)).toEqual({ kind: 'exact', anchor, confidence: 1 });
      }),
    );
  });

  it('is placed on its very words, on words that it says to be less sure of, or nowhere', () => {
    fc.assert(
      fc.property(marked, text, ({ words, passage }, edited) => {
        const anchor = anchorAt(words, passage);
        const placement = reanchor(anchor, words, edited);
        if (placement.kind === 'gone') {
          expect(placement.quote).toBe(anchor.quote.exact);
          return;
        }
        const placed = passageOf(edited, placement.anchor);
        expect(placement.anchor).toEqual(placed && anchorAt(edited, placed));
        expect(placement.confidence).toBeGreaterThanOrEqual(CONFIDENT);
        if (placement.kind === 'fuzzy') return;
        expect(placement.anchor.quote.exact).toBe(anchor.quote.exact);
        if (!placed || passage.from === passage.to) return;
        if (!cutsWord(words, passage.from)) expect(cutsWord(edited, placed.from)).toBe(false);
        if (!cutsWord(words, passage.to)) expect(cutsWord(edited, placed.to)).toBe(false);
      }),
    );
  });

  it('moves along with what is written in other paragraphs', () => {
    const paragraph = fc.constantFrom(
      'A paragraph that was put in above.',
      'Another one, which says more than the first.',
      '',
    );
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), fc.nat(3), (above, below, line) => {
        const edited = [...above, LETTER, ...below].join('\n');
        const words = LETTER.split('\n')[line] ?? '';
        const { from } = of(LETTER, words);
        const anchor = anchorAt(LETTER, { from, to: from + words.length });
        const by = edited.indexOf(LETTER);
        expect(reanchor(anchor, LETTER, edited)).toEqual({
          kind: 'exact',
          anchor: anchorAt(edited, { from: from + by, to: from + by + words.length }),
          confidence: 1,
        });
      }),
    );
  });

  it('is placed the same alone and among others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(LETTER.length), { maxLength: 6 }), text, (places, more) => {
        const edited = LETTER.replace('all 4,000', more);
        const anchors = places.map((from) =>
          anchorAt(LETTER, { from, to: Math.min(LETTER.length, from + 12) }),
        );
        expect(reanchorAll(anchors, LETTER, edited)).toEqual(
          anchors.map((anchor) => reanchor(anchor, LETTER, edited)),
        );
      }),
    );
  });
});

describe('on edit histories of which the truth is known', () => {
  it('at least 99 in 100 surviving passages are placed exactly, and none on wrong words', () => {
    const tally = emptyTally();
    for (const edits of [1, 5, 20, 60]) {
      for (let seed = 0; seed < 25; seed += 1) {
        for (const found of casesOf(1000 * seed + edits, edits, 40)) count(tally, found);
      }
    }
    expect(tally.whole).toBeGreaterThan(3000);
    expect(tally.gone).toBeGreaterThan(100);
    expect(tally.exactly / tally.whole).toBeGreaterThanOrEqual(0.99);
    expect(tally.wrong).toBe(0);
  });
});
