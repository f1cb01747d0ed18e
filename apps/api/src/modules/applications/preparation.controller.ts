import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CreatedDto } from './dto/application.dto.ts';
import {
  ChangePreparationItemDto,
  MovePreparationItemDto,
  NewPreparationItemDto,
} from './dto/preparation.dto.ts';
import { PreparationService } from './preparation.service.ts';

/** The checklist of an interview, line by line. */
@Controller('as/:enrolmentId')
export class PreparationController {
  constructor(private readonly preparation: PreparationService) {}

  @Post('interviews/:id/preparation')
  @Permit('update', 'Interview')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  add(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) interviewId: string,
    @IdempotencyKey() key: string | undefined,
    @Body() item: NewPreparationItemDto,
  ): Promise<CreatedDto> {
    return this.preparation.add(actor, interviewId, item, key);
  }

  /** Takes the template's lines in; ticked ones and the returner's own stay. */
  @Post('interviews/:id/preparation/start-again')
  @Permit('update', 'Interview')
  @HttpCode(204)
  startAgain(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) interviewId: string,
  ): Promise<void> {
    return this.preparation.startAgain(actor, interviewId);
  }

  @Patch('preparation/:id')
  @Permit('update', 'Interview')
  @HttpCode(204)
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() change: ChangePreparationItemDto,
  ): Promise<void> {
    return this.preparation.change(actor, id, change);
  }

  @Post('preparation/:id/move')
  @Permit('update', 'Interview')
  @HttpCode(204)
  move(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() { direction }: MovePreparationItemDto,
  ): Promise<void> {
    return this.preparation.move(actor, id, direction);
  }

  @Delete('preparation/:id')
  @Permit('update', 'Interview')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.preparation.remove(actor, id);
  }
}
