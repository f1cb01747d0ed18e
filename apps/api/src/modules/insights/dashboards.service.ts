import { Injectable } from '@nestjs/common';
import { allows, type EnrolledActor } from '@reshelve/domain/access';
import { todayIn, type PlainDate } from '@reshelve/domain/dates';
import { needsAHand } from '@reshelve/domain/participation';
import { notFound } from '../../platform/http/errors.ts';
import { DashboardsRepository, type ParticipationRow } from './dashboards.repository.ts';
import type { DashboardDto, ParticipationDto } from './dto/dashboard.dto.ts';
import { progressOf } from './progress.ts';
import { statisticsOf } from './statistics.ts';

/**
 * What a coordinator sees of a cohort. The counts of people who do not share their progress end
 * here: they are added up and never handed on one by one.
 */
@Injectable()
export class DashboardsService {
  constructor(private readonly dashboards: DashboardsRepository) {}

  /** @throws PlatformError `not-found` where the cohort is not one of the coordinator's programme. */
  async dashboard(actor: EnrolledActor, cohortId: string): Promise<DashboardDto> {
    const { programmeId } = actor;
    if (!allows(actor, 'read', 'Figures', { programmeId })) throw notFound();
    const rows = await this.dashboards.cohort(actor, cohortId);
    if (!rows) throw notFound();
    const today = todayIn(actor.timeZone, new Date().toISOString());
    const names = new Map(rows.participation.map(({ id, name }) => [id, name]));
    return {
      cohort: rows.cohort,
      participation: rows.participation.map((row) => participationOf(row, today)),
      progress: rows.counts
        .filter(({ shares_progress: sharesProgress }) =>
          allows(actor, 'read', 'Progress', { programmeId, sharesProgress }),
        )
        .map((row) => progressOf(row, names.get(row.id) ?? ''))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      statistics: statisticsOf(rows.counts, rows.cohort.startsOn, today),
    };
  }
}

function participationOf(row: ParticipationRow, today: PlainDate): ParticipationDto {
  return {
    id: row.id,
    name: row.name,
    enrolledOn: row.enrolled_on,
    endedOn: row.ended_on,
    sharesProgress: row.shares_progress,
    mentors: row.mentors,
    activeWeek: row.active_week,
    waiting: row.waiting,
    waitingSince: row.waiting_since,
    hands: row.ended_on === null ? needsAHand(takesPart(row), today) : [],
  };
}

function takesPart(row: ParticipationRow) {
  return {
    enrolledOn: row.enrolled_on,
    paired: row.mentors.length > 0,
    lastActiveWeek: row.active_week,
    waitingSince: row.waiting_since === null ? [] : [row.waiting_since],
  };
}
