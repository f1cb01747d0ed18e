import type { PlainDate } from '@reshelve/domain/dates';
import { effectiveEvents, type StageEvent } from '@reshelve/domain/history';
import { OUTCOME_LABELS, STAGE_LABELS } from '@reshelve/domain/stages';

/** An entry of the history as a person reads it: as it counts now, with what it said before. */
export interface HistoryEntry {
  readonly id: string;
  readonly kind: 'moved' | 'ended' | 'reopened';
  readonly title: string;
  readonly occurredOn: PlainDate;
  readonly note: string;
  /** Struck out: it never happened. */
  readonly struck: boolean;
  /** What was corrected, oldest first. */
  readonly corrections: readonly {
    readonly id: string;
    readonly recordedAt: string;
    /** What stood there until then. */
    readonly before: { readonly title: string; readonly occurredOn: PlainDate };
    readonly struck: boolean;
    readonly note: string;
  }[];
}

type Facts = Pick<StageEvent, 'stage' | 'outcome'>;

function titleOf(kind: HistoryEntry['kind'], { stage, outcome }: Facts): string {
  if (kind === 'reopened') return 'Opened again';
  if (kind === 'ended') return outcome ? OUTCOME_LABELS[outcome] : 'Ended';
  return stage ? STAGE_LABELS[stage] : 'Moved';
}

/** The history, latest first; what was struck out stands where it stood. */
export function historyOf(events: readonly StageEvent[]): HistoryEntry[] {
  const counting = new Map(effectiveEvents(events).map((event, at) => [event.id, { event, at }]));
  const entries = events.flatMap(({ kind, ...first }): HistoryEntry[] => {
    if (kind === 'corrected') return [];
    let now: Facts & { occurredOn: PlainDate } = first;
    let struck = false;
    const corrections = events
      .filter(({ correctsId }) => correctsId === first.id)
      .map((correction) => {
        const before = { title: titleOf(kind, now), occurredOn: now.occurredOn };
        now = correction;
        struck = correction.void;
        const { id, recordedAt, note } = correction;
        return { id, recordedAt, note, before, struck };
      });
    return [
      {
        id: first.id,
        kind,
        title: titleOf(kind, now),
        occurredOn: counting.get(first.id)?.event.occurredOn ?? now.occurredOn,
        note: first.note,
        struck,
        corrections,
      },
    ];
  });
  const place = ({ id }: HistoryEntry) => counting.get(id)?.at;
  return entries.sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    if (x !== undefined && y !== undefined) return y - x;
    return a.occurredOn < b.occurredOn ? 1 : a.occurredOn > b.occurredOn ? -1 : 0;
  });
}
