import type { InterviewFormat } from './channels.ts';
import { INTERVIEW_CHECKLISTS } from './preparation-checklists.ts';

/** The parts of a preparation, in the order in which it is done. */
export const PREPARATION_SECTIONS = [
  'organisation',
  'role',
  'evidence',
  'questions',
  'set_up',
  'other',
] as const;
export type PreparationSection = (typeof PREPARATION_SECTIONS)[number];

export const PREPARATION_SECTION_LABELS: Readonly<Record<PreparationSection, string>> = {
  organisation: 'The organisation',
  role: 'The role',
  evidence: 'Evidence to have ready',
  questions: 'Questions to ask',
  set_up: 'The set-up',
  other: 'The task, and anything else',
};

/** The most lines that one checklist takes. */
export const MAX_PREPARATION_ITEMS = 120;
/** Characters that one line may have. */
export const MAX_PREPARATION_LENGTH = 300;

export interface ChecklistLine {
  readonly section: PreparationSection;
  readonly text: string;
}

// How people call a section, in whatever words they put behind "#".
const SECTION_WORDS: readonly [PreparationSection, RegExp][] = [
  ['organisation', /organi[sz]ation|employer|library|company/],
  ['questions', /question|\bask/],
  ['evidence', /evidence|example|experience|criteri/],
  ['set_up', /set[- ]?up|setting|equipment|practical|technical|travel|on the day/],
  ['role', /\b(role|post|job)\b/],
];

/** The section that a heading means; `other` where it is none of ours. */
export function sectionCalled(heading: string): PreparationSection {
  const words = heading.trim().toLowerCase();
  return SECTION_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

const BULLET = /^(?:[-–—•·*▪◦]|\[[ x]?\]|\d{1,2}[.)])\s+/i;

/**
 * The text of a template as a checklist: one line an item, sections under lines that begin with
 * "#", bullets and empty lines left out, the same line only once a section, sections in order.
 */
export function checklistFrom(body: string): ChecklistLine[] {
  let section: PreparationSection = 'other';
  const found = new Map<string, ChecklistLine>();
  for (const raw of body.split(/\r?\n/)) {
    const line = raw.trim();
    if (line.startsWith('#')) {
      section = sectionCalled(line.replace(/^#+/, ''));
      continue;
    }
    const text = line
      .replace(BULLET, '')
      .replace(/\s+/g, ' ')
      .slice(0, MAX_PREPARATION_LENGTH)
      .trim();
    if (text !== '') found.set(`${section} ${text}`, { section, text });
  }
  return inOrder([...found.values()]).slice(0, MAX_PREPARATION_ITEMS);
}

/** The checklist as the text of a template: what `checklistFrom` reads again. */
export function checklistText(lines: readonly ChecklistLine[]): string {
  return PREPARATION_SECTIONS.map((section) => ({
    section,
    own: lines.filter((line) => line.section === section),
  }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) =>
      [`# ${PREPARATION_SECTION_LABELS[section]}`, ...own.map(({ text }) => text)].join('\n'),
    )
    .join('\n\n');
}

/** What Reshelve suggests for a format where the programme has no template of its own. */
export function builtInChecklist(format: InterviewFormat): ChecklistLine[] {
  return checklistFrom(INTERVIEW_CHECKLISTS[format]);
}

/** By section, and within one as they were. */
export function inOrder<T extends { readonly section: PreparationSection }>(
  lines: readonly T[],
): T[] {
  const rank = (line: T) => PREPARATION_SECTIONS.indexOf(line.section);
  return [...lines].sort((a, b) => rank(a) - rank(b));
}

/** A line of somebody's checklist. */
export interface PreparationLine extends ChecklistLine {
  readonly id: string;
  /** Written or changed by the returner, so that a template never takes it away. */
  readonly own: boolean;
  readonly done: boolean;
  readonly notes: string;
}

/**
 * Starting again from a template: what the returner wrote, ticked or made notes on stays, the other
 * lines go, and what the template has and the list has not is added.
 * @returns the whole list in its new order: lines that stay, and new ones
 */
export function startedAgain(
  lines: readonly PreparationLine[],
  template: readonly ChecklistLine[],
): { keep: readonly PreparationLine[]; order: readonly (PreparationLine | ChecklistLine)[] } {
  const stays = ({ own, done, notes }: PreparationLine) => own || done || notes !== '';
  const keyOf = ({ section, text }: ChecklistLine) => `${section} ${text}`;
  const wanted = new Set(template.map(keyOf));
  const keep = lines.filter(stays);
  const kept = new Map(keep.map((line) => [keyOf(line), line]));
  const order = inOrder([
    ...template.map((line) => kept.get(keyOf(line)) ?? line),
    ...keep.filter((line) => !wanted.has(keyOf(line))),
  ]).slice(0, Math.max(MAX_PREPARATION_ITEMS, keep.length));
  return { keep, order };
}

/** Where a line goes when it moves one up or down in its section; null where it is at the end. */
export function movedLine<T extends { readonly id: string; readonly section: string }>(
  lines: readonly T[],
  id: string,
  direction: 'up' | 'down',
): T[] | null {
  const from = lines.findIndex((line) => line.id === id);
  const line = lines[from];
  if (!line) return null;
  const step = direction === 'up' ? -1 : 1;
  let to = from + step;
  while (lines[to] && lines[to]?.section !== line.section) to += step;
  const other = lines[to];
  if (!other) return null;
  return lines.map((one, i) => (i === from ? other : i === to ? line : one));
}

/** How far it is, in words, and never as a score. */
export function progressInWords(done: number, total: number): string {
  if (total === 0) return 'Nothing on the list yet.';
  if (done === 0) return `${count(total)} to go through, in your own time.`;
  if (done === total) return 'All of it is ready.';
  return `${String(done)} of ${count(total)} ${done === 1 ? 'is' : 'are'} ready.`;
}

const count = (n: number): string => `${String(n)} ${n === 1 ? 'thing' : 'things'}`;
