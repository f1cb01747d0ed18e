import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { todayIn, type PlainDate } from '@reshelve/domain/dates';
import {
  checkDay,
  checkPromise,
  isTakenByOpening,
  type Reading,
  releaseReview,
  reviewAfter,
} from '@reshelve/domain/reviews';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { ReviewsRepository, type ReviewFacts } from './reviews.repository.ts';

/** Which mentor reads a review: opened, begun, promised for a day, and released. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsRepository,
    private readonly news: ReviewNewsService,
    private readonly audit: AuditRepository,
  ) {}

  /** Notes that a mentor has opened it, if it is theirs or nobody's to read. */
  async open(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      await this.openIn(tx, actor, await this.held(tx, actor, id, 'decide'));
    });
  }

  /** Notes that a mentor has begun to write, for the returner to see that it goes on. */
  async begin(tx: Tx, actor: EnrolledActor, review: ReviewFacts): Promise<void> {
    if (actor.role !== 'mentor') return;
    const isReader = await this.openIn(tx, actor, review);
    if (!isReader || review.begunAt !== null) return;
    await this.reviews.update(tx, keyOf(actor, review), { begunAt: new Date() });
  }

  /**
   * Says by when it will be read, or takes that back. Whoever says so is the one who reads it.
   * @throws day-past, review-taken, review-decided, review-withdrawn
   */
  async promise(actor: EnrolledActor, id: string, promisedFor: string | null): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const review = await this.held(tx, actor, id, 'decide');
      checkPromise(review, actor.enrolmentId, todayOf(actor));
      checkDay(promisedFor, todayOf(actor), 'promisedFor');
      if (review.promisedFor === promisedFor) return;
      // Without a day and unopened it is anybody's again.
      const isNobodys = promisedFor === null && review.state === 'waiting';
      await this.reviews.update(tx, keyOf(actor, review), {
        promisedFor: toDbDate(promisedFor),
        mentorId: isNobodys ? null : actor.enrolmentId,
      });
      const action = promisedFor === null ? 'review.promise-withdrawn' : 'review.promised';
      await this.record(tx, actor, action, id);
      if (promisedFor !== null) {
        await this.news.tell(tx, actor, 'review-promised', id, [review.returnerId]);
      }
    });
  }

  /**
   * Puts a review back among what waits. What was written of it stays its writer's.
   * @throws review-being-read, review-waiting, review-decided, review-withdrawn
   */
  async release(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      const review = await this.held(tx, actor, id, 'update');
      const state = releaseReview(readingOf(actor, review), actor.enrolmentId, todayOf(actor));
      await this.reviews.update(tx, keyOf(actor, review), {
        state,
        mentorId: null,
        seenAt: null,
        begunAt: null,
        promisedFor: null,
      });
      await this.record(tx, actor, 'review.released', id);
      const { returnerId, readerId, mentorId } = review;
      const involved = new Set([returnerId, ...mentorId, ...(readerId ? [readerId] : [])]);
      involved.delete(actor.enrolmentId);
      await this.news.tell(tx, actor, 'review-released', id, [...involved]);
    });
  }

  /** @returns whether it is this mentor's to read now */
  private async openIn(tx: Tx, actor: EnrolledActor, review: ReviewFacts): Promise<boolean> {
    const isReader = review.readerId === actor.enrolmentId;
    if (!isTakenByOpening(review, actor.enrolmentId, todayOf(actor))) return isReader;
    await this.reviews.update(tx, keyOf(actor, review), {
      state: reviewAfter(review.state, 'see'),
      mentorId: actor.enrolmentId,
      seenAt: new Date(),
      // What another promised and did not keep is not this one's promise.
      ...(!isReader && { promisedFor: null }),
    });
    await this.record(tx, actor, 'review.opened', review.id);
    return true;
  }

  private async held(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    action: 'decide' | 'update',
  ): Promise<ReviewFacts> {
    const review = await this.reviews.hold(tx, actor.programmeId, id);
    if (!review || !allows(actor, action, 'Review', review)) throw notFound();
    return review;
  }

  private record(
    tx: Tx,
    actor: EnrolledActor,
    action: `review.${string}`,
    id: string,
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, subjectKind: 'review', subjectId: id });
  }
}

export const todayOf = ({ timeZone }: EnrolledActor): PlainDate =>
  todayIn(timeZone, new Date().toISOString());

function readingOf({ timeZone }: EnrolledActor, facts: ReviewFacts): Reading {
  return { ...facts, seenOn: facts.seenAt && todayIn(timeZone, facts.seenAt.toISOString()) };
}

const keyOf = ({ programmeId }: EnrolledActor, { id }: ReviewFacts) => ({ programmeId, id });
