import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import { CreatedDto } from './dto/application.dto.ts';
import { ChangeInterviewDto, NewInterviewDto } from './dto/interview.dto.ts';
import {
  FreshNotesDto,
  InterviewLineDto,
  InterviewPageDto,
  InterviewRevisionDto,
  ThankYouDraftDto,
  ThankYouDraftQueryDto,
  ThankYouDto,
} from './dto/interview-detail.dto.ts';
import { FollowUpService } from './follow-up.service.ts';
import { InterviewsService } from './interviews.service.ts';

@Controller('as/:enrolmentId')
@UseInterceptors(RevisionETag)
export class InterviewsController {
  constructor(
    private readonly interviews: InterviewsService,
    private readonly followUp: FollowUpService,
  ) {}

  @Get('interviews')
  @Permit('read', 'Interview')
  @JsonText({ type: InterviewLineDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.interviews.list(actor);
  }

  @Get('interviews/:id')
  @Permit('read', 'Interview')
  @JsonText({ type: InterviewPageDto })
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.interviews.read(actor, id);
  }

  @Post('applications/:id/interviews')
  @Permit('create', 'Interview')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  add(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) applicationId: string,
    @Body() interview: NewInterviewDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CreatedDto> {
    return this.interviews.add(actor, applicationId, interview, key);
  }

  @Patch('interviews/:id')
  @Permit('update', 'Interview')
  @ApiHeader({ name: 'If-Match', required: true })
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() change: ChangeInterviewDto,
  ): Promise<InterviewRevisionDto> {
    return this.interviews.change(actor, { id, revision }, change);
  }

  @Delete('interviews/:id')
  @Permit('delete', 'Interview')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.interviews.remove(actor, id);
  }

  @Put('interviews/:id/fresh-notes')
  @Permit('update', 'Interview')
  @ApiHeader({ name: 'If-Match', required: true })
  note(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() notes: FreshNotesDto,
  ): Promise<InterviewRevisionDto> {
    return this.followUp.note(actor, { id, revision }, notes);
  }

  @Get('interviews/:id/thank-you/draft')
  @Permit('read', 'Interview')
  draft(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Query() query: ThankYouDraftQueryDto,
  ): Promise<ThankYouDraftDto> {
    return this.followUp.draft(actor, id, query);
  }

  @Put('interviews/:id/thank-you')
  @Permit('update', 'Interview')
  @ApiHeader({ name: 'If-Match', required: true })
  thank(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() thankYou: ThankYouDto,
  ): Promise<InterviewRevisionDto> {
    return this.followUp.thank(actor, { id, revision }, thankYou);
  }
}
