import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { OutlineDto } from './dto/outline.dto.ts';
import { OutlinesService } from './outlines.service.ts';

const TEXT = 'text/plain; charset=utf-8';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const attachment = (content: Buffer, type: string, name: string): StreamableFile =>
  new StreamableFile(content, { type, disposition: `attachment; filename="${name}"` });

/** The outline of the supporting statement for an application, to read and to take along. */
@Controller('as/:enrolmentId/applications/:id')
export class OutlinesController {
  constructor(private readonly outlines: OutlinesService) {}

  @Get('outline')
  @Permit('read', 'Criterion')
  @ApiOkResponse({ type: OutlineDto })
  async read(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
  ): Promise<OutlineDto> {
    return (await this.outlines.read(actor, id)) as OutlineDto;
  }

  @Get('outline.txt')
  @Permit('read', 'Criterion')
  @ApiProduces('text/plain')
  async text(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
  ): Promise<StreamableFile> {
    return attachment(await this.outlines.asText(actor, id), TEXT, 'supporting-statement.txt');
  }

  @Get('outline.docx')
  @Permit('read', 'Criterion')
  @ApiProduces(DOCX)
  async document(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
  ): Promise<StreamableFile> {
    return attachment(await this.outlines.asDocument(actor, id), DOCX, 'supporting-statement.docx');
  }
}
