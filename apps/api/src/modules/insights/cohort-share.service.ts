import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { cohortShare } from '@reshelve/domain/cohort-comparison';
import { countsOf } from '@reshelve/domain/cohort-figures';
import { todayIn } from '@reshelve/domain/dates';
import { notFound } from '../../platform/http/errors.ts';
import { CohortShareRepository } from './cohort-share.repository.ts';
import type { CohortShareDto } from './dto/cohort-share.dto.ts';
import { factsOf, monthsOf } from './statistics.ts';

/** The returner stands apart, so that the rules can take them out of the cohort. */
const READER = 'reader';

/** The one figure of a cohort that its returners may read. The counts of the others end here. */
@Injectable()
export class CohortShareService {
  constructor(private readonly shares: CohortShareRepository) {}

  async share(actor: EnrolledActor): Promise<CohortShareDto> {
    if (!allows(actor, 'read', 'Insight', { returnerId: actor.enrolmentId })) throw notFound();
    const rows = await this.shares.cohort(actor);
    const [first] = rows;
    if (!first) return { kind: 'hidden' };
    const today = todayIn(actor.timeZone, new Date().toISOString());
    const months = monthsOf(first.starts_on, today);
    const people = rows.map(({ mine, shares_progress: shares, applications }, i) => ({
      id: mine ? READER : String(i),
      shares,
      counts: countsOf(factsOf({ applications, interview_months: [] }), months),
    }));
    return cohortShare(people, READER, months);
  }
}
