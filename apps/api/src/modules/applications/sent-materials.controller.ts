import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CreatedDto } from './dto/application.dto.ts';
import {
  ChangeSentMaterialDto,
  NewSentMaterialDto,
  SentMaterialsDto,
} from './dto/sent-material.dto.ts';
import { SentMaterialsService } from './sent-materials.service.ts';

@Controller('as/:enrolmentId')
export class SentMaterialsController {
  constructor(private readonly materials: SentMaterialsService) {}

  @Get('applications/:id/materials')
  @Permit('read', 'SentMaterial')
  @JsonText({ type: SentMaterialsDto })
  list(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<string> {
    return this.materials.list(actor, id);
  }

  @Post('applications/:id/materials')
  @Permit('create', 'SentMaterial')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  add(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) applicationId: string,
    @Body() material: NewSentMaterialDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CreatedDto> {
    return this.materials.add(actor, applicationId, material, key);
  }

  @Patch('sent-materials/:id')
  @Permit('update', 'SentMaterial')
  @HttpCode(204)
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() change: ChangeSentMaterialDto,
  ): Promise<void> {
    return this.materials.change(actor, id, change);
  }

  @Delete('sent-materials/:id')
  @Permit('delete', 'SentMaterial')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.materials.remove(actor, id);
  }
}
