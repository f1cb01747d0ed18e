import { alignTexts, NONE } from './text-alignment.ts';
import type { Tokens } from './text-tokens.ts';

/** A run of text in a comparison of two versions. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** How many words a text has, in any script; signs and emoji are none. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of WORDS.segment(text)) if (isWordLike) words += 1;
  return words;
}

/**
 * What changed between two texts, by whole words, on the alignment that comments are placed with: so
 * that it takes no longer than the texts are long. The runs that are not `removed` make up the
 * new text exactly; those that are not `added`, the old one. What was struck out comes before what
 * was put in its place.
 */
export function changesBetween(before: string, after: string): readonly Change[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const kept = keptWords(before, after);
  const changes: Change[] = [];
  let from = 0;
  let at = 0;
  for (const { from: start, at: place, length } of [
    ...kept,
    { from: before.length, at: after.length, length: 0 },
  ]) {
    if (start > from) changes.push({ kind: 'removed', text: before.slice(from, start) });
    if (place > at) changes.push({ kind: 'added', text: after.slice(at, place) });
    if (length > 0) changes.push({ kind: 'same', text: before.slice(start, start + length) });
    from = start + length;
    at = place + length;
  }
  return changes;
}

/** In UTF-16 units: what stands from `from` on in the old text stands from `at` on in the new one. */
interface Kept {
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** The runs of whole words that both texts have, in their order. */
function keptWords(before: string, after: string): readonly Kept[] {
  const cutsBefore = cutsIn(before);
  const cutsAfter = cutsIn(after);
  const whole = keptTokens(before, after).flatMap(({ from, at, length }): Kept[] => {
    const words: Kept[] = [];
    let start: number | null = null;
    for (let i = 0; i <= length; i += 1) {
      const isCut = cutsBefore[from + i] === 1;
      // A word that ends within one of the other text is not the same word.
      if (isCut !== (cutsAfter[at + i] === 1)) start = null;
      else if (isCut) {
        if (start !== null) words.push({ from: from + start, at: at + start, length: i - start });
        start = i;
      }
    }
    return words;
  });
  return withoutLoneSpaces(before, joined(whole));
}

/** By place of a text: 1 where a word begins or ends. */
function cutsIn(text: string): Uint8Array {
  const cuts = new Uint8Array(text.length + 1);
  for (const { index } of WORDS.segment(text)) cuts[index] = 1;
  cuts[text.length] = 1;
  return cuts;
}

/** What both texts have in their order; what was carried elsewhere is not. */
function keptTokens(before: string, after: string): readonly Kept[] {
  const alignment = alignTexts(before, after);
  const kept: Kept[] = [];
  for (let token = 0; token < alignment.forward.length; token += 1) {
    const counterpart = alignment.forward[token] ?? NONE;
    if (counterpart === NONE || alignment.moved[token] === 1) continue;
    const from = startOf(alignment.before, token);
    kept.push({
      from,
      at: startOf(alignment.after, counterpart),
      length: startOf(alignment.before, token + 1) - from,
    });
  }
  return joined(kept);
}

const startOf = ({ starts, text }: Tokens, token: number): number => starts[token] ?? text.length;

const touches = (a: Kept, b: Kept): boolean =>
  a.from + a.length === b.from && a.at + a.length === b.at;

function joined(runs: readonly Kept[]): Kept[] {
  const result: Kept[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && touches(last, run)) {
      result.splice(-1, 1, { ...last, length: last.length + run.length });
    } else {
      result.push(run);
    }
  }
  return result;
}

/** A space between two words that were both replaced holds nothing together: it goes with them. */
function withoutLoneSpaces(before: string, runs: readonly Kept[]): readonly Kept[] {
  return runs.filter((run, i) => {
    const last = runs[i - 1];
    const next = runs[i + 1];
    if (!last || !next || before.slice(run.from, run.from + run.length).trim() !== '') return true;
    const isReplacedBefore = last.from + last.length < run.from && last.at + last.length < run.at;
    const isReplacedAfter = run.from + run.length < next.from && run.at + run.length < next.at;
    return !(isReplacedBefore && isReplacedAfter);
  });
}
