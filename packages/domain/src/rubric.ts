import { DomainError, type FieldErrors } from './errors.ts';

/**
 * The five points that a mentor can say something short about. They are those on which Elizabeth
 * Leonard (2019) and Valerie Cherneski (iRelaunch) agree.
 */
export const RUBRIC_POINTS = [
  'materials',
  'skills',
  'preparation',
  'learning',
  'feedback',
] as const;
export type RubricPoint = (typeof RUBRIC_POINTS)[number];

export const RUBRIC_POINT_LABELS: Readonly<Record<RubricPoint, string>> = {
  materials: 'Materials up to scratch',
  skills: 'Required skills matched',
  preparation: 'Well prepared',
  learning: 'Learning and changing',
  feedback: 'Asking for feedback',
};

export const RUBRIC_POINT_HINTS: Readonly<Record<RubricPoint, string>> = {
  materials: 'It is clear, up to date and easy to read, and the break is explained in a sentence.',
  skills: 'Each essential line of the person specification has an example that shows it.',
  preparation: 'It shows that the employer and the post were looked into, with questions to ask.',
  learning: 'What earlier applications taught can be seen in this one.',
  feedback: 'There is a plan for whom to ask, when, and what to do with the answer.',
};

/** From the warmest down; the last says that there was nothing to go by. */
export const RUBRIC_MARKS = ['shines', 'getting_there', 'not_yet', 'not_seen'] as const;
export type RubricMark = (typeof RUBRIC_MARKS)[number];

export const RUBRIC_MARK_LABELS: Readonly<Record<RubricMark, string>> = {
  shines: 'This shines',
  getting_there: 'Getting there',
  not_yet: 'Not yet',
  not_seen: 'Nothing to go by here',
};

export const RUBRIC_MARK_HINTS: Readonly<Record<RubricMark, string>> = {
  shines: 'Keep it as it is. Say what makes it good, if you can.',
  getting_there: 'The ground is laid. One or two changes would bring it home.',
  not_yet: 'Worth some time next. A word on where to begin helps.',
  not_seen: 'This version does not show it either way, and that is fine.',
};

export interface RubricEntry {
  readonly mark: RubricMark;
  /** A few words to go with it; may be empty. */
  readonly note: string;
}

/** A mark and a few words for the points that the mentor has something to say about. */
export type Rubric = Readonly<Partial<Record<RubricPoint, RubricEntry>>>;

/** In UTF-16 units. */
export const MAX_RUBRIC_NOTE = 500;

export type RubricErrorCode = 'rubric-invalid';

const isPoint = (value: string): value is RubricPoint =>
  RUBRIC_POINTS.some((point) => point === value);
const isMark = (value: unknown): value is RubricMark => RUBRIC_MARKS.some((mark) => mark === value);
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A rubric as it was sent or kept, with notes trimmed.
 * @throws rubric-invalid, with a sentence by point
 */
export function readRubric(value: unknown): Rubric {
  if (!isObject(value)) throw invalid({ rubric: 'Give a mark for each point.' });
  const errors: Record<string, string> = {};
  const read: Partial<Record<RubricPoint, RubricEntry>> = {};
  for (const [point, entry] of Object.entries(value) as [string, unknown][]) {
    const found = isPoint(point) ? readEntry(entry) : 'This is none of the five points.';
    if (typeof found === 'string') errors[point] = found;
    else read[point as RubricPoint] = found;
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return read;
}

/** @returns what is wrong with it, if something is */
function readEntry(entry: unknown): RubricEntry | string {
  const { mark, note = '' }: { mark?: unknown; note?: unknown } = isObject(entry) ? entry : {};
  if (!isMark(mark)) return 'Choose one of the marks.';
  if (typeof note !== 'string') return 'Write the note as text.';
  const words = note.trim();
  return words.length > MAX_RUBRIC_NOTE
    ? `Keep the note to ${String(MAX_RUBRIC_NOTE)} characters.`
    : { mark, note: words };
}

const invalid = (details: FieldErrors) =>
  new DomainError<RubricErrorCode>(
    'rubric-invalid',
    'Some of the five points need a look.',
    details,
  );

/** Whether it says anything: a mark but `not_seen`, or a word. */
export function saysSomething(rubric: Rubric): boolean {
  return RUBRIC_POINTS.some((point) => {
    const entry = rubric[point];
    return entry !== undefined && (entry.mark !== 'not_seen' || entry.note !== '');
  });
}
