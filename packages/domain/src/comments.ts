import { DomainError } from './errors.ts';

export const COMMENT_KINDS = ['remark', 'praise', 'suggestion'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const COMMENT_KIND_LABELS: Readonly<Record<CommentKind, string>> = {
  remark: 'Remark',
  praise: 'Praise',
  suggestion: 'Suggestion',
};

export const COMMENT_KIND_HINTS: Readonly<Record<CommentKind, string>> = {
  remark: 'A thought or a question about these words.',
  praise: 'What is good is worth saying. It also shows what to keep.',
  suggestion: 'Other words for these. The returner takes them up, or does not.',
};

export function isCommentKind(value: unknown): value is CommentKind {
  return COMMENT_KINDS.some((kind) => kind === value);
}

/** What became of a suggestion. */
export const SUGGESTION_STATES = ['open', 'accepted', 'declined'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

export const SUGGESTION_STATE_LABELS: Readonly<Record<SuggestionState, string>> = {
  open: 'Open',
  accepted: 'Taken up',
  declined: 'Not taken up',
};

/** What the returner can do with a suggestion. What was taken up is undone in the words, not here. */
export const SUGGESTION_STEPS = {
  accept: { from: ['open'], to: 'accepted' },
  decline: { from: ['open'], to: 'declined' },
  reopen: { from: ['declined'], to: 'open' },
} as const satisfies Record<string, { from: readonly SuggestionState[]; to: SuggestionState }>;
export type SuggestionStep = keyof typeof SUGGESTION_STEPS;

/** What either of the two can do with a thread. */
export const THREAD_STEPS = ['resolve', 'reopen'] as const;
export type ThreadStep = (typeof THREAD_STEPS)[number];

export type CommentErrorCode =
  | 'suggestion-accepted'
  | 'suggestion-declined'
  | 'suggestion-open'
  | 'thread-resolved'
  | 'thread-open';

function refuse(code: CommentErrorCode, message: string): never {
  throw new DomainError<CommentErrorCode>(code, message);
}

export function canTakeSuggestionStep(state: SuggestionState, step: SuggestionStep): boolean {
  const from: readonly SuggestionState[] = SUGGESTION_STEPS[step].from;
  return from.includes(state);
}

/**
 * The state that the step leads to.
 * @throws suggestion-accepted, suggestion-declined, suggestion-open
 */
export function suggestionAfter(state: SuggestionState, step: SuggestionStep): SuggestionState {
  if (!canTakeSuggestionStep(state, step)) {
    if (state === 'accepted') {
      refuse('suggestion-accepted', 'You have taken this suggestion up already.');
    }
    if (state === 'declined') {
      refuse('suggestion-declined', 'You have not taken this suggestion up. Open it again first.');
    }
    refuse('suggestion-open', 'This suggestion is open already.');
  }
  return SUGGESTION_STEPS[step].to;
}

/**
 * Whether the thread is resolved after the step.
 * @throws thread-resolved, thread-open
 */
export function isResolvedAfter(isResolved: boolean, step: ThreadStep): boolean {
  if (step === 'resolve' && isResolved) refuse('thread-resolved', 'This is resolved already.');
  if (step === 'reopen' && !isResolved) refuse('thread-open', 'This is open already.');
  return step === 'resolve';
}

/** What a comment is to its thread. */
export interface ThreadComment {
  readonly id: string;
  /** The comment that it answers; null for one that begins a thread. */
  readonly parentId: string | null;
}

export interface Thread<C extends ThreadComment> {
  readonly root: C;
  /** In the order that they were given in. */
  readonly answers: readonly C[];
}

/**
 * Comments by thread, both in the order that they were given in. An answer to an answer is one in
 * the same thread; what answers nothing that is there begins a thread of its own, so that no word
 * is lost.
 */
export function threadsOf<C extends ThreadComment>(comments: readonly C[]): readonly Thread<C>[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const threads = new Map<string, { root: C; answers: C[] }>();
  for (const comment of comments) {
    const root = rootOf(comment, byId);
    const thread = threads.get(root.id) ?? { root, answers: [] };
    if (root !== comment) thread.answers.push(comment);
    threads.set(root.id, thread);
  }
  const begun = new Map([...threads.values()].map((thread) => [thread.root, thread]));
  return comments.flatMap((comment) => begun.get(comment) ?? []);
}

/** The comment that its thread begins with. In a circle, which nobody writes, each stands alone. */
function rootOf<C extends ThreadComment>(comment: C, byId: ReadonlyMap<string, C>): C {
  const seen = new Set<C>();
  let root = comment;
  for (let at: C | undefined = comment; at;) {
    if (seen.has(at)) return comment;
    seen.add(at);
    root = at;
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return root;
}
