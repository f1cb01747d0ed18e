import type { Block, Document } from '@reshelve/domain/documents';
import type { ReactNode } from 'react';
import { MarkedText } from './marked-text';

type Item = Extract<Block, { kind: 'item' }>;

/** The words of a document with their headings, lists and tables. */
export function DocumentView({
  document,
  level,
}: {
  document: Document;
  /** Of its greatest headings: one below that of the heading it stands under. */
  level: 2 | 3 | 4;
}) {
  return (
    <div className="max-w-prose space-y-3">
      {piecesOf(document.blocks).map((piece, index) => (
        <Piece key={index} piece={piece} level={level} />
      ))}
    </div>
  );
}

/** Items of one list, and rows of one table, stand together. */
function piecesOf(blocks: readonly Block[]): Block[][] {
  const pieces: Block[][] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    const joins = block.kind === 'item' || block.kind === 'row';
    if (joins && last?.[0]?.kind === block.kind) last.push(block);
    else pieces.push([block]);
  }
  return pieces;
}

function Piece({ piece, level }: { piece: readonly Block[]; level: number }) {
  const [first] = piece;
  if (!first) return null;
  if (first.kind === 'item') return <List items={piece as readonly Item[]} />;
  if (first.kind === 'row') return <Rows rows={piece} />;
  if (first.kind === 'heading') {
    const Heading = `h${String(Math.min(6, level + first.level - 1))}` as 'h3';
    return (
      <Heading className={first.level === 1 ? 'pt-3 text-xl' : 'pt-2 text-lg'}>
        <MarkedText {...first} />
      </Heading>
    );
  }
  return (
    <p className="words">
      <MarkedText {...first} />
    </p>
  );
}

/** A list; what lies deeper stands within the item before it. */
function List({ items }: { items: readonly Item[] }) {
  const lists: ReactNode[] = [];
  let i = 0;
  while (i < items.length) {
    const first = items[i];
    if (!first) break;
    const { list, depth } = first;
    const entries: ReactNode[] = [];
    while (items[i] && items[i]?.list === list && (items[i]?.depth ?? 0) <= depth) {
      const item = items[i] as Item;
      let next = i + 1;
      while (next < items.length && (items[next]?.depth ?? 0) > depth) next += 1;
      const within = items.slice(i + 1, next);
      entries.push(
        <li key={i} className="words">
          <MarkedText {...item} />
          {within.length > 0 && <List items={within} />}
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
function Rows({ rows }: { rows: readonly Block[] }) {
  return (
    <div className="overflow-x-auto" role="region" aria-label="A table" tabIndex={0}>
      <table className="border-collapse">
        <tbody>
          {rows.map((row, r) => (
            <tr key={r} className="border-b border-line">
              {cellsOf(row).map((cell, c) => (
                <td key={c} className="wrap-break-word whitespace-pre-wrap py-1 pr-4 align-top">
                  <MarkedText {...cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellsOf({ text, marks }: Block): Pick<Block, 'text' | 'marks'>[] {
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
    return { text: words, marks: within };
  });
}
