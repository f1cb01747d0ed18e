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
  Req,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { FastifyRequest } from 'fastify';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { TakesFile, withUpload } from '../../platform/http/upload.ts';
import {
  ColumnsDto,
  ImportDto,
  PastedDto,
  PreviewDto,
  PreviewQueryDto,
  ReadingDto,
  RunDto,
  TakenDto,
} from './dto/import.dto.ts';
import { ImportRunsService } from './import-runs.service.ts';
import { ImportsService } from './imports.service.ts';

/** Applications out of other trackers and spreadsheets. */
@Controller('as/:enrolmentId/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly runs: ImportRunsService,
  ) {}

  @Get()
  @Permit('read', 'Import')
  list(@Acting() actor: EnrolledActor): Promise<ImportDto[]> {
    return this.imports.list(actor);
  }

  /** A CSV file, as the part `file`. */
  @Post()
  @Permit('create', 'Import')
  @TakesFile()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  upload(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<TakenDto> {
    return withUpload(request, (file) => this.imports.take(actor, file, key));
  }

  /** The lines of a table, pasted. */
  @Post('pasted')
  @Permit('create', 'Import')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  paste(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() { text }: PastedDto,
  ): Promise<TakenDto> {
    return this.imports.take(actor, { name: 'Pasted lines', content: once(text) }, key);
  }

  @Get(':id')
  @Permit('read', 'Import')
  get(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<ImportDto> {
    return this.imports.get(actor, id);
  }

  @Get(':id/columns')
  @Permit('read', 'Import')
  columns(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<ColumnsDto> {
    return this.imports.columns(actor, id);
  }

  @Put(':id/reading')
  @Permit('update', 'Import')
  @HttpCode(204)
  read(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() reading: ReadingDto,
  ): Promise<void> {
    return this.imports.read(actor, id, reading);
  }

  @Get(':id/preview')
  @Permit('read', 'Import')
  preview(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Query() { page = 1 }: PreviewQueryDto,
  ): Promise<PreviewDto> {
    return this.imports.preview(actor, id, page);
  }

  /** Asked twice, it runs once. */
  @Post(':id/run')
  @Permit('update', 'Import')
  @HttpCode(202)
  run(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() choice: RunDto,
  ): Promise<ImportDto> {
    return this.runs.begin(actor, id, choice);
  }

  /** Asked twice, it is undone once. */
  @Post(':id/undo')
  @Permit('update', 'Import')
  @HttpCode(202)
  undo(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<ImportDto> {
    return this.runs.beginUndo(actor, id);
  }

  @Delete(':id')
  @Permit('delete', 'Import')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.imports.remove(actor, id);
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array, void> {
  yield await Promise.resolve(Buffer.from(text));
}
