import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import { DebriefRevisionDto } from './dto/debrief.dto.ts';
import {
  AnsweredDto,
  AskedDto,
  CallDto,
  ClosedDto,
  DraftDto,
  DraftQueryDto,
  FeedbackLineDto,
  SaveDraftDto,
} from './dto/feedback.dto.ts';
import { EditsRevision } from './edits-revision.ts';
import { FeedbackService } from './feedback.service.ts';

/** A returner's requests for feedback. */
@Controller('as/:enrolmentId')
@UseInterceptors(RevisionETag)
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get('feedback-requests')
  @Permit('read', 'FeedbackRequest')
  @JsonText({ type: FeedbackLineDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.feedback.list(actor);
  }

  @Get('debriefs/:id/feedback/draft')
  @Permit('read', 'FeedbackRequest')
  draft(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Query() { template }: DraftQueryDto,
  ): Promise<DraftDto> {
    return this.feedback.draft(actor, id, template);
  }

  @Get('debriefs/:id/feedback/call-draft')
  @Permit('read', 'FeedbackRequest')
  callDraft(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<DraftDto> {
    return this.feedback.callDraft(actor, id);
  }

  @Put('debriefs/:id/feedback')
  @Permit('update', 'FeedbackRequest')
  @EditsRevision()
  saveDraft(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() draft: SaveDraftDto,
  ): Promise<DebriefRevisionDto> {
    return this.feedback.saveDraft(actor, { id, revision, key }, draft);
  }

  @Post('debriefs/:id/feedback/asked')
  @Permit('update', 'FeedbackRequest')
  @HttpCode(200)
  @EditsRevision()
  asked(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() asked: AskedDto,
  ): Promise<DebriefRevisionDto> {
    return this.feedback.asked(actor, { id, revision, key }, asked);
  }

  @Post('debriefs/:id/feedback/call')
  @Permit('update', 'FeedbackRequest')
  @HttpCode(200)
  @EditsRevision()
  arrangeCall(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() call: CallDto,
  ): Promise<DebriefRevisionDto> {
    return this.feedback.arrangeCall(actor, { id, revision, key }, call);
  }

  @Post('debriefs/:id/feedback/answered')
  @Permit('update', 'FeedbackRequest')
  @HttpCode(200)
  @EditsRevision()
  answered(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() answered: AnsweredDto,
  ): Promise<DebriefRevisionDto> {
    return this.feedback.answered(actor, { id, revision, key }, answered);
  }

  @Post('debriefs/:id/feedback/closed')
  @Permit('update', 'FeedbackRequest')
  @HttpCode(200)
  @EditsRevision()
  close(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() closed: ClosedDto,
  ): Promise<DebriefRevisionDto> {
    return this.feedback.close(actor, { id, revision, key }, closed);
  }
}
