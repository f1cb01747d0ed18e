import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { NotificationKind, NotifyJob } from '@reshelve/domain/notifications';
import type { Tx } from '../../platform/database/database.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import type { ReviewFacts } from './reviews.repository.ts';

/** Tells the other side, by a job in the transaction that causes the news. */
@Injectable()
export class ReviewNewsService {
  constructor(private readonly jobs: JobsRepository) {}

  async tell(
    tx: Tx,
    { programmeId }: EnrolledActor,
    kind: NotificationKind,
    reviewId: string,
    enrolmentIds: readonly string[],
  ): Promise<void> {
    for (const enrolmentId of enrolmentIds) {
      const job: NotifyJob = { programmeId, enrolmentId, kind, subjectId: reviewId };
      await this.jobs.enqueue(tx, 'notify', job);
    }
  }

  /** Who hears of a comment: the returner, or the mentor who reads, or all if none does yet. */
  othersThan({ enrolmentId }: EnrolledActor, review: ReviewFacts): readonly string[] {
    if (enrolmentId !== review.returnerId) return [review.returnerId];
    const reader = review.mentorId.filter((id) => id === review.readerId);
    return reader.length > 0 ? reader : review.mentorId;
  }
}
