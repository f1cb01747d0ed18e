import { Module } from '@nestjs/common';
import { DashboardsController } from './dashboards.controller.ts';
import { DashboardsRepository } from './dashboards.repository.ts';
import { DashboardsService } from './dashboards.service.ts';

/** Read-only figures for coordinators: participation, shared progress, cohort statistics. */
@Module({
  controllers: [DashboardsController],
  providers: [DashboardsService, DashboardsRepository],
})
export class InsightsModule {}
