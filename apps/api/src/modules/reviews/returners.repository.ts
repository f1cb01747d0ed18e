import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Database } from '../../platform/database/database.ts';

/** What waits for a mentor, oldest first; $1 programme, $2 mentor. */
const QUEUE = {
  name: 'reviews.queue',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', r.id, 'state', r.state, 'returnerId', e.id, 'returnerName', a.name,
             'versionNumber', v.number, 'question', r.question, 'waitingSince', r.submitted_at,
             'readBy', CASE WHEN r.mentor_id IS NOT NULL THEN app.mentor_name(r.mentor_id) END,
             'mine', r.mentor_id IS NOT DISTINCT FROM $2::uuid,
             'reviewedBefore', (
               SELECT count(*) FROM review b
               WHERE b.programme_id = r.programme_id AND b.returner_id = r.returner_id
                 AND b.state = 'decided'))
           ORDER BY r.submitted_at, r.id), '[]'::json)::text
    FROM (SELECT DISTINCT returner_id FROM pairing
          WHERE programme_id = $1::uuid AND mentor_id = $2::uuid AND ended_at IS NULL) p
    JOIN review r ON r.programme_id = $1::uuid AND r.returner_id = p.returner_id
                 AND r.state IN ('waiting', 'seen')
    JOIN strategy_version v ON v.programme_id = r.programme_id AND v.id = r.strategy_version_id
    JOIN enrolment e ON e.programme_id = r.programme_id AND e.id = r.returner_id
    JOIN account a ON a.id = e.account_id`,
};

/** The returners of a mentor; $1 programme, $2 mentor. */
const PAIRED = `
  SELECT e.id, a.name, c.name AS cohort, min(p.started_at) AS paired_since, e.shares_search
  FROM pairing p
  JOIN enrolment e ON e.programme_id = p.programme_id AND e.id = p.returner_id
  JOIN account a ON a.id = e.account_id
  LEFT JOIN cohort c ON c.programme_id = e.programme_id AND c.id = e.cohort_id
  WHERE p.programme_id = $1::uuid AND p.mentor_id = $2::uuid AND p.ended_at IS NULL
  GROUP BY e.programme_id, e.id, a.name, c.name`;

const RETURNERS = {
  name: 'reviews.returners',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', p.id, 'name', p.name, 'cohort', p.cohort, 'pairedSince', p.paired_since,
             'sharesSearch', p.shares_search,
             'waiting', (SELECT count(*) FROM review r
                         WHERE r.programme_id = $1::uuid AND r.returner_id = p.id
                           AND r.state IN ('waiting', 'seen')))
           ORDER BY p.name, p.id), '[]'::json)::text
    FROM (${PAIRED}) p`,
};

const RETURNER = {
  name: 'reviews.returner',
  text: `
    SELECT json_build_object(
      'id', p.id, 'name', p.name, 'cohort', p.cohort, 'pairedSince', p.paired_since,
      'reviews', coalesce((
        SELECT json_agg(json_build_object(
                 'id', r.id, 'versionNumber', v.number, 'state', r.state, 'decision', r.decision,
                 'submittedAt', r.submitted_at, 'decidedAt', r.decided_at)
               ORDER BY r.submitted_at DESC, r.id DESC)
        FROM review r
        JOIN strategy_version v ON v.programme_id = r.programme_id AND v.id = r.strategy_version_id
        WHERE r.programme_id = $1::uuid AND r.returner_id = p.id AND r.state <> 'withdrawn'),
        '[]'::json),
      'search', app.shared_search(p.id))::text
    FROM (${PAIRED}) p
    WHERE p.id = $3::uuid`,
};

/** A mentor's view of the returners paired with them at this moment: JSON text throughout. */
@Injectable()
export class ReturnersRepository {
  constructor(private readonly database: Database) {}

  async queue(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, QUEUE, values)) ?? '[]';
  }

  async list(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, RETURNERS, values)) ?? '[]';
  }

  find(actor: EnrolledActor, returnerId: string): Promise<string | null> {
    const values = [actor.programmeId, actor.enrolmentId, returnerId];
    return this.database.json(actor, RETURNER, values);
  }
}
