import { formatDate, isPlainDate, type PlainDate } from './dates.ts';
import { DomainError } from './errors.ts';
import {
  appended,
  byRecording,
  type EffectiveEvent,
  effectiveEvents,
  inconsistency,
  type Inconsistency,
  type NewStageEvent,
  PENDING,
  type StageEvent,
  type StageEventKind,
} from './history-events.ts';
import {
  canEnd,
  furthest,
  inStageGroup,
  OUTCOME_LABELS,
  type Outcome,
  type Stage,
  STAGE_LABELS,
} from './stages.ts';

export { effectiveEvents };
export type { EffectiveEvent, NewStageEvent, StageEvent, StageEventKind };

/** What a history amounts to. */
export interface Standing {
  readonly stage: Stage;
  /** Since when it has stood at the stage without a break. */
  readonly stageSince: PlainDate;
  /** The furthest stage ever reached: a rejection or a step back does not take it away. */
  readonly furthest: Stage;
  /** Null while it is open. */
  readonly outcome: Outcome | null;
  /** The first day at `applied` or beyond; null while nothing has been sent. */
  readonly appliedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** The day each stage was first reached. A stage that was skipped is not among them. */
  readonly reached: Readonly<Partial<Record<Stage, PlainDate>>>;
}

export type HistoryErrorCode =
  | 'application-ended'
  | 'already-there'
  | 'date-in-future'
  | 'date-before-last-step'
  | 'not-a-date'
  | 'not-ended'
  | 'outcome-not-possible'
  | 'unknown-event'
  | 'not-correctable'
  | 'nothing-changed'
  | 'nothing-left';

function refuse(code: HistoryErrorCode, message: string, field?: string): never {
  throw new DomainError<HistoryErrorCode>(code, message, field ? { [field]: message } : undefined);
}

/** Folds a history to where the application stands. Needs one `moved` that counts. */
export function standing(events: readonly StageEvent[]): Standing {
  return fold(effectiveEvents(events));
}

function fold(effective: readonly EffectiveEvent[]): Standing {
  let stage: Stage | null = null;
  let stageSince: PlainDate = '';
  let outcome: Outcome | null = null;
  let endedOn: PlainDate | null = null;
  const reached: Partial<Record<Stage, PlainDate>> = {};
  for (const event of effective) {
    if (event.kind === 'moved' && event.stage) {
      if (event.stage !== stage) stageSince = event.occurredOn;
      stage = event.stage;
      reached[stage] ??= event.occurredOn;
    } else if (event.kind === 'ended' && event.outcome) {
      outcome = event.outcome;
      endedOn = event.occurredOn;
    } else if (event.kind === 'reopened') {
      outcome = null;
      endedOn = null;
    }
  }
  if (!stage) return refuse('nothing-left', 'A history needs a stage to begin with.');
  const sent = effective.find((e) => e.stage !== null && inStageGroup(e.stage, 'sent'));
  return {
    stage,
    stageSince,
    furthest: furthest(effective.flatMap((e) => e.stage ?? [])),
    outcome,
    appliedOn: sent?.occurredOn ?? null,
    endedOn,
    reached,
  };
}

const notPossible = (outcome: Outcome, stage: Stage) =>
  `An application at “${STAGE_LABELS[stage]}” cannot end with “${OUTCOME_LABELS[outcome]}”.`;

function checkDate(occurredOn: PlainDate, today: PlainDate): void {
  if (!isPlainDate(occurredOn)) refuse('not-a-date', 'Enter a real date.', 'occurredOn');
  if (occurredOn > today) {
    refuse('date-in-future', 'The date must be today or in the past.', 'occurredOn');
  }
}

const entry = (
  kind: StageEventKind,
  occurredOn: PlainDate,
  more: Partial<NewStageEvent>,
): NewStageEvent => ({
  kind,
  stage: null,
  outcome: null,
  occurredOn,
  correctsId: null,
  void: false,
  note: '',
  ...more,
});

interface Step {
  readonly occurredOn: PlainDate;
  readonly note?: string;
}

/** The first entry of a new application's history. It may begin at any stage, in the past too. */
export function open(step: Step & { readonly stage: Stage }, today: PlainDate): NewStageEvent {
  checkDate(step.occurredOn, today);
  return entry('moved', step.occurredOn, { stage: step.stage, note: step.note ?? '' });
}

/**
 * Moves to another stage, forwards or back. The date may lie before steps already recorded, and in
 * an ended application before its end: a forgotten step is filled in that way.
 */
