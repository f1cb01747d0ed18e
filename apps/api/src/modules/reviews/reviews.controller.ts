import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CommentsService } from './comments.service.ts';
import {
  AddCommentDto,
  CreatedCommentDto,
  CreatedReviewDto,
  DecisionDto,
  OwnReviewDto,
  ReviewDto,
  SubmitDto,
} from './dto/review.dto.ts';
import { ReviewsService } from './reviews.service.ts';
import { SubmissionsService } from './submissions.service.ts';

/** Reviews, from the returner's side and from the mentor's. */
@Controller('as/:enrolmentId')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly submissions: SubmissionsService,
    private readonly comments: CommentsService,
  ) {}

  @Post('strategy/versions/:id/submit')
  @Permit('submit', 'StrategyVersion')
  submit(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() { question = '' }: SubmitDto,
  ): Promise<CreatedReviewDto> {
    return this.submissions.submit(actor, id, question, key);
  }

  @Get('reviews')
  @Permit('submit', 'StrategyVersion')
  @JsonText({ type: OwnReviewDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.submissions.list(actor);
  }

  @Get('reviews/:id')
  @Permit('read', 'Review')
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<ReviewDto> {
    return this.reviews.read(actor, id);
  }

  @Post('reviews/:id/withdraw')
  @Permit('submit', 'StrategyVersion')
  @HttpCode(204)
  withdraw(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.submissions.withdraw(actor, id);
  }

  @Post('reviews/:id/seen')
  @Permit('decide', 'Review')
  @HttpCode(204)
  open(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.reviews.open(actor, id);
  }

  @Post('reviews/:id/decision')
  @Permit('decide', 'Review')
  @HttpCode(204)
  decide(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() decision: DecisionDto,
  ): Promise<void> {
    return this.reviews.decide(actor, id, decision, key);
  }

  @Post('reviews/:id/comments')
  @Permit('create', 'Comment')
  addComment(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() comment: AddCommentDto,
  ): Promise<CreatedCommentDto> {
    return this.comments.add(actor, id, comment, key);
  }

  @Post('comments/:id/resolve')
  @Permit('update', 'Comment')
  @HttpCode(204)
  resolve(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.comments.setResolved(actor, id, true);
  }

  @Post('comments/:id/reopen')
  @Permit('update', 'Comment')
  @HttpCode(204)
  reopen(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.comments.setResolved(actor, id, false);
  }
}
