import { Module } from '@nestjs/common';
import { CohortShareRepository } from './cohort-share.repository.ts';
import { CohortShareService } from './cohort-share.service.ts';
import { DashboardsController } from './dashboards.controller.ts';
import { DashboardsRepository } from './dashboards.repository.ts';
import { DashboardsService } from './dashboards.service.ts';
import { SearchController } from './search.controller.ts';
import { SearchRepository } from './search.repository.ts';
import { SearchService } from './search.service.ts';

/**
 * Read-only figures: for returners, what their own search shows; for coordinators, participation,
 * shared progress and cohort statistics.
 */
@Module({
  controllers: [DashboardsController, SearchController],
  providers: [
    DashboardsService,
    DashboardsRepository,
    SearchService,
    SearchRepository,
    CohortShareService,
    CohortShareRepository,
  ],
})
export class InsightsModule {}
