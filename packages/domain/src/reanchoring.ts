import { type Anchor, anchorAt, passageOf, positionsIn } from './passages.ts';
import { compare, placeIn } from './placing.ts';

/*
 * Where a comment belongs in a new version of its text. The anchor is that of the W3C Web Annotation
 * Data Model: a position, and the quote with what stands before and after it. Hypothesis looks for
 * the quote in the new text, approximately, and weighs quote, prefix, suffix and position
 * (https://web.hypothes.is/blog/fuzzy-anchoring/, and `match-quote.ts` of its client): it has no
 * text but the new one. We have both. So their alignment says first where the words went, and the
 * quote and its surroundings confirm or refuse that. Words that are only like the passage are never
 * taken for it.
 *
 * How well it does on edit histories of which the truth is known: docs/adr/0018-comments-that-stay.md.
 */

export type Placement =
  /** The very words, in their place. */
  | { readonly kind: 'exact'; readonly anchor: Anchor; readonly confidence: 1 }
  /** `moved`: the very words, carried elsewhere. `fuzzy`: the words, edited in their place. */
  | { readonly kind: 'moved' | 'fuzzy'; readonly anchor: Anchor; readonly confidence: number }
  /** About words that are no longer there: `quote`. */
  | { readonly kind: 'gone'; readonly quote: string };

/**
 * Where the anchors of one text belong in another, in their order. An anchor that was not made for
 * the old text counts as gone.
 */
export function reanchorAll(
  anchors: readonly Anchor[],
  oldText: string,
  newText: string,
): readonly Placement[] {
  const oldPositions = positionsIn(oldText);
  const newPositions = positionsIn(newText);
  const texts = oldText === newText ? null : compare(oldText, newText);
  return anchors.map((anchor): Placement => {
    const passage = passageOf(oldText, anchor, oldPositions);
    const place =
      passage && (texts ? placeIn(texts, passage) : { kind: 'exact' as const, passage });
    if (!place) return { kind: 'gone', quote: anchor.quote.exact };
    const placed = anchorAt(newText, place.passage, newPositions);
    return place.kind === 'exact'
      ? { kind: 'exact', anchor: placed, confidence: 1 }
      : { kind: place.kind, anchor: placed, confidence: place.confidence };
  });
}

/** Where an anchor of one text belongs in another. */
export function reanchor(anchor: Anchor, oldText: string, newText: string): Placement {
  const [placement] = reanchorAll([anchor], oldText, newText);
  return placement ?? { kind: 'gone', quote: anchor.quote.exact };
}

/** Whether words proposed for the passage can still take its place: only where it is what it was. */
export function canStillApply({ kind }: Placement): boolean {
  return kind === 'exact';
}
