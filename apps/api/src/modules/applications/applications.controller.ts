import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import { ApplicationsService } from './applications.service.ts';
import { AheadDto } from './dto/ahead.dto.ts';
import { ApplicationDto } from './dto/application-detail.dto.ts';
import { ChangeApplicationDto, CreatedDto, NewApplicationDto } from './dto/application.dto.ts';
import {
  ApplicationCountsDto,
  ApplicationPageDto,
  ApplicationQueryDto,
  BoardDto,
  BoardQueryDto,
} from './dto/application-list.dto.ts';

@Controller('as/:enrolmentId/applications')
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  @Get()
  @Permit('read', 'Application')
  @JsonText({ type: ApplicationPageDto })
  list(@Acting() actor: EnrolledActor, @Query() query: ApplicationQueryDto): Promise<string> {
    return this.applications.page(actor, query);
  }

  @Get('counts')
  @Permit('read', 'Application')
  @JsonText({ type: ApplicationCountsDto })
  counts(@Acting() actor: EnrolledActor): Promise<string> {
    return this.applications.counts(actor);
  }

  @Get('board')
  @Permit('read', 'Application')
  @JsonText({ type: BoardDto })
  board(@Acting() actor: EnrolledActor, @Query() query: BoardQueryDto): Promise<string> {
    return this.applications.board(actor, query);
  }

  @Get('ahead')
  @Permit('read', 'Application')
  @JsonText({ type: AheadDto })
  ahead(@Acting() actor: EnrolledActor): Promise<string> {
    return this.applications.ahead(actor);
  }

  @Post()
  @Permit('create', 'Application')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  create(
    @Acting() actor: EnrolledActor,
    @Body() application: NewApplicationDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CreatedDto> {
    return this.applications.create(actor, application, key);
  }

  @Get(':id')
  @Permit('read', 'Application')
  @JsonText({ type: ApplicationDto })
  @UseInterceptors(RevisionETag)
  detail(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.applications.detail(actor, id);
  }

  @Patch(':id')
  @Permit('update', 'Application')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiResponse({ status: 412, description: 'It has changed since that revision.' })
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() change: ChangeApplicationDto,
  ): Promise<void> {
    return this.applications.change(actor, id, revision, change);
  }

  @Delete(':id')
  @Permit('delete', 'Application')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.applications.remove(actor, id);
  }
}
