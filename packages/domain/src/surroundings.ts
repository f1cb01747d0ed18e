import type { Passage } from './passages.ts';
import { NONE, type TextAlignment } from './text-alignment.ts';
import { cutsWord, sentencesAround, tokenAt } from './text-tokens.ts';

/*
 * What stands around a passage, and how much of that stands around the place where it seems to be in
 * another text: what tells the same words from words that are only like them.
 */

/** A passage, and where it seems to be in the other text. */
export interface Pair {
  readonly old: Passage;
  readonly now: Passage;
}

/** How far the surroundings are compared at the most, in UTF-16 units. */
const FAR = 4000;

/** How many units before the two are equal, and how many after; beyond its bounds a text goes on. */
function equalSides(
  { before, after }: TextAlignment,
  { old, now }: Pair,
  reach: number,
): { readonly left: number; readonly right: number } {
  const isEqual = (at: number, there: number) =>
    before.text.charAt(at) === after.text.charAt(there);
  let left = 0;
  while (left < reach && isEqual(old.from - left - 1, now.from - left - 1)) left += 1;
  let right = 0;
  while (right < reach && isEqual(old.to + right, now.to + right)) right += 1;
  return { left, right };
}

/** How many units around the two are equal. */
export function equalAround(alignment: TextAlignment, pair: Pair, reach = FAR): number {
  const { left, right } = equalSides(alignment, pair, reach);
  return left + right;
}

/** Whether the new place cuts through a word, or a sign, where the old one did not. */
export function cutsMore({ before, after }: TextAlignment, { old, now }: Pair): boolean {
  return (
    (cutsWord(after.text, now.from) && !cutsWord(before.text, old.from)) ||
    (cutsWord(after.text, now.to) && !cutsWord(before.text, old.to))
  );
}

/** A line so short, in UTF-16 units, may stand in a text several times. */
const SHORT_LINE = 24;
/** How much on either side tells such a line from the others. */
const TELLING = 5;

/** Whether a short line, such as a heading, is the only one of its kind, or between its neighbours. */
export function isToldApart(alignment: TextAlignment, { old, now }: Pair): boolean {
  const { before, after } = alignment;
  const unit = sentencesAround(before.text, old);
  if (unit.to - unit.from > SHORT_LINE) return true;
  const words = before.text.slice(unit.from, unit.to);
  if (isOnce(before.text, words) && isOnce(after.text, words)) return true;
  const by = now.from - old.from;
  const there = { from: unit.from + by, to: unit.to + by };
  const { left, right } = equalSides(alignment, { old: unit, now: there }, TELLING);
  return left === TELLING && right === TELLING;
}

function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first < 0 || !text.includes(words, first + 1);
}

/** How much of a sentence must be left for what is found in it to be the same, not like it. */
const KEPT = 0.5;
/** How much, where the passage itself was edited. */
const KEPT_EDITED = 0.66;
/** From here on any of its words is. */
const MOSTLY_KEPT = 0.8;
/** Or how much of the new sentence must come from the old one, where most of that was struck out. */
const MADE_OF = 0.8;
/** So many units in a row are no chance, in a sentence that is half another. */
const TELLING_RUN = 32;
/** A passage so long, in so long a run of equal words, need not be looked at by both its ends. */
const LONG_PASSAGE = 40;
const LONG_RUN = 48;

interface Kept {
  readonly ofOld: number;
  readonly ofNew: number;
}

/**
 * How much of one stretch stands in the other.
 * @param verbatim what of the old text is known to stand there word for word
 */
function keptBetween(
  { before, after, forward }: TextAlignment,
  { old, now }: Pair,
  verbatim: Passage,
): Kept {
  let all = 0;
  let kept = 0;
  for (
    let token = tokenAt(before, old.from);
    (before.starts[token] ?? old.to) < old.to;
    token += 1
  ) {
    if (before.solid[token] === 0) continue;
    const start = before.starts[token] ?? 0;
    const length = (before.starts[token + 1] ?? 0) - start;
    all += length;
    const there = after.starts[forward[token] ?? NONE] ?? NONE;
    const isVerbatim = start >= verbatim.from && start + length <= verbatim.to;
    if (isVerbatim || (there >= now.from && there < now.to)) kept += length;
  }
  const words = after.text.slice(now.from, now.to).replaceAll(/\s/gu, '').length;
  return { ofOld: kept / Math.max(1, all), ofNew: kept / Math.max(1, words) };
}

