import { formatDate, type PlainDate } from './dates.ts';
import {
  end,
  move,
  type NewStageEvent,
  open,
  type Standing,
  standing,
  type StageEvent,
} from './history.ts';
import type { DateField } from './imported-columns.ts';
import type { StatusMeaning } from './imported-status.ts';
import {
  canEnd,
  compareStages,
  inStageGroup,
  type Outcome,
  OUTCOME_LABELS,
  type Stage,
  STAGE_LABELS,
  STAGES,
} from './stages.ts';

/** What a line of a file says about how an application went. */
export interface ToldHistory extends StatusMeaning {
  readonly dates: Readonly<Partial<Record<DateField, PlainDate>>>;
}

export interface ImportedHistory {
  /** In the order in which they are to be recorded. */
  readonly events: readonly NewStageEvent[];
  readonly standing: Standing;
}

export interface HistoryProblem {
  readonly field: DateField | 'status';
  readonly message: string;
}

const DATED: Readonly<Partial<Record<DateField, Stage>>> = {
  savedOn: 'saved',
  appliedOn: 'applied',
  interviewOn: 'first_round',
  finalOn: 'final_interview',
  offerOn: 'offer',
};
const FIELD_OF: Readonly<Partial<Record<Stage, DateField>>> = {
  saved: 'savedOn',
  applied: 'appliedOn',
  first_round: 'interviewOn',
  final_interview: 'finalOn',
  offer: 'offerOn',
};

/**
 * A proper history out of what other trackers keep of one: a status and some dates. A stage
 * without a date counts from the last day known before it; with no day known at all, from today.
 * An interview that lies ahead has not been reached.
 * @returns a problem where the dates contradict each other
 */
export function importedHistory(
  told: ToldHistory,
  today: PlainDate,
): ImportedHistory | { readonly problem: HistoryProblem } {
  const reached = reachedStages(told, today);
  if ('problem' in reached) return reached;
  const steps = dated(reached.stages, told.dates.endedOn, today);
  for (const [i, { stage, on }] of steps.entries()) {
    const before = steps[i - 1];
    if (before && before.on > on) {
      const message = `${STAGE_LABELS[stage]} (${formatDate(on)}) would be before ${STAGE_LABELS[before.stage]} (${formatDate(before.on)}).`;
      return { problem: { field: FIELD_OF[stage] ?? 'status', message } };
    }
  }
  return recorded(steps, told, today);
}

function reachedStages(
  { stage, outcome, dates }: ToldHistory,
  today: PlainDate,
): { stages: Map<Stage, PlainDate | null> } | { problem: HistoryProblem } {
  const stages = new Map<Stage, PlainDate | null>();
  for (const [field, of] of Object.entries(DATED) as [DateField, Stage][]) {
    const date = dates[field];
    if (date === undefined) continue;
    if (date <= today) stages.set(of, date);
    else if (of === 'saved' || of === 'applied' || of === 'offer') {
      return { problem: { field, message: `${formatDate(date)} is still to come.` } };
    }
  }
  if (dates.endedOn !== undefined && dates.endedOn > today) {
    const message = `${formatDate(dates.endedOn)} is still to come.`;
    return { problem: { field: 'endedOn', message } };
  }
  const furthest = [...stages.keys()].sort(compareStages).at(-1);
  // A status that was not kept up does not take a step back that the dates do not know of.
  if (stage && (!furthest || compareStages(stage, furthest) > 0)) stages.set(stage, null);
  for (const needed of neededFor(outcome)) {
    if (![...stages.keys()].some((one) => compareStages(one, needed) >= 0))
      stages.set(needed, null);
  }
  if (stages.size === 0) stages.set('saved', null);
  return { stages };
}

/** Only an offer can be accepted or declined, and only what was sent is rejected or unanswered. */
function neededFor(outcome: Outcome | null): Stage[] {
  if (outcome === 'accepted' || outcome === 'declined') return ['offer'];
  return outcome === 'rejected' || outcome === 'no_response' ? ['applied'] : [];
}

interface DatedStage {
  readonly stage: Stage;
  readonly on: PlainDate;
}

function dated(
  stages: ReadonlyMap<Stage, PlainDate | null>,
  endedOn: PlainDate | undefined,
  today: PlainDate,
): DatedStage[] {
  const inOrder = STAGES.filter((stage) => stages.has(stage));
  const known = inOrder.map((stage) => stages.get(stage) ?? null);
  return inOrder.map((stage, i) => {
    const own = known[i];
    const later = known.slice(i + 1).filter((date) => date !== null);
    if (own) {
      // Nothing was sent before it was found: people write things down late.
      const first = [own, ...later].reduce((a, b) => (b < a ? b : a));
      return { stage, on: inStageGroup(stage, 'sent') ? own : first };
    }
    const earlier = known.slice(0, i).findLast((date) => date !== null);
    return { stage, on: earlier ?? later[0] ?? endedOn ?? today };
  });
}

function recorded(
  steps: readonly DatedStage[],
  { outcome, dates }: ToldHistory,
  today: PlainDate,
): ImportedHistory | { readonly problem: HistoryProblem } {
  const events: StageEvent[] = [];
  const record = (event: NewStageEvent): void => {
    events.push({ ...event, id: String(events.length), recordedAt: '1970-01-01T00:00:00.000Z' });
  };
  for (const { stage, on } of steps) {
    const step = { stage, occurredOn: on };
    record(events.length === 0 ? open(step, today) : move(events, step, today));
  }
  const last = steps.at(-1);
  if (outcome && last) {
    const endedOn = dates.endedOn ?? last.on;
    if (!canEnd(last.stage, outcome)) {
      const message = `“${OUTCOME_LABELS[outcome]}” cannot come after “${STAGE_LABELS[last.stage]}”.`;
      return { problem: { field: 'status', message } };
    }
    if (endedOn < last.on) {
      const message = `It would have ended (${formatDate(endedOn)}) before ${STAGE_LABELS[last.stage]} (${formatDate(last.on)}).`;
      return { problem: { field: 'endedOn', message } };
    }
    record(end(events, { outcome, occurredOn: endedOn }, today));
  }
  return { events, standing: standing(events) };
}
