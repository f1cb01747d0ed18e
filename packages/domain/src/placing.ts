import { diffChars } from 'diff';
import { CONTEXT, type Passage } from './passages.ts';
import { rivalsIn, type Unpaired, unpairedIn } from './repeats.ts';
import {
  areSameWords,
  cutsMore,
  equalAround,
  isInSameSentences,
  isToldApart,
  keptElsewhere,
  type Pair,
} from './surroundings.ts';
import { alignTexts, NONE, type TextAlignment } from './text-alignment.ts';
import { tokenAt } from './text-tokens.ts';

/** Two versions of a text, compared once for all that is to be placed. */
export interface Compared {
  readonly alignment: TextAlignment;
  /** What of either text has no counterpart in the other. */
  readonly struckOut: Unpaired;
  readonly putIn: Unpaired;
}

export type Place =
  | { readonly kind: 'exact'; readonly passage: Passage }
  | { readonly kind: 'moved' | 'fuzzy'; readonly passage: Passage; readonly confidence: number };

/** A passage is placed from this confidence on, and counts as gone below. Between 0 and 1. */
export const CONFIDENT = 0.75;

/** Weight of the quote against what is around it: that of Hypothesis, 50 to 20 and 20. */
const OF_QUOTE = 5 / 9;

/** How far beyond the passage words are asked where they went, in tokens. */
const REACH = 12;
/** Passages of so few tokens are compared by their letters, longer ones by their words. */
const FEW = 6;
/** How alike they must be at the least: "the desk" and "shared desk" have most letters in common. */
const ALIKE = 0.8;

export function compare(oldText: string, newText: string): Compared {
  const alignment = alignTexts(oldText, newText);
  return {
    alignment,
    struckOut: unpairedIn(alignment.before, alignment.forward),
    putIn: unpairedIn(alignment.after, alignment.backward),
  };
}

/**
 * Where a passage is in the new text.
 * @returns null where it has gone, or may have
 */
export function placeIn(texts: Compared, passage: Passage): Place | null {
  const { text } = texts.alignment.before;
  if (text.slice(passage.from, passage.to).trim() !== '') return placeWords(texts, passage);
  // A place between words is where the words on both sides still meet.
  const around = withNeighbours(texts.alignment, passage);
  const found = around && placeWords(texts, around);
  if (found?.kind !== 'exact') return null;
  const endsWithText = around?.to !== text.length;
  if (!endsWithText && found.passage.to !== texts.alignment.after.text.length) return null;
  if (around?.from === 0 && found.passage.from !== 0) return null;
  const by = found.passage.from - (around?.from ?? 0);
  return { kind: 'exact', passage: { from: passage.from + by, to: passage.to + by } };
}

/** The passage with the nearest words on either side. */
function withNeighbours({ before }: TextAlignment, { from, to }: Passage): Passage | null {
  const { solid, starts, text } = before;
  let left = from === 0 ? NONE : tokenAt(before, from - 1);
  while (left >= 0 && solid[left] === 0) left -= 1;
  let right = tokenAt(before, to);
  while (right < solid.length && solid[right] === 0) right += 1;
  const around = {
    from: starts[left] ?? 0,
    to: to === text.length ? to : (starts[right + 1] ?? text.length),
  };
  return text.slice(around.from, around.to).trim() === '' ? null : around;
}

/** The tokens of a passage, both included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function placeWords(texts: Compared, old: Passage): Place | null {
  const { alignment } = texts;
  const span = {
    first: tokenAt(alignment.before, old.from),
    last: tokenAt(alignment.before, old.to - 1),
  };
  const now = equalPlace(alignment, old, span);
  if (!now) return placeEdited(alignment, old, span);
  const pair = { old, now };
  const isSure =
    areSameWords(alignment, pair) && isToldApart(alignment, pair) && !hasRival(texts, pair);
  if (!isSure) return null;
  if (!isMoved(alignment, span)) return { kind: 'exact', passage: now };
  const kept = keptElsewhere(alignment, pair);
  if (kept === null) return null;
  return { kind: 'moved', passage: now, confidence: OF_QUOTE + (1 - OF_QUOTE) * kept };
}

/** The very words where the alignment leads: the best surrounded, if there are several. */
function equalPlace(alignment: TextAlignment, old: Passage, { first, last }: Span): Passage | null {
  const { before, after, forward } = alignment;
  const distances = new Set<number>();
  for (let token = Math.max(0, first - REACH); token <= last + REACH; token += 1) {
    const there = forward[token] ?? NONE;
    if (there !== NONE) distances.add((after.starts[there] ?? 0) - (before.starts[token] ?? 0));
  }
  const quote = before.text.slice(old.from, old.to);
  let best: Passage | null = null;
  let most = -1;
  for (const by of distances) {
    const now = { from: old.from + by, to: old.to + by };
    if (now.from < 0 || !after.text.startsWith(quote, now.from)) continue;
    if (cutsMore(alignment, { old, now })) continue;
    const support = equalAround(alignment, { old, now }, CONTEXT);
    if (support > most) {
      most = support;
      best = now;
    }
  }
  return best;
}

