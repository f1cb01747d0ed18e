import type { Block, Mark } from '@reshelve/domain/documents';
import { CELL_BREAK } from '@reshelve/domain/normal-document';

/** Words that are set in one way. */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** What neither XML nor a font can carry. */
const UNWRITABLE = /[^\t\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A line's words, parted where the way they are set changes. */
export function piecesOf({ text, marks }: Pick<Block, 'text' | 'marks'>): Piece[] {
  const bounds = [0, text.length, ...marks.flatMap(({ from, to }) => [from, to])];
  const edges = [...new Set(bounds)].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const covering = marks.filter((mark) => mark.from <= from && from < mark.to);
    const link = covering.find((mark) => mark.kind === 'link');
    return {
      text: writable(text.slice(from, edges[i + 1])),
      bold: covering.some(({ kind }) => kind === 'bold'),
      italic: covering.some(({ kind }) => kind === 'italic'),
      href: link?.kind === 'link' ? link.href : null,
    };
  });
}

/** The cells of a row, each with its marks. */
export function cellsOf({ text, marks }: Block): Pick<Block, 'text' | 'marks'>[] {
  let from = 0;
  return text.split(CELL_BREAK).map((words) => {
    const start = from;
    from += words.length + CELL_BREAK.length;
    const inside = marks.map((mark): Mark => ({
      ...mark,
      from: Math.max(mark.from - start, 0),
      to: Math.min(mark.to - start, words.length),
    }));
    return { text: words, marks: inside.filter((mark) => mark.from < mark.to) };
  });
}

export const writable = (text: string): string => text.replace(UNWRITABLE, '');

export type Item = Block & { kind: 'item' };
export type Row = Block & { kind: 'row' };

/** What belongs together on a page: a list, a table, or a block by itself. */
export type Group =
  | { kind: 'block'; block: Exclude<Block, Item | Row> }
  | { kind: 'list'; items: Item[] }
  | { kind: 'table'; rows: Row[] };

export function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'item') {
      if (last?.kind === 'list') last.items.push(block);
      else groups.push({ kind: 'list', items: [block] });
    } else if (block.kind === 'row') {
      if (last?.kind === 'table') last.rows.push(block);
      else groups.push({ kind: 'table', rows: [block] });
    } else groups.push({ kind: 'block', block });
  }
  return groups;
}

/** Whether a line is read from right to left: by the first of its letters that says. */
export const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
