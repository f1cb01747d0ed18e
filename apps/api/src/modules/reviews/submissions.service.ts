import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { reviewAfter, submitVersion } from '@reshelve/domain/reviews';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import type { CreatedReviewDto } from './dto/review.dto.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { noMentor } from './reviews.errors.ts';
import { ReviewsRepository } from './reviews.repository.ts';
import { SubmissionsRepository } from './submissions.repository.ts';

/** The returner's side: sending a version, and taking it back. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the returner's reviews, newest first. */
  list(actor: EnrolledActor): Promise<string> {
    return this.submissions.own(actor);
  }

  /**
   * Sends a version to whoever is paired with the returner. The one that still waits gives way.
   * @throws no-mentor, already-submitted
   */
  submit(
    actor: EnrolledActor,
    versionId: string,
    question: string,
    key: string | undefined,
  ): Promise<CreatedReviewDto> {
    const once = { key, operation: 'reviews.submit', request: { versionId, question } };
    return this.database.once(actor, once, async (tx) => {
      const version = await this.submissions.holdVersion(tx, actor, versionId);
      if (!version) throw notFound();
      const mentors = await this.reviews.mentorsOf(tx, actor.programmeId, actor.enrolmentId);
      if (mentors.length === 0) throw noMentor();
      const pending = await this.submissions.pending(tx, actor);
      for (const former of submitVersion(versionId, pending)) {
        await this.takeBack(tx, actor, former);
      }
      const id = await this.submissions.create(tx, actor, {
        strategyVersionId: versionId,
        question,
      });
      await this.audit.record(tx, actor, {
        action: 'review.submitted',
        subjectKind: 'review',
        subjectId: id,
      });
      await this.news.tell(tx, actor, 'review-submitted', id, mentors);
      return { id };
    });
  }

  /** @throws review-decided, review-withdrawn */
  async withdraw(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, id);
      if (!review || !allows(actor, 'update', 'Review', review)) throw notFound();
      reviewAfter(review.state, 'withdraw');
      await this.takeBack(tx, actor, id);
    });
  }

  private async takeBack(tx: Tx, actor: EnrolledActor, id: string): Promise<void> {
    const key = { programmeId: actor.programmeId, id };
    await this.reviews.update(tx, key, { state: 'withdrawn', withdrawnAt: new Date() });
    await this.audit.record(tx, actor, {
      action: 'review.withdrawn',
      subjectKind: 'review',
      subjectId: id,
    });
  }
}