/** Whether other words were put in that would be the better place, or struck out that were here. */
function hasRival({ alignment, struckOut, putIn }: Compared, { old, now }: Pair): boolean {
  const quote = alignment.before.text.slice(old.from, old.to);
  const newRivals = rivalsIn(putIn, quote, now);
  const oldRivals = rivalsIn(struckOut, quote, old);
  if (newRivals.length + oldRivals.length === 0) return false;
  const own = equalAround(alignment, { old, now });
  return (
    newRivals.some((rival) => equalAround(alignment, { old, now: rival }) > own) ||
    oldRivals.some((rival) => equalAround(alignment, { old: rival, now }) >= own)
  );
}

/** Whether most of what is left of the passage was carried elsewhere. */
function isMoved({ forward, moved }: TextAlignment, { first, last }: Span): boolean {
  let left = 0;
  let carried = 0;
  for (let token = first; token <= last; token += 1) {
    if (forward[token] === NONE) continue;
    left += 1;
    carried += moved[token] ?? 0;
  }
  return carried * 2 > left;
}

/** The words that took the place of the passage's, if they are much the same. */
function placeEdited(alignment: TextAlignment, old: Passage, span: Span): Place | null {
  const now = editedBounds(alignment, old, span);
  if (!now) return null;
  const pair = { old, now };
  const alike = likeness(alignment, pair, span);
  if (
    alike < (span.last - span.first < FEW ? ALIKE : CONFIDENT) ||
    !isInSameSentences(alignment, pair)
  )
    return null;
  const around = equalAround(alignment, pair, CONTEXT) / (2 * CONTEXT);
  const confidence = OF_QUOTE * alike + (1 - OF_QUOTE) * around;
  return confidence < CONFIDENT ? null : { kind: 'fuzzy', passage: now, confidence };
}

/** From the counterpart of the first word to that of the last, or between those of the neighbours. */
function editedBounds(
  { before, after, forward }: TextAlignment,
  old: Passage,
  { first, last }: Span,
): Passage | null {
  const startOf = (token: number) => after.starts[forward[token] ?? NONE];
  const endOf = (token: number) => {
    const there = forward[token] ?? NONE;
    return there === NONE ? undefined : after.starts[there + 1];
  };
  let inner = first;
  while (inner <= last && startOf(inner) === undefined) inner += 1;
  let outer = last;
  while (outer >= first && startOf(outer) === undefined) outer -= 1;
  const textEnd = last === before.ids.length - 1 ? after.text.length : startOf(last + 1);
  const from = startOf(first) ?? (first === 0 ? 0 : endOf(first - 1)) ?? startOf(inner);
  const to = endOf(last) ?? textEnd ?? endOf(outer);
  if (from === undefined || to === undefined || from >= to) return null;
  if (to - from > 2 * (old.to - old.from) + CONTEXT) return null;
  const words = after.text.slice(from, to);
  const trimmed = words.trim();
  const start = from + words.indexOf(trimmed);
  return trimmed === '' ? null : { from: start, to: start + trimmed.length };
}

/** How much two passages have in common, of all that they have. */
function likeness(
  { before, after, forward }: TextAlignment,
  { old, now }: Pair,
  { first, last }: Span,
): number {
  const quote = before.text.slice(old.from, old.to);
  const words = after.text.slice(now.from, now.to);
  const sum = quote.length + words.length;
  if (last - first < FEW) {
    const maxEditLength = Math.ceil(sum * (1 - CONFIDENT));
    const changes = diffChars(quote, words, { maxEditLength }) ?? [];
    const same = changes.filter(({ added, removed }) => !added && !removed);
    return (2 * same.reduce((n, { value }) => n + value.length, 0)) / sum;
  }
  let common = 0;
  for (let token = first; token <= last; token += 1) {
    const there = after.starts[forward[token] ?? NONE] ?? NONE;
    if (there < now.from || there >= now.to) continue;
    common += (before.starts[token + 1] ?? 0) - (before.starts[token] ?? 0);
  }
  return (2 * common) / sum;
}
