import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { RenameViewDto, SavedViewDto, SaveViewDto } from './dto/saved-view.dto.ts';
import { SavedViewsService } from './saved-views.service.ts';

@Controller('as/:enrolmentId/saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @Permit('read', 'SavedView')
  @JsonText({ type: SavedViewDto, isArray: true })
  list(@Acting() actor: EnrolledActor): Promise<string> {
    return this.views.list(actor);
  }

  @Post()
  @Permit('create', 'SavedView')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  save(
    @Acting() actor: EnrolledActor,
    @Body() view: SaveViewDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<SavedViewDto> {
    return this.views.save(actor, view, key);
  }

  @Patch(':id')
  @Permit('update', 'SavedView')
  @HttpCode(204)
  rename(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() change: RenameViewDto,
  ): Promise<void> {
    return this.views.rename(actor, id, change);
  }

  @Delete(':id')
  @Permit('delete', 'SavedView')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.views.remove(actor, id);
  }
}
