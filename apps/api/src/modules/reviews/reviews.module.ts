import { Module } from '@nestjs/common';
import { CommentsRepository } from './comments.repository.ts';
import { CommentsService } from './comments.service.ts';
import { ReturnersController } from './returners.controller.ts';
import { ReturnersRepository } from './returners.repository.ts';
import { ReturnersService } from './returners.service.ts';
import { ReviewNewsService } from './review-news.service.ts';
import { ReviewsController } from './reviews.controller.ts';
import { ReviewsRepository } from './reviews.repository.ts';
import { ReviewsService } from './reviews.service.ts';
import { SubmissionsRepository } from './submissions.repository.ts';
import { SubmissionsService } from './submissions.service.ts';

@Module({
  controllers: [ReviewsController, ReturnersController],
  providers: [
    ReviewsService,
    SubmissionsService,
    CommentsService,
    ReturnersService,
    ReviewNewsService,
    ReviewsRepository,
    SubmissionsRepository,
    CommentsRepository,
    ReturnersRepository,
  ],
})
export class ReviewsModule {}
