import { diffArrays } from 'diff';
import { changesBetween } from './changes.ts';
import { type Block, type Document, textOf } from './documents.ts';
import { DomainError } from './errors.ts';
import { type Edit, rewritten } from './rewriting.ts';

/*
 * Two people, or one in two tabs, changed the same version. What they did in different places goes
 * together, by blocks and within blocks by words; where both changed the same words, both are kept
 * for somebody to choose.
 */

type Blocks = readonly Block[];

export type MergePiece =
  | { readonly kind: 'agreed'; readonly blocks: Blocks }
  | {
      readonly kind: 'conflict';
      readonly base: Blocks;
      readonly mine: Blocks;
      readonly theirs: Blocks;
    };

export interface Merge {
  /** In order; no two that are agreed follow each other. */
  readonly pieces: readonly MergePiece[];
  /** How many conflicts there are. */
  readonly conflicts: number;
}

export const MERGE_CHOICES = ['mine', 'theirs', 'both'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

export type MergeErrorCode = 'merge-undecided';

/** With more blocks changed than this, by either, two versions are two documents. */
const MAX_CHANGED = 1_500;

/**
 * What became of a document that two have changed, as diff3 tells it: blocks that are the same in
 * all three part what each has made of those between (S. Khanna, K. Kunal and B. Pierce, “A formal
 * investigation of diff3”, 2007). Blocks stay as they are, empty ones too.
 */
export function mergeDocuments(base: Document, mine: Document, theirs: Document): Merge {
  const toMine = counterparts(base, mine);
  const toTheirs = counterparts(base, theirs);
  const pieces: MergePiece[] = [];
  const done = { base: 0, mine: 0, theirs: 0 };
  const between = (end: typeof done): void => {
    pieces.push(
      ...piecesOf(
        base.blocks.slice(done.base, end.base),
        mine.blocks.slice(done.mine, end.mine),
        theirs.blocks.slice(done.theirs, end.theirs),
      ),
    );
    Object.assign(done, end);
  };
  base.blocks.forEach((_, i) => {
    const [inMine, inTheirs] = [toMine.get(i), toTheirs.get(i)];
    if (inMine === undefined || inTheirs === undefined) return;
    between({ base: i, mine: inMine, theirs: inTheirs });
    between({ base: i + 1, mine: inMine + 1, theirs: inTheirs + 1 });
  });
  between({
    base: base.blocks.length,
    mine: mine.blocks.length,
    theirs: theirs.blocks.length,
  });
  return {
    pieces: joined(pieces),
    conflicts: pieces.filter(({ kind }) => kind === 'conflict').length,
  };
}

/** By block of one document: the same block of another, in order. */
function counterparts(before: Document, after: Document): ReadonlyMap<number, number> {
  const changes = diffArrays(before.blocks.map(keyOf), after.blocks.map(keyOf), {
    maxEditLength: MAX_CHANGED,
  });
  const found = new Map<number, number>();
  let from = 0;
  let at = 0;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let i = 0; i < count; i += 1) found.set(from + i, at + i);
    if (!added) from += count;
    if (!removed) at += count;
  }
  return found;
}

/**
 * The document with a choice for each conflict, in their order.
 * @throws merge-undecided where there are fewer choices than conflicts
 */
export function resolved({ pieces }: Merge, choices: readonly MergeChoice[]): Document {
  const left = [...choices];
  const blocks = pieces.flatMap((piece): Blocks => {
    if (piece.kind === 'agreed') return piece.blocks;
    const choice = left.shift();
    if (choice === undefined) {
      throw new DomainError<MergeErrorCode>(
        'merge-undecided',
        'Choose for each place where both of you wrote.',
      );
    }
    return choice === 'both' ? [...piece.mine, ...piece.theirs] : piece[choice];
  });
  return { blocks };
}

const agreed = (blocks: Blocks): MergePiece => ({ kind: 'agreed', blocks });

/** Equal for blocks that say the same, in whatever order their properties come. */
function keyOf(block: Block): string {
  const { kind, text, marks } = block;
  const shape =
    kind === 'heading' ? [block.level] : kind === 'item' ? [block.list, block.depth] : [];
  const set = marks.map((mark) => [
    mark.kind,
    mark.from,
    mark.to,
    mark.kind === 'link' ? mark.href : '',
  ]);
  return JSON.stringify([kind, shape, text, set]);
}

/** Whether two normalised documents say the same. */
export const isSameDocument = (a: Document, b: Document): boolean => areEqual(a.blocks, b.blocks);

const areEqual = (a: Blocks, b: Blocks): boolean =>
  a.length === b.length &&
  a.every((block, i) => b[i] !== undefined && keyOf(block) === keyOf(b[i]));

