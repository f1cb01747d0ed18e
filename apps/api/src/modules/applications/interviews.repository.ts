import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Prisma } from '@reshelve/prisma/client';
import type { Tx } from '../../platform/database/database.ts';

export type InterviewWords = Pick<
  Prisma.InterviewUncheckedCreateInput,
  'round' | 'format' | 'startsAt' | 'place' | 'notes'
>;

@Injectable()
export class InterviewsRepository {
  find(tx: Tx, actor: EnrolledActor, id: string) {
    return tx.interview.findUnique({
      where: { programmeId_id: { programmeId: actor.programmeId, id } },
    });
  }

  async create(
    tx: Tx,
    actor: EnrolledActor,
    applicationId: string,
    words: InterviewWords,
  ): Promise<string> {
    const { programmeId, enrolmentId: returnerId } = actor;
    const { id } = await tx.interview.create({
      data: { programmeId, returnerId, applicationId, ...words },
      select: { id: true },
    });
    return id;
  }

  async change(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    data: Partial<InterviewWords>,
  ): Promise<void> {
    await tx.interview.updateMany({ where: { programmeId: actor.programmeId, id }, data });
  }

  async remove(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    await tx.interview.deleteMany({ where: { programmeId: actor.programmeId, id } });
  }
}
