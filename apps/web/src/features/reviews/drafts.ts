import type { Written } from './components/comment-form';
import type { Comment } from './loaders';
import { nameOf } from './said';

/** What the reader has written and not sent, to go on with. */
export const draftsIn = (comments: readonly Comment[]): Written[] =>
  comments
    .filter(({ isDraft, mine }) => isDraft && mine)
    .map((draft) => writtenFrom(draft, comments));

export function writtenFrom(
  { id, revision, kind, passage, text, replacement, quote, parentId }: Comment,
  comments: readonly Comment[],
): Written {
  const parent = comments.find((one) => one.id === parentId);
  return {
    id,
    revision,
    words: { kind, passage, text, replacement },
    quote: parent ? nameOf(parent) : (quote ?? ''),
    parentId,
  };
}

/** An answer to begin. @param id the form's own */
export const answerTo = (id: string, parentId: string, name: string): Written => ({
  id,
  revision: 0,
  words: { kind: 'remark', passage: null, text: '', replacement: null },
  quote: name,
  parentId,
});
