import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { ReviewState } from '@reshelve/domain/reviews';
import type { StrategyParts } from '@reshelve/domain/strategy';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { ReviewDto } from './dto/review.dto.ts';

const PARTS = `
  'plan', v.plan, 'reflection', v.reflection, 'feedback', v.feedback, 'acceptance', v.acceptance`;

/**
 * One review with all that is read beside it; $1 programme, $2 review, $3 who reads. Names come
 * through the reader's policies; for a mentor those of other mentors through app.mentor_name.
 */
const REVIEW = {
  name: 'reviews.review',
  text: `
    SELECT json_build_object(
      'id', r.id, 'state', r.state, 'question', r.question, 'submittedAt', r.submitted_at,
      'seenAt', r.seen_at, 'decision', r.decision, 'summary', r.summary,
      'decidedAt', r.decided_at, 'withdrawnAt', r.withdrawn_at,
      'returner', json_build_object('id', e.id, 'name', a.name),
      'mentor', CASE WHEN r.mentor_id IS NOT NULL THEN json_build_object(
        'name', coalesce((SELECT ma.name FROM enrolment m JOIN account ma ON ma.id = m.account_id
                          WHERE m.programme_id = $1::uuid AND m.id = r.mentor_id),
                         app.mentor_name(r.mentor_id)),
        'mine', r.mentor_id = $3::uuid) END,
      'version', json_build_object(
        'id', v.id, 'number', v.number, 'note', v.note, 'createdAt', v.created_at, ${PARTS},
        'applicationsPerInterview', v.applications_per_interview,
        'interviewsPerOffer', v.interviews_per_offer,
        'lessons', CASE WHEN e.id = $3::uuid OR e.shares_search THEN v.lessons END),
      'before', (
        SELECT json_build_object('reviewId', b.id, 'versionNumber', v.number,
                                 'decidedAt', b.decided_at, ${PARTS})
        FROM review b
        JOIN strategy_version v ON v.programme_id = b.programme_id AND v.id = b.strategy_version_id
        WHERE b.programme_id = $1::uuid AND b.returner_id = r.returner_id AND b.state = 'decided'
          AND b.submitted_at < r.submitted_at
        ORDER BY b.submitted_at DESC LIMIT 1),
      'former', coalesce((
        SELECT json_agg(json_build_object(
                 'id', b.id, 'versionNumber', v.number, 'state', b.state, 'decision', b.decision,
                 'summary', b.summary, 'submittedAt', b.submitted_at, 'decidedAt', b.decided_at)
               ORDER BY b.submitted_at DESC)
        FROM review b
        JOIN strategy_version v ON v.programme_id = b.programme_id AND v.id = b.strategy_version_id
        WHERE b.programme_id = $1::uuid AND b.returner_id = r.returner_id
          AND b.submitted_at < r.submitted_at AND b.state <> 'withdrawn'), '[]'::json),
      'comments', coalesce((
        SELECT json_agg(json_build_object(
                 'id', c.id, 'part', c.part, 'parentId', c.parent_id, 'text', c.text,
                 'createdAt', c.created_at, 'resolvedAt', c.resolved_at,
                 'author', coalesce(ca.name, app.mentor_name(c.author_id)),
                 'authorRole', CASE WHEN c.author_id = c.returner_id THEN 'returner' ELSE 'mentor' END,
                 'mine', c.author_id = $3::uuid)
               ORDER BY c.created_at, c.id)
        FROM comment c
        LEFT JOIN enrolment ce ON ce.programme_id = c.programme_id AND ce.id = c.author_id
        LEFT JOIN account ca ON ca.id = ce.account_id
        WHERE c.programme_id = $1::uuid AND c.review_id = r.id), '[]'::json),
      'mentorIds', (
        SELECT coalesce(json_agg(p.mentor_id), '[]'::json) FROM pairing p
        WHERE p.programme_id = $1::uuid AND p.returner_id = r.returner_id AND p.ended_at IS NULL)
      )::text
    FROM review r
    JOIN strategy_version v ON v.programme_id = r.programme_id AND v.id = r.strategy_version_id
    JOIN enrolment e ON e.programme_id = r.programme_id AND e.id = r.returner_id
    JOIN account a ON a.id = e.account_id
    WHERE r.programme_id = $1::uuid AND r.id = $2::uuid`,
};

/** A review as stored, with the text of the version reviewed before it. */
export type StoredReview = Omit<ReviewDto, 'changes' | 'can'> & {
  before: (StrategyParts & { reviewId: string; versionNumber: number; decidedAt: string }) | null;
  /** The mentors paired with the returner now, as far as the reader may know. */
  mentorIds: string[];
};

/** What deciding about a review takes. */
export interface ReviewFacts {
  id: string;
  state: ReviewState;
  returnerId: string;
  /** Who opened it. */
  openedBy: string | null;
  /** The mentors paired with the returner now, as far as the actor may know. */
  mentorId: string[];
}

@Injectable()
export class ReviewsRepository {
  constructor(private readonly database: Database) {}

  async read(actor: EnrolledActor, id: string): Promise<StoredReview | null> {
    const values = [actor.programmeId, id, actor.enrolmentId];
    const text = await this.database.json(actor, REVIEW, values);
    return text === null ? null : (JSON.parse(text) as StoredReview);
  }

  async facts(tx: Tx, programmeId: string, id: string): Promise<ReviewFacts | null> {
    const review = await tx.review.findUnique({
      where: { programmeId_id: { programmeId, id } },
      select: { id: true, state: true, returnerId: true, mentorId: true },
    });
    if (!review) return null;
    const { mentorId: openedBy, ...facts } = review;
    return {
      ...facts,
      openedBy,
      mentorId: await this.mentorsOf(tx, programmeId, facts.returnerId),
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
    data: {
      state: ReviewState;
      mentorId?: string;
      seenAt?: Date;
      decision?: 'ready' | 'another_look';
      summary?: string;
      decidedAt?: Date;
      withdrawnAt?: Date;
    },
  ): Promise<void> {
    await tx.review.updateMany({ where: key, data });
  }
}
