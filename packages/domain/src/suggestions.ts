import { type Document, textOf } from './documents.ts';
import { DomainError } from './errors.ts';
import { normalisedWithPlaces } from './normal-document.ts';
import { isPassage } from './passages.ts';
import { type Edit, type Rewritten, rewritten } from './rewriting.ts';
import { strategyDocument, strategyParts } from './strategy-document.ts';
import type { StrategyParts } from './strategy.ts';

export type SuggestionErrorCode =
  'suggestions-overlap' | 'suggestion-misplaced' | 'suggestion-breaks-heading';

function refuse(code: SuggestionErrorCode, message: string): never {
  throw new DomainError<SuggestionErrorCode>(code, message);
}

/**
 * The pairs of edits of one text that cannot be taken together: both change the same words, or both
 * put words in at the same place.
 */
export function overlapping<T extends Edit>(edits: readonly T[]): readonly (readonly [T, T])[] {
  const inOrder = edits.toSorted(
    (a, b) => a.passage.from - b.passage.from || a.passage.to - b.passage.to,
  );
  const pairs: [T, T][] = [];
  inOrder.forEach((edit, i) => {
    for (const other of inOrder.slice(i + 1)) {
      if (other.passage.from > edit.passage.to) break;
      if (areOnSameWords(edit, other)) pairs.push([edit, other]);
    }
  });
  return pairs;
}

/** Of two edits in order: whether they meet within words, or at one place without any. */
function areOnSameWords({ passage: a }: Edit, { passage: b }: Edit): boolean {
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  return b.from < a.to && a.from < b.to;
}

/**
 * The document after the edits, all of which are of its text as it is, normalised.
 * @returns with, by edit, the words in the new text that come from it
 * @throws suggestions-overlap, suggestion-misplaced
 */
export function applyEdits(document: Document, edits: readonly Edit[]): Rewritten {
  check(document, edits);
  const { document: raw, written } = rewritten(document, edits);
  const { document: normal, placeOf } = normalisedWithPlaces(raw);
  return {
    document: normal,
    written: written.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) })),
  };
}

/**
 * A strategy after edits of the text of its document. Its headings stay, and its empty lines too.
 * @returns with, by edit, the words in the text of the new document that come from it
 * @throws suggestions-overlap, suggestion-misplaced, suggestion-breaks-heading
 */
export function applyStrategyEdits(
  parts: StrategyParts,
  edits: readonly Edit[],
): { readonly parts: StrategyParts; readonly written: Rewritten['written'] } {
  const document = strategyDocument(parts);
  check(document, edits);
  const { document: after, written } = rewritten(document, edits);
  const changed = strategyParts(after);
  if (!changed) {
    refuse('suggestion-breaks-heading', 'The headings of the four parts stay as they are.');
  }
  const placeOf = placesWithEmptyLines(textOf(after), textOf(strategyDocument(changed)));
  return {
    parts: changed,
    written: written.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) })),
  };
}

/** A part whose last line was struck out has an empty one: where places are with those lines. */
function placesWithEmptyLines(text: string, withLines: string): (offset: number) => number {
  const missing: number[] = [];
  let at = 0;
  for (let i = 0; i < withLines.length; i += 1) {
    if (withLines[i] === text[at]) at += 1;
    else missing.push(at);
  }
  return (offset) => offset + missing.filter((place) => place < offset).length;
}

function check(document: Document, edits: readonly Edit[]): void {
  const text = textOf(document);
  if (!edits.every(({ passage }) => isPassage(text, passage))) {
    refuse('suggestion-misplaced', 'This suggestion is about words that are not in this version.');
  }
  if (overlapping(edits).length > 0) {
    refuse(
      'suggestions-overlap',
      'Some of these suggestions change the same words. Choose one of them.',
    );
  }
}
