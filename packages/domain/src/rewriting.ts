import { type Block, BLOCK_BREAK, type Document, type Mark, textOf } from './documents.ts';
import { isSameMark, tidyMarks } from './normal-document.ts';
import type { Passage } from './passages.ts';
import { tokensOf, type Vocabulary } from './text-tokens.ts';

/** Words that take the place of a passage: none strike it out; at an empty passage they are put in. */
export interface Edit {
  readonly passage: Passage;
  /** May go over several lines: a line break parts a block, one left out joins two. */
  readonly replacement: string;
}

export interface Rewritten {
  readonly document: Document;
  /** By edit: the words in the new text that come from it; empty where it only strikes out. */
  readonly written: readonly Passage[];
}

/**
 * The document after edits that do not overlap; all passages are of its text as it was. Where an
 * edit repeats words of its passage at its edges, they stay what they were. Its new words are set
 * as all the words were whose place they take. A block keeps the kind of the first of its words
 * that stay; one of new words alone is of the kind of the line it replaces. Empty lines stay.
 */
export function rewritten(document: Document, edits: readonly Edit[]): Rewritten {
  const text = textOf(document);
  const lines = linesOf(document);
  const written: Passage[] = edits.map(() => ({ from: 0, to: 0 }));
  const inOrder = edits
    .map((edit, index) => ({ ...edit, index }))
    .toSorted((a, b) => a.passage.from - b.passage.from || a.passage.to - b.passage.to);
  const draft = new Draft(lines);
  let from = 0;
  for (const edit of inOrder) {
    const { passage, replacement } = narrowed(text, edit);
    draft.keep(from, passage.from);
    const start = draft.length;
    draft.write(passage, replacement);
    written[edit.index] = { from: start, to: draft.length };
    from = passage.to;
  }
  draft.keep(from, text.length);
  return { document: draft.document(), written };
}

/** The edit without the words at its edges that it leaves as they are. */
function narrowed(text: string, { passage, replacement }: Edit): Edit {
  const vocabulary: Vocabulary = new Map();
  const old = tokensOf(text.slice(passage.from, passage.to), vocabulary);
  const lines = replacement.toWellFormed().replace(/\r\n?|[\u2028\u2029]/gu, BLOCK_BREAK);
  const put = tokensOf(lines, vocabulary);
  const most = Math.min(old.ids.length, put.ids.length);
  let head = 0;
  while (head < most && old.ids[head] === put.ids[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.ids.at(-1 - tail) === put.ids.at(-1 - tail)) tail += 1;
  const startOf = ({ starts }: typeof old, token: number): number => starts[token] ?? 0;
  return {
    passage: {
      from: passage.from + startOf(old, head),
      to: passage.from + startOf(old, old.ids.length - tail),
    },
    replacement: put.text.slice(startOf(put, head), startOf(put, put.ids.length - tail)),
  };
}

/** A block, and where it begins and ends in the text. */
interface Line extends Passage {
  readonly block: Block;
}

const NOTHING: Block = { kind: 'paragraph', text: '', marks: [] };

function linesOf({ blocks }: Document): [Line, ...Line[]] {
  let from = 0;
  const [first = NOTHING, ...others] = blocks;
  const lineOf = (block: Block): Line => {
    const line = { block, from, to: from + block.text.length };
    from = line.to + BLOCK_BREAK.length;
    return line;
  };
  return [lineOf(first), ...others.map(lineOf)];
}

interface DraftBlock {
  /** Whose kind it has. */
  like: Block;
  hasKept: boolean;
  text: string;
  marks: Mark[];
}

class Draft {
  readonly #lines: readonly [Line, ...Line[]];
  readonly #blocks: DraftBlock[] = [];
  #open: DraftBlock;
  /** Of the text so far. */
  length = 0;

  constructor(lines: readonly [Line, ...Line[]]) {
    this.#lines = lines;
    this.#open = this.#begin(lines[0].block);
  }

  /** A stretch of the old text as it is. */
  keep(from: number, to: number): void {
    for (let i = this.#lineAt(from); ; i += 1) {
      const line = this.#lines[i];
      if (!line) return;
      const start = Math.max(from, line.from);
      const end = Math.min(to, line.to);
      if (start < end) {
        if (!this.#open.hasKept) Object.assign(this.#open, { like: line.block, hasKept: true });
        this.#append(
          line.block.text.slice(start - line.from, end - line.from),
          line.block.marks.flatMap((mark) => clipped(mark, start - line.from, end - line.from)),
        );
      }
      const next = this.#lines[i + 1];
      if (!next || to <= line.to) return;
      this.#break(next.block);
    }
  }

  /** New words in place of a passage. */
  write(passage: Passage, replacement: string): void {
    const first = this.#lineAt(passage.from);
    const last = this.#lineAt(passage.to);
    const covered = this.#lines.slice(first, last + 1);
    const marks = marksOverAll(covered, passage);
    const replaced = passage.from < passage.to ? covered.map(({ block }) => block) : [];
    const extra = beyond(covered.at(-1)?.block ?? NOTHING);
    replacement.split(BLOCK_BREAK).forEach((words, i) => {
      const like = replaced[i] ?? extra;
      if (i > 0) this.#break(like);
      if (words === '') return;
      if (!this.#open.hasKept) this.#open.like = like;
      const to = words.length;
      this.#append(
        words,
        marks.map((mark) => ({ ...mark, from: 0, to })),
      );
    });
  }

  document(): Document {
    return {
      blocks: this.#blocks.map(({ like, text, marks }) => ({
        ...like,
        text,
        marks: tidyMarks(text, marks),
      })),
    };
  }

  #append(text: string, marks: readonly Mark[]): void {
    const { length } = this.#open.text;
    this.#open.text += text;
    for (const mark of marks) {
      this.#open.marks.push({ ...mark, from: mark.from + length, to: mark.to + length });
    }
    this.length += text.length;
  }

  #break(like: Block): void {
    this.#open = this.#begin(like);
    this.length += BLOCK_BREAK.length;
  }

  #begin(like: Block): DraftBlock {
    const block: DraftBlock = { like, hasKept: false, text: '', marks: [] };
    this.#blocks.push(block);
    return block;
  }

  /** The line that a place is in; its end belongs to it. */
  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A line more than there was is of the kind of the line it follows; what follows a heading is text. */
const beyond = (block: Block): Block => (block.kind === 'heading' ? NOTHING : block);

/** The part of a mark within a stretch, from where that begins. */
function clipped(mark: Mark, from: number, to: number): Mark[] {
  const start = Math.max(mark.from, from);
  const end = Math.min(mark.to, to);
  return start < end ? [{ ...mark, from: start - from, to: end - from }] : [];
}

/** The marks that all the words of a passage have; of an empty one those that it is inside. */
function marksOverAll(lines: readonly Line[], { from, to }: Passage): readonly Mark[] {
  const [first = [], ...others] = lines.flatMap(({ block, from: start }) => {
    const words = block.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    const begin = Math.max(0, from - start) + words.length - words.trimStart().length;
    const end = begin + words.trim().length;
    if (begin === end && from < to) return [];
    const isOver = (mark: Mark): boolean =>
      from < to
        ? mark.from <= begin && end <= mark.to
        : mark.from < from - start && from - start < mark.to;
    return [block.marks.filter(isOver)];
  });
  return first.filter((mark) =>
    others.every((marks) => marks.some((other) => isSameMark(mark, other))),
  );
}
