import { CRITERION_KINDS, type CriterionKind } from './channels.ts';
import { DomainError } from './errors.ts';

/** The most criteria that one application takes: twice the longest specification we have seen. */
export const MAX_CRITERIA = 100;
/** Characters that one criterion may have. */
export const MAX_CRITERION_LENGTH = 1000;

/** How strong the returner finds the evidence for a criterion. */
export const EVIDENCE_STRENGTHS = ['thin', 'fair', 'strong'] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

export const EVIDENCE_STRENGTH_LABELS: Readonly<Record<EvidenceStrength, string>> = {
  thin: 'Thin',
  fair: 'Fair',
  strong: 'Strong',
};

/** What counts for the coverage of a criterion. */
export interface Evidenced {
  readonly kind: CriterionKind;
  readonly evidence: string;
  readonly strength: EvidenceStrength | null;
  /** The examples of the evidence bank that serve it. */
  readonly examples: readonly unknown[];
}

/** Covered once anything is written for it or an example serves it. */
export const isCovered = ({ evidence, examples }: Evidenced): boolean =>
  evidence.trim() !== '' || examples.length > 0;

export interface Coverage<T> {
  readonly covered: number;
  readonly total: number;
  /** How many of those covered are of each strength; `unsaid` where it was not judged. */
  readonly strengths: Readonly<Record<EvidenceStrength | 'unsaid', number>>;
  readonly uncovered: readonly T[];
}

/** How much of each kind the evidence covers, and what it does not. */
export function coverage<T extends Evidenced>(
  criteria: readonly T[],
): Readonly<Record<CriterionKind, Coverage<T>>> {
  const of = (kind: CriterionKind): Coverage<T> => {
    const own = criteria.filter((criterion) => criterion.kind === kind);
    const covered = own.filter(isCovered);
    const count = (strength: EvidenceStrength | null) =>
      covered.filter((criterion) => criterion.strength === strength).length;
    return {
      covered: covered.length,
      total: own.length,
      strengths: {
        strong: count('strong'),
        fair: count('fair'),
        thin: count('thin'),
        unsaid: count(null),
      },
      uncovered: own.filter((criterion) => !isCovered(criterion)),
    };
  };
  const [essential, desirable] = CRITERION_KINDS;
  return { [essential]: of(essential), [desirable]: of(desirable) };
}

/** What becomes of a line when the reading of a paste is put right. */
export const CORRECTIONS = ['keep', 'join', 'remove'] as const;
export type Correction = (typeof CORRECTIONS)[number];

export interface CorrectedLine {
  readonly id: string;
  readonly kind: CriterionKind;
  readonly text: string;
  /** `join`: it goes on from the line before. */
  readonly then: Correction;
}

/** A criterion after the correction, with the others that went into it. */
export interface CorrectedCriterion {
  readonly id: string;
  readonly kind: CriterionKind;
  readonly text: string;
  /** Their evidence and their examples go to this one. */
  readonly joined: readonly string[];
}

export type CriteriaErrorCode = 'criteria-do-not-fit';

/**
 * The criteria as they are after the correction, in order.
 * @throws criteria-do-not-fit, by the field `criteria.<index>.<text or then>`
 */
export function correctCriteria(lines: readonly CorrectedLine[]): CorrectedCriterion[] {
  const faults: Record<string, string> = {};
  const after: { id: string; kind: CriterionKind; text: string; joined: string[] }[] = [];
  lines.forEach(({ id, kind, text, then }, index) => {
    const field = (name: string) => `criteria.${String(index)}.${name}`;
    const words = text.replace(/\s+/g, ' ').trim();
    if (then === 'remove') return;
    const before = after.at(-1);
    if (then === 'join') {
      if (!before) faults[field('then')] = 'There is no line before this one to join it to.';
      else {
        before.text = `${before.text} ${words}`.trim();
        before.joined.push(id);
        if (before.text.length > MAX_CRITERION_LENGTH) faults[field('then')] = TOO_LONG;
      }
      return;
    }
    if (words === '') faults[field('text')] = 'Enter the criterion, or take the line out.';
    if (words.length > MAX_CRITERION_LENGTH) faults[field('text')] = TOO_LONG;
    after.push({ id, kind, text: words, joined: [] });
  });
  const [first] = Object.values(faults);
  if (first !== undefined) {
    throw new DomainError<CriteriaErrorCode>('criteria-do-not-fit', first, faults);
  }
  return after;
}

const TOO_LONG = `A criterion may have at most ${String(MAX_CRITERION_LENGTH)} characters.`;
