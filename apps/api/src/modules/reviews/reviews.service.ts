import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { canComment } from '@reshelve/domain/commenting';
import { todayIn } from '@reshelve/domain/dates';
import { canPromise, canRelease, canTakeReviewStep, readersOf } from '@reshelve/domain/reviews';
import { notFound } from '../../platform/http/errors.ts';
import type { ReviewChoicesDto } from './dto/review.dto.ts';
import { todayOf } from './reading.service.ts';
import { ReviewsRepository, type ReadFacts } from './reviews.repository.ts';

/** A review, read from either side. */
@Injectable()
export class ReviewsService {
  constructor(private readonly reviews: ReviewsRepository) {}

  /** The JSON text of the review, as the database wrote it, and what the reader can do with it. */
  async read(actor: EnrolledActor, id: string): Promise<string> {
    const found = await this.reviews.read(actor, id);
    if (!found) throw notFound();
    const { facts, review } = found;
    const mentorId = readersOf(facts.askedMentorId, facts.mentors);
    if (!allows(actor, 'read', 'Review', { returnerId: facts.returnerId, mentorId })) {
      throw notFound();
    }
    return `${review.slice(0, -1)},"can":${JSON.stringify(choices(actor, facts))}}`;
  }
}

function choices(actor: EnrolledActor, facts: ReadFacts): ReviewChoicesDto {
  const isMentor = actor.role === 'mentor';
  const isReturner = actor.role === 'returner';
  const seenOn = facts.seenAt && todayIn(actor.timeZone, facts.seenAt);
  const reading = { ...facts, seenOn };
  return {
    comment: canComment(facts.state, false),
    answer: canComment(facts.state, true),
    decide: isMentor && canTakeReviewStep(facts.state, 'decide'),
    promise: isMentor && canPromise(facts, actor.enrolmentId, todayOf(actor)),
    release: canRelease(reading, actor.enrolmentId, todayOf(actor)),
    settle: isReturner && facts.state === 'decided',
    withdraw: isReturner && canTakeReviewStep(facts.state, 'withdraw'),
  };
}
