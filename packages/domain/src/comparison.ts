import { type Change, changesBetween, countWords } from './changes.ts';
import { type Block, type Document, textOf } from './documents.ts';
import { notesOn } from './comparison-notes.ts';
import { alignTexts, NONE, type TextAlignment } from './text-alignment.ts';
import type { Tokens } from './text-tokens.ts';

/**
 * Some blocks of the one version beside what became of them in the other: mostly one each, several
 * where blocks were parted or joined. Side by side, `before` and `after` are the two columns;
 * inline, the runs are. A block that was carried elsewhere is there twice: where it was
 * (`moved_away`), and where it is (`moved_here`, with what it was before, so that edits show).
 */
export interface ComparisonRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'moved_away' | 'moved_here';
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Of the blocks' text, with line breaks where there are several. */
  readonly runs: readonly Change[];
  /** What changed besides the words, a sentence each. */
  readonly notes: readonly string[];
}

/** How much changed. */
export interface ComparisonSummary {
  /** In words. */
  readonly added: number;
  readonly removed: number;
  /** In blocks. */
  readonly moved: number;
  /** In rows that changed without a word added or removed: by kind, marks, lines or signs. */
  readonly restyled: number;
}

export interface Comparison {
  /** In the order of the new version; what has gone is where it was. */
  readonly rows: readonly ComparisonRow[];
  readonly summary: ComparisonSummary;
}

/** Two versions, compared by words; it takes no longer than they are long. */
export function compareDocuments(before: Document, after: Document): Comparison {
  const rows = rowsOf(before.blocks, after.blocks, linksBetween(before, after));
  const counts = rows.map(({ runs }) => ({
    added: wordsIn(runs, 'added'),
    removed: wordsIn(runs, 'removed'),
  }));
  return {
    rows,
    summary: {
      added: counts.reduce((sum, { added }) => sum + added, 0),
      removed: counts.reduce((sum, { removed }) => sum + removed, 0),
      moved: rows.filter(({ kind }) => kind === 'moved_here').length,
      restyled: rows.filter(
        ({ kind }, i) => kind === 'changed' && !counts[i]?.added && !counts[i]?.removed,
      ).length,
    },
  };
}

