import type { Change } from './changes.ts';
import { type Block, BLOCK_BREAK, type Mark, textOf } from './documents.ts';

/*
 * What changed between two versions of a block besides its words, in words: colour and strokes do
 * not show it, and nobody should have to look for it.
 */

/** Names for what a block is. */
export function blockName(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return 'a paragraph';
    case 'heading':
      return ['a main heading', 'a heading', 'a smaller heading'][block.level - 1] ?? 'a heading';
    case 'item':
      return block.list === 'bullet' ? 'an item of a list' : 'an item of a numbered list';
    case 'row':
      return 'a row of a table';
  }
}

/** @param runs between the text of the blocks before and after */
export function notesOn(
  before: readonly Block[],
  after: readonly Block[],
  runs: readonly Change[],
): readonly string[] {
  return [...kindNotes(before, after), ...markNotes(before, after, runs)];
}

function kindNotes(before: readonly Block[], after: readonly Block[]): string[] {
  const [old, ...oldOthers] = before;
  const [now, ...nowOthers] = after;
  if (!old || !now) return [];
  if (oldOthers.length < nowOthers.length) return ['Parted into several lines.'];
  if (oldOthers.length > nowOthers.length) return ['Joined from several lines.'];
  return before.flatMap((block, i) => {
    const then = after[i] ?? block;
    if (blockName(block) !== blockName(then)) {
      return [`Was ${blockName(block)}, is ${blockName(then)} now.`];
    }
    const depth = (of: Block) => (of.kind === 'item' ? of.depth : 0);
    if (depth(block) < depth(then)) return ['Set further in.'];
    return depth(block) > depth(then) ? ['Set further out.'] : [];
  });
}

const KINDS = ['bold', 'italic', 'link'] as const satisfies readonly Mark['kind'][];

/** What of the words that stayed is set otherwise. */
function markNotes(
  before: readonly Block[],
  after: readonly Block[],
  runs: readonly Change[],
): string[] {
  const oldMarks = marksIn(before);
  const newMarks = marksIn(after);
  if (oldMarks.length === 0 && newMarks.length === 0) return [];
  const text = textOf({ blocks: after });
  return KINDS.flatMap((kind) => {
    const was = oldMarks.filter((mark) => mark.kind === kind);
    const is = newMarks.filter((mark) => mark.kind === kind);
    return differences(was, is, runs).flatMap(({ from, to, mark }) => {
      const words = text.slice(from, to).trim();
      return words === '' ? [] : [noteOn(words, kind, mark)];
    });
  });
}

const NAMES = { bold: 'bold', italic: 'in italics', link: 'a link' } as const;

function noteOn(words: string, kind: Mark['kind'], mark: Mark | undefined): string {
  if (!mark) return `“${words}” is no longer ${NAMES[kind]}.`;
  return mark.kind === 'link'
    ? `“${words}” leads to ${mark.href} now.`
    : `“${words}” is ${NAMES[kind]} now.`;
}

/** The marks of blocks, at their places in the text of all of them. */
function marksIn(blocks: readonly Block[]): Mark[] {
  let start = 0;
  return blocks.flatMap(({ text, marks }) => {
    const from = start;
    start += text.length + BLOCK_BREAK.length;
    return marks.map((mark) => ({ ...mark, from: mark.from + from, to: mark.to + from }));
  });
}

interface Difference {
  readonly from: number;
  readonly to: number;
  /** The mark that is there now; undefined where one has gone. */
  readonly mark: Mark | undefined;
}

/** Where marks of one kind differ on the words that stayed; places in the new text. */
function differences(
  was: readonly Mark[],
  is: readonly Mark[],
  runs: readonly Change[],
): readonly Difference[] {
  const found: Difference[] = [];
  let from = 0;
  let at = 0;
  for (const { kind, text } of runs) {
    if (kind === 'same') {
      const shift = at - from;
      const shifted = was.map((mark) => ({
        ...mark,
        from: mark.from + shift,
        to: mark.to + shift,
      }));
      found.push(...differencesWithin(at, at + text.length, shifted, is));
    }
    if (kind !== 'added') from += text.length;
    if (kind !== 'removed') at += text.length;
  }
  return found;
}

function differencesWithin(
  start: number,
  end: number,
  was: readonly Mark[],
  is: readonly Mark[],
): Difference[] {
  const within = (mark: Mark): boolean => mark.from < end && mark.to > start;
  const [old, now] = [was.filter(within), is.filter(within)];
  const bounds = [start, end, ...[...old, ...now].flatMap(({ from, to }) => [from, to])];
  const places = [...new Set(bounds)]
    .filter((place) => place >= start && place <= end)
    .toSorted((a, b) => a - b);
  const over = (marks: readonly Mark[], place: number) =>
    marks.find(({ from, to }) => from <= place && place < to);
  const found: Difference[] = [];
  places.slice(0, -1).forEach((from, i) => {
    const [before, mark] = [over(old, from), over(now, from)];
    if (addressOf(before) === addressOf(mark)) return;
    const to = places[i + 1] ?? end;
    const last = found.at(-1);
    if (last?.to === from && addressOf(last.mark) === addressOf(mark)) {
      found.splice(-1, 1, { ...last, to });
    } else {
      found.push({ from, to, mark });
    }
  });
  return found;
}

/** Where a link leads; of other marks only that they are there. */
const addressOf = (mark: Mark | undefined): string | undefined =>
  mark && (mark.kind === 'link' ? mark.href : mark.kind);
