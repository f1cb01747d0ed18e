import { cutsWord } from '../src/text-tokens.ts';
import { anchorAt, passageOf } from '../src/passages.ts';
import { type Placement, reanchorAll } from '../src/reanchoring.ts';
import { Dice, editOnce, History, somePassage, type Stretch, writing } from './edit-histories.ts';

/** What became of a passage, by the history itself. */
export type Truth =
  /** All of it, in one piece. */
  | { readonly kind: 'whole'; readonly passage: Stretch }
  /** Some of it, or in pieces, or only a copy. */
  | { readonly kind: 'part' }
  | { readonly kind: 'gone' };

export function truthOf(history: History, before: string, passage: Stretch): Truth {
  const { signs, text } = history;
  const isOf = (i: number, origin: number) => signs[i]?.origin === origin && !signs[i].copied;
  const from = signs.findIndex((_, i) => isOf(i, passage.from));
  const length = passage.to - passage.from;
  let run = 0;
  while (from >= 0 && run < length && isOf(from + run, passage.from + run)) run += 1;
  const to = from + length;
  const isCut =
    (cutsWord(text, from) && !cutsWord(before, passage.from)) ||
    (cutsWord(text, to) && !cutsWord(before, passage.to));
  if (run === length && !isCut) return { kind: 'whole', passage: { from, to } };
  const some = signs.some(({ origin }) => isWithin(origin, passage));
  return { kind: some ? 'part' : 'gone' };
}

const isWithin = (origin: number | null, { from, to }: Stretch) =>
  origin !== null && origin >= from && origin < to;

/** Whether most of the words there are none of the passage's. */
export function isOnWrongWords(history: History, passage: Stretch, placed: Stretch): boolean {
  let own = 0;
  let all = 0;
  for (const { unit, origin } of history.signs.slice(placed.from, placed.to)) {
    if (unit.trim() === '') continue;
    all += 1;
    if (isWithin(origin, passage)) own += 1;
  }
  return own * 2 < all;
}

export interface Tally {
  anchors: number;
  whole: number;
  exactly: number;
  part: number;
  partPlaced: number;
  gone: number;
  goneSaid: number;
  placed: number;
  wrong: number;
}

export const emptyTally = (): Tally => ({
  anchors: 0,
  whole: 0,
  exactly: 0,
  part: 0,
  partPlaced: 0,
  gone: 0,
  goneSaid: 0,
  placed: 0,
  wrong: 0,
});

export interface Case {
  readonly before: string;
  readonly history: History;
  readonly passage: Stretch;
  readonly placement: Placement;
  readonly truth: Truth;
  readonly placed: Stretch | null;
  readonly isMiss: boolean;
  readonly isWrong: boolean;
}

/** One text, so many edits, so many passages commented on. */
export function* casesOf(seed: number, edits: number, passages: number): Generator<Case> {
  const dice = new Dice(seed);
  const before = writing(dice, dice.whole(20, 60));
  const history = new History(before);
  for (let i = 0; i < edits; i += 1) editOnce(history, dice);
  const after = history.text;
  const chosen = Array.from({ length: passages }, () => somePassage(before, dice));
  const anchors = chosen.map((passage) => anchorAt(before, passage));
  for (const [i, placement] of reanchorAll(anchors, before, after).entries()) {
    const passage = chosen[i];
    if (!passage) continue;
    const placed = placement.kind === 'gone' ? null : passageOf(after, placement.anchor);
    const truth = truthOf(history, before, passage);
    const isExact =
      truth.kind === 'whole' &&
      (placement.kind === 'exact' || placement.kind === 'moved') &&
      placed?.from === truth.passage.from &&
      placed.to === truth.passage.to;
    const isWrong = placed !== null && isOnWrongWords(history, passage, placed);
    const isMiss = truth.kind === 'whole' && !isExact;
    yield { before, history, passage, placement, truth, placed, isMiss, isWrong };
  }
}

export function count(tally: Tally, { truth, placed, isMiss, isWrong }: Case): void {
  tally.anchors += 1;
  tally[truth.kind] += 1;
  if (truth.kind === 'whole' && !isMiss) tally.exactly += 1;
  if (truth.kind === 'part' && placed) tally.partPlaced += 1;
  if (truth.kind === 'gone' && !placed) tally.goneSaid += 1;
  if (placed) tally.placed += 1;
  if (isWrong) tally.wrong += 1;
}
