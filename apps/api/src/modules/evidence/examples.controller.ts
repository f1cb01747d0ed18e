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
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { Problem } from '../../platform/http/problem.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import {
  ExampleCreatedDto,
  ExampleDto,
  ExampleOfEvidenceDto,
  ExampleQueryDto,
  ExampleRevisionDto,
  FittingExampleDto,
  SaveExampleDto,
  UseExampleDto,
} from './dto/example.dto.ts';
import { ExamplesService } from './examples.service.ts';

/** A returner's evidence bank. */
@Controller('as/:enrolmentId')
@UseInterceptors(RevisionETag)
export class ExamplesController {
  constructor(private readonly examples: ExamplesService) {}

  @Get('examples')
  @Permit('read', 'Example')
  @JsonText({ type: ExampleDto, isArray: true })
  list(@Acting() actor: EnrolledActor, @Query() { search }: ExampleQueryDto): Promise<string> {
    return this.examples.list(actor, search);
  }

  @Get('examples/:id')
  @Permit('read', 'Example')
  @JsonText({ type: ExampleDto })
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.examples.read(actor, id);
  }

  @Post('examples')
  @Permit('create', 'Example')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  create(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() example: SaveExampleDto,
  ): Promise<ExampleCreatedDto> {
    return this.examples.create(actor, example, key);
  }

  @Put('examples/:id')
  @Permit('update', 'Example')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiResponse({ status: 412, description: 'It has changed since that revision.', type: Problem })
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() example: SaveExampleDto,
  ): Promise<ExampleRevisionDto> {
    return this.examples.change(actor, id, revision, example);
  }

  @Delete('examples/:id')
  @Permit('delete', 'Example')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.examples.remove(actor, id);
  }

  /** Those that serve the criterion, then those that fit it, the best first. */
  @Get('criteria/:id/examples')
  @Permit('read', 'Example')
  @JsonText({ type: FittingExampleDto, isArray: true })
  fitting(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.examples.fitting(actor, id);
  }

  /** Makes an example of the criterion's evidence. */
  @Post('criteria/:id/examples')
  @Permit('create', 'Example')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  keep(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() { title }: ExampleOfEvidenceDto,
  ): Promise<ExampleCreatedDto> {
    return this.examples.keep(actor, id, title, key);
  }

  @Put('criteria/:id/examples/:exampleId')
  @Permit('update', 'Criterion')
  @HttpCode(204)
  use(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('exampleId', ParseId) exampleId: string,
    @Body() { copy }: UseExampleDto,
  ): Promise<void> {
    return this.examples.use(actor, id, exampleId, copy);
  }

  @Delete('criteria/:id/examples/:exampleId')
  @Permit('update', 'Criterion')
  @HttpCode(204)
  unuse(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('exampleId', ParseId) exampleId: string,
  ): Promise<void> {
    return this.examples.unuse(actor, id, exampleId);
  }
}
