import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Database } from '../../platform/database/database.ts';
import { QUEUE, REVIEWS_OF_PAIRED } from './reviews.statements.ts';

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
      'reviews', ${REVIEWS_OF_PAIRED},
      'search', app.shared_search(p.id))::text
    FROM (${PAIRED}) p
    WHERE p.id = $3::uuid`,
};

/** The mentors of a returner, by name; $1 programme, $2 returner. */
const MENTORS = {
  name: 'reviews.mentors',
  text: `
    SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name)
                             ORDER BY m.name, m.id), '[]'::json)::text
    FROM (SELECT DISTINCT e.id, a.name
          FROM pairing p
          JOIN enrolment e ON e.programme_id = p.programme_id AND e.id = p.mentor_id
          JOIN account a ON a.id = e.account_id
          WHERE p.programme_id = $1::uuid AND p.returner_id = $2::uuid
            AND p.ended_at IS NULL) m`,
};

/** What those who are paired at this moment see of each other: JSON text throughout. */
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

  async mentors(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, MENTORS, values)) ?? '[]';
  }
}
