import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CohortsService } from './cohorts.service.ts';
import { CohortDto, SaveCohortDto } from './dto/cohort.dto.ts';
import { CreatedDto } from './dto/programme.dto.ts';

@Controller('as/:enrolmentId/cohorts')
export class CohortsController {
  constructor(private readonly cohorts: CohortsService) {}

  @Get()
  @Permit('read', 'Cohort')
  @JsonText({ type: CohortDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.cohorts.list(actor);
  }

  @Post()
  @Permit('create', 'Cohort')
  create(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() cohort: SaveCohortDto,
  ): Promise<CreatedDto> {
    return this.cohorts.create(actor, cohort, key);
  }

  @Put(':id')
  @Permit('update', 'Cohort')
  @HttpCode(204)
  update(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() cohort: SaveCohortDto,
  ): Promise<void> {
    return this.cohorts.update(actor, id, cohort);
  }
}
