import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { attached } from '../../platform/http/attachment.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { PAPER_MEDIA_TYPES } from '../../platform/papers/paper.ts';
import { DownloadsService } from './downloads.service.ts';
import { MaterialVersionDto } from './dto/material-version.dto.ts';
import { KeepVersionDto, VersionKeptDto } from './dto/material.dto.ts';
import { MaterialVersionsService } from './versions.service.ts';

const FILE = { schema: { type: 'string', format: 'binary' } };

// Mentors read versions too, but only as reviews: these routes are the returner's.
@Controller('as/:enrolmentId/materials/:id/versions')
export class VersionsController {
  constructor(
    private readonly versions: MaterialVersionsService,
    private readonly downloads: DownloadsService,
  ) {}

  /** Keeps the draft as it stands. */
  @Post()
  @Permit('create', 'MaterialVersion')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  keep(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() { note = '' }: KeepVersionDto,
  ): Promise<VersionKeptDto> {
    return this.versions.keepAsVersion(actor, id, revision, note, key);
  }

  @Get(':versionId')
  @Permit('read', 'Material')
  read(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('versionId', ParseId) versionId: string,
  ): Promise<MaterialVersionDto> {
    return this.versions.read(actor, id, versionId);
  }

  /** Brings its words back as a new version. */
  @Post(':versionId/restore')
  @Permit('create', 'MaterialVersion')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  restore(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('versionId', ParseId) versionId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<VersionKeptDto> {
    return this.versions.restore(actor, id, versionId, key);
  }

  /** The file as it was uploaded, byte for byte. */
  @Get(':versionId/file')
  @Permit('read', 'Material')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(FILE)
  async file(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('versionId', ParseId) versionId: string,
  ): Promise<StreamableFile> {
    return attached(await this.downloads.original(actor, id, versionId));
  }

  @Get(':versionId/docx')
  @Permit('read', 'Material')
  @ApiProduces(PAPER_MEDIA_TYPES.docx)
  @ApiOkResponse(FILE)
  async docx(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('versionId', ParseId) versionId: string,
  ): Promise<StreamableFile> {
    return attached(await this.downloads.written(actor, id, versionId, 'docx'));
  }

  @Get(':versionId/pdf')
  @Permit('read', 'Material')
  @ApiProduces(PAPER_MEDIA_TYPES.pdf)
  @ApiOkResponse(FILE)
  async pdf(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('versionId', ParseId) versionId: string,
  ): Promise<StreamableFile> {
    return attached(await this.downloads.written(actor, id, versionId, 'pdf'));
  }

  /** Leaves out the remarks that came with the file. */
  @Delete(':versionId/file-comments')
  @Permit('update', 'Material')
  @HttpCode(204)
  leaveFileComments(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Param('versionId', ParseId) versionId: string,
  ): Promise<void> {
    return this.versions.leaveFileComments(actor, id, versionId);
  }
}
