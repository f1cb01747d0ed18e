/**
 * What may be said about a cohort without saying something about somebody in it.
 *
 * The rules follow those of bodies that publish figures about people: Ofqual shows 1 to 4 as "fewer
 * than 5" and true zeros as they are; HESA suppresses percentages of fewer than 22.5 people and
 * averages of 7 or fewer; research environments add secondary suppression, so that no hidden figure
 * comes back by subtracting. Reshelve adds one reader of its own: a coordinator, who sees the
 * progress of each returner who shares it and can subtract those, so that a figure about everybody
 * is to them a figure about the people who do not share.
 *
 * Two readers are therefore reckoned with throughout: one who knows nothing but the figures, and
 * one who also knows every sharing person's counts. Thresholds count people, never events.
 */

import {
  type Cell,
  contributors,
  type Covers,
  type Family,
  type HiddenReason,
  type Person,
  Release,
  type Sequence,
} from './suppression.ts';

export type { Cell, Covers, Family, HiddenReason, Person, Sequence };

/** Averages and medians (HESA: not of 7 or fewer). */
export const AVERAGE_THRESHOLD = 8;
/** Percentages and rates (HESA: not of fewer than 22.5). */
export const RATE_THRESHOLD = 23;

export const HIDDEN_LABELS: Readonly<Record<HiddenReason, string>> = {
  'fewer-than-5': 'Fewer than 5 people',
  'fewer-than-8': 'Fewer than 8 people',
  'fewer-than-23': 'Fewer than 23 people',
  'protects-another': 'Hidden to protect another figure',
};

export const COVERS_LABELS: Readonly<Record<Covers, string>> = {
  everyone: 'Everyone',
  sharing: 'Those who share their progress',
};

/**
 * Publishes figures that one reader may see side by side. Everything shown on a page, in its tables
 * and in its exports belongs in one call: figures published apart are not protected against each
 * other.
 *
 * A figure covers everyone where the people who do not share are none or at least 5 of its
 * contributors, and otherwise those who share. Where subtracting inside a family would say something
 * about 1 to 4 people, further figures give way, those with the fewest contributors first. The
 * result depends on nothing but the counts, so that a page read twice says the same.
 *
 * @param keys the figures to publish; every figure named in a family must be among them
 * @param families what is made of what; a part may be the whole of another family
 * @param sequences what comes after what; the columns of each are the parts of a family
 */
export function publishFigures(
  people: readonly Person[],
  keys: readonly string[],
  families: readonly Family[] = [],
  sequences: readonly Sequence[] = [],
): Readonly<Record<string, Cell>> {
  return new Release(people, keys).settle(families, sequences).cells();
}

/** Publishes one figure that nothing else on the page overlaps. */
export function publishCount(people: readonly Person[], key: string): Cell {
  const cell = publishFigures(people, [key])[key];
  return cell ?? { kind: 'hidden', reason: 'fewer-than-5' };
}

/** The key of a cell of a table: `rejections@2026-11`. */
export const cellKey = (row: string, column: string) => `${row}@${column}`;

/**
 * Publishes a table of one figure for each row, broken down into columns. The row's own figure is
 * its total. Column totals are never published: with both, cells that are hidden one by one could be
 * worked out together.
 *
 * @param total the figure of which the rows are parts, if it is shown or known
 * @returns the cells by `cellKey(row, column)`, the rows' totals by row, and the total
 */
export function publishTable(
  people: readonly Person[],
  rows: readonly string[],
  columns: readonly string[] = [],
  total?: string,
): Readonly<Record<string, Cell>> {
  const cellsOf = (row: string) => columns.map((column) => cellKey(row, column));
  return publishFigures(
    people,
    [...(total === undefined ? [] : [total]), ...rows, ...rows.flatMap(cellsOf)],
    [
      ...(total === undefined ? [] : [{ whole: total, parts: rows }]),
      ...rows.map((row) => ({ whole: row, parts: cellsOf(row) })),
    ],
  );
}

/**
 * The share of one published figure in another, as a whole percentage. It is worked out from what
 * is shown, so it says nothing that the two do not say; it needs 23 people behind the whole, and
 * both figures covering the same people.
 *
 * @param figures what `publishFigures` returned for these people
 * @param threshold fewer only where one more person, who reads it, is among those it is about
 */
export function publishRate(
  people: readonly Person[],
  figures: Readonly<Record<string, Cell>>,
  part: string,
  whole: string,
  threshold = RATE_THRESHOLD,
): Cell {
  const [of, all] = [figures[part], figures[whole]];
  const hidden = [all, of].find((cell) => cell?.kind === 'hidden');
  if (hidden) return hidden;
  if (of?.kind !== 'shown' || all?.kind !== 'shown' || of.covers !== all.covers) {
    return { kind: 'hidden', reason: 'protects-another' };
  }
  const covered = all.covers === 'everyone' ? people : people.filter((person) => person.shares);
  if (contributors(covered, whole) < threshold) {
    return { kind: 'hidden', reason: 'fewer-than-23' };
  }
  return { ...all, value: Math.round((100 * of.value) / all.value) };
}

/** A person with the values that they contribute to an average. */
export interface Valued {
  readonly shares: boolean;
  readonly values: readonly number[];
}

/**
 * The median of all values, in their unit and rounded to one decimal. It needs 8 contributors.
 * Since those who share can be taken out again, it covers everyone only where the others are none
 * or themselves enough for an average.
 */
export function publishMedian(people: readonly Valued[]): Cell {
  const contributing = (some: readonly Valued[]) => some.filter((p) => p.values.length > 0).length;
  const others = contributing(people.filter((person) => !person.shares));
  const covers: Covers = others === 0 || others >= AVERAGE_THRESHOLD ? 'everyone' : 'sharing';
  const covered = covers === 'everyone' ? people : people.filter((person) => person.shares);
  if (contributing(covered) < AVERAGE_THRESHOLD) return { kind: 'hidden', reason: 'fewer-than-8' };
  const values = covered.flatMap((person) => person.values).sort((a, b) => a - b);
  const middle = values.length / 2;
  const [low, high] = [values[Math.ceil(middle) - 1] ?? 0, values[Math.floor(middle)] ?? 0];
  const value = Math.round(((low + high) / 2) * 10) / 10;
  return { kind: 'shown', value, covers, people: covered.length };
}
