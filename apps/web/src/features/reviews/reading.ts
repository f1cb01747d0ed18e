import type { Document } from '@reshelve/domain/documents';
import type { Passage } from '@reshelve/domain/passages';
import {
  changesSince,
  STRATEGY_GUIDE,
  STRATEGY_PARTS,
  type StrategyPart,
  type StrategyParts,
} from '@reshelve/domain/strategy';
import { strategyParts } from '@reshelve/domain/strategy-document';
import type { Comment, Review } from './loaders';

/** What a comment is on: a part of the strategy, or the whole of what was sent. */
export type On = StrategyPart | 'whole';

/** The parts of the strategy that is reviewed; null for a material. */
export function partsIn(review: Review): StrategyParts | null {
  return review.subject.kind === 'strategy' ? strategyParts(documentOf(review.version)) : null;
}

/** What changed since the version reviewed before; null where there is none, or nothing changed. */
export function changesIn(review: Review) {
  const parts = partsIn(review);
  const before = review.before && strategyParts(documentOf(review.before));
  if (!parts || !before) return null;
  const changes = changesSince(before, parts);
  const isChanged = STRATEGY_PARTS.some((part) =>
    changes[part].some(({ kind }) => kind !== 'same'),
  );
  return isChanged ? changes : null;
}

/** The heading of a part: a remark on the part as a whole is held to it. */
export function headingOf(document: Document, part: StrategyPart): Passage {
  const { title } = STRATEGY_GUIDE[part];
  const heads = headings(document);
  const from = heads[STRATEGY_PARTS.indexOf(part)] ?? 0;
  return { from, to: from + title.length };
}

/** Which part a comment is on. */
export function placeOf(review: Review, { passage }: Comment): On {
  if (!passage || !partsIn(review)) return 'whole';
  const heads = headings(documentOf(review.version));
  return STRATEGY_PARTS[heads.findLastIndex((from) => from <= passage.from)] ?? 'whole';
}

/** The words that a comment is on, unless it is on a part as a whole. */
export function wordsOf({ quote }: Comment): string | undefined {
  const isHeading = STRATEGY_PARTS.some((part) => STRATEGY_GUIDE[part].title === quote);
  return quote === null || isHeading ? undefined : quote;
}

export const documentOf = ({ document }: { document: unknown }): Document => document as Document;

/** Where the headings of the parts begin in the text. */
function headings(document: Document): number[] {
  const starts: number[] = [];
  let from = 0;
  for (const block of document.blocks) {
    if (block.kind === 'heading') starts.push(from);
    from += block.text.length + 1;
  }
  return starts;
}
