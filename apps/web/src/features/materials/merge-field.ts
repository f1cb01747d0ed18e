import { documentFrom } from '@reshelve/domain/given-document';
import type { Merge, MergeChoice, MergePiece } from '@reshelve/domain/merging';

/*
 * A merge that waits for somebody to choose, as a form carries it: a hidden field, and a choice for
 * each conflict.
 */

/** The field that holds it. */
export const MERGE_FIELD = 'merge';

/** The field of the choice for a conflict; they count from 0. */
export const choiceField = (conflict: number): string => `choice-${String(conflict)}`;

// Not the domain's own list, which would bring the way to merge along to every page with a form.
const CHOICES: readonly MergeChoice[] = ['mine', 'theirs', 'both'];

export const writeMerge = ({ pieces }: Merge): string => JSON.stringify(pieces);

/** @throws document-malformed, document-too-long, SyntaxError */
export function readMerge(text: string): Merge {
  const given: unknown = JSON.parse(text);
  const pieces = (Array.isArray(given) ? given : []).map((piece): MergePiece => {
    const side = (name: 'blocks' | 'base' | 'mine' | 'theirs') =>
      documentFrom({ blocks: (piece as Record<string, unknown>)[name] }).blocks;
    return (piece as MergePiece).kind === 'agreed'
      ? { kind: 'agreed', blocks: side('blocks') }
      : { kind: 'conflict', base: side('base'), mine: side('mine'), theirs: side('theirs') };
  });
  return { pieces, conflicts: pieces.filter(({ kind }) => kind === 'conflict').length };
}

/** The choices that were made, by what reads a field; null where one is missing. */
export function readChoices(
  { conflicts }: Merge,
  chosen: (field: string) => unknown,
): (MergeChoice | null)[] {
  return Array.from({ length: conflicts }, (_, i) => {
    const choice = chosen(choiceField(i));
    return CHOICES.find((one) => one === choice) ?? null;
  });
}
