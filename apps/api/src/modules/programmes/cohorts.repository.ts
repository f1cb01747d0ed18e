import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { SaveCohortDto } from './dto/cohort.dto.ts';

const COHORTS = {
  name: 'cohorts.list',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
             'returners', people.returners, 'unpaired', people.unpaired,
             'invited', invited.waiting) ORDER BY c.starts_on DESC, c.name), '[]'::json)::text
    FROM cohort c
    CROSS JOIN LATERAL (
      SELECT count(*) AS returners,
             count(*) FILTER (WHERE NOT EXISTS (
               SELECT FROM pairing p
               WHERE p.programme_id = e.programme_id AND p.returner_id = e.id
                 AND p.ended_at IS NULL)) AS unpaired
      FROM enrolment e
      WHERE e.programme_id = c.programme_id AND e.cohort_id = c.id AND e.role = 'returner'
        AND e.ended_at IS NULL) people
    CROSS JOIN LATERAL (
      SELECT count(*) AS waiting FROM invitation i
      WHERE i.programme_id = c.programme_id AND i.cohort_id = c.id AND i.role = 'returner'
        AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL) invited
    WHERE c.programme_id = $1`,
};

@Injectable()
export class CohortsRepository {
  constructor(private readonly database: Database) {}

  async list(actor: EnrolledActor): Promise<string> {
    return (await this.database.json(actor, COHORTS, [actor.programmeId])) ?? '[]';
  }

  async create(tx: Tx, programmeId: string, cohort: SaveCohortDto): Promise<string> {
    const { id } = await tx.cohort.create({
      data: { programmeId, ...columns(cohort) },
      select: { id: true },
    });
    return id;
  }

  /** @returns whether there was such a cohort */
  async update(tx: Tx, programmeId: string, id: string, cohort: SaveCohortDto): Promise<boolean> {
    const { count } = await tx.cohort.updateMany({
      where: { programmeId, id },
      data: columns(cohort),
    });
    return count === 1;
  }

  async exists(tx: Tx, programmeId: string, id: string): Promise<boolean> {
    return (await tx.cohort.count({ where: { programmeId, id } })) === 1;
  }

  async nameTaken(tx: Tx, programmeId: string, name: string, except?: string): Promise<boolean> {
    const others = except === undefined ? {} : { NOT: { id: except } };
    return (await tx.cohort.count({ where: { programmeId, name, ...others } })) > 0;
  }
}

const columns = ({ name, startsOn, endsOn }: SaveCohortDto) => ({
  name,
  startsOn: toDbDate(startsOn),
  endsOn: toDbDate(endsOn),
});
