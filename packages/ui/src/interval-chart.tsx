import { type Drawing, fitting, type Ink, type Shape, textWidth } from './drawing';

/** One row: what it is about, what it could well be, and the words for that. */
export interface IntervalRow {
  label: string;
  /** Short, at the right end: "3 of 14". */
  value: string;
  /** Null while there is nothing to draw; `value` then says why. */
  interval: { low: number; middle: number; high: number } | null;
  /** Single values that stand beside the interval: days of what is still open. */
  marks?: readonly number[];
  /** Where it was expected. */
  expected?: number | undefined;
}

export interface Axis {
  /** Where it ends; it begins at 0. */
  max: number;
  ticks: readonly { at: number; label: string }[];
}

/** The words of a row stand above its track, on one line where the drawing is wide enough. */
const LINE = 20;
const ONE_LINE = 480;
const TRACK = 38;
const BELOW = 20;
const PAD = 8;

/**
 * Intervals one below the other, on one axis: a bar from low to high with a dot in the middle, and
 * a hollow dot for each single value. What cannot be drawn has a dashed line instead.
 */
export function intervalDrawing(rows: readonly IntervalRow[], axis: Axis, width: number): Drawing {
  const at = (value: number) =>
    PAD + (Math.min(Math.max(value, 0), axis.max) / axis.max) * (width - 2 * PAD);
  const track = width < ONE_LINE ? TRACK + LINE : TRACK;
  const height = track + BELOW;
  const bottom = rows.length * height + 4;
  // Only across the tracks, so that no word is struck through.
  const grid: Shape[] = rows.flatMap((_, i) =>
    axis.ticks.map(({ at: value }): Shape => {
      const y = i * height + track;
      return {
        kind: 'line',
        x1: at(value),
        y1: y - 10,
        x2: at(value),
        y2: y + 10,
        stroke: 'line',
        width: 1,
      };
    }),
  );
  const ticks: Shape[] = axis.ticks.map(({ at: value, label }, i) => ({
    kind: 'text',
    x: i === 0 ? 0 : i === axis.ticks.length - 1 ? width : at(value),
    y: bottom + 20,
    text: label,
    ink: 'muted',
    anchor: i === 0 ? 'start' : i === axis.ticks.length - 1 ? 'end' : 'middle',
  }));
  const shapes = rows.flatMap((row, i) => rowShapes(row, { top: i * height, track, width }, at));
  return { width, height: bottom + 28, shapes: [...grid, ...shapes, ...ticks] };
}

function rowShapes(
  { label, value, interval, marks = [], expected }: IntervalRow,
  { top, track, width }: { top: number; track: number; width: number },
  at: (value: number) => number,
): Shape[] {
  const y = top + track;
  const apart = track > TRACK;
  const room = apart ? width : width - textWidth(value) - 24;
  const line = (x1: number, x2: number, stroke: Ink, thick: number, dashed = false): Shape => ({
    kind: 'line',
    x1,
    y1: y,
    x2,
    y2: y,
    stroke,
    width: thick,
    dashed,
  });
  const end = (x: number): Shape => ({
    kind: 'line',
    x1: x,
    y1: y - 8,
    x2: x,
    y2: y + 8,
    stroke: 'series-1',
    width: 2,
  });
  const shapes: Shape[] = [
    { kind: 'text', x: 0, y: top + 18, text: fitting(label, room), ink: 'ink', strong: true },
    apart
      ? { kind: 'text', x: 0, y: top + 18 + LINE, text: fitting(value, room), ink: 'muted' }
      : { kind: 'text', x: width, y: top + 18, text: value, ink: 'muted', anchor: 'end' },
    line(PAD, width - PAD, interval ? 'line' : 'edge', interval ? 2 : 1, !interval),
  ];
  if (interval) {
    const [low, high] = [at(interval.low), at(interval.high)];
    shapes.push(line(low, high, 'series-1', 5), end(low), end(high));
    shapes.push({ kind: 'dot', x: at(interval.middle), y, r: 7, ink: 'series-1' });
  }
  for (const mark of marks) {
    shapes.push({ kind: 'dot', x: at(mark), y, r: 4, ink: 'series-2', hollow: true });
  }
  if (expected !== undefined) {
    const x = at(expected);
    shapes.push({
      kind: 'line',
      x1: x,
      y1: y - 12,
      x2: x,
      y2: y + 12,
      stroke: 'series-2',
      width: 3,
    });
  }
  return shapes;
}
