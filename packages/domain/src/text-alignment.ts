import { diffArrays } from 'diff';
import { heaviestChain, type Run, sharedRuns } from './shared-runs.ts';
import { beginsUnit, endsUnit, type Tokens, tokensOf, type Vocabulary } from './text-tokens.ts';

/** For a token: the other text has no counterpart of it. */
export const NONE = -1;

/**
 * Which token of one text is which of another. What keeps its order is found as a diff finds it;
 * sentences and paragraphs that were carried elsewhere are found there.
 */
export interface TextAlignment {
  readonly before: Tokens;
  readonly after: Tokens;
  /** By token of the text before: its counterpart, or NONE. */
  readonly forward: Int32Array;
  /** By token of the text after: its counterpart, or NONE. */
  readonly backward: Int32Array;
  /** By token of the text before: 1 where it was carried elsewhere. */
  readonly moved: Uint8Array;
}

/** How many tokens of a gap are compared one by one; in larger ones only what is rare is. */
const SMALL_GAP = 600;
/** In UTF-16 units without spaces: a stretch as long as this was carried, whatever it is. */
const LONG = 32;
/** A shorter sentence or line than this is found again nowhere but in its place. */
const SHORT = 8;
/** How many changes in one gap are looked for before it counts as rewritten. */
const MAX_EDITS = 300;
/** How often a gap is parted by rare words before what is left counts as rewritten. */
const MAX_DEPTH = 8;

export function alignTexts(oldText: string, newText: string): TextAlignment {
  const vocabulary: Vocabulary = new Map();
  const before = tokensOf(oldText, vocabulary);
  const after = oldText === newText ? before : tokensOf(newText, vocabulary);
  return alignTokens(before, after);
}

/** As `alignTexts`, of two texts cut with one vocabulary. */
export function alignTokens(before: Tokens, after: Tokens): TextAlignment {
  const alignment: TextAlignment = {
    before,
    after,
    forward: new Int32Array(before.ids.length).fill(NONE),
    backward: new Int32Array(after.ids.length).fill(NONE),
    moved: new Uint8Array(before.ids.length),
  };
  const { chain, rest } = heaviestChain(sharedRuns(before, after));
  const carried = rest.filter((run) => isCarried(run, before, after));
  for (const run of carried) linkRun(alignment, run, 1);
  for (const run of chain) linkRun(alignment, run, 0);
  const { length } = before.ids;
  let from = 0;
  let at = 0;
  for (const run of [...chain, { from: length, at: after.ids.length, length: 0 }]) {
    const olds = free(alignment.forward, from, run.from);
    fill(alignment, olds, free(alignment.backward, at, run.at), 0);
    from = run.from + run.length;
    at = run.at + run.length;
  }
  fillAroundCarried(alignment, carried);
  return alignment;
}

/**
 * People carry sentences and paragraphs about. A few words that also stand elsewhere are no such
 * thing: they are a turn of phrase.
 */
function isCarried({ from, at, length }: Run, before: Tokens, after: Tokens): boolean {
  const start = before.starts[from] ?? 0;
  const end = before.starts[from + length] ?? 0;
  const newStart = after.starts[at] ?? 0;
  const words = before.text.slice(start, end);
  const weight = words.replaceAll(/\s/gu, '').length;
  if (weight >= LONG) return true;
  const newEnd = newStart + end - start;
  return (
    weight >= SHORT &&
    beginsUnit(before.text, start + words.search(/\S/u)) &&
    beginsUnit(after.text, newStart + words.search(/\S/u)) &&
    endsUnit(before.text, end) &&
    endsUnit(after.text, newEnd)
  );
}

function link(
  { forward, backward, moved }: TextAlignment,
  from: number,
  at: number,
  isMoved: 0 | 1,
) {
  forward[from] = at;
  backward[at] = from;
  moved[from] = isMoved;
}

function linkRun(alignment: TextAlignment, { from, at, length }: Run, isMoved: 0 | 1): void {
  for (let i = 0; i < length; i += 1) link(alignment, from + i, at + i, isMoved);
}

/** The tokens of a stretch without a counterpart. */
function free(counterparts: Int32Array, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i += 1) if (counterparts[i] === NONE) found.push(i);
  return found;
}

