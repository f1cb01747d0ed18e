import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { canComment, checkComment, isSaidAtOnce, type Side } from '@reshelve/domain/commenting';
import { anchorAt, type Anchor } from '@reshelve/domain/passages';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import {
  CommentsRepository,
  type CommentWords,
  type NewComment,
  type StoredComment,
} from './comments.repository.ts';
import { DocumentsRepository } from './documents.repository.ts';
import type { ReviewRevisionDto, SaveCommentDto } from './dto/writing.dto.ts';
import { ReadingService } from './reading.service.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { alreadySaid, otherConversation } from './reviews.errors.ts';
import { ReviewsRepository, type ReviewFacts } from './reviews.repository.ts';

/** The conversation beside a version. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly documents: DocumentsRepository,
    private readonly reading: ReadingService,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Writes a comment under an id of the writer's choosing: a draft until its mentor publishes the
   * review, else said at once. To save the same again changes nothing.
   * @param revision of the draft that it was made from; 0 for a new one
   * @throws PlatformError `stale`; comment-said, comment-closed, comment-does-not-fit,
   *   review-withdrawn
   */
  save(
    actor: EnrolledActor,
    reviewId: string,
    id: string,
    revision: number,
    request: SaveCommentDto,
  ): Promise<ReviewRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, reviewId);
      if (!review || !allows(actor, 'create', 'Comment', review)) throw notFound();
      const words = await this.wordsOf(tx, actor, review, request);
      const isSaid = isSaidAtOnce(review.state, sideOf(actor));
      const before = await this.comments.find(tx, actor.programmeId, id);
      if (before) {
        if (before.reviewId !== reviewId || before.authorId !== actor.enrolmentId) throw notFound();
        const isDone = before.publishedAt !== null || !isSaid;
        if (isDone && isDeepStrictEqual(wordsIn(before), words)) {
          return { revision: before.revision };
        }
        if (before.publishedAt !== null) throw alreadySaid();
        if (before.parentId !== words.parentId) throw otherConversation();
      }
      if (revision !== (before?.revision ?? 0)) throw new PlatformError('stale');
      const next = {
        ...words,
        anchor: await this.anchorOf(tx, actor, review, words, before),
        revision: revision + 1,
        publishedAt: isSaid ? new Date() : null,
      };
      if (before) await this.comments.change(tx, actor, id, next);
      else await this.add(tx, actor, review, id, next);
      if (isSaid) await this.tell(tx, actor, review);
      return { revision: next.revision };
    });
  }

  /**
   * Throws a draft of one's own away.
   * @throws comment-said
   */
  async remove(actor: EnrolledActor, reviewId: string, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, reviewId);
      if (!review || !allows(actor, 'delete', 'Comment', review)) throw notFound();
      const found = await this.comments.find(tx, actor.programmeId, id);
      if (found?.reviewId !== reviewId) throw notFound();
      if (found.publishedAt !== null || found.authorId !== actor.enrolmentId) throw alreadySaid();
      await this.comments.remove(tx, actor, id);
    });
  }

  /** Closes a thread, or opens it again; either side may. */
  async setResolved(actor: EnrolledActor, id: string, resolved: boolean): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const comment = await this.comments.find(tx, actor.programmeId, id);
      const review = comment && (await this.reviews.facts(tx, actor.programmeId, comment.reviewId));
      if (!review || comment.parentId !== null || comment.publishedAt === null) throw notFound();
      if (!allows(actor, 'update', 'Comment', review)) throw notFound();
      if (!canComment(review.state, true)) throw notFound();
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

  private async add(
    tx: Tx,
    actor: EnrolledActor,
    review: ReviewFacts,
    id: string,
    words: NewComment,
  ): Promise<void> {
    const { id: reviewId, returnerId } = review;
    if (!(await this.comments.add(tx, actor, { id, reviewId, returnerId }, words))) {
      throw notFound();
    }
    await this.audit.record(tx, actor, {
      action: 'comment.added',
      subjectKind: 'comment',
      subjectId: id,
    });
    if (words.publishedAt === null) await this.reading.begin(tx, actor, review);
  }

  private tell(tx: Tx, actor: EnrolledActor, review: ReviewFacts): Promise<void> {
    const others = this.news.othersThan(actor, review);
    return this.news.tell(tx, actor, 'comment-added', review.id, others);
  }

  /** An answer to an answer joins the same thread. */
  private async wordsOf(
    tx: Tx,
    { programmeId }: EnrolledActor,
    review: ReviewFacts,
    { kind, passage, text, replacement = null, parentId = null }: SaveCommentDto,
  ): Promise<CommentWords> {
    const words = {
      kind,
      passage: passage && { from: passage.from, to: passage.to },
      text,
      replacement,
    };
    if (parentId === null) return { ...words, parentId };
    const parent = await this.comments.find(tx, programmeId, parentId);
    if (parent?.reviewId !== review.id) throw notFound();
    return { ...words, parentId: parent.parentId ?? parent.id };
  }

  /** Checks the words, and holds them to their passage. The same passage is not looked up again. */
  private async anchorOf(
    tx: Tx,
    actor: EnrolledActor,
    review: ReviewFacts,
    words: CommentWords,
    before: StoredComment | null,
  ): Promise<Anchor | null> {
    const { passage } = words;
    const said = { ...words, isAnswer: words.parentId !== null };
    const text = passage ? await this.documents.text(tx, actor.programmeId, review) : '';
    checkComment(review.state, sideOf(actor), said, text);
    if (before && isDeepStrictEqual(before.passage, passage)) return before.anchor;
    return passage && anchorAt(text, passage);
  }
}

const sideOf = ({ role }: EnrolledActor): Side => (role === 'mentor' ? 'mentor' : 'returner');

const wordsIn = ({ kind, passage, text, replacement, parentId }: StoredComment): CommentWords => ({
  kind,
  passage,
  text,
  replacement,
  parentId,
});
