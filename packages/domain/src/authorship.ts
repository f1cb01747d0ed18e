import type { Passage } from './passages.ts';
import { alignTexts, NONE, type TextAlignment } from './text-alignment.ts';
import { tokenAt, type Tokens } from './text-tokens.ts';

/** A stretch of a version's text that somebody else than the returner wrote. */
export interface Authored extends Passage {
  /** The enrolment of who did. */
  readonly by: string;
}

/** Suggestions that were taken up: where their words are in the new text, and whose they are. */
export interface Written {
  readonly passage: Passage;
  readonly by: string;
}

/**
 * Who wrote what of a new version: the stretches, in order, that are not the returner's own.
 * Earlier stretches go on with their words, by the same alignment as comments. Only what is still
 * there to the letter stays somebody else's; what was written over it is not. What was taken up now
 * is its author's.
 */
export function authorshipAfter({
  before,
  after,
  written,
}: {
  readonly before: { readonly text: string; readonly authorship: readonly Authored[] };
  readonly after: string;
  readonly written: readonly Written[];
}): readonly Authored[] {
  const now = inOrder(written.map(({ passage: { from, to }, by }) => ({ from, to, by })));
  const earlier = inOrder(before.authorship);
  const carried = earlier.length === 0 ? [] : carriedOn(before.text, after, earlier);
  return joined(after, inOrder([...now, ...outside(inOrder(carried), now)]));
}

const inOrder = (stretches: readonly Authored[]): Authored[] =>
  stretches.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);

/** The parts of the stretches that are still there, where they are now; in pieces, a word each. */
function carriedOn(before: string, after: string, authorship: readonly Authored[]): Authored[] {
  if (before === after) return [...authorship];
  const alignment = alignTexts(before, after);
  return authorship.flatMap((stretch) => piecesOf(stretch, alignment));
}

function piecesOf({ from, to, by }: Authored, alignment: TextAlignment): Authored[] {
  const { before, after, forward } = alignment;
  const pieces: Authored[] = [];
  let token = Math.max(0, tokenAt(before, from));
  for (; token < forward.length && startOf(before, token) < to; token += 1) {
    const counterpart = forward[token] ?? NONE;
    if (counterpart === NONE) continue;
    const shift = startOf(after, counterpart) - startOf(before, token);
    const start = Math.max(from, startOf(before, token));
    const end = Math.min(to, startOf(before, token + 1));
    if (start < end) pieces.push({ from: start + shift, to: end + shift, by });
  }
  return pieces;
}

const startOf = ({ starts, text }: Tokens, token: number): number => starts[token] ?? text.length;

/** What of the stretches lies outside of others; both in order. */
function outside(stretches: readonly Authored[], others: readonly Passage[]): Authored[] {
  const left: Authored[] = [];
  let first = 0;
  for (const stretch of stretches) {
    while ((others[first]?.to ?? Infinity) <= stretch.from) first += 1;
    let { from } = stretch;
    for (let i = first; (others[i]?.from ?? Infinity) < stretch.to; i += 1) {
      left.push({ ...stretch, to: Math.max(from, others[i]?.from ?? from), from });
      from = Math.max(from, others[i]?.to ?? from);
    }
    left.push({ ...stretch, from });
  }
  return left.filter(({ from, to }) => from < to);
}

/** One stretch for what one person wrote with nothing but space between; none of space alone. */
function joined(text: string, stretches: readonly Authored[]): Authored[] {
  const result: Authored[] = [];
  for (const stretch of stretches) {
    const words = text.slice(stretch.from, stretch.to);
    const from = stretch.from + words.length - words.trimStart().length;
    const to = from + words.trim().length;
    if (from === to) continue;
    const last = result.at(-1);
    if (last?.by === stretch.by && text.slice(last.to, from).trim() === '') {
      result.splice(-1, 1, { ...last, to });
    } else {
      result.push({ from, to, by: stretch.by });
    }
  }
  return result;
}
