import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { SaveSharingDto, SharingDto } from './dto/sharing.dto.ts';
import { SharingService } from './sharing.service.ts';

@Controller('as/:enrolmentId/sharing')
export class SharingController {
  constructor(private readonly sharing: SharingService) {}

  @Get()
  @Permit('read', 'Sharing')
  read(@Acting() actor: EnrolledActor): Promise<SharingDto> {
    return this.sharing.read(actor);
  }

  @Put()
  @Permit('update', 'Sharing')
  @HttpCode(204)
  save(@Acting() actor: EnrolledActor, @Body() choices: SaveSharingDto): Promise<void> {
    return this.sharing.save(actor, choices);
  }
}
