import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Decision } from '@reshelve/domain/reviews';
import type { Rubric } from '@reshelve/domain/rubric';
import type { Tx } from '../../platform/database/database.ts';
import { toDbJson } from '../../platform/database/json.ts';

/** What a mentor has written of a review so far. */
export interface ReviewWords {
  summary: string;
  decision: Decision | null;
  rubric: Rubric;
}

/** The private draft of a review's summary, decision and rubric: one a mentor. */
@Injectable()
export class DraftsRepository {
  async find(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    reviewId: string,
  ): Promise<(ReviewWords & { revision: number }) | null> {
    const draft = await tx.reviewDraft.findUnique({
      where: { programmeId_reviewId_authorId: { programmeId, reviewId, authorId } },
      select: { summary: true, decision: true, rubric: true, revision: true },
    });
    return draft && { ...draft, rubric: draft.rubric as Rubric };
  }

  /** For whoever holds the review. */
  async save(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    reviewId: string,
    { rubric, ...words }: ReviewWords & { revision: number },
  ): Promise<void> {
    const draft = { ...words, rubric: toDbJson(rubric) };
    const key = { programmeId, reviewId, authorId };
    await tx.reviewDraft.upsert({
      where: { programmeId_reviewId_authorId: key },
      create: { ...key, ...draft },
      update: { ...draft, updatedAt: new Date() },
    });
  }

  async remove(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    reviewId: string,
  ): Promise<void> {
    await tx.reviewDraft.deleteMany({ where: { programmeId, reviewId, authorId } });
  }
}
