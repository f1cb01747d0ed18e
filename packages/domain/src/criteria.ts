import { CRITERION_KINDS, type CriterionKind } from './channels.ts';

/** The most criteria that one application takes: twice the longest specification we have seen. */
export const MAX_CRITERIA = 100;
/** Characters that one criterion may have. */
export const MAX_CRITERION_LENGTH = 1000;

// A bullet, a dash, "1.", "1)", "a)", "(iv)" or "E1:" before the words.
const MARKER =
  /^\s*(?:[-–—•·*▪◦‣o](?=\s|$)|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]|[ED]\d{1,2}[.:)]?(?=\s|$))\s*/iu;

/**
 * Pasted lines of a person specification as criteria: one a line, without bullets, numbers and
 * empty lines, each only once.
 */
export function criteriaFrom(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(MARKER, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return [...new Set(lines)];
}

export interface Coverage {
  /** How many have evidence. */
  readonly covered: number;
  readonly total: number;
}

/** How much of each kind the evidence covers; a criterion counts once anything is written for it. */
export function coverage(
  criteria: readonly { readonly kind: CriterionKind; readonly evidence: string }[],
): Readonly<Record<CriterionKind, Coverage>> {
  const of = (kind: CriterionKind): Coverage => {
    const own = criteria.filter((criterion) => criterion.kind === kind);
    return { covered: own.filter((c) => c.evidence.trim() !== '').length, total: own.length };
  };
  const [essential, desirable] = CRITERION_KINDS;
  return { [essential]: of(essential), [desirable]: of(desirable) };
}
