import { DomainError } from './errors.ts';
import { inStageGroup, type Outcome, type Stage } from './stages.ts';

/** When a lesson is to show. */
export const LESSON_DUES = ['next_application', 'next_interview'] as const;
export type LessonDue = (typeof LESSON_DUES)[number];

export const LESSON_DUE_LABELS: Readonly<Record<LessonDue, string>> = {
  next_application: 'Before the next application',
  next_interview: 'Before the next interview',
};

export const LESSON_STATES = ['open', 'taken_up', 'let_go'] as const;
export type LessonState = (typeof LESSON_STATES)[number];

export const LESSON_STATE_LABELS: Readonly<Record<LessonState, string>> = {
  open: 'Open',
  taken_up: 'Taken up',
  let_go: 'Let go',
};

/** What can be done with a lesson, from which states, and where it leads. */
export const LESSON_STEPS = {
  take_up: { from: ['open'], to: 'taken_up' },
  let_go: { from: ['open'], to: 'let_go' },
  reopen: { from: ['taken_up', 'let_go'], to: 'open' },
} as const satisfies Record<string, { from: readonly LessonState[]; to: LessonState }>;
export type LessonStep = keyof typeof LESSON_STEPS;

export type LessonErrorCode = 'lesson-step-not-possible';

export function canTakeLessonStep(state: LessonState, step: LessonStep): boolean {
  const from: readonly LessonState[] = LESSON_STEPS[step].from;
  return from.includes(state);
}

/**
 * The state that the step leads to.
 * @throws lesson-step-not-possible
 */
export function lessonAfter(state: LessonState, step: LessonStep): LessonState {
  if (!canTakeLessonStep(state, step)) {
    throw new DomainError<LessonErrorCode>(
      'lesson-step-not-possible',
      state === 'open' ? 'This lesson is open.' : 'This lesson is settled already.',
    );
  }
  return LESSON_STEPS[step].to;
}

interface Lesson {
  readonly due: LessonDue;
  readonly state: LessonState;
}

interface Application {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
}

/** What is ahead in an open application: an interview once it is sent, sending it before that. */
export function duesAhead(application: Application): readonly LessonDue[] {
  if (application.outcome !== null || application.stage === 'offer') return [];
  return inStageGroup(application.stage, 'unsent') ? LESSON_DUES : ['next_interview'];
}

/** Whether the lesson is open and due in this application. */
export function appliesTo(lesson: Lesson, application: Application): boolean {
  return lesson.state === 'open' && duesAhead(application).includes(lesson.due);
}

/**
 * The open lessons to show beside an application, those due first in front: before sending, those
 * for applications; from then on those for interviews only.
 */
export function lessonsFor<L extends Lesson>(lessons: readonly L[], application: Application): L[] {
  return lessons
    .filter((lesson) => appliesTo(lesson, application))
    .sort((a, b) => LESSON_DUES.indexOf(a.due) - LESSON_DUES.indexOf(b.due));
}

/** The open lessons to read before an interview. */
export function lessonsForInterview<L extends Lesson>(lessons: readonly L[]): L[] {
  return lessons.filter((l) => l.state === 'open' && l.due === 'next_interview');
}
