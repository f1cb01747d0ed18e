import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { checkComment, type CommentPart } from '@reshelve/domain/reviews';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { CommentsRepository, type StoredComment } from './comments.repository.ts';
import type { AddCommentDto, CreatedCommentDto } from './dto/review.dto.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { ReviewsRepository, type ReviewFacts } from './reviews.repository.ts';

/** The conversation beside a version. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Adds a remark, or an answer to one. An answer to an answer joins the same thread, and every
   * answer stands by the part that the thread is on.
   * @throws comment-closed, review-withdrawn
   */
  add(
    actor: EnrolledActor,
    reviewId: string,
    comment: AddCommentDto,
    key: string | undefined,
  ): Promise<CreatedCommentDto> {
    const once = { key, operation: 'reviews.comment', request: { reviewId, ...comment } };
    return this.database.once(actor, once, async (tx) => {
      const review = await this.reviews.facts(tx, actor.programmeId, reviewId);
      if (!review || !allows(actor, 'create', 'Comment', review)) throw notFound();
      checkComment(review.state, comment.parentId !== undefined);
      const thread = await this.threadOf(tx, actor, review, comment);
      const { returnerId } = review;
      const text = comment.text;
      const id = await this.comments.create(tx, actor, { reviewId, returnerId, text, ...thread });
      await this.audit.record(tx, actor, {
        action: 'comment.added',
        subjectKind: 'comment',
        subjectId: id,
      });
      const others = this.news.othersThan(actor, review);
      await this.news.tell(tx, actor, 'comment-added', reviewId, others);
      return { id };
    });
  }

  /** Closes a thread, or opens it again; either side may. */
  async setResolved(actor: EnrolledActor, id: string, resolved: boolean): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const comment = await this.comments.find(tx, actor.programmeId, id);
      const review = comment && (await this.reviews.facts(tx, actor.programmeId, comment.reviewId));
      if (!review || comment.parentId !== null) throw notFound();
      if (!allows(actor, 'update', 'Comment', review)) throw notFound();
      checkComment(review.state, true);
      if ((comment.resolvedAt !== null) === resolved) return;
      const key = { programmeId: actor.programmeId, id };
      await this.comments.setResolved(tx, key, resolved ? new Date() : null);
      await this.audit.record(tx, actor, {
        action: resolved ? 'comment.resolved' : 'comment.reopened',
        subjectKind: 'comment',
        subjectId: id,
      });
    });
  }

  private async threadOf(
    tx: Tx,
    actor: EnrolledActor,
    review: ReviewFacts,
    { part, parentId }: AddCommentDto,
  ): Promise<{ part: CommentPart; parentId: string | null }> {
    if (parentId === undefined) return { part, parentId: null };
    const parent: StoredComment | null = await this.comments.find(tx, actor.programmeId, parentId);
    if (parent?.reviewId !== review.id) throw notFound();
    return { part: parent.part as CommentPart, parentId: parent.parentId ?? parent.id };
  }
}
