import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { NewStageEvent, StageEvent } from '@reshelve/domain/history';
import { fromDbDate } from '../../platform/database/dates.ts';
import type { Tx } from '../../platform/database/database.ts';

/** The append-only history of applications. */
@Injectable()
export class HistoryRepository {
  /** In the order of recording. */
  async events(tx: Tx, actor: EnrolledActor, applicationId: string): Promise<StageEvent[]> {
    const rows = await tx.stageEvent.findMany({
      where: { programmeId: actor.programmeId, applicationId },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ id, kind, stage, outcome, occurredOn, recordedAt, ...row }) => ({
      id,
      kind,
      stage,
      outcome,
      occurredOn: fromDbDate(occurredOn),
      recordedAt: recordedAt.toISOString(),
      correctsId: row.correctsId,
      void: row.void,
      note: row.note,
    }));
  }

  /**
   * Records the entry as of this moment rather than of the transaction's beginning: one that had
   * to wait for another comes after it.
   * @returns the entry's id
   */
  async append(
    tx: Tx,
    actor: EnrolledActor,
    applicationId: string,
    event: NewStageEvent,
  ): Promise<string> {
    const { kind, stage, outcome, occurredOn, correctsId, note } = event;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO stage_event (programme_id, application_id, returner_id, kind, stage, outcome,
                               occurred_on, corrects_id, void, note, recorded_at)
      VALUES (${actor.programmeId}::uuid, ${applicationId}::uuid, ${actor.enrolmentId}::uuid,
              ${kind}::stage_event_kind, ${stage}::stage, ${outcome}::outcome,
              ${occurredOn}::date, ${correctsId}::uuid, ${event.void}, ${note}, clock_timestamp())
      RETURNING id`;
    return rows[0]?.id ?? '';
  }
}
