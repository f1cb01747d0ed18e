import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Standing } from '@reshelve/domain/history';
import type { Prisma } from '@reshelve/prisma/client';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type JsonStatement, type Tx } from '../../platform/database/database.ts';
import { CRITERIA } from './criteria.statements.ts';
import { INTERVIEW_FIELDS } from './interviews.statements.ts';

/** The words of an application, ready to be stored. */
export type ApplicationWords = Pick<
  Prisma.ApplicationUncheckedCreateInput,
  | 'title'
  | 'employer'
  | 'location'
  | 'closingOn'
  | 'link'
  | 'channel'
  | 'contract'
  | 'hours'
  | 'salary'
  | 'notes'
  | 'advert'
>;

/** Values: $1 programme, $2 returner, $3 application. The revision stands first. */
const DETAIL: JsonStatement = {
  name: 'applications.detail',
  text: `
    SELECT json_build_object(
      'revision', a.revision, 'id', a.id, 'title', a.title, 'employer', a.employer,
      'location', a.location, 'closingOn', a.closing_on, 'link', a.link, 'channel', a.channel,
      'contract', nullif(a.contract, ''), 'hours', nullif(a.hours, ''), 'salary', a.salary,
      'notes', a.notes, 'advert', a.advert, 'stage', a.stage, 'furthestStage', a.furthest_stage,
      'outcome', a.outcome, 'stageSince', a.stage_since, 'appliedOn', a.applied_on,
      'endedOn', a.ended_on, 'createdAt', a.created_at, 'updatedAt', a.updated_at,
      'debriefId', d.id, 'debriefAcceptedAt', d.accepted_at,
      'events', (
        SELECT coalesce(json_agg(json_build_object(
            'id', e.id, 'kind', e.kind, 'stage', e.stage, 'outcome', e.outcome,
            'occurredOn', e.occurred_on, 'recordedAt', e.recorded_at, 'note', e.note,
            'correctsId', e.corrects_id, 'void', e.void)
          ORDER BY e.recorded_at, e.id), '[]')
        FROM stage_event e WHERE e.programme_id = a.programme_id AND e.application_id = a.id),
      'interviews', (
        SELECT coalesce(json_agg(json_build_object(
            ${INTERVIEW_FIELDS})
          ORDER BY i.starts_at, i.id), '[]')
        FROM interview i WHERE i.programme_id = a.programme_id AND i.application_id = a.id),
      ${CRITERIA})::text
    FROM application a
    LEFT JOIN debrief d ON d.programme_id = a.programme_id AND d.application_id = a.id
    WHERE a.programme_id = $1 AND a.returner_id = $2 AND a.id = $3`,
};

/** The rows of applications themselves. */
@Injectable()
export class ApplicationsRepository {
  constructor(private readonly database: Database) {}

  /** Everything of one application as JSON text; null where there is none. */
  detail(actor: EnrolledActor, id: string): Promise<string | null> {
    return this.database.json(actor, DETAIL, [
      actor.programmeId,
      actor.enrolmentId,
      id,
      actor.timeZone,
    ]);
  }

  find(tx: Tx, actor: EnrolledActor, id: string) {
    return tx.application.findUnique({
      where: { programmeId_id: { programmeId: actor.programmeId, id } },
    });
  }

  async create(
    tx: Tx,
    actor: EnrolledActor,
    words: ApplicationWords,
    standing: Standing,
  ): Promise<string> {
    const { programmeId, enrolmentId: returnerId } = actor;
    const { id } = await tx.application.create({
      data: { programmeId, returnerId, ...words, ...columnsOf(standing) },
      select: { id: true },
    });
    return id;
  }

  /** @returns false where the row has another revision by now */
  async change(
    tx: Tx,
    actor: EnrolledActor,
    { id, revision }: { id: string; revision: number },
    words: Partial<ApplicationWords>,
  ): Promise<boolean> {
    const { count } = await tx.application.updateMany({
      where: { programmeId: actor.programmeId, id, revision },
      data: { ...words, revision: { increment: 1 }, updatedAt: new Date() },
    });
    return count === 1;
  }

  /**
   * Locks the row until the transaction ends and counts the change that follows. Everything that
   * belongs to an application is changed under this lock, so that two tabs cannot interleave.
   * @returns whose it is; null where there is none
   */
  async touch(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
  ): Promise<{ returnerId: string; revision: number } | null> {
    const rows = await tx.$queryRaw<{ returnerId: string; revision: number }[]>`
      UPDATE application SET revision = revision + 1, updated_at = now()
      WHERE programme_id = ${actor.programmeId}::uuid AND id = ${id}::uuid
      RETURNING returner_id AS "returnerId", revision`;
    return rows[0] ?? null;
  }

  async saveStanding(tx: Tx, actor: EnrolledActor, id: string, standing: Standing): Promise<void> {
    await tx.application.updateMany({
      where: { programmeId: actor.programmeId, id },
      data: columnsOf(standing),
    });
  }

  async remove(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    await tx.application.deleteMany({ where: { programmeId: actor.programmeId, id } });
  }
}

function columnsOf(standing: Standing) {
  return {
    stage: standing.stage,
    furthestStage: standing.furthest,
    outcome: standing.outcome,
    stageSince: toDbDate(standing.stageSince),
    appliedOn: toDbDate(standing.appliedOn),
    endedOn: toDbDate(standing.endedOn),
  };
}
