import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type {
  ChecklistLine,
  PreparationLine,
  PreparationSection,
} from '@reshelve/domain/preparation';
import type { Prisma } from '@reshelve/prisma/client';
import type { Tx } from '../../platform/database/database.ts';

/** The lines of interviews' checklists. */
@Injectable()
export class PreparationRepository {
  /** Locks the interview: its checklist is changed by one at a time. */
  async hold(tx: Tx, { programmeId }: EnrolledActor, interviewId: string): Promise<void> {
    await tx.$queryRaw`
      SELECT id FROM interview
      WHERE programme_id = ${programmeId}::uuid AND id = ${interviewId}::uuid FOR UPDATE`;
  }

  find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.preparationItem.findUnique({
      where: { programmeId_id: { programmeId, id } },
      select: { returnerId: true, interviewId: true, section: true, text: true },
    });
  }

  /** In the order in which they are shown. */
  async list(
    tx: Tx,
    { programmeId }: EnrolledActor,
    interviewId: string,
  ): Promise<PreparationLine[]> {
    const rows = await tx.preparationItem.findMany({
      where: { programmeId, interviewId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ id, section, text, own, notes, doneAt }) => ({
      id,
      section: section as PreparationSection,
      text,
      own,
      notes,
      done: doneAt !== null,
    }));
  }

  /** @returns their ids, in the order of the lines */
  async add(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    interviewId: string,
    lines: readonly (ChecklistLine & { position: number; own: boolean })[],
  ): Promise<string[]> {
    const rows = await tx.preparationItem.createManyAndReturn({
      data: lines.map(({ section, text, position, own }) => ({
        programmeId,
        returnerId,
        interviewId,
        section,
        text,
        position,
        own,
      })),
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    data: Prisma.PreparationItemUncheckedUpdateManyInput,
  ): Promise<void> {
    await tx.preparationItem.updateMany({ where: { programmeId, id }, data });
  }

  /** Numbers the lines in this order. */
  async order(tx: Tx, { programmeId }: EnrolledActor, ids: readonly string[]): Promise<void> {
    await tx.$executeRaw`
      UPDATE preparation_item p SET position = wanted.position
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted (id, position)
      WHERE p.programme_id = ${programmeId}::uuid AND p.id = wanted.id`;
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, ids: readonly string[]): Promise<void> {
    await tx.preparationItem.deleteMany({ where: { programmeId, id: { in: [...ids] } } });
  }
}
