import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Prisma } from '@reshelve/prisma/client';
import { Database, type Tx } from '../../platform/database/database.ts';
import { INTERVIEW, INTERVIEWS } from './interviews.statements.ts';

export type InterviewWords = Omit<
  Prisma.InterviewUncheckedCreateInput,
  'programmeId' | 'id' | 'applicationId' | 'returnerId' | 'revision' | 'createdAt' | 'updatedAt'
>;

/** As many as the list of interviews shows, the latest ones. */
const SHOWN = 400;

/** Which interview is changed, from which revision of it. */
export interface InterviewTarget {
  id: string;
  revision: number;
}

@Injectable()
export class InterviewsRepository {
  constructor(private readonly database: Database) {}

  /** All of the returner's as JSON text, by date. */
  async list(actor: EnrolledActor): Promise<string> {
    const { programmeId, enrolmentId, timeZone } = actor;
    const values = [programmeId, enrolmentId, SHOWN, timeZone];
    return (await this.database.json(actor, INTERVIEWS, values)) ?? '[]';
  }

  /** One with everything that its page shows, as JSON text; null where there is none. */
  page(actor: EnrolledActor, id: string): Promise<string | null> {
    const { programmeId, enrolmentId, timeZone } = actor;
    return this.database.json(actor, INTERVIEW, [programmeId, enrolmentId, id, timeZone]);
  }

  find(tx: Tx, actor: EnrolledActor, id: string) {
    return tx.interview.findUnique({
      where: { programmeId_id: { programmeId: actor.programmeId, id } },
    });
  }

  /** With the application and its returner, for a letter about it. */
  forLetter(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.interview.findUniqueOrThrow({
      where: { programmeId_id: { programmeId, id } },
      include: {
        application: {
          select: {
            title: true,
            employer: true,
            returner: { select: { account: { select: { name: true } } } },
          },
        },
      },
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

  /** @returns false where the row has another revision by now */
  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { id, revision }: InterviewTarget,
    words: Partial<InterviewWords>,
  ): Promise<boolean> {
    const { count } = await tx.interview.updateMany({
      where: { programmeId, id, revision },
      data: { ...words, revision: { increment: 1 }, updatedAt: new Date() },
    });
    return count === 1;
  }

  async remove(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    await tx.interview.deleteMany({ where: { programmeId: actor.programmeId, id } });
  }
}
