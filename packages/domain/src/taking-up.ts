import { DomainError } from './errors.ts';
import { type Anchor, passageOf } from './passages.ts';
import { canStillApply, reanchorAll } from './reanchoring.ts';
import type { ReviewErrorCode } from './reviews.ts';
import type { Edit } from './rewriting.ts';
import { overlapping, type SuggestionErrorCode } from './suggestions.ts';

/** A suggestion as it was made, in the text of the version that was reviewed. */
export interface Suggested {
  readonly id: string;
  readonly anchor: Anchor;
  readonly replacement: string;
  /** The enrolment of who made it. */
  readonly by: string;
}

/** One of them, where it belongs in the words as they are now. */
export interface SuggestedEdit extends Edit {
  readonly id: string;
  readonly by: string;
}

/** As much of a passage as names it in a sentence; of a place between words, what follows there. */
const NAMED = 60;
function named({ quote: { exact, prefix, suffix } }: Anchor): string {
  if (exact === '')
    return `the place ${suffix.trim() ? 'before' : 'after'} “${(suffix.trim() || prefix).trim()}”`;
  return exact.length > NAMED ? `“${exact.slice(0, NAMED).toWellFormed()}…”` : `“${exact}”`;
}

type Code = Extract<ReviewErrorCode | SuggestionErrorCode, `suggestion${string}`>;

function refuse(code: Code, message: string, ids: readonly string[]): never {
  throw new DomainError<Code>(code, message, Object.fromEntries(ids.map((id) => [id, message])));
}

/**
 * Where suggestions belong in words that may have moved on since: all of them, or none is taken up.
 * The fields of an error are the ids of the suggestions in question.
 * @param reviewed the text that they were made for
 * @throws suggestion-out-of-place, suggestions-overlap
 */
export function editsIn(
  now: string,
  reviewed: string,
  suggestions: readonly Suggested[],
): readonly SuggestedEdit[] {
  const placements = reanchorAll(
    suggestions.map(({ anchor }) => anchor),
    reviewed,
    now,
  );
  const moved: Suggested[] = [];
  const edits = suggestions.flatMap((suggestion, i): SuggestedEdit[] => {
    const placement = placements[i];
    const passage =
      placement && placement.kind !== 'gone' && canStillApply(placement)
        ? passageOf(now, placement.anchor)
        : null;
    if (passage) return [{ ...suggestion, passage }];
    moved.push(suggestion);
    return [];
  });
  if (moved.length > 0) {
    refuse(
      'suggestion-out-of-place',
      `You have changed these words since: ${moved.map(({ anchor }) => named(anchor)).join(', ')}. Nothing was taken up.`,
      moved.map(({ id }) => id),
    );
  }
  const [clash] = overlapping(edits);
  if (clash) {
    const ids = [...new Set(overlapping(edits).flatMap((pair) => pair.map(({ id }) => id)))];
    const quotes = suggestions
      .filter(({ id }) => ids.includes(id))
      .map(({ anchor }) => named(anchor));
    refuse(
      'suggestions-overlap',
      `These change the same words: ${quotes.join(' and ')}. Choose one of them; nothing was taken up.`,
      ids,
    );
  }
  return edits;
}
