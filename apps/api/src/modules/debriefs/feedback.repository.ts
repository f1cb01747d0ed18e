import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { FeedbackState } from '@reshelve/domain/feedback';
import type { Outcome, Stage } from '@reshelve/domain/stages';
import type { Prisma } from '@reshelve/prisma/client';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FEEDBACK_REQUESTS, LETTER_FACTS } from './debriefs.statements.ts';

/** What the letters are filled with, and the draft as it was saved. */
export interface LetterFacts {
  title: string;
  employer: string;
  outcome: Outcome | null;
  furthestStage: Stage;
  stoppedAt: Stage | null;
  myName: string;
  recipient: string;
  subject: string;
  body: string;
  /** Those held already, the latest first. */
  interviews: { round: Stage; startsAt: string }[];
}

/** Requests for feedback: one a debrief. */
@Injectable()
export class FeedbackRepository {
  constructor(private readonly database: Database) {}

  /** The JSON text of the requests, the latest changed first. */
  async list(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, FEEDBACK_REQUESTS, values)) ?? '[]';
  }

  async letterFacts(actor: EnrolledActor, debriefId: string): Promise<LetterFacts | null> {
    const values = [actor.programmeId, actor.enrolmentId, debriefId];
    const text = await this.database.json(actor, LETTER_FACTS, values);
    return text === null ? null : (JSON.parse(text) as LetterFacts);
  }

  /** Where the request of a held debrief stands; begins it where it was not. */
  async state(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    debriefId: string,
  ): Promise<FeedbackState> {
    await tx.feedbackRequest.createMany({
      data: [{ programmeId, returnerId, debriefId }],
      skipDuplicates: true,
    });
    const { state } = await tx.feedbackRequest.findUniqueOrThrow({
      where: { programmeId_debriefId: { programmeId, debriefId } },
      select: { state: true },
    });
    return state;
  }

  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    debriefId: string,
    data: Omit<
      Prisma.FeedbackRequestUncheckedUpdateManyInput,
      'programmeId' | 'debriefId' | 'returnerId' | 'id'
    >,
  ): Promise<void> {
    await tx.feedbackRequest.updateMany({
      where: { programmeId, debriefId },
      data: { ...data, updatedAt: new Date() },
    });
  }
}