/** Links the tokens of two gaps that lie between the same neighbours. */
function fill(
  alignment: TextAlignment,
  olds: number[],
  news: number[],
  isMoved: 0 | 1,
  depth = 0,
): void {
  const idOf = (token: number | undefined) => alignment.before.ids[token ?? 0];
  const newIdOf = (token: number | undefined) => alignment.after.ids[token ?? 0];
  let start = 0;
  let end = Math.min(olds.length, news.length);
  while (start < end && idOf(olds[start]) === newIdOf(news[start])) {
    link(alignment, olds[start] ?? 0, news[start] ?? 0, isMoved);
    start += 1;
  }
  end -= start;
  let tail = 0;
  while (tail < end && idOf(olds.at(-1 - tail)) === newIdOf(news.at(-1 - tail))) {
    link(alignment, olds.at(-1 - tail) ?? 0, news.at(-1 - tail) ?? 0, isMoved);
    tail += 1;
  }
  const left = olds.slice(start, olds.length - tail);
  const right = news.slice(start, news.length - tail);
  if (left.length === 0 || right.length === 0) return;
  if (left.length + right.length <= SMALL_GAP) fillSmall(alignment, left, right, isMoved);
  else if (depth < MAX_DEPTH) fillByRareWords(alignment, left, right, isMoved, depth);
}

function fillSmall(alignment: TextAlignment, olds: number[], news: number[], isMoved: 0 | 1): void {
  const changes = diffArrays(
    olds.map((token) => alignment.before.ids[token]),
    news.map((token) => alignment.after.ids[token]),
    { maxEditLength: MAX_EDITS },
  );
  let from = 0;
  let at = 0;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) {
      for (let i = 0; i < count; i += 1) {
        link(alignment, olds[from + i] ?? 0, news[at + i] ?? 0, isMoved);
      }
    }
    if (!added) from += count;
    if (!removed) at += count;
  }
}

/** Words that both gaps have once hold them together; between those there are smaller gaps. */
function fillByRareWords(
  alignment: TextAlignment,
  olds: number[],
  news: number[],
  isMoved: 0 | 1,
  depth: number,
): void {
  const { before, after } = alignment;
  const places = onceIn(news, after);
  const pairs: Run[] = [];
  for (const [id, from] of onceIn(olds, before)) {
    const at = places.get(id);
    if (from !== NONE && at !== undefined && at !== NONE) pairs.push({ from, at, length: 1 });
  }
  const { chain } = heaviestChain(pairs);
  if (chain.length === 0) return;
  let from = 0;
  let at = 0;
  for (const run of [...chain, { from: olds.length, at: news.length, length: 0 }]) {
    if (run.length > 0) link(alignment, olds[run.from] ?? 0, news[run.at] ?? 0, isMoved);
    fill(alignment, olds.slice(from, run.from), news.slice(at, run.at), isMoved, depth + 1);
    from = run.from + run.length;
    at = run.at + run.length;
  }
}

/** By id of a solid token: its place in the list, NONE where it is there twice. */
function onceIn(list: readonly number[], { ids, solid }: Tokens): Map<number, number> {
  const places = new Map<number, number>();
  list.forEach((token, place) => {
    const id = ids[token] ?? 0;
    if (solid[token] === 1) places.set(id, places.has(id) ? NONE : place);
  });
  return places;
}

/** Between carried runs that stayed neighbours, and from them to the ends of their lines. */
function fillAroundCarried(alignment: TextAlignment, carried: readonly Run[]): void {
  const { before, after, forward, backward } = alignment;
  const nextAt = new Map(
    carried
      .toSorted((a, b) => a.at - b.at)
      .map((run, i, all): [Run, Run | undefined] => [run, all[i + 1]]),
  );
  carried.forEach((run, i) => {
    const end = { from: run.from + run.length, at: run.at + run.length };
    const next = carried[i + 1];
    const stop =
      next && next === nextAt.get(run)
        ? next
        : { from: lineEnd(before, end.from), at: lineEnd(after, end.at) };
    fill(alignment, onward(forward, end.from, stop.from), onward(backward, end.at, stop.at), 1);
    fill(
      alignment,
      back(forward, run.from, lineStart(before, run.from)),
      back(backward, run.at, lineStart(after, run.at)),
      1,
    );
  });
}

/** The tokens without a counterpart from one on, up to the first that has one. */
function onward(counterparts: Int32Array, from: number, to: number): number[] {
  let end = from;
  while (end < to && counterparts[end] === NONE) end += 1;
  return Array.from({ length: end - from }, (_, i) => from + i);
}

/** The tokens without a counterpart before one, back to the first that has one. */
function back(counterparts: Int32Array, to: number, from: number): number[] {
  let start = to;
  while (start > from && counterparts[start - 1] === NONE) start -= 1;
  return Array.from({ length: to - start }, (_, i) => start + i);
}

function isBreak({ text, starts }: Tokens, token: number): boolean {
  return text[starts[token] ?? 0] === '\n';
}

function lineEnd(tokens: Tokens, from: number): number {
  let token = from;
  while (token < tokens.ids.length && !isBreak(tokens, token)) token += 1;
  return token;
}

function lineStart(tokens: Tokens, from: number): number {
  let token = from;
  while (token > 0 && !isBreak(tokens, token - 1)) token -= 1;
  return token;
}
