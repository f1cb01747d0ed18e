import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import { readersOf, type Decision, type ReviewState } from '@reshelve/domain/reviews';
import type { Rubric } from '@reshelve/domain/rubric';
import { STRATEGY_GUIDE, STRATEGY_PARTS } from '@reshelve/domain/strategy';
import { fromDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { toDbJson } from '../../platform/database/json.ts';
import { OWN_REVIEWS, REVIEW } from './reviews.statements.ts';

const TITLES = STRATEGY_PARTS.map((part) => STRATEGY_GUIDE[part].title);

/** What the service decides by when a review is read. */
export interface ReadFacts {
  state: ReviewState;
  returnerId: string;
  readerId: string | null;
  seenAt: string | null;
  promisedFor: string | null;
  askedMentorId: string | null;
  /** The mentors paired with the returner now, as far as the reader may know. */
  mentors: string[];
}

/** What deciding about a review takes. */
export interface ReviewFacts {
  id: string;
  state: ReviewState;
  returnerId: string;
  strategyVersionId: string | null;
  materialVersionId: string | null;
  /** Who opened it, or said when they would. */
  readerId: string | null;
  seenAt: Date | null;
  begunAt: Date | null;
  promisedFor: PlainDate | null;
  /** The mentors who may read it now, as far as the actor may know. */
  mentorId: string[];
}

export interface ReviewChange {
  state?: ReviewState;
  mentorId?: string | null;
  seenAt?: Date | null;
  begunAt?: Date | null;
  promisedFor?: Date | null;
  decision?: Decision;
  summary?: string;
  rubric?: Rubric;
  decidedAt?: Date;
  withdrawnAt?: Date;
}

@Injectable()
export class ReviewsRepository {
  constructor(private readonly database: Database) {}

  /** The review's JSON text, untouched, and what is to be decided by. */
  async read(
    actor: EnrolledActor,
    id: string,
  ): Promise<{ facts: ReadFacts; review: string } | null> {
    const values = [actor.programmeId, id, actor.enrolmentId, TITLES];
    const text = await this.database.json(actor, REVIEW, values);
    if (text === null) return null;
    const end = text.indexOf('\n');
    return { facts: JSON.parse(text.slice(0, end)) as ReadFacts, review: text.slice(end + 1) };
  }

  async own(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, OWN_REVIEWS, values)) ?? '[]';
  }

  async facts(tx: Tx, programmeId: string, id: string): Promise<ReviewFacts | null> {
    const review = await tx.review.findUnique({
      where: { programmeId_id: { programmeId, id } },
      select: {
        id: true,
        state: true,
        returnerId: true,
        strategyVersionId: true,
        materialVersionId: true,
        askedMentorId: true,
        mentorId: true,
        seenAt: true,
        begunAt: true,
        promisedFor: true,
      },
    });
    if (!review) return null;
    const { mentorId: readerId, askedMentorId, promisedFor, ...facts } = review;
    const mentors = await this.mentorsOf(tx, programmeId, facts.returnerId);
    return {
      ...facts,
      readerId,
      promisedFor: fromDbDate(promisedFor),
      mentorId: readersOf(askedMentorId, mentors),
    };
  }

  /** As {@link facts}, and nobody else can move the review on until the transaction ends. */
  async hold(tx: Tx, programmeId: string, id: string): Promise<ReviewFacts | null> {
    await tx.$queryRaw`
      SELECT id FROM review
      WHERE programme_id = ${programmeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return this.facts(tx, programmeId, id);
  }

  /** The mentors paired with a returner at this moment. */
  async mentorsOf(tx: Tx, programmeId: string, returnerId: string): Promise<string[]> {
    const pairings = await tx.pairing.findMany({
      where: { programmeId, returnerId, endedAt: null },
      select: { mentorId: true },
    });
    return [...new Set(pairings.map(({ mentorId }) => mentorId))];
  }

  async update(
    tx: Tx,
    key: { programmeId: string; id: string },
    { rubric, ...change }: ReviewChange,
  ): Promise<void> {
    const data = { ...change, ...(rubric && { rubric: toDbJson(rubric) }) };
    await tx.review.updateMany({ where: key, data });
  }
}
