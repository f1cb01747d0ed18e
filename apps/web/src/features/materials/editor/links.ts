import { parseEmail } from '@reshelve/domain/addresses';
import { isAddress } from '@reshelve/domain/normal-document';
import type { Command, EditorState } from 'prosemirror-state';
import { type LinkAttributes, marks } from './schema';

/** Where a link goes, or is. */
export interface LinkPlace {
  readonly from: number;
  readonly to: number;
  /** Of the link that is there; empty where there is none. */
  readonly href: string;
}

/** The link that the selection is in, whole; else what is selected. */
export function linkPlace({ selection: { $from, from, to } }: EditorState): LinkPlace {
  const { parent, parentOffset } = $from;
  const start = from - parentOffset;
  const at = (offset: number) => marks.link.isInSet(parent.nodeAt(offset)?.marks ?? []);
  const found = at(parentOffset) ?? (parentOffset > 0 ? at(parentOffset - 1) : undefined);
  if (!found || to > start + parent.content.size) return { from, to, href: '' };
  let begin = at(parentOffset) === found ? parentOffset : parentOffset - 1;
  let end = begin + 1;
  while (begin > 0 && at(begin - 1)?.eq(found)) begin -= 1;
  while (end < parent.content.size && at(end)?.eq(found)) end += 1;
  const { href } = found.attrs as LinkAttributes;
  return { from: Math.min(from, start + begin), to: Math.max(to, start + end), href };
}

/** What somebody means by an address that they typed; null: none that a document may lead to. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (isAddress(text)) return text;
  const email = parseEmail(text);
  if (email !== null) return `mailto:${email}`;
  const guess = `https://${text}`;
  return /^[^\s/:@?#]+\.[^\s/:.@?#]+(?:[/?#]\S*)?$/u.test(text) && isAddress(guess) ? guess : null;
}

/** Leads the words of a place there; where there are none, writes some. */
export const link =
  ({ from, to }: LinkPlace, href: string, words: string): Command =>
  (state, dispatch) => {
    const { tr } = state;
    if (from === to) tr.insertText(words, from);
    const end = from === to ? from + words.length : to;
    tr.removeMark(from, end, marks.link).addMark(from, end, marks.link.create({ href }));
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };

/** Leaves the words, without the link. */
export const unlink =
  ({ from, to }: LinkPlace): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.removeMark(from, to, marks.link));
    return true;
  };
