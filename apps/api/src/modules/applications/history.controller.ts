import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CorrectionDto, MoveDto, OutcomeDto, StandingDto, StepDto } from './dto/history.dto.ts';
import { HistoryService } from './history.service.ts';

/** Adds entries to an application's history. None is ever changed or taken away. */
@Controller('as/:enrolmentId/applications/:id')
@ApiHeader({ name: 'Idempotency-Key', required: false })
@ApiResponse({ status: 409, description: 'Where the application stands does not allow it.' })
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Post('moves')
  @Permit('update', 'Application')
  @HttpCode(200)
  move(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() step: MoveDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<StandingDto> {
    return this.history.move(actor, id, step, key);
  }

  @Post('outcome')
  @Permit('update', 'Application')
  @HttpCode(200)
  end(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() step: OutcomeDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<StandingDto> {
    return this.history.end(actor, id, step, key);
  }

  @Post('reopen')
  @Permit('update', 'Application')
  @HttpCode(200)
  reopen(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() step: StepDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<StandingDto> {
    return this.history.reopen(actor, id, step, key);
  }

  @Post('corrections')
  @Permit('update', 'Application')
  @HttpCode(200)
  correct(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() correction: CorrectionDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<StandingDto> {
    return this.history.correct(actor, id, correction, key);
  }
}
