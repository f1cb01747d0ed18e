import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CohortFilterDto } from './dto/cohort.dto.ts';
import { PairDto, PairingDto } from './dto/people.dto.ts';
import { CreatedDto } from './dto/programme.dto.ts';
import { PairingsService } from './pairings.service.ts';

@Controller('as/:enrolmentId/pairings')
export class PairingsController {
  constructor(private readonly pairings: PairingsService) {}

  // Returners and mentors may read a pairing of their own; the list is the coordinator's.
  @Get()
  @Permit('update', 'Pairing')
  @JsonText({ type: PairingDto, isArray: true })
  list(@Acting() actor: EnrolledActor, @Query() { cohortId }: CohortFilterDto): Promise<string> {
    return this.pairings.list(actor, cohortId);
  }

  @Post()
  @Permit('create', 'Pairing')
  pair(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() pair: PairDto,
  ): Promise<CreatedDto> {
    return this.pairings.pair(actor, pair, key);
  }

  @Post(':id/end')
  @Permit('update', 'Pairing')
  @HttpCode(204)
  end(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.pairings.end(actor, id);
  }
}
