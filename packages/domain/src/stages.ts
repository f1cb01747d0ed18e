/** Where an application stands, from first to last. */
export const STAGES = [
  'saved',
  'preparing',
  'applied',
  'first_round',
  'final_interview',
  'offer',
] as const;
export type Stage = (typeof STAGES)[number];

/** How an application ended. An application without an outcome is open. */
export const OUTCOMES = [
  'accepted',
  'declined',
  'rejected',
  'withdrawn',
  'no_response',
  'vacancy_closed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  saved: 'Saved',
  preparing: 'Preparing',
  applied: 'Applied',
  first_round: 'First round',
  final_interview: 'Final interview',
  offer: 'Offer',
};

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  accepted: 'Accepted the offer',
  declined: 'Declined the offer',
  rejected: 'Not this time',
  withdrawn: 'Withdrew',
  no_response: 'No response',
  vacancy_closed: 'Vacancy closed',
};

/** What each stage means, in one sentence under its label. */
export const STAGE_HINTS: Readonly<Record<Stage, string>> = {
  saved: 'You found it and may go for it.',
  preparing: 'You are writing the form, CV or statement.',
  applied: 'It is sent, and you are waiting to hear.',
  first_round: 'A phone or video interview.',
  final_interview: 'The panel, perhaps with a presentation or a task.',
  offer: 'They want you. The decision is yours.',
};

/** What each outcome means, in one sentence under its label. */
export const OUTCOME_HINTS: Readonly<Record<Outcome, string>> = {
  accepted: 'You said yes.',
  declined: 'They offered it, and you said no.',
  rejected: 'They decided for somebody else, or against appointing.',
  withdrawn: 'You decided not to go on.',
  no_response: 'You heard nothing and have stopped waiting.',
  vacancy_closed: 'It closed, or was withdrawn or frozen, before it was decided.',
};

interface Transitions {
  /** Stages that the application can be moved to; a step back is a step too. */
  readonly moves: readonly Stage[];
  /** Outcomes with which it can end from here. */
  readonly ends: readonly Outcome[];
}

/**
 * The one table of what may happen next. Buttons, guards and the diagram in the documentation are
 * all read from it. Stages can be skipped (some posts have one interview only) and gone back to
 * (an interview is called off). Only what was sent can be rejected or left unanswered, and only an
 * offer can be accepted or declined; an offer can still fall through.
 */
export const TRANSITIONS: Readonly<Record<Stage, Transitions>> = {
  saved: {
    moves: ['preparing', 'applied', 'first_round', 'final_interview', 'offer'],
    ends: ['withdrawn', 'vacancy_closed'],
  },
  preparing: {
    moves: ['saved', 'applied', 'first_round', 'final_interview', 'offer'],
    ends: ['withdrawn', 'vacancy_closed'],
  },
  applied: {
    moves: ['saved', 'preparing', 'first_round', 'final_interview', 'offer'],
    ends: ['rejected', 'no_response', 'withdrawn', 'vacancy_closed'],
  },
  first_round: {
    moves: ['saved', 'preparing', 'applied', 'final_interview', 'offer'],
    ends: ['rejected', 'no_response', 'withdrawn', 'vacancy_closed'],
  },
  final_interview: {
    moves: ['saved', 'preparing', 'applied', 'first_round', 'offer'],
    ends: ['rejected', 'no_response', 'withdrawn', 'vacancy_closed'],
  },
  offer: {
    moves: ['saved', 'preparing', 'applied', 'first_round', 'final_interview'],
    ends: ['accepted', 'declined', 'rejected', 'withdrawn', 'vacancy_closed'],
  },
};

/** Named groups, so that no caller spells out a list of its own. */
export const STAGE_GROUPS = {
  /** Nothing has reached the employer yet. */
  unsent: ['saved', 'preparing'],
  /** The employer has it. */
  sent: ['applied', 'first_round', 'final_interview', 'offer'],
  /** The employer wants to talk. */
  interviewing: ['first_round', 'final_interview'],
} as const satisfies Record<string, readonly Stage[]>;
export type StageGroup = keyof typeof STAGE_GROUPS;

export const OUTCOME_GROUPS = {
  /** The employer's no, spoken or silent: each leads to a debrief. */
  rejectedLike: ['rejected', 'no_response'],
  /** The returner's own no. */
  ownChoice: ['declined', 'withdrawn'],
  /** The search has found what it looked for. */
  found: ['accepted'],
} as const satisfies Record<string, readonly Outcome[]>;
export type OutcomeGroup = keyof typeof OUTCOME_GROUPS;

/** Whether the stage belongs to the named group. */
export function inStageGroup(stage: Stage, group: StageGroup): boolean {
  const members: readonly Stage[] = STAGE_GROUPS[group];
  return members.includes(stage);
}

/** Whether the outcome belongs to the named group; an open application belongs to none. */
export function inOutcomeGroup(outcome: Outcome | null, group: OutcomeGroup): boolean {
  const members: readonly Outcome[] = OUTCOME_GROUPS[group];
  return outcome !== null && members.includes(outcome);
}

/** Whether an application that ended so leads to a debrief. */
export function leadsToDebrief(outcome: Outcome | null): boolean {
  return inOutcomeGroup(outcome, 'rejectedLike');
}

/** An application without an outcome is open. */
export function isOpen(outcome: Outcome | null): outcome is null {
  return outcome === null;
}

export function isStage(value: unknown): value is Stage {
  return STAGES.some((stage) => stage === value);
}

export function isOutcome(value: unknown): value is Outcome {
  return OUTCOMES.some((outcome) => outcome === value);
}

/** Negative when `a` comes before `b`, positive when after, 0 for the same stage. */
export function compareStages(a: Stage, b: Stage): number {
  return STAGES.indexOf(a) - STAGES.indexOf(b);
}

/** Whether `stage` is `other` or comes after it. */
export function isAtLeast(stage: Stage, other: Stage): boolean {
  return compareStages(stage, other) >= 0;
}

/** The furthest of some stages; `saved` where there are none. */
export function furthest(stages: Iterable<Stage>): Stage {
  let result: Stage = 'saved';
  for (const stage of stages) if (compareStages(stage, result) > 0) result = stage;
  return result;
}

export function canMove(from: Stage, to: Stage): boolean {
  return TRANSITIONS[from].moves.includes(to);
}

export function canEnd(from: Stage, outcome: Outcome): boolean {
  return TRANSITIONS[from].ends.includes(outcome);
}

/** The stage that usually comes next, for the first button; null after an offer. */
export function usualNext(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null;
}
