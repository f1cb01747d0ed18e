import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { StrategyParts } from '@reshelve/domain/strategy';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { StrategyDto } from './dto/strategy.dto.ts';

/** What the returner writes of a strategy. */
export interface StrategyWords extends StrategyParts {
  applicationsPerInterview: number | null;
  interviewsPerOffer: number | null;
}

/** The lessons that stand in part two, as a version keeps them; $1 programme, $2 returner. */
export const KEPT_LESSONS = `
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('text', l.text, 'due', l.due, 'state', l.state)
                     ORDER BY l.created_at, l.id)
    FROM lesson l
    WHERE l.programme_id = $1::uuid AND l.returner_id = $2::uuid AND l.state <> 'let_go'),
    '[]'::jsonb)`;

/** Whether version `v` says what strategy `s` says. */
export const SAYS_THE_SAME = `(
  (v.plan, v.reflection, v.feedback, v.acceptance) = (s.plan, s.reflection, s.feedback, s.acceptance)
  AND v.applications_per_interview IS NOT DISTINCT FROM s.applications_per_interview
  AND v.interviews_per_offer IS NOT DISTINCT FROM s.interviews_per_offer
  AND v.lessons = ${KEPT_LESSONS})`;

/** The reviews of version `v`, newest first. */
export const VERSION_REVIEWS = `
  coalesce((
    SELECT json_agg(json_build_object(
             'id', r.id, 'state', r.state, 'decision', r.decision,
             'submittedAt', r.submitted_at, 'decidedAt', r.decided_at)
           ORDER BY r.submitted_at DESC, r.id DESC)
    FROM review r
    WHERE r.programme_id = $1::uuid AND r.strategy_version_id = v.id), '[]'::json)`;

const STRATEGY = {
  name: 'strategies.strategy',
  text: `
    SELECT json_build_object(
      'revision', coalesce(s.revision, 0),
      'plan', coalesce(s.plan, ''), 'reflection', coalesce(s.reflection, ''),
      'feedback', coalesce(s.feedback, ''), 'acceptance', coalesce(s.acceptance, ''),
      'applicationsPerInterview', s.applications_per_interview,
      'interviewsPerOffer', s.interviews_per_offer, 'updatedAt', s.updated_at,
      'lessons', coalesce((
        SELECT json_agg(json_build_object(
                 'id', l.id, 'text', l.text, 'due', l.due, 'state', l.state,
                 'applicationId', a.id, 'title', a.title, 'employer', a.employer)
               ORDER BY l.created_at, l.id)
        FROM lesson l
        JOIN debrief d ON d.programme_id = l.programme_id AND d.id = l.debrief_id
        JOIN application a ON a.programme_id = d.programme_id AND a.id = d.application_id
        WHERE l.programme_id = $1::uuid AND l.returner_id = $2::uuid AND l.state <> 'let_go'),
        '[]'::json),
      'latestVersion', CASE WHEN v.id IS NOT NULL THEN json_build_object(
        'id', v.id, 'number', v.number, 'note', v.note, 'createdAt', v.created_at,
        'reviews', ${VERSION_REVIEWS}) END,
      'changedSinceVersion', s.id IS NOT NULL AND ${SAYS_THE_SAME} IS NOT TRUE,
      'mentors', coalesce((
        SELECT json_agg(DISTINCT a.name)
        FROM pairing p
        JOIN enrolment m ON m.programme_id = p.programme_id AND m.id = p.mentor_id
        JOIN account a ON a.id = m.account_id
        WHERE p.programme_id = $1::uuid AND p.returner_id = $2::uuid AND p.ended_at IS NULL),
        '[]'::json),
      'sharesSearch', e.shares_search)::text
    FROM enrolment e
    LEFT JOIN strategy s ON s.programme_id = e.programme_id AND s.returner_id = e.id
    LEFT JOIN LATERAL (
      SELECT * FROM strategy_version v
      WHERE v.programme_id = s.programme_id AND v.strategy_id = s.id
      ORDER BY v.number DESC LIMIT 1) v ON true
    WHERE e.programme_id = $1::uuid AND e.id = $2::uuid`,
};

/** The living document: one a returner. */
@Injectable()
export class StrategiesRepository {
  constructor(private readonly database: Database) {}

  async strategy(actor: EnrolledActor): Promise<StrategyDto | null> {
    const values = [actor.programmeId, actor.enrolmentId];
    const text = await this.database.json(actor, STRATEGY, values);
    return text === null ? null : (JSON.parse(text) as StrategyDto);
  }

  /**
   * Writes the document if it still stands at `revision`, 0 meaning that there is none yet.
   * @returns whether it did
   */
  async save(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    revision: number,
    words: StrategyWords,
  ): Promise<boolean> {
    const { count } =
      revision === 0
        ? await tx.strategy.createMany({
            data: [{ programmeId, returnerId, ...words }],
            skipDuplicates: true,
          })
        : await tx.strategy.updateMany({
            where: { programmeId, returnerId, revision },
            data: { ...words, revision: revision + 1, updatedAt: new Date() },
          });
    return count === 1;
  }

  /** The document, held until the transaction ends, so that versions are numbered one by one. */
  async hold(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
  ): Promise<(StrategyWords & { id: string; revision: number }) | null> {
    await tx.$queryRaw`
      SELECT id FROM strategy
      WHERE programme_id = ${programmeId}::uuid AND returner_id = ${returnerId}::uuid FOR UPDATE`;
    return tx.strategy.findUnique({
      where: { programmeId_returnerId: { programmeId, returnerId } },
    });
  }
}
