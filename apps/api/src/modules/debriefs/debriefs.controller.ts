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
import { ParseId } from '../../platform/http/parse-id.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import { DebriefsService } from './debriefs.service.ts';
import {
  AcceptanceDto,
  DebriefDto,
  DebriefLineDto,
  DebriefQueryDto,
  DebriefRevisionDto,
  LocationDto,
  OpenedDebriefDto,
  ReflectionDto,
} from './dto/debrief.dto.ts';
import { EditsRevision } from './edits-revision.ts';

/** A returner's debriefs, step by step. */
@Controller('as/:enrolmentId')
@UseInterceptors(RevisionETag)
export class DebriefsController {
  constructor(private readonly debriefs: DebriefsService) {}

  /** Opens the one debrief of the application; a repeat gives the same one. */
  @Post('applications/:applicationId/debrief')
  @Permit('create', 'Debrief')
  @HttpCode(200)
  open(
    @Acting() actor: EnrolledActor,
    @Param('applicationId', ParseId) applicationId: string,
  ): Promise<OpenedDebriefDto> {
    return this.debriefs.open(actor, applicationId);
  }

  @Get('debriefs')
  @Permit('read', 'Debrief')
  list(
    @Acting() actor: EnrolledActor,
    @Query() { accepted }: DebriefQueryDto,
  ): Promise<DebriefLineDto[]> {
    return this.debriefs.list(actor, accepted === undefined ? null : accepted === 'true');
  }

  @Get('debriefs/:id')
  @Permit('read', 'Debrief')
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<DebriefDto> {
    return this.debriefs.read(actor, id);
  }

  @Put('debriefs/:id/location')
  @Permit('update', 'Debrief')
  @EditsRevision()
  locate(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() location: LocationDto,
  ): Promise<DebriefRevisionDto> {
    return this.debriefs.locate(actor, { id, revision, key }, location);
  }

  @Put('debriefs/:id/reflection')
  @Permit('update', 'Debrief')
  @EditsRevision()
  reflect(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() reflection: ReflectionDto,
  ): Promise<DebriefRevisionDto> {
    return this.debriefs.reflect(actor, { id, revision, key }, reflection);
  }

  @Put('debriefs/:id/acceptance')
  @Permit('update', 'Debrief')
  @EditsRevision()
  accept(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() acceptance: AcceptanceDto,
  ): Promise<DebriefRevisionDto> {
    return this.debriefs.accept(actor, { id, revision, key }, acceptance);
  }

  @Post('debriefs/:id/reopen')
  @Permit('update', 'Debrief')
  @HttpCode(200)
  @EditsRevision()
  reopen(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
  ): Promise<DebriefRevisionDto> {
    return this.debriefs.reopen(actor, { id, revision, key });
  }
}