const wordsIn = (runs: readonly Change[], kind: Change['kind']): number =>
  runs.reduce((sum, run) => (run.kind === kind ? sum + countWords(run.text) : sum), 0);

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** How much changed, in a sentence. */
export function summarySentence({ added, removed, moved, restyled }: ComparisonSummary): string {
  const parts = [
    added > 0 && `${counted(added, 'word', 'words')} added`,
    removed > 0 && `${counted(removed, 'word', 'words')} removed`,
    moved > 0 && `${counted(moved, 'paragraph', 'paragraphs')} moved`,
    restyled > 0 && `${counted(restyled, 'line', 'lines')} set otherwise`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing changed.' : `${parts.join(', ')}.`;
}

/** How much two blocks, by their numbers, have in common; in UTF-16 units without spaces. */
interface Link {
  readonly from: number;
  readonly at: number;
  readonly kept: number;
  readonly carried: number;
  readonly lengthBefore: number;
  readonly lengthAfter: number;
}

/** Blocks have become one another where so much of the shorter one is the same. */
const SHARE = 0.5;
/** A few words are no part of a long block only because that has them, too: in UTF-16 units. */
const PART = 12;
const SHARE_OF_LONGER = 1 / 3;

function linksBetween(before: Document, after: Document): readonly Link[] {
  const alignment = alignTexts(textOf(before), textOf(after));
  const blockBefore = blocksOf(alignment.before);
  const blockAfter = blocksOf(alignment.after);
  const lengthBefore = lengths(alignment.before, blockBefore, before.blocks.length);
  const lengthAfter = lengths(alignment.after, blockAfter, after.blocks.length);
  const links = new Map<number, { from: number; at: number; kept: number; carried: number }>();
  alignment.forward.forEach((counterpart, token) => {
    if (counterpart === NONE || alignment.before.solid[token] !== 1) return;
    const from = blockBefore[token] ?? 0;
    const at = blockAfter[counterpart] ?? 0;
    const key = from * after.blocks.length + at;
    const link = links.get(key) ?? { from, at, kept: 0, carried: 0 };
    const weight = weightOf(alignment.before, token);
    if (alignment.moved[token] === 1) link.carried += weight;
    else link.kept += weight;
    links.set(key, link);
  });
  return [...links.values()].map((link) => ({
    ...link,
    lengthBefore: lengthBefore[link.from] ?? 0,
    lengthAfter: lengthAfter[link.at] ?? 0,
  }));
}

const weightOf = ({ starts }: Tokens, token: number): number =>
  (starts[token + 1] ?? 0) - (starts[token] ?? 0);

/** By token: the number of its block. */
function blocksOf({ text, starts }: TextAlignment['before']): Int32Array {
  let block = 0;
  return Int32Array.from({ length: starts.length - 1 }, (_, token) =>
    text[starts[token] ?? 0] === '\n' ? block++ : block,
  );
}

function lengths(tokens: Tokens, blocks: Int32Array, count: number): Int32Array {
  const result = new Int32Array(count);
  blocks.forEach((block, token) => {
    if (tokens.solid[token] === 1) result[block] = (result[block] ?? 0) + weightOf(tokens, token);
  });
  return result;
}

/** Whether one block is what became of the other, or a part of it. */
function isSuccessor({ kept, lengthBefore, lengthAfter }: Link): boolean {
  const [shorter, longer] = [lengthBefore, lengthAfter].toSorted((a, b) => a - b);
  return (
    kept >= SHARE * (shorter ?? 0) && (kept >= PART || kept >= SHARE_OF_LONGER * (longer ?? 0))
  );
}

/** From a block up to before another, by their numbers, in either version. */
interface Group {
  from: number;
  fromEnd: number;
  at: number;
  atEnd: number;
}

function rowsOf(
  before: readonly Block[],
  after: readonly Block[],
  links: readonly Link[],
): readonly ComparisonRow[] {
  const groups = groupsOf(links);
  const isGrouped = { before: new Set<number>(), after: new Set<number>() };
  for (const { from, fromEnd, at, atEnd } of groups) {
    for (let i = from; i < fromEnd; i += 1) isGrouped.before.add(i);
    for (let i = at; i < atEnd; i += 1) isGrouped.after.add(i);
  }
  const carried = carriedAmong(
    links.filter(({ from, at }) => !isGrouped.before.has(from) && !isGrouped.after.has(at)),
  );
  const away = new Set(carried.values());
  const rows: ComparisonRow[] = [];
  let from = 0;
  let at = 0;
  const gap = (fromEnd: number, atEnd: number): void => {
    const isSame = (i: number, j: number) =>
      i < fromEnd &&
      j < atEnd &&
      !away.has(i) &&
      !carried.has(j) &&
      before[i]?.text === after[j]?.text;
    while (isSame(from, at)) rows.push(row(before.slice(from, ++from), after.slice(at, ++at)));
    let tail = 0;
    while (
      fromEnd - tail > from &&
      atEnd - tail > at &&
      isSame(fromEnd - tail - 1, atEnd - tail - 1)
    ) {
      tail += 1;
    }
    for (; from < fromEnd - tail; from += 1) {
      const gone = row(before.slice(from, from + 1), []);
      rows.push(
        away.has(from) ? { ...gone, kind: 'moved_away', runs: whole('same', gone.before) } : gone,
      );
    }
    for (; at < atEnd - tail; at += 1) {
      const origin = carried.get(at);
      const was = origin === undefined ? [] : before.slice(origin, origin + 1);
      const here = row(was, after.slice(at, at + 1));
      rows.push(origin === undefined ? here : { ...here, kind: 'moved_here' });
    }
    for (; tail > 0; tail -= 1) {
      rows.push(row(before.slice(from, ++from), after.slice(at, ++at)));
    }
  };
  for (const group of groups) {
    gap(group.from, group.at);
    rows.push(row(before.slice(from, group.fromEnd), after.slice(at, group.atEnd)));
    from = group.fromEnd;
    at = group.atEnd;
  }
  gap(before.length, after.length);
  return rows;
}

/** What belongs together in its place; blocks that were parted or joined in one. */
function groupsOf(links: readonly Link[]): readonly Group[] {
  const groups: Group[] = [];
  const inOrder = links.filter(isSuccessor).toSorted((a, b) => a.from - b.from || a.at - b.at);
  for (const { from, at } of inOrder) {
    const last = groups.at(-1);
    if (last && (from < last.fromEnd || at < last.atEnd)) {
      last.fromEnd = Math.max(last.fromEnd, from + 1);
      last.atEnd = Math.max(last.atEnd, at + 1);
    } else {
      groups.push({ from, fromEnd: from + 1, at, atEnd: at + 1 });
    }
  }
  return groups;
}

/** By block of the new version: the one of the old that was carried there. */
function carriedAmong(links: readonly Link[]): ReadonlyMap<number, number> {
  const origins = new Map<number, number>();
  const taken = new Set<number>();
  for (const link of links.toSorted((a, b) => b.carried - a.carried)) {
    const isMoved = link.carried >= SHARE * Math.max(link.lengthBefore, link.lengthAfter);
    if (!isMoved || origins.has(link.at) || taken.has(link.from)) continue;
    origins.set(link.at, link.from);
    taken.add(link.from);
  }
  return origins;
}

const whole = (kind: Change['kind'], blocks: readonly Block[]): readonly Change[] => {
  const text = textOf({ blocks });
  return text === '' ? [] : [{ kind, text }];
};

function row(before: readonly Block[], after: readonly Block[]): ComparisonRow {
  if (before.length === 0) {
    return { kind: 'added', before, after, runs: whole('added', after), notes: [] };
  }
  if (after.length === 0) {
    return { kind: 'removed', before, after, runs: whole('removed', before), notes: [] };
  }
  const runs = changesBetween(textOf({ blocks: before }), textOf({ blocks: after }));
  const notes = notesOn(before, after, runs);
  const isSame = notes.length === 0 && runs.every(({ kind }) => kind === 'same');
  return { kind: isSame ? 'same' : 'changed', before, after, runs, notes };
}
