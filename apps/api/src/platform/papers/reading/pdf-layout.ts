/*
 * Where words stand on a page says which of them make a line, and which lines a column. Measures are
 * in points, and y grows upwards, as in PDF.
 */

/** Words as they are printed in one go. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** The line that the letters stand on. */
  base: number;
  /** Of the font. */
  size: number;
  rightToLeft: boolean;
  href: string | null;
}

export interface PrintedLine {
  pieces: Piece[];
  left: number;
  right: number;
  base: number;
  size: number;
  /** The right edge of the column that it stands in. */
  edge: number;
  /** Which column of the page, in reading order. */
  column: number;
}

/** The lines of a page in the order in which they are read. */
export function pageLines(pieces: Piece[]): PrintedLine[] {
  return columnsOf(pieces).flatMap((column, number) => {
    const edge = Math.max(...column.map(({ right }) => right));
    return linesOf(column).map((line) => ({ ...line, edge, column: number }));
  });
}

type BareLine = Omit<PrintedLine, 'edge' | 'column'>;

/** Pieces that stand on the same line, from top to bottom. */
export function linesOf(pieces: Piece[]): BareLine[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.base - a.base)) {
    const last = lines.at(-1);
    const first = last?.[0];
    const near =
      first && Math.abs(first.base - piece.base) < Math.max(first.size, piece.size) * 0.4;
    if (last && near) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    const rtl = line.filter(({ rightToLeft }) => rightToLeft).length * 2 > line.length;
    const ordered = line.toSorted((a, b) => (rtl ? b.left - a.left : a.left - b.left));
    const longest = line.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    return {
      pieces: ordered,
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
      base: longest.base,
      size: longest.size,
    };
  });
}

/** Fewer lines side by side than these are no columns. */
const LEAST_LINES = 4;
/** A gutter is at least so wide, as a share of the letters' size. */
const GUTTER = 1.1;
/** Columns of running text fill their width; words set beside each other in a table do not. */
const FILLED = 0.6;
/** Letters in a line of running text, at least. */
const RUNNING = 18;
/** Above this share of lines with another beside them, what does not fill its width is a table. */
const ALIGNED = 0.7;

/**
 * The columns of a page in reading order: it is cut where a gutter runs down between them, else
 * where lines run across all columns, until nothing is left to cut.
 */
function columnsOf(pieces: Piece[], depth = 0): Piece[][] {
  if (pieces.length === 0) return [];
  if (depth > 8) return [pieces];
  const cut = gutterOf(pieces);
  if (cut !== null) {
    const left = pieces.filter((piece) => piece.right <= cut);
    const right = pieces.filter((piece) => piece.right > cut);
    return [...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)];
  }
  const band = bandOf(pieces);
  if (band === null) return [pieces];
  return band.flatMap((part) => columnsOf(part, depth + 1));
}

/** Where a gutter runs from the top of these pieces to their bottom, or null. */
function gutterOf(pieces: Piece[]): number | null {
  const size = median(pieces.map((piece) => piece.size));
  let reach = -Infinity;
  let best: { at: number; width: number } | null = null;
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const width = piece.left - reach;
    const at = reach + width / 2;
    if (width >= size * GUTTER && Number.isFinite(width) && isGutter(pieces, at)) {
      if (!best || width > best.width) best = { at, width };
    }
    reach = Math.max(reach, piece.right);
  }
  return best && best.at;
}

function isGutter(pieces: Piece[], at: number): boolean {
  const sides = [
    linesOf(pieces.filter((piece) => piece.right <= at)),
    linesOf(pieces.filter((piece) => piece.right > at)),
  ] as const;
  if (sides.some((lines) => lines.length < LEAST_LINES)) return false;
  if (sides.every((lines) => fillOf(lines) >= FILLED && lettersOf(lines) >= RUNNING)) return true;
  const [few, many] = sides[0].length <= sides[1].length ? sides : [sides[1], sides[0]];
  const bases = many.map(({ base }) => base);
  const aligned = few.filter((line) =>
    bases.some((base) => Math.abs(base - line.base) < line.size * 0.25),
  );
  return aligned.length / few.length < ALIGNED;
}

/** How far lines run across the width that they have, in the middle of them. */
function fillOf(lines: BareLine[]): number {
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  return width <= 0 ? 0 : median(lines.map((line) => (line.right - line.left) / width));
}

const lettersOf = (lines: BareLine[]): number =>
  median(lines.map(({ pieces }) => pieces.reduce((sum, { text }) => sum + text.length, 0)));

/**
 * Parts a page above and below a line that runs across, where that leaves columns in one of the
 * parts.
 */
function bandOf(pieces: Piece[]): [Piece[], Piece[]] | null {
  const lines = linesOf(pieces);
  if (lines.length < LEAST_LINES * 2) return null;
  // From the bottom, and from the top: titles stand above columns more often than between them.
  for (const from of [1, -1] as const) {
    for (let count = 1; count <= Math.min(lines.length - LEAST_LINES, 40); count += 1) {
      const upper = from === 1 ? lines.slice(0, count) : lines.slice(0, -count);
      const lower = from === 1 ? lines.slice(count) : lines.slice(-count);
      const rest = from === 1 ? lower : upper;
      const parts = rest.flatMap((line) => line.pieces);
      if (gutterOf(parts) !== null) {
        return [upper.flatMap((line) => line.pieces), lower.flatMap((line) => line.pieces)];
      }
    }
  }
  return null;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
