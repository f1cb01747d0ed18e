import {
  type CommentKind,
  suggestionAfter,
  type SuggestionState,
  type SuggestionStep,
} from './comments.ts';
import { DomainError } from './errors.ts';
import { isPassage, type Passage } from './passages.ts';
import { isPending, type ReviewErrorCode, type ReviewState } from './reviews.ts';

/** The two who talk. */
export type Side = 'returner' | 'mentor';

export interface Said {
  readonly kind: CommentKind;
  /** Null: on the whole, or an answer. */
  readonly passage: Passage | null;
  readonly text: string;
  /** Of a suggestion. */
  readonly replacement: string | null;
  readonly isAnswer: boolean;
}

function refuse(code: ReviewErrorCode, message: string, field?: string): never {
  throw new DomainError<ReviewErrorCode>(code, message, field ? { [field]: message } : undefined);
}

/**
 * Whether the returner or their mentor can write: anything until it is decided, answers only after
 * that, and nothing once it is withdrawn.
 */
export function canComment(state: ReviewState, isAnswer: boolean): boolean {
  return isPending(state) || (state === 'decided' && isAnswer);
}

/** A mentor's words before the decision are a draft; a returner's, and answers after it, are said. */
export function isSaidAtOnce(state: ReviewState, side: Side): boolean {
  return side === 'returner' || !isPending(state);
}

/**
 * Whether this can be said about a version.
 * @param text of the version; needed where there is a passage
 * @throws comment-closed, review-withdrawn, comment-does-not-fit
 */
export function checkComment(state: ReviewState, side: Side, said: Said, text = ''): void {
  if (!canComment(state, said.isAnswer)) {
    if (state === 'withdrawn') refuse('review-withdrawn', 'This version has been withdrawn.');
    refuse('comment-closed', 'This review is decided. You can still answer what was said.');
  }
  const { kind, passage, replacement } = said;
  if (said.isAnswer && (kind !== 'remark' || passage !== null)) {
    refuse('comment-does-not-fit', 'An answer belongs to its conversation alone.', 'kind');
  }
  if (kind !== 'remark' && side === 'returner') {
    refuse('comment-does-not-fit', 'Praise and suggestions are the mentor’s.', 'kind');
  }
  if ((kind === 'suggestion') !== (replacement !== null)) {
    refuse('comment-does-not-fit', 'Other words belong to a suggestion alone.', 'replacement');
  }
  if (said.text === '' && kind !== 'suggestion') {
    refuse('comment-does-not-fit', 'Write something first.', 'text');
  }
  if (kind === 'suggestion') checkSuggestion(passage, replacement ?? '', text);
  else if (passage && (passage.from === passage.to || !isPassage(text, passage))) misplaced();
}

function checkSuggestion(passage: Passage | null, replacement: string, text: string): void {
  if (!passage || !isPassage(text, passage)) misplaced();
  if (text.slice(passage.from, passage.to) === replacement) {
    refuse('comment-does-not-fit', 'Say what you would write instead.', 'replacement');
  }
}

function misplaced(): never {
  refuse('comment-does-not-fit', 'Select words of this version first.', 'passage');
}

/** Ids of suggestions, by what is to be done with them. */
export type SuggestionSteps = Readonly<Record<SuggestionStep, readonly string[]>>;

/**
 * What is left to do with suggestions: what a repeat asks for has been done.
 * @throws suggestion-accepted, suggestion-declined
 */
export function stepsLeft<T extends { readonly id: string; readonly state: SuggestionState }>(
  suggestions: readonly T[],
  asked: SuggestionSteps,
): Readonly<Record<SuggestionStep, readonly T[]>> {
  const left = { accept: [] as T[], decline: [] as T[], reopen: [] as T[] };
  const target = { accept: 'accepted', decline: 'declined', reopen: 'open' } as const;
  for (const suggestion of suggestions) {
    let { state } = suggestion;
    for (const step of ['reopen', 'accept', 'decline'] as const) {
      if (!asked[step].includes(suggestion.id) || state === target[step]) continue;
      state = suggestionAfter(state, step);
      left[step].push(suggestion);
    }
  }
  return left;
}
