import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { FastifyRequest } from 'fastify';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { TakesFile, withUpload } from '../../platform/http/upload.ts';
import { MaterialUploadedDto, UploadQueryDto, VersionKeptDto } from './dto/material.dto.ts';
import { UploadsService } from './uploads.service.ts';

/** Files that become versions: DOCX, PDF, ODT, Markdown or text, as the part `file`. */
@Controller('as/:enrolmentId/materials')
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Post('upload')
  @Permit('create', 'Material')
  @TakesFile()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  takeNew(
    @Acting() actor: EnrolledActor,
    @Query() { kind }: UploadQueryDto,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<MaterialUploadedDto> {
    return withUpload(request, (file) => this.uploads.takeNew(actor, kind, file, key));
  }

  @Post(':id/upload')
  @Permit('create', 'MaterialVersion')
  @TakesFile()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  take(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<VersionKeptDto> {
    return withUpload(request, (file) => this.uploads.take(actor, id, file, key));
  }
}
