import { Line, PLAIN, type Draft, type Shape } from './draft.ts';
import { median, type PrintedLine } from './pdf-layout.ts';
import { typed } from './words.ts';

/** Letters that are larger than those of the text by this much are a heading's. */
const LARGER = 1.08;
/** Lines further apart than usual by this much are two paragraphs. */
const APART = 1.3;
/** A gap between words this wide, as a share of their size, is one between cells. */
const CELL_GAP = 2;
const WORD_GAP = 0.12;
const LONGEST_HEADING = 200;

/** What lines of the pages say, as blocks. */
export function pushLines(pages: PrintedLine[][], draft: Draft): void {
  const kept = withoutMargins(pages, draft);
  const lines = kept.flatMap((page, number) => page.map((line) => ({ ...line, page: number })));
  const body = bodySize(lines);
  const level = levelsOf(lines, body);
  const leading = median(distances(lines));
  const indents: number[] = [];
  let open: { shape: Shape; line: Line; last: PlacedLine } | null = null;
  for (const printed of lines) {
    const line = wordsOf(printed);
    const heading = line.text.length <= LONGEST_HEADING ? level(printed.size) : null;
    const { shape, words } = shapeOf(line.text, heading);
    if (shape.kind === 'item') shape.depth = depthAt(printed.left, indents);
    else if (open?.shape.kind !== 'item') indents.length = 0;
    if (open && goesOn(open, { shape, words, printed }, leading)) {
      join(open.line, line);
      open.last = printed;
      continue;
    }
    if (open) draft.push(open.shape, open.line);
    open = { shape, line: line.from(line.text.length - words.length), last: printed };
  }
  if (open) draft.push(open.shape, open.line);
}

type PlacedLine = PrintedLine & { page: number };

/** How deep an item is, by where it and the items before it begin. */
function depthAt(left: number, indents: number[]): 0 | 1 | 2 {
  const TOLERANCE = 4;
  while (indents.length > 0 && left < (indents.at(-1) ?? 0) - TOLERANCE) indents.pop();
  if (left > (indents.at(-1) ?? -Infinity) + TOLERANCE) indents.push(left);
  return indents.length <= 1 ? 0 : indents.length === 2 ? 1 : 2;
}

function shapeOf(text: string, heading: 1 | 2 | 3 | null): { shape: Shape; words: string } {
  if (heading !== null) return { shape: { kind: 'heading', level: heading }, words: text };
  return typed(text.replace(/^[\uF0B7\uF0A7\uF076\uF0D8]/u, '•'));
}

/** The words of a line, with the gaps between them. */
function wordsOf({ pieces, size }: PrintedLine): Line {
  const line = new Line();
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const gap = before ? Math.max(piece.left - before.right, before.left - piece.right) : 0;
    if (before && gap > size * CELL_GAP) line.add('\t');
    else if (before && gap > size * WORD_GAP && !/\s$/.test(line.text)) line.add(' ');
    line.add(piece.text.replace(/\s+/g, ' '), { ...PLAIN, href: piece.href });
  });
  return line;
}

/**
 * Whether a line goes on with what the one before began: where its first word had no room there any
 * more, and nothing else tells them apart.
 */
function goesOn(
  open: { shape: Shape; line: Line; last: PlacedLine },
  next: { shape: Shape; words: string; printed: PlacedLine },
  leading: number,
): boolean {
  const { last, shape } = open;
  const { printed } = next;
  if (Math.abs(last.size - printed.size) > last.size * 0.06) return false;
  if (shape.kind === 'row' || next.shape.kind === 'row' || next.shape.kind === 'item') return false;
  if ((shape.kind === 'heading') !== (next.shape.kind === 'heading')) return false;
  const letters = Math.max(next.words.length, 1);
  const first = /^\S+/.exec(next.words)?.[0].length ?? 0;
  const width = ((printed.right - printed.left) / letters) * (first + 1);
  const isFull = last.right + width > last.edge - last.size * 0.3;
  if (!isFull) return false;
  const isElsewhere = last.page !== printed.page || last.column !== printed.column;
  // At the top of another column or page nothing but the sentence itself tells.
  if (isElsewhere) return /^\p{Ll}/u.test(next.words) && !/[.!?:]$/.test(open.line.text);
  const distance = last.base - printed.base;
  return distance <= Math.max(leading, printed.size * 1.1) * APART;
}

function join(line: Line, next: Line): void {
  if (line.text.endsWith('\u00AD')) line.cut(1);
  else if (!/\p{L}-$/u.test(line.text) || !/^\p{Ll}/u.test(next.text)) line.add(' ');
  line.append(next);
}

/** The size in which most letters are set. */
function bodySize(lines: PrintedLine[]): number {
  const letters = new Map<number, number>();
  for (const { pieces, size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    const count = pieces.reduce((sum, { text }) => sum + text.length, 0);
    letters.set(rounded, (letters.get(rounded) ?? 0) + count);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The heading that letters of a size make: the largest the first, and so on. */
function levelsOf(lines: PrintedLine[], body: number): (size: number) => 1 | 2 | 3 | null {
  const round = (size: number): number => Math.round(size * 2) / 2;
  const larger = [...new Set(lines.map(({ size }) => round(size)))]
    .filter((size) => size > body * LARGER)
    .toSorted((a, b) => b - a);
  return (size) => {
    const place = larger.indexOf(round(size));
    return place === -1 ? null : place === 0 ? 1 : place === 1 ? 2 : 3;
  };
}

/** From each line to the next in its column. */
function distances(lines: PlacedLine[]): number[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const isBelow = next?.page === line.page && next.column === line.column;
    return isBelow && next.base < line.base ? [line.base - next.base] : [];
  });
}

/** Leaves out what stands at the edge of page after page, and says so of words. */
function withoutMargins(pages: PrintedLine[][], draft: Draft): PrintedLine[][] {
  if (pages.length < 2) return pages;
  const key = (line: PrintedLine): string => wordsOf(line).text.replace(/\d+/g, '#').trim();
  const edgesOf = (page: PrintedLine[]): PrintedLine[] => {
    const sorted = page.toSorted((a, b) => b.base - a.base);
    return [sorted.at(0), sorted.at(-1)].filter((line) => line !== undefined);
  };
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const each of new Set(edgesOf(page).map(key)))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const said = new Set<string>();
  const kept = pages.map((page) => {
    const edges = edgesOf(page).filter((line) => {
      const isNumber = /^(?:page )?#(?:(?: of |\s*\/\s*)#)?$/i.test(key(line));
      return isNumber || (counts.get(key(line)) ?? 0) > Math.max(1, pages.length / 2);
    });
    for (const line of edges)
      if (/\p{L}{3}/u.test(key(line).replace(/^page\b/i, ''))) said.add(key(line));
    return page.filter((line) => !edges.includes(line));
  });
  for (const words of said) {
    draft.say(
      `What stands at the edge of every page was left out: “${words.replaceAll('#', '…').slice(0, 120)}”.`,
    );
  }
  return kept;
}
