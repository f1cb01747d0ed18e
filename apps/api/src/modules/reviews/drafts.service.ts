import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { checkPublishable } from '@reshelve/domain/publishing';
import { reviewAfter } from '@reshelve/domain/reviews';
import { readRubric, type Rubric } from '@reshelve/domain/rubric';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { CommentsRepository } from './comments.repository.ts';
import { DraftsRepository } from './drafts.repository.ts';
import type {
  PublishDto,
  ReviewRevisionDto,
  RubricDto,
  SaveReviewDraftDto,
} from './dto/writing.dto.ts';
import { ReadingService } from './reading.service.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { ReviewsRepository } from './reviews.repository.ts';

/** A review as its mentor writes it: a private draft, saved continuously, until it is published. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsRepository,
    private readonly drafts: DraftsRepository,
    private readonly comments: CommentsRepository,
    private readonly reading: ReadingService,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Saves what stands so far. A repeat that got no answer the first time is no conflict.
   * @param revision what it was made from; 0 before anything was saved
   * @throws PlatformError `stale`; review-decided, review-withdrawn
   */
  save(
    actor: EnrolledActor,
    reviewId: string,
    revision: number,
    { summary, decision, rubric }: SaveReviewDraftDto,
  ): Promise<ReviewRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, reviewId);
      if (!review || !allows(actor, 'decide', 'Review', review)) throw notFound();
      reviewAfter(review.state, 'decide');
      const words = { summary, decision, rubric: rubricIn(rubric) };
      const draft = await this.drafts.find(tx, actor, reviewId);
      if (draft) {
        const { revision: saved, ...before } = draft;
        if (isDeepStrictEqual(before, words)) return { revision: saved };
      }
      if (revision !== (draft?.revision ?? 0)) throw new PlatformError('stale');
      await this.drafts.save(tx, actor, reviewId, { ...words, revision: revision + 1 });
      await this.reading.begin(tx, actor, review);
      return { revision: revision + 1 };
    });
  }

  /**
   * Decides the review and says all that its mentor has gathered about it, or nothing of it. Of two
   * at the same moment one stands.
   * @throws review-decided, review-withdrawn, review-empty, summary-missing, rubric-invalid
   */
  async publish(
    actor: EnrolledActor,
    id: string,
    { decision, summary = '', ...request }: PublishDto,
    key: string | undefined,
  ): Promise<void> {
    const rubric = rubricIn(request.rubric ?? {});
    const once = { key, operation: 'reviews.publish', request: { id, decision, summary, rubric } };
    await this.database.once(actor, once, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, id);
      if (!review || !allows(actor, 'decide', 'Review', review)) throw notFound();
      const state = reviewAfter(review.state, 'decide');
      const comments = await this.comments.gathered(tx, actor, id);
      checkPublishable({ decision, summary, rubric, comments });
      const decidedAt = new Date();
      await this.comments.publish(tx, actor, id, decidedAt);
      await this.drafts.remove(tx, actor, id);
      await this.reviews.update(
        tx,
        { programmeId: actor.programmeId, id },
        {
          state,
          decision,
          summary,
          rubric,
          mentorId: actor.enrolmentId,
          decidedAt,
        },
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

/** The points that were sent. */
const rubricIn = (sent: RubricDto): Rubric =>
  readRubric(Object.fromEntries(Object.entries(sent).filter(([, entry]) => entry !== undefined)));
