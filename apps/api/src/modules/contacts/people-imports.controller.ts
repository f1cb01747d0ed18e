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
import type { EnrolledActor } from '@reshelve/domain/access';
import type { FastifyRequest } from 'fastify';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { TakesFile, withUpload } from '../../platform/http/upload.ts';
import { ContactCreatedDto } from './dto/contact.dto.ts';
import {
  PeopleChoicesDto,
  PeopleImportDto,
  PeopleImportLineDto,
  PeopleImportQueryDto,
} from './dto/people-import.dto.ts';
import { PeopleImportsService } from './people-imports.service.ts';
import { PeopleRunsService } from './people-runs.service.ts';

/** People on their way in from LinkedIn or an address book. */
@Controller('as/:enrolmentId/contacts/imports')
export class PeopleImportsController {
  constructor(
    private readonly imports: PeopleImportsService,
    private readonly runs: PeopleRunsService,
  ) {}

  @Get()
  @Permit('read', 'Import')
  list(@Acting() actor: EnrolledActor): Promise<PeopleImportLineDto[]> {
    return this.imports.list(actor);
  }

  /** Takes a file to be looked at; nobody comes in yet. */
  @Post()
  @Permit('create', 'Import')
  @TakesFile()
  begin(
    @Acting() actor: EnrolledActor,
    @Req() request: FastifyRequest,
  ): Promise<ContactCreatedDto> {
    return withUpload(request, (file) => this.imports.begin(actor, file));
  }

  @Get(':id')
  @Permit('read', 'Import')
  read(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Query() query: PeopleImportQueryDto,
  ): Promise<PeopleImportDto> {
    return this.imports.read(actor, id, query);
  }

  @Put(':id/choices')
  @Permit('update', 'Import')
  @HttpCode(204)
  choose(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() choices: PeopleChoicesDto,
  ): Promise<void> {
    return this.imports.choose(actor, id, choices);
  }

  /** Brings in those who were chosen. Asked twice, it runs once. */
  @Post(':id/run')
  @Permit('update', 'Import')
  @HttpCode(202)
  run(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
  ): Promise<PeopleImportLineDto> {
    return this.runs.begin(actor, id);
  }

  /** Takes out again whom it brought. Asked twice, it is undone once. */
  @Post(':id/undo')
  @Permit('update', 'Import')
  @HttpCode(202)
  undo(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
  ): Promise<PeopleImportLineDto> {
    return this.runs.beginUndo(actor, id);
  }

  @Delete(':id')
  @Permit('delete', 'Import')
  @HttpCode(204)
  discard(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.imports.discard(actor, id);
  }
}
