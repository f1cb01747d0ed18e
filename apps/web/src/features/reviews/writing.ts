import { COMMENT_KINDS, type CommentKind } from '@reshelve/domain/comments';
import type { Passage } from '@reshelve/domain/passages';
import { type Decision, isDecision } from '@reshelve/domain/reviews';
import {
  RUBRIC_MARKS,
  RUBRIC_POINTS,
  type RubricMark,
  type RubricPoint,
} from '@reshelve/domain/rubric';

/*
 * What is entered in the forms of a review, read the same way by a server action and by the script
 * that saves it while it is typed.
 */

const words = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
};

export interface CommentWords {
  kind: CommentKind;
  passage: Passage | null;
  text: string;
  replacement: string | null;
}

/** A comment, or an answer: that is a remark without a passage. */
export function commentIn(data: FormData): CommentWords {
  const kind = COMMENT_KINDS.find((one) => one === data.get('kind')) ?? 'remark';
  return {
    kind,
    passage: passageIn(words(data, 'passage')),
    text: words(data, 'text').trim(),
    // To the letter: spaces at its ends are part of it.
    replacement: kind === 'suggestion' ? words(data, 'replacement') : null,
  };
}

/** Whether there is something to save yet. @param quote the words that it is on */
export const saysSomething = ({ kind, text, replacement }: CommentWords, quote: string): boolean =>
  kind === 'suggestion' ? replacement !== quote : text !== '';

/** As a field of a form holds it. */
export const passageField = ({ from, to }: Passage): string => `${String(from)}-${String(to)}`;

function passageIn(value: string): Passage | null {
  const [, from, to] = /^(\d{1,8})-(\d{1,8})$/.exec(value) ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}

export interface ReviewWords {
  decision: Decision | null;
  summary: string;
  rubric: Partial<Record<RubricPoint, { mark: RubricMark; note: string }>>;
}

/** Decision, summary and rubric, as far as they are entered. */
export function reviewIn(data: FormData): ReviewWords {
  const decision = data.get('decision');
  const rubric: ReviewWords['rubric'] = {};
  for (const point of RUBRIC_POINTS) {
    const mark = RUBRIC_MARKS.find((one) => one === data.get(`mark-${point}`));
    if (mark) rubric[point] = { mark, note: words(data, `note-${point}`).trim() };
  }
  return {
    decision: isDecision(decision) ? decision : null,
    summary: words(data, 'summary').trim(),
    rubric,
  };
}
