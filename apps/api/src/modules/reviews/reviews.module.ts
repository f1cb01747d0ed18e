import { Module } from '@nestjs/common';
import { MaterialsModule } from '../materials/materials.module.ts';
import { StrategiesModule } from '../strategies/strategies.module.ts';
import { CommentsController } from './comments.controller.ts';
import { CommentsRepository } from './comments.repository.ts';
import { CommentsService } from './comments.service.ts';
import { DocumentsRepository } from './documents.repository.ts';
import { DraftsRepository } from './drafts.repository.ts';
import { DraftsService } from './drafts.service.ts';
import { PlacementsRepository } from './placements.repository.ts';
import { PlacementsService } from './placements.service.ts';
import { ReadingService } from './reading.service.ts';
import { ReturnersController } from './returners.controller.ts';
import { ReturnersRepository } from './returners.repository.ts';
import { ReturnersService } from './returners.service.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { ReviewsController } from './reviews.controller.ts';
import { ReviewsRepository } from './reviews.repository.ts';
import { ReviewsService } from './reviews.service.ts';
import { SubmissionsRepository } from './submissions.repository.ts';
import { SubmissionsService } from './submissions.service.ts';
import { SuggestionsService } from './suggestions.service.ts';

@Module({
  imports: [StrategiesModule, MaterialsModule],
  controllers: [ReviewsController, CommentsController, ReturnersController],
  providers: [
    ReviewsService,
    ReadingService,
    SubmissionsService,
    PlacementsService,
    DraftsService,
    CommentsService,
    SuggestionsService,
    ReturnersService,
    ReviewNewsService,
    ReviewsRepository,
    SubmissionsRepository,
    PlacementsRepository,
    DraftsRepository,
    CommentsRepository,
    DocumentsRepository,
    ReturnersRepository,
  ],
})
export class ReviewsModule {}
