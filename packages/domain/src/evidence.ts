import { CRITERION_KINDS, type CriterionKind } from './channels.ts';
import type { Evidenced } from './criteria.ts';

/**
 * The parts of an example, in order: situation, task, action, result (the STAR method of
 * structured interviews).
 */
export const EXAMPLE_PARTS = ['situation', 'task', 'action', 'result'] as const;
export type ExamplePart = (typeof EXAMPLE_PARTS)[number];

export const EXAMPLE_PART_LABELS: Readonly<Record<ExamplePart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

/** Something that happened, told so that it can serve as evidence. */
export interface Example extends Readonly<Record<ExamplePart, string>> {
  readonly title: string;
}

/** The example as running text, for the evidence of a criterion. */
export function toldAs(example: Example): string {
  const parts = EXAMPLE_PARTS.map((part) => example[part].trim()).filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : example.title;
}

/** A criterion as the outline needs it. */
export interface OutlinedCriterion extends Evidenced {
  readonly text: string;
  readonly examples: readonly Example[];
}

/** The outline of a supporting statement: criterion by criterion, essential ones first. */
export interface StatementOutline {
  readonly title: string;
  readonly employer: string;
  readonly sections: readonly {
    readonly kind: CriterionKind;
    readonly criteria: readonly OutlinedCriterion[];
  }[];
}

export const OUTLINE_HEADINGS: Readonly<Record<CriterionKind, string>> = {
  essential: 'Essential criteria',
  desirable: 'Desirable criteria',
};

/** Said in the outline where there is nothing yet. */
export const NOTHING_YET = 'Nothing yet: which example shows it?';

export function outlineOf(application: {
  readonly title: string;
  readonly employer: string;
  readonly criteria: readonly OutlinedCriterion[];
}): StatementOutline {
  const { title, employer, criteria } = application;
  const sections = CRITERION_KINDS.map((kind) => ({
    kind,
    criteria: criteria.filter((criterion) => criterion.kind === kind),
  })).filter((section) => section.criteria.length > 0);
  return { title, employer, sections };
}

/** What stands under a criterion: paragraphs, each with the word that leads it, if one. */
export function paragraphsOf({
  evidence,
  examples,
}: OutlinedCriterion): { lead: string | null; text: string }[] {
  const told = examples.flatMap((example) => [
    { lead: null, text: example.title },
    ...EXAMPLE_PARTS.filter((part) => example[part].trim() !== '').map((part) => ({
      lead: EXAMPLE_PART_LABELS[part],
      text: example[part].trim(),
    })),
  ]);
  const own = evidence.trim() === '' ? [] : [{ lead: null, text: evidence.trim() }];
  const all = [...own, ...told];
  return all.length > 0 ? all : [{ lead: null, text: NOTHING_YET }];
}

/** The outline as plain text. */
export function outlineText({ title, employer, sections }: StatementOutline): string {
  const parts = [`Supporting statement: ${title}, ${employer}`];
  for (const { kind, criteria } of sections) {
    parts.push(OUTLINE_HEADINGS[kind].toUpperCase());
    criteria.forEach((criterion, index) => {
      const below = paragraphsOf(criterion).map(({ lead, text }) =>
        lead === null ? text : `${lead}: ${text}`,
      );
      parts.push([`${String(index + 1)}. ${criterion.text}`, ...below].join('\n\n'));
    });
  }
  return `${parts.join('\n\n\n')}\n`;
}
