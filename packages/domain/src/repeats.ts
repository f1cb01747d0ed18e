import type { Passage } from './passages.ts';
import { NONE } from './text-alignment.ts';
import { tokenAt, type Tokens } from './text-tokens.ts';

/*
 * The same words may stand in a text twice. Where one of the two was struck out, or one was put in,
 * an alignment of the texts cannot always know which: here is what else a passage could be.
 */

/** What of a text has no counterpart in the other, with a little around it. */
export interface Unpaired {
  readonly tokens: Tokens;
  /** The pieces, divided by a sign that no text has. */
  readonly words: string;
  /** By piece: where it begins in `words`, and in the text. */
  readonly pieces: readonly { readonly at: number; readonly from: number }[];
  readonly counterparts: Int32Array;
}

/** How much of a passage is looked for, and how much around a piece belongs to it. */
const PROBE = 64;
/** A lone half of a character: text that is well formed has none. */
const DIVIDER = '\udfff\ud800';

/** @param counterparts by token, as in an alignment */
export function unpairedIn(tokens: Tokens, counterparts: Int32Array): Unpaired {
  const { text, starts } = tokens;
  const pieces: { at: number; from: number; to: number }[] = [];
  for (let token = 0; token < counterparts.length; token += 1) {
    if (counterparts[token] !== NONE) continue;
    const from = Math.max(0, (starts[token] ?? 0) - PROBE);
    const to = Math.min(text.length, (starts[token + 1] ?? 0) + PROBE);
    const last = pieces.at(-1);
    if (last && last.to >= from) last.to = to;
    else pieces.push({ at: 0, from, to });
  }
  let words = '';
  for (const piece of pieces) {
    piece.at = words.length;
    words += text.slice(piece.from, piece.to) + DIVIDER;
  }
  return { tokens, words, pieces, counterparts };
}

/** Other places of the quote that are at least partly without a counterpart; the first few dozen. */
export function rivalsIn(
  { tokens, words, pieces, counterparts }: Unpaired,
  quote: string,
  own: Passage,
): Passage[] {
  const found: Passage[] = [];
  const probe = quote.slice(0, PROBE);
  let index = 0;
  for (
    let at = words.indexOf(probe);
    at >= 0 && found.length < MOST;
    at = words.indexOf(probe, at + 1)
  ) {
    while ((pieces[index + 1]?.at ?? Infinity) <= at) index += 1;
    const piece = pieces[index];
    if (!piece) break;
    const from = piece.from + at - piece.at;
    const there = { from, to: from + quote.length };
    if (from === own.from || !tokens.text.startsWith(quote, from)) continue;
    if (isPartlyUnpaired(tokens, counterparts, there)) found.push(there);
  }
  return found;
}

/** What stands there more often is told by its surroundings from no rival anyway. */
const MOST = 50;

function isPartlyUnpaired(
  tokens: Tokens,
  counterparts: Int32Array,
  { from, to }: Passage,
): boolean {
  for (let token = tokenAt(tokens, from); (tokens.starts[token] ?? to) < to; token += 1) {
    if (counterparts[token] === NONE) return true;
  }
  return false;
}
