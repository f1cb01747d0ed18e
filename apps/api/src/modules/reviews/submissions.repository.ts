import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { PENDING_REVIEW_STATES, type ReviewState } from '@reshelve/domain/reviews';
import { Database, type Tx } from '../../platform/database/database.ts';

const OWN = {
  name: 'reviews.own',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', r.id, 'versionId', v.id, 'versionNumber', v.number, 'state', r.state,
             'decision', r.decision, 'question', r.question, 'submittedAt', r.submitted_at,
             'seenAt', r.seen_at, 'decidedAt', r.decided_at)
           ORDER BY r.submitted_at DESC, r.id DESC), '[]'::json)::text
    FROM review r
    JOIN strategy_version v ON v.programme_id = r.programme_id AND v.id = r.strategy_version_id
    WHERE r.programme_id = $1::uuid AND r.returner_id = $2::uuid`,
};

/** What a returner has sent to their mentor. */
@Injectable()
export class SubmissionsRepository {
  constructor(private readonly database: Database) {}

  async own(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, OWN, values)) ?? '[]';
  }

  /** The strategy of a version, held so that one submission follows the other. */
  async holdVersion(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    id: string,
  ): Promise<{ id: string; number: number } | null> {
    await tx.$queryRaw`
      SELECT id FROM strategy
      WHERE programme_id = ${programmeId}::uuid AND returner_id = ${returnerId}::uuid FOR UPDATE`;
    return tx.strategyVersion.findFirst({
      where: { programmeId, returnerId, id },
      select: { id: true, number: true },
    });
  }

  /** The reviews of the strategy that wait or are being read. */
  async pending(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
  ): Promise<{ id: string; versionId: string; state: ReviewState }[]> {
    const rows = await tx.review.findMany({
      where: {
        programmeId,
        returnerId,
        strategyVersionId: { not: null },
        state: { in: [...PENDING_REVIEW_STATES] },
      },
      select: { id: true, strategyVersionId: true, state: true },
    });
    return rows.map(({ strategyVersionId, ...rest }) => ({
      ...rest,
      versionId: strategyVersionId ?? '',
    }));
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    data: { strategyVersionId: string; question: string },
  ): Promise<string> {
    const { id } = await tx.review.create({
      data: { programmeId, returnerId, ...data },
      select: { id: true },
    });
    return id;
  }
}
