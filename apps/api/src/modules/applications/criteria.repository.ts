import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { CriterionKind } from '@reshelve/domain/channels';
import type { Prisma } from '@reshelve/prisma/client';
import type { Tx } from '../../platform/database/database.ts';

@Injectable()
export class CriteriaRepository {
  find(tx: Tx, actor: EnrolledActor, id: string) {
    return tx.criterion.findUnique({
      where: { programmeId_id: { programmeId: actor.programmeId, id } },
    });
  }

  /** All of an application, in the order of the person specification. */
  list(tx: Tx, actor: EnrolledActor, applicationId: string) {
    return tx.criterion.findMany({
      where: { programmeId: actor.programmeId, applicationId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
  }

  async add(
    tx: Tx,
    actor: EnrolledActor,
    applicationId: string,
    criteria: { kind: CriterionKind; text: string; position: number }[],
  ): Promise<string[]> {
    const { programmeId, enrolmentId: returnerId } = actor;
    const rows = await tx.criterion.createManyAndReturn({
      data: criteria.map((row) => ({ ...row, programmeId, returnerId, applicationId })),
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  async change(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    data: Pick<
      Prisma.CriterionUncheckedUpdateManyInput,
      'kind' | 'text' | 'evidence' | 'strength' | 'position'
    >,
  ): Promise<void> {
    await tx.criterion.updateMany({ where: { programmeId: actor.programmeId, id }, data });
  }

  /** What serves some criteria serves this one from now on. */
  async takeOverExamples(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    id: string,
    from: readonly string[],
  ): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO example_use (programme_id, criterion_id, example_id, returner_id)
      SELECT DISTINCT programme_id, ${id}::uuid, example_id, returner_id FROM example_use
      WHERE programme_id = ${programmeId}::uuid AND returner_id = ${enrolmentId}::uuid
        AND criterion_id = ANY (${from}::uuid[])
      ON CONFLICT DO NOTHING`;
  }

  async removeAll(tx: Tx, { programmeId }: EnrolledActor, ids: string[]): Promise<void> {
    await tx.criterion.deleteMany({ where: { programmeId, id: { in: ids } } });
  }

  async remove(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    await tx.criterion.deleteMany({ where: { programmeId: actor.programmeId, id } });
  }
}
