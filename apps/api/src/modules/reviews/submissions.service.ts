import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { todayIn } from '@reshelve/domain/dates';
import {
  checkAsked,
  checkDay,
  readersOf,
  reviewAfter,
  submitVersion,
} from '@reshelve/domain/reviews';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type { VersionKey } from './documents.repository.ts';
import type { AskForReviewDto, CreatedReviewDto } from './dto/submission.dto.ts';
import { PlacementsService } from './placements.service.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { noMentor } from './reviews.errors.ts';
import { ReviewsRepository } from './reviews.repository.ts';
import { SubmissionsRepository } from './submissions.repository.ts';

/** The returner's side: asking for a review of a version, and taking it back. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsRepository,
    private readonly reviews: ReviewsRepository,
    private readonly placements: PlacementsService,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  /** The JSON text of the returner's reviews, newest first. */
  list(actor: EnrolledActor): Promise<string> {
    return this.reviews.own(actor);
  }

  /**
   * Sends a version to one of the mentors paired with the returner, or to any of them. The one of
   * the same strategy or material that still waits gives way, and what was said about earlier ones
   * is looked for in this one.
   * @throws no-mentor, not-your-mentor, day-past, already-submitted
   */
  ask(
    actor: EnrolledActor,
    request: AskForReviewDto,
    key: string | undefined,
  ): Promise<CreatedReviewDto> {
    const { question = '', mentorId = null, applicationId = null, wantedBy = null } = request;
    const version = versionIn(request);
    return this.database.once(actor, { key, operation: 'reviews.ask', request }, async (tx) => {
      const subject = await this.submissions.holdSubject(tx, actor, version);
      if (!subject) throw notFound();
      const mentors = await this.reviews.mentorsOf(tx, actor.programmeId, actor.enrolmentId);
      if (mentors.length === 0) throw noMentor();
      checkAsked(mentorId, mentors);
      checkDay(wantedBy, todayIn(actor.timeZone, new Date().toISOString()), 'wantedBy');
      const vacancy =
        applicationId === null ? null : await this.submissions.vacancy(tx, actor, applicationId);
      if (applicationId !== null && !vacancy) throw notFound();
      const pending = await this.submissions.pending(tx, actor, subject);
      const versionId = version.strategyVersionId ?? version.materialVersionId ?? '';
      for (const former of submitVersion(versionId, pending)) {
        await this.takeBack(tx, actor, former);
      }
      const id = await this.submissions.create(tx, actor, version, {
        question,
        askedMentorId: mentorId,
        vacancy,
        wantedBy,
      });
      await this.placements.carryOver(tx, actor, { id, ...version }, subject);
      await this.audit.record(tx, actor, {
        action: 'review.submitted',
        subjectKind: 'review',
        subjectId: id,
      });
      await this.news.tell(tx, actor, 'review-submitted', id, readersOf(mentorId, mentors));
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

function versionIn({
  strategyVersionId = null,
  materialVersionId = null,
}: AskForReviewDto): VersionKey {
  if ((strategyVersionId === null) === (materialVersionId === null)) {
    const message = 'Choose one version, of your strategy or of a material.';
    throw new PlatformError('invalid', { fields: { strategyVersionId: message } });
  }
  return { strategyVersionId, materialVersionId };
}
