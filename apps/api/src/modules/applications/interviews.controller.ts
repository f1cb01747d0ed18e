import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CreatedDto } from './dto/application.dto.ts';
import { ChangeInterviewDto, NewInterviewDto } from './dto/interview.dto.ts';
import { InterviewsService } from './interviews.service.ts';

@Controller('as/:enrolmentId')
export class InterviewsController {
  constructor(private readonly interviews: InterviewsService) {}

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
  @HttpCode(204)
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() change: ChangeInterviewDto,
  ): Promise<void> {
    return this.interviews.change(actor, id, change);
  }

  @Delete('interviews/:id')
  @Permit('delete', 'Interview')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.interviews.remove(actor, id);
  }
}