/** What both sides have made of a stretch of blocks. */
function piecesOf(base: Blocks, mine: Blocks, theirs: Blocks): readonly MergePiece[] {
  if (areEqual(mine, base) || areEqual(mine, theirs)) return [agreed(theirs)];
  if (areEqual(theirs, base)) return [agreed(mine)];
  const merged = mergedByWords(base, mine, theirs);
  if (merged) return [agreed(merged)];
  const isOneByOne =
    base.length > 1 &&
    base.every((block, i) => isLike(block, mine[i]) && isLike(block, theirs[i])) &&
    base.length === mine.length &&
    base.length === theirs.length;
  if (!isOneByOne) return [{ kind: 'conflict', base, mine, theirs }];
  const only = (blocks: Blocks, i: number) => blocks.slice(i, i + 1);
  return base.flatMap((_, i) => piecesOf(only(base, i), only(mine, i), only(theirs, i)));
}

/** Whether a block has become another: half of the longer one is the same words. */
function isLike({ text }: Block, other: Block | undefined): boolean {
  if (!other) return false;
  const kept = changesBetween(text, other.text).filter(({ kind }) => kind === 'same');
  const length = kept.reduce((sum, run) => sum + run.text.length, 0);
  return length * 2 >= Math.max(text.length, other.text.length);
}

/**
 * Both sides' words in one, if they changed words apart from each other.
 * @returns null if they did not, or if neither can be told by its words alone
 */
function mergedByWords(base: Blocks, mine: Blocks, theirs: Blocks): Blocks | null {
  const text = textOf({ blocks: base });
  const myEdits = editsBetween(text, textOf({ blocks: mine }));
  const theirEdits = editsBetween(text, textOf({ blocks: theirs }));
  if (!areApart(text, myEdits, theirEdits)) return null;
  if (isSaidBy(theirEdits, base, theirs)) return withEdits(mine, myEdits, theirEdits);
  if (isSaidBy(myEdits, base, mine)) return withEdits(theirs, theirEdits, myEdits);
  return null;
}

function editsBetween(before: string, after: string): readonly Edit[] {
  const edits: { passage: { from: number; to: number }; replacement: string }[] = [];
  let from = 0;
  let isOpen = false;
  for (const { kind, text } of changesBetween(before, after)) {
    const to = kind === 'added' ? from : from + text.length;
    if (kind === 'same') isOpen = false;
    else {
      const last = isOpen ? edits.at(-1) : undefined;
      const edit = last ?? { passage: { from, to: from }, replacement: '' };
      if (!last) edits.push(edit);
      edit.passage.to = to;
      if (kind === 'added') edit.replacement += text;
      isOpen = true;
    }
    from = to;
  }
  return edits;
}

const isSameEdit = (a: Edit, b: Edit): boolean =>
  a.passage.from === b.passage.from &&
  a.passage.to === b.passage.to &&
  a.replacement === b.replacement;

const HOLDS_APART = /[\p{L}\p{N}\n]/u;

/** Whether a word that stays, or the end of a line, is between all that either side did. */
function areApart(text: string, mine: readonly Edit[], theirs: readonly Edit[]): boolean {
  const all = [
    ...mine.map((edit) => ({ edit, isMine: true })),
    ...theirs.map((edit) => ({ edit, isMine: false })),
  ].toSorted((a, b) => a.edit.passage.from - b.edit.passage.from);
  return all.every(({ edit, isMine }, i) => {
    const next = all[i + 1];
    if (!next || next.isMine === isMine || isSameEdit(edit, next.edit)) return true;
    const [from, to] = [edit.passage.to, next.edit.passage.from];
    return from <= to && HOLDS_APART.test(text.slice(from, to));
  });
}

/** Whether edits are all that happened: kinds and marks are what they make of them. */
const isSaidBy = (edits: readonly Edit[], base: Blocks, blocks: Blocks): boolean =>
  areEqual(rewritten({ blocks: base }, edits).document.blocks, blocks);

/** The blocks that came of some edits after others, of the same text, that lie apart from them. */
function withEdits(blocks: Blocks, done: readonly Edit[], others: readonly Edit[]): Blocks {
  let next = 0;
  let shift = 0;
  const moved = others.flatMap((edit): Edit[] => {
    const { from, to } = edit.passage;
    for (let last = done[next]; last && last.passage.from < from; last = done[(next += 1)]) {
      shift += last.replacement.length - (last.passage.to - last.passage.from);
    }
    const isDone = done[next] && isSameEdit(done[next] as Edit, edit);
    return isDone ? [] : [{ ...edit, passage: { from: from + shift, to: to + shift } }];
  });
  return rewritten({ blocks }, moved).document.blocks;
}

function joined(pieces: readonly MergePiece[]): readonly MergePiece[] {
  const result: MergePiece[] = [];
  let run: Block[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'agreed') {
      if (run.length === 0 && piece.blocks.length > 0) result.push(agreed((run = [])));
      run.push(...piece.blocks);
    } else {
      result.push(piece);
      run = [];
    }
  }
  return result;
}
