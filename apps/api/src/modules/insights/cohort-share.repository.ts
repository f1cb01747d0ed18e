import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import { Database } from '../../platform/database/database.ts';
import type { AlikeApplications } from './dashboards.repository.ts';

/** Somebody of the cohort, as counts and nothing else. */
export interface CohortMate {
  mine: boolean;
  shares_progress: boolean;
  starts_on: PlainDate;
  applications: Omit<AlikeApplications, 'stage'>[];
}

const STATEMENT = {
  name: 'insights.cohort-share',
  text: `SELECT coalesce(json_agg(n), '[]')::text FROM app.own_cohort_counts() n`,
};

@Injectable()
export class CohortShareRepository {
  constructor(private readonly database: Database) {}

  async cohort(actor: EnrolledActor): Promise<CohortMate[]> {
    return JSON.parse((await this.database.json(actor, STATEMENT, [])) ?? '[]') as CohortMate[];
  }
}
