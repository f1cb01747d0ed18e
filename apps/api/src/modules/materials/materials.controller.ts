import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { TakesUpTo } from '../../platform/http/body-limit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { RevisionETag } from '../../platform/http/revision-etag.ts';
import {
  DraftRevisionDto,
  MaterialBriefDto,
  MaterialCreatedDto,
  MaterialDto,
  MaterialFactsDto,
  NewMaterialDto,
  SaveMaterialDraftDto,
} from './dto/material.dto.ts';
import { MaterialsService } from './materials.service.ts';

/** The longest document, in letters of three bytes and with its marks. */
const DRAFT_LIMIT = 8_000_000;

@Controller('as/:enrolmentId/materials')
@UseInterceptors(RevisionETag)
export class MaterialsController {
  constructor(private readonly materials: MaterialsService) {}

  @Get()
  @Permit('read', 'Material')
  @JsonText({ type: MaterialBriefDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.materials.list(actor);
  }

  @Post()
  @Permit('create', 'Material')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  create(
    @Acting() actor: EnrolledActor,
    @IdempotencyKey() key: string | undefined,
    @Body() material: NewMaterialDto,
  ): Promise<MaterialCreatedDto> {
    return this.materials.create(actor, material, key);
  }

  @Get(':id')
  @Permit('read', 'Material')
  @JsonText({ type: MaterialDto })
  read(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.materials.read(actor, id);
  }

  @Patch(':id')
  @Permit('update', 'Material')
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() facts: MaterialFactsDto,
  ): Promise<DraftRevisionDto> {
    return this.materials.change(actor, id, revision, facts);
  }

  @Put(':id/draft')
  @Permit('update', 'Material')
  @TakesUpTo(DRAFT_LIMIT)
  saveDraft(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @IfMatch() revision: number,
    @Body() { document }: SaveMaterialDraftDto,
  ): Promise<DraftRevisionDto> {
    return this.materials.saveDraft(actor, id, revision, document);
  }

  /** No longer in use, and kept. */
  @Post(':id/set-aside')
  @Permit('update', 'Material')
  @HttpCode(204)
  setAside(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.materials.setAside(actor, id, true);
  }

  @Post(':id/take-up')
  @Permit('update', 'Material')
  @HttpCode(204)
  takeUp(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.materials.setAside(actor, id, false);
  }

  @Delete(':id')
  @Permit('delete', 'Material')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.materials.remove(actor, id);
  }
}
