import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { stepsLeft } from '@reshelve/domain/commenting';
import { textOf, type Document } from '@reshelve/domain/documents';
import { applyEdits } from '@reshelve/domain/suggestions';
import { editsIn } from '@reshelve/domain/taking-up';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { MaterialVersionsService } from '../materials/versions.service.ts';
import { StrategiesService } from '../strategies/strategies.service.ts';
import { CommentsRepository, type StoredComment } from './comments.repository.ts';
import { DocumentsRepository } from './documents.repository.ts';
import type { SettledDto, SettleDto } from './dto/submission.dto.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { ReviewsRepository, type ReviewFacts } from './reviews.repository.ts';

const NOTE = 'With suggestions taken up';

/** What a returner does with a mentor's suggestions. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly documents: DocumentsRepository,
    private readonly strategies: StrategiesService,
    private readonly materials: MaterialVersionsService,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Takes suggestions up, declines others, or opens those again: all of them or, where one does
   * not fit any more, none. What is taken up goes into the words as they stand now and makes one
   * new version, which says whose words they are. A repeat settles nothing twice.
   * @throws suggestion-accepted, suggestion-declined, suggestion-out-of-place,
   *   suggestions-overlap, suggestion-breaks-heading
   */
  settle(
    actor: EnrolledActor,
    reviewId: string,
    request: SettleDto,
    key: string | undefined,
  ): Promise<SettledDto> {
    const once = { key, operation: 'reviews.settle', request: { reviewId, ...request } };
    return this.database.once(actor, once, async (tx) => {
      const review = await this.reviews.hold(tx, actor.programmeId, reviewId);
      if (!review || !allows(actor, 'decide', 'Comment', review)) throw notFound();
      const { accept, decline, reopen } = await this.asked(tx, actor, reviewId, request);
      if (accept.length + decline.length + reopen.length === 0) return { version: null };
      const version = accept.length > 0 ? await this.takeUp(tx, actor, review, accept) : null;
      await this.comments.settle(tx, actor.programmeId, idsOf(reopen), 'open');
      await this.comments.settle(tx, actor.programmeId, idsOf(decline), 'declined');
      await this.comments.settle(tx, actor.programmeId, idsOf(accept), 'accepted');
      await this.audit.record(tx, actor, {
        action: 'suggestions.settled',
        subjectKind: 'review',
        subjectId: reviewId,
      });
      const reader = this.news.othersThan(actor, review);
      await this.news.tell(tx, actor, 'suggestions-settled', reviewId, reader);
      return { version };
    });
  }

  private async asked(tx: Tx, actor: EnrolledActor, reviewId: string, request: SettleDto) {
    const { accept, decline, reopen = [] } = request;
    const ids = [...new Set([...accept, ...decline, ...reopen])];
    const found = await this.comments.suggestions(tx, actor.programmeId, reviewId, ids);
    if (found.length < ids.length) throw notFound();
    return stepsLeft(
      found.map((comment) => ({ ...comment, state: comment.suggestionState ?? 'open' })),
      { accept, decline, reopen },
    );
  }

  private async takeUp(
    tx: Tx,
    actor: EnrolledActor,
    review: ReviewFacts,
    accepted: readonly StoredComment[],
  ): Promise<{ id: string; number: number }> {
    const reviewed = await this.documents.text(tx, actor.programmeId, review);
    const suggestions = accepted.flatMap(({ id, anchor, replacement, authorId }) =>
      anchor && replacement !== null ? [{ id, anchor, replacement, by: authorId }] : [],
    );
    const editsOf = (now: Document) => editsIn(textOf(now), reviewed, suggestions);
    if (review.materialVersionId === null) {
      const edits = editsOf(await this.strategies.holdDocument(tx, actor));
      return this.strategies.takeUp(tx, actor, edits, NOTE);
    }
    const { materialId } = await this.materials.find(tx, actor, review.materialVersionId);
    const held = await this.materials.hold(tx, actor, materialId);
    const edits = editsOf(held.draft);
    const { document, written } = applyEdits(held.draft, edits);
    const { latest } = await this.materials.keep(tx, actor, held, {
      document,
      origin: 'suggestions',
      note: NOTE,
      written: edits.flatMap(({ by }, i) => (written[i] ? [{ passage: written[i], by }] : [])),
    });
    return { id: latest.id, number: latest.number };
  }
}

const idsOf = (comments: readonly StoredComment[]): string[] => comments.map(({ id }) => id);
