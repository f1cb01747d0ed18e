import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { LessonDue, LessonState } from '@reshelve/domain/lessons';
import type { Prisma } from '@reshelve/prisma/client';
import { Database, type Tx } from '../../platform/database/database.ts';
import { LESSONS } from './debriefs.statements.ts';

/** Lessons, each of one debrief. */
@Injectable()
export class LessonsRepository {
  constructor(private readonly database: Database) {}

  /** The JSON text of the returner's lessons, open ones first, newest first. */
  async list(
    actor: EnrolledActor,
    state: LessonState | undefined,
    due: LessonDue | undefined,
  ): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId, state ?? null, due ?? null];
    return (await this.database.json(actor, LESSONS, values)) ?? '[]';
  }

  /** A lesson, held until the transaction ends; null where there is none. */
  async hold(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    await tx.$queryRaw`
      SELECT id FROM lesson
      WHERE programme_id = ${programmeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return tx.lesson.findUnique({ where: { programmeId_id: { programmeId, id } } });
  }

  /** Adds lessons so that they stay in the order in which they came. */
  async add(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    debriefId: string,
    lessons: readonly { text: string; due: LessonDue }[],
  ): Promise<string[]> {
    const rows = await tx.lesson.createManyAndReturn({
      data: lessons.map(({ text, due }) => ({ text, due, programmeId, returnerId, debriefId })),
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    data: Pick<
      Prisma.LessonUncheckedUpdateManyInput,
      'text' | 'due' | 'state' | 'takenUpInApplicationId' | 'settledAt'
    >,
  ): Promise<void> {
    await tx.lesson.updateMany({ where: { programmeId, id }, data });
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.lesson.deleteMany({ where: { programmeId, id } });
  }
}
