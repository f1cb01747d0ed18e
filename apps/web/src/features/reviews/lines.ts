import { BLOCK_BREAK, type Document } from '@reshelve/domain/documents';
import type { Passage } from '@reshelve/domain/passages';

/** Words to comment on, chosen from a list. */
export interface Choice {
  label: string;
  words: string;
  passage: Passage;
}

/** A line of a document, and where it is in the text. */
export interface Line {
  text: string;
  from: number;
  to: number;
}

/** So much of a line says which it is, in UTF-16 units. */
const BRIEF = 50;

export function linesOf({ blocks }: Document): readonly Line[] {
  let at = 0;
  return blocks.map(({ text }) => {
    const line = { text, from: at, to: at + text.length };
    at = line.to + BLOCK_BREAK.length;
    return line;
  });
}

/**
 * What can be commented on from one place up to another: each line with words and, where there are
 * several, all of them together first. Empty where there are no words.
 */
export function choicesAmong(all: readonly Line[], from: number, to: number): readonly Choice[] {
  const lines = all.filter((line) => line.from >= from && line.to <= to);
  const choices = lines.flatMap((line) => choiceOf(line) ?? []);
  if (choices.length < 2) return choices;
  const text = lines.map((line) => line.text).join(BLOCK_BREAK);
  const together = choiceOf({ text, from: lines[0]?.from ?? from, to });
  return together
    ? [{ ...together, label: `All ${String(choices.length)} lines` }, ...choices]
    : choices;
}

function choiceOf({ text, from }: Line): Choice | null {
  const words = text.trim();
  if (words === '') return null;
  const at = from + text.length - text.trimStart().length;
  return {
    label: words.length > BRIEF ? `${words.slice(0, BRIEF)}…` : words,
    words,
    passage: { from: at, to: at + words.length },
  };
}
