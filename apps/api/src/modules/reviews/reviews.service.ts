import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import {
  canComment,
  canTakeReviewStep,
  decideReview,
  reviewOnceOpened,
} from '@reshelve/domain/reviews';
import { changesSince, mapParts } from '@reshelve/domain/strategy';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import type { DecisionDto, ReviewChangesDto, ReviewDto } from './dto/review.dto.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { ReviewsRepository, type StoredReview } from './reviews.repository.ts';

/** A review, read from either side; opened and decided by a mentor. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsRepository,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  async read(actor: EnrolledActor, id: string): Promise<ReviewDto> {
    const stored = await this.reviews.read(actor, id);
    if (!stored) throw notFound();
    const { before, mentorIds, ...review } = stored;
    const facts = { returnerId: review.returner.id, mentorId: mentorIds };
    if (!allows(actor, 'read', 'Review', facts)) throw notFound();
    return {
      ...review,
      changes: before && changesOf(before, review.version),
      can: {
        comment: canComment(review.state, false),
        answer: canComment(review.state, true),
        decide: actor.role === 'mentor' && canTakeReviewStep(review.state, 'decide'),
        withdraw: actor.role === 'returner' && canTakeReviewStep(review.state, 'withdraw'),
      },
    };
  }

  /** Notes that a mentor has opened the review; what is decided is only read again. */
  async open(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, id);
      if (!review || !allows(actor, 'decide', 'Review', review)) throw notFound();
      const state = reviewOnceOpened(review.state);
      if (state === review.state) return;
      await this.reviews.update(
        tx,
        { programmeId: actor.programmeId, id },
        { state, mentorId: actor.enrolmentId, seenAt: new Date() },
      );
      await this.audit.record(tx, actor, {
        action: 'review.opened',
        subjectKind: 'review',
        subjectId: id,
      });
    });
  }

  /**
   * Of two decisions at the same moment one stands.
   * @throws review-decided, summary-missing
   */
  async decide(
    actor: EnrolledActor,
    id: string,
    { decision, summary = '' }: DecisionDto,
    key: string | undefined,
  ): Promise<void> {
    const once = { key, operation: 'reviews.decide', request: { id, decision, summary } };
    await this.database.once(actor, once, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, id);
      if (!review || !allows(actor, 'decide', 'Review', review)) throw notFound();
      const state = decideReview(review.state, decision, summary);
      await this.reviews.update(
        tx,
        { programmeId: actor.programmeId, id },
        { state, decision, summary, mentorId: actor.enrolmentId, decidedAt: new Date() },
      );
      await this.audit.record(tx, actor, {
        action: 'review.decided',
        subjectKind: 'review',
        subjectId: id,
      });
      await this.news.tell(tx, actor, 'review-decided', id, [review.returnerId]);
    });
  }
}

function changesOf(
  before: NonNullable<StoredReview['before']>,
  version: StoredReview['version'],
): ReviewChangesDto {
  const { reviewId, versionNumber, decidedAt, ...parts } = before;
  const changes = mapParts(changesSince(parts, version), (runs) => [...runs]);
  return { reviewId, versionNumber, decidedAt, ...changes };
}
