import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Ip,
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Readable } from 'node:stream';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { ArchivesService } from './archives.service.ts';
import { ArchiveDto, OpenArchiveDto } from './dto/archive.dto.ts';

/**
 * One's own archives: everything, in open formats. To make one and to take one, a session alone is
 * not enough: whoever got hold of its cookie would have everything at once.
 */
@Controller('as/:enrolmentId/archives')
export class ArchivesController {
  constructor(private readonly archives: ArchivesService) {}

  @Get()
  @Permit('read', 'Archive')
  list(@Acting() actor: EnrolledActor): Promise<ArchiveDto[]> {
    return this.archives.list(actor);
  }

  /** Asked twice, there is still one archive in the making. */
  @Post()
  @Permit('create', 'Archive')
  @HttpCode(202)
  ask(
    @Acting() actor: EnrolledActor,
    @Ip() address: string,
    @Body() { password }: OpenArchiveDto,
  ): Promise<ArchiveDto> {
    return this.archives.ask(actor, { password, address });
  }

  /** The file itself. A POST, because the password belongs into no address. */
  @Post(':id/file')
  @Permit('read', 'Archive')
  @HttpCode(200)
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Ip() address: string,
    @Body() { password }: OpenArchiveDto,
  ): Promise<StreamableFile> {
    const { name, size, content } = await this.archives.open(actor, id, { password, address });
    return new StreamableFile(Readable.from(content, { objectMode: false }), {
      type: 'application/zip',
      disposition: `attachment; filename="${name}"`,
      length: size,
    });
  }

  @Delete(':id')
  @Permit('delete', 'Archive')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.archives.remove(actor, id);
  }
}
