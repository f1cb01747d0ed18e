import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { BulkService } from './bulk.service.ts';
import { BulkDoneDto, BulkDto, UndoDto } from './dto/bulk.dto.ts';

/** Several applications at once. */
@Controller('as/:enrolmentId/applications')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  @Post('bulk')
  @Permit('update', 'Application')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  change(
    @Acting() actor: EnrolledActor,
    @Body() request: BulkDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<BulkDoneDto> {
    return this.bulk.change(actor, request, key);
  }

  /** Strikes out the entries that a change has just added. */
  @Post('undo')
  @Permit('update', 'Application')
  @HttpCode(204)
  undo(@Acting() actor: EnrolledActor, @Body() { entries }: UndoDto): Promise<void> {
    return this.bulk.undo(actor, entries);
  }
}