const sentencesOf = ({ before, after }: TextAlignment, { old, now }: Pair): Pair => ({
  old: sentencesAround(before.text, old),
  now: sentencesAround(after.text, now),
});

/** What stands word for word around a pair whose words are equal. */
function verbatimAround(alignment: TextAlignment, pair: Pair): Passage {
  const { left, right } = equalSides(alignment, pair, FAR);
  return { from: pair.old.from - left, to: pair.old.to + right };
}

const NOTHING: Passage = { from: 0, to: 0 };
const first = ({ from }: Passage): Passage => ({ from, to: from + 1 });
const last = ({ to }: Passage): Passage => ({ from: to - 1, to });

/** Whether the sentences around an edited passage are still those around the new place. */
export function isInSameSentences(alignment: TextAlignment, { old, now }: Pair): boolean {
  const isSame = (pair: Pair) =>
    keptBetween(alignment, sentencesOf(alignment, pair), NOTHING).ofOld >= KEPT_EDITED;
  return isSame({ old: first(old), now: first(now) }) && isSame({ old: last(old), now: last(now) });
}

const isEnough = ({ ofOld, ofNew }: Kept) => ofOld >= KEPT || ofNew >= MADE_OF;

/** Whether equal words are the same words, by the sentences that they begin and end in. */
export function areSameWords(alignment: TextAlignment, pair: Pair): boolean {
  const verbatim = verbatimAround(alignment, pair);
  const run = Math.min(verbatim.to, alignment.before.text.length) - Math.max(verbatim.from, 0);
  const isSame = (part: Pair) => {
    const kept = keptBetween(alignment, sentencesOf(alignment, part), verbatim);
    const isMostly = kept.ofOld >= MOSTLY_KEPT || kept.ofNew >= MADE_OF;
    return (
      isMostly ||
      (isEnough(kept) && clipped(verbatim, sentencesOf(alignment, part).old) >= TELLING_RUN)
    );
  };
  const { old, now } = pair;
  if (old.to - old.from >= LONG_PASSAGE && run >= LONG_RUN) {
    return isEnough(keptBetween(alignment, sentencesOf(alignment, pair), verbatim));
  }
  return isSame({ old: first(old), now: first(now) }) && isSame({ old: last(old), now: last(now) });
}

const clipped = (a: Passage, b: Passage) => Math.min(a.to, b.to) - Math.max(a.from, b.from);

/** How much of a sentence must have come along that was carried elsewhere alone. */
const KEPT_VERBATIM = 0.95;
/** How much of a paragraph, for a sentence in it that was edited too. */
const KEPT_OF_PARAGRAPH = 0.8;
/** How much longer than the sentence a paragraph is that bears witness. */
const LONGER = 1.5;

/** What share of its surroundings came along with a passage elsewhere; null if that is too little. */
export function keptElsewhere(alignment: TextAlignment, pair: Pair): number | null {
  const { before, after } = alignment;
  const verbatim = verbatimAround(alignment, pair);
  const sentence = sentencesOf(alignment, pair);
  const { ofOld } = keptBetween(alignment, sentence, verbatim);
  if (ofOld >= KEPT_VERBATIM) return ofOld;
  const paragraph = {
    old: linesAround(before.text, pair.old),
    now: linesAround(after.text, pair.now),
  };
  const isLonger = length(paragraph.old) > LONGER * length(sentence.old);
  const ofParagraph = keptBetween(alignment, paragraph, verbatim).ofOld;
  return isLonger && ofParagraph >= KEPT_OF_PARAGRAPH ? ofParagraph : null;
}

const length = ({ from, to }: Passage) => to - from;

function linesAround(text: string, { from, to }: Passage): Passage {
  const end = text.indexOf('\n', to);
  return {
    from: from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1,
    to: end < 0 ? text.length : end,
  };
}
