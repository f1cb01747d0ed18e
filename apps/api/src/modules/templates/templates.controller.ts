import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { Problem } from '../../platform/http/problem.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import {
  ChangeTemplateDto,
  NewTemplateDto,
  TemplateCreatedDto,
  TemplateDto,
  TemplateQueryDto,
  TemplateRevisionDto,
} from './dto/template.dto.ts';
import { TemplatesService } from './templates.service.ts';

/** The programme's templates and one's own. */
@Controller('as/:enrolmentId/templates')
@UseInterceptors(RevisionETag)
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get()
  @Permit('read', 'Template')
  list(
    @Acting() actor: EnrolledActor,
    @Query() { kind }: TemplateQueryDto,
  ): Promise<TemplateDto[]> {
    return this.templates.list(actor, kind);
  }

  @Get(':id')
  @Permit('read', 'Template')
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<TemplateDto> {
    return this.templates.read(actor, id);
  }

  @Post()
  @Permit('create', 'Template')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  create(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() template: NewTemplateDto,
  ): Promise<TemplateCreatedDto> {
    return this.templates.create(actor, template, key);
  }

  @Put(':id')
  @Permit('update', 'Template')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiResponse({ status: 412, description: 'It has changed since that revision.', type: Problem })
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() template: ChangeTemplateDto,
  ): Promise<TemplateRevisionDto> {
    return this.templates.change(actor, id, revision, template);
  }

  @Delete(':id')
  @Permit('delete', 'Template')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.templates.remove(actor, id);
  }
}
