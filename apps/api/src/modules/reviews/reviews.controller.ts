import { Body, Controller, Get, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { Problem } from '../../platform/http/problem.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import { DraftsService } from './drafts.service.ts';
import { ReviewDto } from './dto/review.dto.ts';
import { AskForReviewDto, CreatedReviewDto, OwnReviewDto } from './dto/submission.dto.ts';
import {
  PromiseDto,
  PublishDto,
  ReviewRevisionDto,
  SaveReviewDraftDto,
} from './dto/writing.dto.ts';
import { ReadingService } from './reading.service.ts';
import { ReviewsService } from './reviews.service.ts';
import { SubmissionsService } from './submissions.service.ts';

/** Reviews, from the returner's side and from the mentor's. */
@Controller('as/:enrolmentId/reviews')
@UseInterceptors(RevisionETag)
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly submissions: SubmissionsService,
    private readonly drafts: DraftsService,
    private readonly reading: ReadingService,
  ) {}

  @Post()
  @Permit('create', 'Review')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  ask(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() request: AskForReviewDto,
  ): Promise<CreatedReviewDto> {
    return this.submissions.ask(actor, request, key);
  }

  @Get()
  @Permit('create', 'Review')
  @JsonText({ type: OwnReviewDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.submissions.list(actor);
  }

  @Get(':id')
  @Permit('read', 'Review')
  @JsonText({ type: ReviewDto })
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.reviews.read(actor, id);
  }

  @Post(':id/withdraw')
  @Permit('create', 'Review')
  @HttpCode(204)
  withdraw(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.submissions.withdraw(actor, id);
  }

  @Post(':id/seen')
  @Permit('decide', 'Review')
  @HttpCode(204)
  open(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.reading.open(actor, id);
  }

  @Put(':id/promise')
  @Permit('decide', 'Review')
  @HttpCode(204)
  promise(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() { promisedFor }: PromiseDto,
  ): Promise<void> {
    return this.reading.promise(actor, id, promisedFor);
  }

  @Post(':id/release')
  @Permit('update', 'Review')
  @HttpCode(204)
  release(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.reading.release(actor, id);
  }

  @Put(':id/draft')
  @Permit('decide', 'Review')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiResponse({ status: 412, description: 'It has changed since that revision.', type: Problem })
  saveDraft(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() draft: SaveReviewDraftDto,
  ): Promise<ReviewRevisionDto> {
    return this.drafts.save(actor, id, revision, draft);
  }

  @Post(':id/publish')
  @Permit('decide', 'Review')
  @HttpCode(204)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  publish(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() review: PublishDto,
  ): Promise<void> {
    return this.drafts.publish(actor, id, review, key);
  }
}
