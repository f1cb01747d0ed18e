import { compareDates, type PlainDate } from './dates.ts';
import { canEnd, type Outcome, type Stage } from './stages.ts';

export const STAGE_EVENT_KINDS = ['moved', 'ended', 'reopened', 'corrected'] as const;
export type StageEventKind = (typeof STAGE_EVENT_KINDS)[number];

/** An entry in an application's append-only history, before it is recorded. */
export interface NewStageEvent {
  readonly kind: StageEventKind;
  /** Of `moved`, and of a correction of one. */
  readonly stage: Stage | null;
  /** Of `ended`, and of a correction of one. */
  readonly outcome: Outcome | null;
  readonly occurredOn: PlainDate;
  /** Of `corrected`: the entry that it replaces or voids. Never itself a correction. */
  readonly correctsId: string | null;
  /** Of `corrected`: the entry never happened. */
  readonly void: boolean;
  readonly note: string;
}

/** A recorded entry. Ids sort in the order of recording (UUIDv7). */
export interface StageEvent extends NewStageEvent {
  readonly id: string;
  /** ISO moment. */
  readonly recordedAt: string;
}

/** An entry as it counts after corrections; a voided one is not among them. */
export interface EffectiveEvent {
  readonly id: string;
  readonly kind: Exclude<StageEventKind, 'corrected'>;
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
  readonly occurredOn: PlainDate;
  readonly recordedAt: string;
  readonly note: string;
  readonly corrected: boolean;
}

/** Sorts after every id. */
export const PENDING = '~';

type Recorded = Pick<StageEvent, 'id' | 'recordedAt'>;

/** By moment of recording, then by id. */
export function byRecording(a: Recorded, b: Recorded): number {
  const moments =
    a.recordedAt === b.recordedAt ? 0 : Date.parse(a.recordedAt) - Date.parse(b.recordedAt);
  return moments || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The entries that count, in the order in which things happened: by day, then by recording. The
 * last correction of an entry wins. An opening `saved` stands first even where it is dated later
 * than what follows: people add applications here days after they sent them, and none was sent
 * before it was found.
 */
export function effectiveEvents(events: readonly StageEvent[]): EffectiveEvent[] {
  const recorded = [...events].sort(byRecording);
  const corrections = new Map<string, StageEvent>();
  for (const event of recorded) {
    if (event.kind === 'corrected' && event.correctsId) corrections.set(event.correctsId, event);
  }
  const effective: EffectiveEvent[] = [];
  for (const event of recorded) {
    const { kind } = event;
    if (kind === 'corrected') continue;
    const correction = corrections.get(event.id);
    if (correction?.void) continue;
    effective.push({
      id: event.id,
      kind,
      stage: correction?.stage ?? event.stage,
      outcome: correction?.outcome ?? event.outcome,
      occurredOn: correction?.occurredOn ?? event.occurredOn,
      recordedAt: event.recordedAt,
      note: event.note,
      corrected: correction !== undefined,
    });
  }
  const opening = effective[0];
  if (opening?.kind === 'moved' && opening.stage === 'saved') {
    const first = effective.reduce(
      (day, event) => (event.occurredOn < day ? event.occurredOn : day),
      opening.occurredOn,
    );
    effective[0] = { ...opening, occurredOn: first };
  }
  return effective.sort((a, b) => compareDates(a.occurredOn, b.occurredOn) || byRecording(a, b));
}

export interface Inconsistency {
  readonly code: 'moved-after-end' | 'ended-twice' | 'outcome-not-possible' | 'nothing-left';
  /** The entry that does not fit. */
  readonly event?: EffectiveEvent;
  /** Where it stood then. */
  readonly stage?: Stage;
}

/** Why a history cannot have happened as it reads; null where it can. */
export function inconsistency(effective: readonly EffectiveEvent[]): Inconsistency | null {
  let stage: Stage | null = null;
  let ended = false;
  for (const event of effective) {
    if (event.kind === 'moved') {
      if (ended) return { code: 'moved-after-end', event };
      stage = event.stage;
    } else if (event.kind === 'ended') {
      if (ended) return { code: 'ended-twice', event };
      if (!stage) return { code: 'nothing-left' };
      if (event.outcome && !canEnd(stage, event.outcome)) {
        return { code: 'outcome-not-possible', event, stage };
      }
      ended = true;
    } else {
      ended = false;
    }
  }
  return stage ? null : { code: 'nothing-left' };
}

/**
 * The history with the entry at its end, as if recorded now: after everything else of its day. Its
 * id there is `PENDING`.
 */
export function appended(events: readonly StageEvent[], event: NewStageEvent): StageEvent[] {
  const latest = events.reduce(
    (last, e) => (Date.parse(e.recordedAt) > Date.parse(last) ? e.recordedAt : last),
    '1970-01-01T00:00:00.000Z',
  );
  return [...events, { ...event, id: PENDING, recordedAt: latest }];
}
