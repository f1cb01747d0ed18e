import { type CommentKind, threadsOf } from '@reshelve/domain/comments';
import type { Document } from '@reshelve/domain/documents';
import type { Comment, Review } from './loaders';

/** A conversation: how it began, and the answers to that, oldest first. */
export interface Conversation {
  readonly root: Comment;
  readonly answers: readonly Comment[];
}

/** Words that stand out because somebody said something about them. */
export interface Highlight {
  readonly id: string;
  readonly kind: CommentKind;
  readonly from: number;
  readonly to: number;
  /** Of a suggestion. */
  readonly replacement: string | null;
  /** Nobody else sees it yet. */
  readonly isDraft: boolean;
}

/** What was said about a version, and where it belongs. */
export interface Said {
  /** In the order of the words that they are on. */
  readonly onWords: readonly Conversation[];
  readonly onWhole: readonly Conversation[];
  /** About words of an earlier version that are not there any more. */
  readonly onGone: readonly Conversation[];
  /** Of what is not settled. */
  readonly highlights: readonly Highlight[];
}

export function saidIn({ comments }: Pick<Review, 'comments'>): Said {
  const all: readonly Conversation[] = threadsOf(comments);
  const isGone = ({ root }: Conversation) => root.earlier?.placement === 'gone';
  const onWords = all
    .filter(({ root }) => root.passage !== null)
    .toSorted((a, b) => (a.root.passage?.from ?? 0) - (b.root.passage?.from ?? 0));
  return {
    onWords,
    onWhole: all.filter((one) => one.root.passage === null && !isGone(one)),
    onGone: all.filter((one) => one.root.passage === null && isGone(one)),
    highlights: onWords.flatMap(({ root }) =>
      root.passage === null || isSettled(root)
        ? []
        : [
            {
              id: root.id,
              kind: root.kind,
              from: root.passage.from,
              to: root.passage.to,
              replacement: root.replacement,
              isDraft: root.isDraft,
            },
          ],
    ),
  };
}

/** Nothing is left to do about it. */
export const isSettled = ({ resolvedAt, suggestionState }: Comment): boolean =>
  resolvedAt !== null || suggestionState === 'accepted' || suggestionState === 'declined';

/** Those that begin at one of these places. */
export const within = (
  conversations: readonly Conversation[],
  from: number,
  to: number,
): readonly Conversation[] =>
  conversations.filter(({ root: { passage } }) => {
    const at = passage?.from ?? -1;
    return at >= from && at <= to;
  });

/** A name, or a role where the name is not for this reader any more. */
export function nameOf({ author, authorRole }: Pick<Comment, 'author' | 'authorRole'>): string {
  return author ?? (authorRole === 'mentor' ? 'A mentor' : 'The returner');
}

export const documentOf = ({ document }: { document: unknown }): Document => document as Document;

/** What a suggestion would change. */
export const changeIn = ({ quote, replacement }: Pick<Comment, 'quote' | 'replacement'>) =>
  [
    { kind: 'removed' as const, text: quote ?? '' },
    { kind: 'added' as const, text: replacement ?? '' },
  ].filter(({ text }) => text !== '');
