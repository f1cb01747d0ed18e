import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.ts';
import { DebriefWork } from './debrief-work.ts';
import { DebriefsController } from './debriefs.controller.ts';
import { DebriefsRepository } from './debriefs.repository.ts';
import { DebriefsService } from './debriefs.service.ts';
import { FeedbackController } from './feedback.controller.ts';
import { FeedbackRepository } from './feedback.repository.ts';
import { TemplatesModule } from '../templates/templates.module.ts';
import { FeedbackService } from './feedback.service.ts';
import { LessonsController } from './lessons.controller.ts';
import { LessonsRepository } from './lessons.repository.ts';
import { LessonsService } from './lessons.service.ts';

/** Debriefs with their lessons and requests for feedback. */
@Module({
  imports: [ApplicationsModule, TemplatesModule],
  controllers: [DebriefsController, LessonsController, FeedbackController],
  providers: [
    DebriefsService,
    DebriefsRepository,
    DebriefWork,
    LessonsService,
    LessonsRepository,
    FeedbackService,
    FeedbackRepository,
  ],
})
export class DebriefsModule {}
