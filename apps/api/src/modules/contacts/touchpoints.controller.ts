import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { ContactCreatedDto } from './dto/contact.dto.ts';
import { TouchpointFieldsDto } from './dto/touchpoint.dto.ts';
import { TouchpointsService } from './touchpoints.service.ts';

@Controller('as/:enrolmentId')
export class TouchpointsController {
  constructor(private readonly touchpoints: TouchpointsService) {}

  @Post('contacts/:id/touchpoints')
  @Permit('create', 'Touchpoint')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  add(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) contactId: string,
    @Body() touchpoint: TouchpointFieldsDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ContactCreatedDto> {
    return this.touchpoints.add(actor, contactId, touchpoint, key);
  }

  @Put('touchpoints/:id')
  @Permit('update', 'Touchpoint')
  @HttpCode(204)
  change(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Body() touchpoint: TouchpointFieldsDto,
  ): Promise<void> {
    return this.touchpoints.change(actor, id, touchpoint);
  }

  @Delete('touchpoints/:id')
  @Permit('delete', 'Touchpoint')
  @HttpCode(204)
  remove(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.touchpoints.remove(actor, id);
  }
}
