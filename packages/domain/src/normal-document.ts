import { type Block, BLOCK_BREAK, type Document, type Mark } from './documents.ts';

/** A cell of a row ends here. */
export const CELL_BREAK = '\t';

/** Line and paragraph separators end a line as much as the control characters do. */
const BREAKS = /[\p{Cc}\u2028\u2029]/gu;
const BREAKS_IN_ROW = /(?!\t)[\p{Cc}\u2028\u2029]/gu;
const ADDRESS = /^(?:https?:\/\/[^\s<>\p{Cc}]+|mailto:[^\s<>\p{Cc}]+)$/iu;
const LONGEST_ADDRESS = 2_000;
const DEEPEST = 2;

/** Whether a document may lead there: the web and mail, and nothing that runs or reads files. */
export const isAddress = (href: string): boolean =>
  href.length <= LONGEST_ADDRESS && ADDRESS.test(href) && href.isWellFormed();

/**
 * The one way to say what a document says: no empty blocks, lines without space around them, rows
 * of at least two cells, items no deeper than one below the item before, and marks in order that
 * cover words and no space around them. Two documents that say the same are equal in it.
 */
export function normalised(document: Document): Document {
  return normalisedWithPlaces(document).document;
}

/**
 * As `normalised`, and where each place of the document's text is then: `placeOf`, in UTF-16 units.
 * Places in space that went are where it was.
 */
export function normalisedWithPlaces({ blocks }: Document): {
  readonly document: Document;
  readonly placeOf: (offset: number) => number;
} {
  const kept: Block[] = [];
  /** By block: where its words began and now begin, and how many units they are. */
  const moves: { readonly from: number; readonly at: number; readonly length: number }[] = [];
  let start = 0;
  let end = 0;
  for (const block of blocks) {
    const { text, marks, from } = tidied(block);
    const at = text !== '' && kept.length > 0 ? end + BLOCK_BREAK.length : end;
    moves.push({ from: start + from, at, length: text.length });
    start += block.text.length + BLOCK_BREAK.length;
    if (text === '') continue;
    end = at + text.length;
    if (block.kind === 'row') {
      kept.push({ kind: text.includes(CELL_BREAK) ? 'row' : 'paragraph', text, marks });
    } else if (block.kind === 'item') {
      const before = kept.at(-1);
      const deepest = before?.kind === 'item' ? Math.min(before.depth + 1, DEEPEST) : 0;
      const depth = Math.max(0, Math.min(block.depth, deepest)) as 0 | 1 | 2;
      kept.push({ kind: 'item', list: block.list, depth, text, marks });
    } else if (block.kind === 'heading') {
      kept.push({ kind: 'heading', level: block.level, text, marks });
    } else {
      kept.push({ kind: 'paragraph', text, marks });
    }
  }
  const placeOf = (offset: number): number => {
    let low = 0;
    let high = moves.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((moves[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const move = moves[low] ?? { from: 0, at: 0, length: 0 };
    return move.at + Math.max(0, Math.min(offset - move.from, move.length));
  };
  return { document: { blocks: kept }, placeOf };
}

/**
 * A line's words without what does not belong in a line, and marks that still fit them; `from` is
 * where they begin in it.
 */
function tidied({ kind, text, marks }: Block): {
  text: string;
  marks: readonly Mark[];
  from: number;
} {
  const isRow = kind === 'row' && text.includes(CELL_BREAK) && /[^\s\p{Cc}]/u.test(text);
  const line = text.toWellFormed().replace(isRow ? BREAKS_IN_ROW : BREAKS, ' ');
  // Empty cells at the edges of a row are cells.
  const start = line.search(isRow ? /[\t\S]/u : /\S/u);
  const from = start === -1 ? line.length : start;
  const tidy = isRow ? line.slice(from).replace(/(?<![^\S\t])[^\S\t]+$/u, '') : line.trim();
  const moved = marks.map((mark) => ({ ...mark, from: mark.from - from, to: mark.to - from }));
  return { text: tidy, marks: tidyMarks(tidy, moved), from };
}

/** Marks in order that cover words and no space around them, and neither overlap nor touch. */
export function tidyMarks(text: string, marks: readonly Mark[]): readonly Mark[] {
  const fitting = marks.map((mark) => ({
    ...mark,
    from: outside(text, mark.from, -1),
    to: outside(text, mark.to, 1),
  }));
  const of = (kind: Mark['kind']) =>
    joined(
      fitting.filter((mark) => mark.kind === kind && (!('href' in mark) || isAddress(mark.href))),
    );
  return [...of('bold'), ...of('italic'), ...of('link')]
    .flatMap((mark) => shrunk(text, mark))
    .toSorted((a, b) => a.from - b.from || (a.kind < b.kind ? -1 : 1));
}

/** A place within the text that cuts no sign of two units in halves. */
function outside(text: string, place: number, direction: 1 | -1): number {
  const within = Math.max(0, Math.min(place, text.length));
  const isCut =
    /[\uD800-\uDBFF]/.test(text[within - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[within] ?? '');
  return isCut ? within + direction : within;
}

/** Marks of one kind: overlapping ones become one; of two links over the same words the first wins. */
function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (mark.to <= mark.from) continue;
    if (!last || mark.from > last.to) result.push(mark);
    else if (isSameMark(last, mark))
      result.splice(-1, 1, { ...last, to: Math.max(last.to, mark.to) });
    else if (mark.to > last.to) result.push({ ...mark, from: last.to });
  }
  return result;
}

/** Whether two marks do the same to the words they are on. */
export const isSameMark = (a: Mark, b: Mark): boolean =>
  a.kind === b.kind && (a.kind !== 'link' || (b.kind === 'link' && a.href === b.href));

/** The mark over the same words without the space at their edges; none where only space is left. */
function shrunk(text: string, mark: Mark): Mark[] {
  const words = text.slice(mark.from, mark.to);
  const from = mark.from + words.length - words.trimStart().length;
  const bare = words.trim();
  return bare === '' ? [] : [{ ...mark, from, to: from + bare.length }];
}
