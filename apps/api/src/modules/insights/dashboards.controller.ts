import { Controller, Get, Param } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { DashboardsService } from './dashboards.service.ts';
import { DashboardDto } from './dto/dashboard.dto.ts';

@Controller('as/:enrolmentId/cohorts')
export class DashboardsController {
  constructor(private readonly dashboards: DashboardsService) {}

  /** A cohort at a glance: participation, the progress of those who share it, and statistics. */
  @Get(':cohortId/dashboard')
  @Permit('read', 'Figures')
  dashboard(
    @Acting() actor: EnrolledActor,
    @Param('cohortId', ParseId) cohortId: string,
  ): Promise<DashboardDto> {
    return this.dashboards.dashboard(actor, cohortId);
  }
}
