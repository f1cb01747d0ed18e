import { DomainError } from './errors.ts';
import { type FeedbackState } from './feedback.ts';
import { leadsToDebrief, type Outcome } from './stages.ts';

/** What a returner does after a rejection, in the order in which it is offered. */
export const DEBRIEF_STEPS = ['locate', 'reflect', 'feedback', 'accept'] as const;
export type DebriefStep = (typeof DEBRIEF_STEPS)[number];

export const DEBRIEF_STEP_LABELS: Readonly<Record<DebriefStep, string>> = {
  locate: 'Where it stopped',
  reflect: 'What you take from it',
  feedback: 'Ask for feedback',
  accept: 'Let it rest',
};

export const DEBRIEF_STEP_HINTS: Readonly<Record<DebriefStep, string>> = {
  locate: 'The stage, the reasons as far as you know them, and what that usually points to.',
  reflect: 'What went well, what was hard, and what you would do differently.',
  feedback: 'What they said, or an e-mail that asks for it.',
  accept: 'A closing note to yourself. Then it is done, and leaves your desk.',
};

/** How far a debrief has come. Moments are ISO; null where the step has not been taken. */
export interface DebriefProgress {
  readonly locatedAt: string | null;
  readonly reflectedAt: string | null;
  readonly acceptedAt: string | null;
  /** Null where no request was ever begun. */
  readonly feedback: FeedbackState | null;
}

export type DebriefErrorCode =
  'debrief-not-due' | 'debrief-not-located' | 'debrief-accepted' | 'debrief-not-accepted';

function refuse(code: DebriefErrorCode, message: string): never {
  throw new DomainError<DebriefErrorCode>(code, message);
}

/** Whether the step has been taken. To have asked is enough: the answer may take its time. */
export function isStepDone(debrief: DebriefProgress, step: DebriefStep): boolean {
  switch (step) {
    case 'locate':
      return debrief.locatedAt !== null;
    case 'reflect':
      return debrief.reflectedAt !== null;
    case 'feedback':
      return debrief.feedback !== null && debrief.feedback !== 'not_asked';
    case 'accept':
      return debrief.acceptedAt !== null;
  }
}

/** Every step with whether it has been taken, in order. */
export function steps(debrief: DebriefProgress): { step: DebriefStep; done: boolean }[] {
  return DEBRIEF_STEPS.map((step) => ({ step, done: isStepDone(debrief, step) }));
}

/**
 * Where to go on: the first step not taken. Null once it is accepted, whatever was left out: an
 * accepted debrief asks for nothing more.
 */
export function nextStep(debrief: DebriefProgress): DebriefStep | null {
  if (debrief.acceptedAt !== null) return null;
  return DEBRIEF_STEPS.find((step) => !isStepDone(debrief, step)) ?? null;
}

/** The step after this one, taken or not; null after the last. */
export function stepAfter(step: DebriefStep): DebriefStep | null {
  return DEBRIEF_STEPS[DEBRIEF_STEPS.indexOf(step) + 1] ?? null;
}

/** Whether every step has been taken. */
export function isComplete(debrief: DebriefProgress): boolean {
  return DEBRIEF_STEPS.every((step) => isStepDone(debrief, step));
}

/** A debrief follows a rejection or silence, and nothing else. */
export function checkDue(outcome: Outcome | null): void {
  if (!leadsToDebrief(outcome)) {
    refuse('debrief-not-due', 'A debrief follows when an application was not successful.');
  }
}

/**
 * Whether the debrief can be accepted now. Nobody has to reflect or to ask for feedback before
 * they let go; where it stopped is the one thing asked for, because the search learns from it.
 */
export function canAccept(debrief: DebriefProgress): boolean {
  return debrief.locatedAt !== null && debrief.acceptedAt === null;
}

/** @throws debrief-accepted, debrief-not-located */
export function checkAccept(debrief: DebriefProgress): void {
  if (debrief.acceptedAt !== null) refuse('debrief-accepted', 'This debrief is closed already.');
  if (debrief.locatedAt === null) {
    refuse('debrief-not-located', 'Say where it stopped first. The rest can stay empty.');
  }
}

/**
 * What was accepted rests: to change it, it is opened again first. Feedback and lessons are
 * exempt, because an answer may come late.
 * @throws debrief-accepted
 */
export function checkChange(debrief: Pick<DebriefProgress, 'acceptedAt'>): void {
  if (debrief.acceptedAt !== null) {
    refuse('debrief-accepted', 'This debrief is closed. Open it again to change it.');
  }
}

/** @throws debrief-not-accepted */
export function checkReopen(debrief: Pick<DebriefProgress, 'acceptedAt'>): void {
  if (debrief.acceptedAt === null) refuse('debrief-not-accepted', 'This debrief is open.');
}
