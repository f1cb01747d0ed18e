import {
  Body,
  Controller,
  Delete,
  HttpCode,
  Param,
  Post,
  Put,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { Problem } from '../../platform/http/problem.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import { CommentsService } from './comments.service.ts';
import { SettledDto, SettleDto } from './dto/submission.dto.ts';
import { ReviewRevisionDto, SaveCommentDto } from './dto/writing.dto.ts';
import { SuggestionsService } from './suggestions.service.ts';

/** What is said about a version, and what its returner does with it. */
@Controller('as/:enrolmentId')
@UseInterceptors(RevisionETag)
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly suggestions: SuggestionsService,
  ) {}

  @Put('reviews/:id/comments/:commentId')
  @Permit('create', 'Comment')
  @ApiHeader({ name: 'If-Match', required: true, description: '"0" for a new one' })
  @ApiResponse({ status: 412, description: 'It has changed since that revision.', type: Problem })
  save(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('commentId', ParseId) commentId: string,
    @IfMatch() revision: number,
    @Body() comment: SaveCommentDto,
  ): Promise<ReviewRevisionDto> {
    return this.comments.save(actor, id, commentId, revision, comment);
  }

  @Delete('reviews/:id/comments/:commentId')
  @Permit('delete', 'Comment')
  @HttpCode(204)
  remove(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('commentId', ParseId) commentId: string,
  ): Promise<void> {
    return this.comments.remove(actor, id, commentId);
  }

  @Post('reviews/:id/suggestions')
  @Permit('decide', 'Comment')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  settle(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() choice: SettleDto,
  ): Promise<SettledDto> {
    return this.suggestions.settle(actor, id, choice, key);
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
