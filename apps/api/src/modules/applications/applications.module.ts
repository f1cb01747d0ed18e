import { Module } from '@nestjs/common';
import { ApplicationsController } from './applications.controller.ts';
import { ApplicationsListRepository } from './applications-list.repository.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import { ApplicationsService } from './applications.service.ts';
import { CriteriaController } from './criteria.controller.ts';
import { CriteriaRepository } from './criteria.repository.ts';
import { CriteriaService } from './criteria.service.ts';
import { HistoryController } from './history.controller.ts';
import { HistoryRepository } from './history.repository.ts';
import { HistoryService } from './history.service.ts';
import { InterviewsController } from './interviews.controller.ts';
import { InterviewsRepository } from './interviews.repository.ts';
import { InterviewsService } from './interviews.service.ts';

@Module({
  controllers: [
    ApplicationsController,
    HistoryController,
    InterviewsController,
    CriteriaController,
  ],
  providers: [
    ApplicationsService,
    ApplicationsRepository,
    ApplicationsListRepository,
    HistoryService,
    HistoryRepository,
    InterviewsService,
    InterviewsRepository,
    CriteriaService,
    CriteriaRepository,
  ],
  exports: [ApplicationsService],
})
export class ApplicationsModule {}
