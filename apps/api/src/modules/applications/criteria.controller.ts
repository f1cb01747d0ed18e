import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { Problem } from '../../platform/http/problem.ts';
import { CriteriaService } from './criteria.service.ts';
import {
  ChangeCriterionDto,
  CorrectCriteriaDto,
  CriteriaAddedDto,
  NewCriteriaDto,
} from './dto/criterion.dto.ts';

@Controller('as/:enrolmentId')
export class CriteriaController {
  constructor(private readonly criteria: CriteriaService) {}

  @Post('applications/:id/criteria')
  @Permit('create', 'Criterion')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  add(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) applicationId: string,
    @Body() criteria: NewCriteriaDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CriteriaAddedDto> {
    return this.criteria.add(actor, applicationId, criteria, key);
  }

  /** Puts the lines right as they were read: all of them at once, or none. */
  @Put('applications/:id/criteria')
  @Permit('update', 'Criterion')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiResponse({ status: 412, description: 'It has changed since that revision.', type: Problem })
  correct(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) applicationId: string,
    @IfMatch() revision: number,
    @Body() { criteria }: CorrectCriteriaDto,
  ): Promise<void> {
    return this.criteria.correct(actor, applicationId, revision, criteria);
  }

  @Patch('criteria/:id')
  @Permit('update', 'Criterion')
  @HttpCode(204)
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() change: ChangeCriterionDto,
  ): Promise<void> {
    return this.criteria.change(actor, id, change);
  }

  @Delete('criteria/:id')
  @Permit('delete', 'Criterion')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.criteria.remove(actor, id);
  }
}