export function move(
  events: readonly StageEvent[],
  step: Step & { readonly stage: Stage },
  today: PlainDate,
): NewStageEvent {
  checkDate(step.occurredOn, today);
  const event = entry('moved', step.occurredOn, { stage: step.stage, note: step.note ?? '' });
  const after = effectiveEvents(appended(events, event));
  const problem = inconsistency(after);
  if (problem?.code === 'moved-after-end') {
    refuse('application-ended', 'This application has ended. Reopen it to move it on.');
  }
  if (problem?.code === 'outcome-not-possible' && problem.event?.outcome && problem.stage) {
    refuse('outcome-not-possible', notPossible(problem.event.outcome, problem.stage), 'stage');
  }
  const moves = after.filter((e) => e.kind === 'moved');
  const at = moves.findIndex((e) => e.id === PENDING);
  if (moves[at - 1]?.stage === step.stage) {
    refuse('already-there', `It already stood at “${STAGE_LABELS[step.stage]}”.`, 'stage');
  }
  return event;
}

/** Ends the application with an outcome that its stage allows, not before its last step. */
export function end(
  events: readonly StageEvent[],
  step: Step & { readonly outcome: Outcome },
  today: PlainDate,
): NewStageEvent {
  checkDate(step.occurredOn, today);
  const now = standing(events);
  if (now.outcome) refuse('application-ended', 'This application has ended already.');
  if (!canEnd(now.stage, step.outcome)) {
    refuse('outcome-not-possible', notPossible(step.outcome, now.stage), 'outcome');
  }
  checkOrder(events, step.occurredOn, today);
  return entry('ended', step.occurredOn, { outcome: step.outcome, note: step.note ?? '' });
}

/** Opens an ended application again, at the stage where it stood. */
export function reopen(events: readonly StageEvent[], step: Step, today: PlainDate): NewStageEvent {
  checkDate(step.occurredOn, today);
  if (!standing(events).outcome) refuse('not-ended', 'This application is open.');
  checkOrder(events, step.occurredOn, today);
  return entry('reopened', step.occurredOn, { note: step.note ?? '' });
}

function checkOrder(events: readonly StageEvent[], occurredOn: PlainDate, today: PlainDate): void {
  // The opening `saved` gives way to whatever is dated before it.
  const last = effectiveEvents(appended(events, entry('reopened', occurredOn, {}))).at(-1);
  if (last && last.occurredOn > occurredOn) {
    const day = formatDate(last.occurredOn, today);
    refuse('date-before-last-step', `The date must not be before ${day}.`, 'occurredOn');
  }
}

/** What to change about an entry; what is left out stays as it is. */
export interface Correction {
  readonly stage?: Stage;
  readonly outcome?: Outcome;
  readonly occurredOn?: PlainDate;
  /** True: it never happened. False: it did after all. */
  readonly void?: boolean;
  readonly note?: string;
}

/**
 * Corrects an entry without rewriting it: the correction is an entry of its own, and the last one
 * of an entry wins. What has been corrected before is corrected by naming the original again.
 */
export function correct(
  events: readonly StageEvent[],
  eventId: string,
  correction: Correction,
  today: PlainDate,
): NewStageEvent {
  const original = events.find((e) => e.id === eventId);
  if (!original) return refuse('unknown-event', 'There is no such entry in this history.');
  if (
    original.kind === 'corrected' ||
    (correction.stage !== undefined && original.kind !== 'moved') ||
    (correction.outcome !== undefined && original.kind !== 'ended')
  ) {
    return refuse('not-correctable', 'This cannot be corrected in this entry.');
  }
  const last = [...events]
    .sort(byRecording)
    .findLast((e) => e.kind === 'corrected' && e.correctsId === eventId);
  const now = {
    stage: last?.stage ?? original.stage,
    outcome: last?.outcome ?? original.outcome,
    occurredOn: last?.occurredOn ?? original.occurredOn,
    void: last?.void ?? false,
  };
  const next = {
    stage: correction.stage ?? now.stage,
    outcome: correction.outcome ?? now.outcome,
    occurredOn: correction.occurredOn ?? now.occurredOn,
    void: correction.void ?? now.void,
  };
  checkDate(next.occurredOn, today);
  if (
    next.stage === now.stage &&
    next.outcome === now.outcome &&
    next.occurredOn === now.occurredOn &&
    next.void === now.void
  ) {
    return refuse('nothing-changed', 'Change something, or leave the entry as it is.');
  }
  const { occurredOn, ...rest } = next;
  const event = entry('corrected', occurredOn, {
    ...rest,
    correctsId: eventId,
    note: correction.note ?? '',
  });
  const problem = inconsistency(effectiveEvents(appended(events, event)));
  // What was inconsistent before may stay so: a correction must be able to put it right in steps.
  if (problem && !inconsistency(effectiveEvents(events))) explain(problem);
  return event;
}

function explain(problem: Inconsistency): never {
  switch (problem.code) {
    case 'nothing-left':
      return refuse('nothing-left', 'The history needs a stage to begin with.');
    case 'moved-after-end':
      return refuse('application-ended', 'Then it would have moved on after it had ended.');
    case 'ended-twice':
      return refuse('application-ended', 'Then it would have ended twice.');
    case 'outcome-not-possible':
      return refuse(
        'outcome-not-possible',
        problem.event?.outcome && problem.stage
          ? notPossible(problem.event.outcome, problem.stage)
          : 'Then it could not have ended as it did.',
      );
  }
}
