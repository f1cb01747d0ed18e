import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Stage } from '@reshelve/domain/stages';
import type { Prisma } from '@reshelve/prisma/client';
import { Database, type Tx } from '../../platform/database/database.ts';
import { DEBRIEF, DEBRIEFS } from './debriefs.statements.ts';
import type { DebriefDto, DebriefLineDto, ReasonDto } from './dto/debrief.dto.ts';

/** As stored: where to go on is the domain's to say. */
export type StoredDebrief = Omit<DebriefDto, 'nextStep'>;
export type StoredDebriefLine = Omit<DebriefLineDto, 'nextStep'>;

/** What is known of a debrief while it is held. */
export interface HeldDebrief {
  id: string;
  returnerId: string;
  revision: number;
  stoppedAt: Stage | null;
  locatedAt: Date | null;
  reflectedAt: Date | null;
  acceptedAt: Date | null;
}

type DebriefWords = Pick<
  Prisma.DebriefUncheckedUpdateManyInput,
  | 'stoppedAt'
  | 'decisionWords'
  | 'locatedAt'
  | 'wentWell'
  | 'wasHard'
  | 'wouldDoDifferent'
  | 'reflectedAt'
  | 'closingNote'
  | 'feeling'
  | 'acceptedAt'
>;

/** Debriefs with their reasons. */
@Injectable()
export class DebriefsRepository {
  constructor(private readonly database: Database) {}

  async find(actor: EnrolledActor, id: string): Promise<StoredDebrief | null> {
    const values = [actor.programmeId, actor.enrolmentId, id];
    const text = await this.database.json(actor, DEBRIEF, values);
    return text === null ? null : (JSON.parse(text) as StoredDebrief);
  }

  /**
   * @param accepted null for all of them
   * @returns those that wait first, the latest ended first
   */
  async list(actor: EnrolledActor, accepted: boolean | null): Promise<StoredDebriefLine[]> {
    const values = [actor.programmeId, actor.enrolmentId, accepted];
    const text = await this.database.json(actor, DEBRIEFS, values);
    return JSON.parse(text ?? '[]') as StoredDebriefLine[];
  }

  /**
   * The one debrief of an application, made if there is none. Of two requests at the same moment
   * one waits for the other and finds what it made.
   */
  async open(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    applicationId: string,
  ): Promise<{ id: string; isNew: boolean }> {
    const { count } = await tx.debrief.createMany({
      data: [{ programmeId, returnerId, applicationId }],
      skipDuplicates: true,
    });
    const { id } = await tx.debrief.findUniqueOrThrow({
      where: { programmeId_applicationId: { programmeId, applicationId } },
      select: { id: true },
    });
    await tx.feedbackRequest.createMany({
      data: [{ programmeId, returnerId, debriefId: id }],
      skipDuplicates: true,
    });
    return { id, isNew: count === 1 };
  }

  /** A debrief, held until the transaction ends; null where there is none. */
  async hold(tx: Tx, actor: EnrolledActor, id: string): Promise<HeldDebrief | null> {
    const rows = await tx.$queryRaw<HeldDebrief[]>`
      SELECT id, returner_id AS "returnerId", revision, stopped_at AS "stoppedAt",
             located_at AS "locatedAt", reflected_at AS "reflectedAt", accepted_at AS "acceptedAt"
      FROM debrief
      WHERE programme_id = ${actor.programmeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return rows[0] ?? null;
  }

  /** Changes a held debrief and counts the change. */
  async change(tx: Tx, actor: EnrolledActor, id: string, words: DebriefWords): Promise<void> {
    await tx.debrief.updateMany({
      where: { programmeId: actor.programmeId, id },
      data: { ...words, revision: { increment: 1 }, updatedAt: new Date() },
    });
  }

  async replaceReasons(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    debriefId: string,
    reasons: readonly ReasonDto[],
  ): Promise<void> {
    await tx.debriefReason.deleteMany({ where: { programmeId, debriefId } });
    await tx.debriefReason.createMany({
      data: reasons.map(({ code, basis, detail }) => ({
        programmeId,
        returnerId,
        debriefId,
        code,
        basis,
        detail,
      })),
    });
  }
}
