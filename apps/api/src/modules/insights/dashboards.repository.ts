import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import type { FeedbackState } from '@reshelve/domain/feedback';
import type { Outcome, Stage } from '@reshelve/domain/stages';
import { Database } from '../../platform/database/database.ts';

export interface ParticipationRow {
  id: string;
  name: string;
  enrolled_on: PlainDate;
  ended_on: PlainDate | null;
  shares_progress: boolean;
  mentors: string[];
  active_week: PlainDate | null;
  waiting: number;
  waiting_since: PlainDate | null;
}

/** So many applications of one returner that are alike. Months are 'YYYY-MM'. */
export interface AlikeApplications {
  stage: Stage;
  furthest: Stage;
  outcome: Outcome | null;
  sent: string | null;
  ended: string | null;
  debrief: 'none' | 'begun' | 'located' | 'accepted';
  feedback: FeedbackState;
  count: number;
}

export interface CountsRow {
  id: string;
  shares_progress: boolean;
  applications: AlikeApplications[];
  last_applied_on: PlainDate | null;
  last_rejected_on: PlainDate | null;
  last_debriefed_on: PlainDate | null;
  interviews: number;
  /** 'YYYY-MM', once for each meeting held. */
  interview_months: string[];
  last_interview_on: PlainDate | null;
  next_interview_on: PlainDate | null;
  versions: number;
  submitted: number;
  ready: number;
  another_look: number;
  review_days: number[];
}

export interface CohortRows {
  cohort: { id: string; name: string; startsOn: PlainDate; endsOn: PlainDate };
  participation: ParticipationRow[];
  counts: CountsRow[];
}

/** One statement for the whole dashboard. Its two functions answer coordinators only. */
const STATEMENT = {
  name: 'cohort-dashboard',
  text: `
    SELECT json_build_object(
      'cohort', json_build_object('id', c.id, 'name', c.name,
                                  'startsOn', c.starts_on, 'endsOn', c.ends_on),
      'participation', (SELECT coalesce(json_agg(p ORDER BY p.name, p.id), '[]')
                        FROM app.cohort_participation($1) p),
      'counts', (SELECT coalesce(json_agg(n), '[]') FROM app.cohort_counts($1) n))::text
    FROM cohort c WHERE c.programme_id = $2 AND c.id = $1`,
};

@Injectable()
export class DashboardsRepository {
  constructor(private readonly database: Database) {}

  /** Null where the coordinator's programme has no such cohort. */
  async cohort(actor: EnrolledActor, cohortId: string): Promise<CohortRows | null> {
    const text = await this.database.json(actor, STATEMENT, [cohortId, actor.programmeId]);
    return text === null ? null : (JSON.parse(text) as CohortRows);
  }
}
