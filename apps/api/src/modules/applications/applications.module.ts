import { Module } from '@nestjs/common';
import { TemplatesModule } from '../templates/templates.module.ts';
import { ApplicationsController } from './applications.controller.ts';
import { ApplicationsListRepository } from './applications-list.repository.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import { ApplicationsService } from './applications.service.ts';
import { BulkController } from './bulk.controller.ts';
import { BulkService } from './bulk.service.ts';
import { CriteriaController } from './criteria.controller.ts';
import { CriteriaRepository } from './criteria.repository.ts';
import { CriteriaService } from './criteria.service.ts';
import { FollowUpService } from './follow-up.service.ts';
import { HistoryController } from './history.controller.ts';
import { HistoryRepository } from './history.repository.ts';
import { HistoryService } from './history.service.ts';
import { IntakeRepository } from './intake.repository.ts';
import { IntakeService } from './intake.service.ts';
import { InterviewsController } from './interviews.controller.ts';
import { InterviewsRepository } from './interviews.repository.ts';
import { InterviewsService } from './interviews.service.ts';
import { SavedViewsController } from './saved-views.controller.ts';
import { SavedViewsRepository } from './saved-views.repository.ts';
import { SavedViewsService } from './saved-views.service.ts';
import { SentMaterialsController } from './sent-materials.controller.ts';
import { SentMaterialsRepository } from './sent-materials.repository.ts';
import { SentMaterialsService } from './sent-materials.service.ts';
import { PreparationController } from './preparation.controller.ts';
import { PreparationRepository } from './preparation.repository.ts';
import { PreparationService } from './preparation.service.ts';

@Module({
  imports: [TemplatesModule],
  controllers: [
    ApplicationsController,
    BulkController,
    SavedViewsController,
    HistoryController,
    InterviewsController,
    PreparationController,
    CriteriaController,
    SentMaterialsController,
  ],
  providers: [
    ApplicationsService,
    ApplicationsRepository,
    ApplicationsListRepository,
    HistoryService,
    BulkService,
    SavedViewsService,
    SavedViewsRepository,
    HistoryRepository,
    InterviewsService,
    InterviewsRepository,
    FollowUpService,
    IntakeService,
    IntakeRepository,
    PreparationService,
    PreparationRepository,
    CriteriaService,
    CriteriaRepository,
    SentMaterialsService,
    SentMaterialsRepository,
  ],
  exports: [ApplicationsService, CriteriaService, IntakeService, SentMaterialsService],
})
export class ApplicationsModule {}
