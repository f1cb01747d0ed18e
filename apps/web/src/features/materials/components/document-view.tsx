import { BLOCK_BREAK, type Block, type Document } from '@reshelve/domain/documents';
import { classes } from '@reshelve/ui/classes';
import type { ReactNode } from 'react';
import { MarkedText } from './marked-text';

/** A line, or a cell of one, and where it begins in the text of its document. */
export type PlacedWords = Pick<Block, 'text' | 'marks'> & { readonly from: number };

interface PlacedBlock {
  readonly block: Block;
  readonly from: number;
}

/** Shows words; a line of a document, in what it stands in. */
type ShowWords = (words: PlacedWords) => ReactNode;

/** The words of a document with their headings, lists and tables. */
export function DocumentView({
  document,
  level,
  words = MarkedText,
  beside,
}: {
  document: Document;
  /** Of its greatest headings: one below that of the heading it stands under. */
  level: 2 | 3 | 4;
  /** Shows the words themselves; left out, with their marks and no more. */
  words?: ShowWords;
  /** What stands beside a paragraph, a heading, a list or a table: from, and up to, these places. */
  beside?: (from: number, to: number) => ReactNode;
}) {
  const pieces = piecesOf(document.blocks);
  const above = level - greatestIn(document);
  if (!beside) {
    return (
      <div className="max-w-prose space-y-3">
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} above={above} words={words} />
        ))}
      </div>
    );
  }
  return pieces.map((piece, index) => (
    <Beside
      key={index}
      isLong={pieces.length > LONG}
      beside={beside(piece[0]?.from ?? 0, endOf(piece.at(-1)))}
    >
      <Piece piece={piece} above={above} words={words} />
    </Beside>
  ));
}

/** From so many pieces on, the browser leaves out what is not in view. */
const LONG = 60;

/** Words, and what is said about them beside them or, on a narrow screen, below. */
export function Beside({
  isLong,
  beside,
  children,
}: {
  isLong: boolean;
  beside: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      data-row=""
      className={classes(
        'group/words -mx-1.5 grid gap-x-8 gap-y-2 px-1.5 py-1.5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]',
        isLong && '[contain-intrinsic-size:auto_8rem] [content-visibility:auto]',
      )}
    >
      {/* Beside much that is said, the words stay in view. */}
      <div className="max-w-prose min-w-0 lg:sticky lg:top-14 lg:self-start">{children}</div>
      <div className="min-w-0">{beside}</div>
    </div>
  );
}

const endOf = (last: PlacedBlock | undefined): number =>
  last ? last.from + last.block.text.length : 0;

/** The level of the greatest headings: some documents have only smaller ones. */
const greatestIn = ({ blocks }: Document): number =>
  Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 3)));

/** Items of one list, and rows of one table, stand together. */
function piecesOf(blocks: readonly Block[]): PlacedBlock[][] {
  const pieces: PlacedBlock[][] = [];
  let from = 0;
  for (const block of blocks) {
    const last = pieces.at(-1);
    const joins = block.kind === 'item' || block.kind === 'row';
    if (joins && last?.[0]?.block.kind === block.kind) last.push({ block, from });
    else pieces.push([{ block, from }]);
    from += block.text.length + BLOCK_BREAK.length;
  }
  return pieces;
}

function Piece({
  piece,
  above,
  words,
}: {
  piece: readonly PlacedBlock[];
  /** How much deeper a heading stands on the page than in the document. */
  above: number;
  words: ShowWords;
}) {
  const [first] = piece;
  if (!first) return null;
  const { block, from } = first;
  if (block.kind === 'item') return <List items={piece as readonly PlacedItem[]} words={words} />;
  if (block.kind === 'row') return <Rows rows={piece} words={words} />;
  if (block.kind === 'heading') {
    const Heading = `h${String(Math.min(6, above + block.level))}` as 'h3';
    return (
      <Heading className={block.level === 1 ? 'pt-3 text-xl' : 'pt-2 text-lg'}>
        {words({ ...block, from })}
      </Heading>
    );
  }
  return <p className="words">{words({ ...block, from })}</p>;
}

interface PlacedItem extends PlacedBlock {
  readonly block: Extract<Block, { kind: 'item' }>;
}

/** A list; what lies deeper stands within the item before it. */
function List({ items, words }: { items: readonly PlacedItem[]; words: ShowWords }) {
  const lists: ReactNode[] = [];
  let i = 0;
  while (i < items.length) {
    const first = items[i];
    if (!first) break;
    const { list, depth } = first.block;
    const entries: ReactNode[] = [];
    while (items[i]?.block.list === list && (items[i]?.block.depth ?? 0) <= depth) {
      const { block, from } = items[i] as PlacedItem;
      let next = i + 1;
      while (next < items.length && (items[next]?.block.depth ?? 0) > depth) next += 1;
      const within = items.slice(i + 1, next);
      entries.push(
        <li key={i} className="words">
          {words({ ...block, from })}
          {within.length > 0 && <List items={within} words={words} />}
        </li>,
      );
      i = next;
    }
    const Element = list === 'number' ? 'ol' : 'ul';
    lists.push(
      <Element
        key={i}
        className={`space-y-1 pl-6 ${list === 'number' ? 'list-decimal' : 'list-disc'}`}
      >
        {entries}
      </Element>,
    );
  }
  return <>{lists}</>;
}

/** Rows of cells. A wide one scrolls by itself, by keyboard too. */
function Rows({ rows, words }: { rows: readonly PlacedBlock[]; words: ShowWords }) {
  return (
    <div className="overflow-x-auto" role="region" aria-label="A table" tabIndex={0}>
      <table className="border-collapse">
        <tbody>
          {rows.map((row, r) => (
            <tr key={r} className="border-b border-line">
              {cellsOf(row).map((cell, c) => (
                <td key={c} className="wrap-break-word whitespace-pre-wrap py-1 pr-4 align-top">
                  {words(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellsOf({ block: { text, marks }, from: rowFrom }: PlacedBlock): PlacedWords[] {
  let from = 0;
  return text.split('\t').map((words) => {
    const start = from;
    from += words.length + 1;
    const within = marks.flatMap((mark) => {
      const moved = {
        ...mark,
        from: Math.max(mark.from, start) - start,
        to: Math.min(mark.to, start + words.length) - start,
      };
      return moved.from < moved.to ? [moved] : [];
    });
    return { text: words, marks: within, from: rowFrom + start };
  });
}
