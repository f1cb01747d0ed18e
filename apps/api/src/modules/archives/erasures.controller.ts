import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { EraseDto, ErasureDto, ErasureStatementDto } from './dto/erasure.dto.ts';
import { ErasuresService } from './erasures.service.ts';

/** Having everything of one's own erased. */
@Controller('as/:enrolmentId/erasure')
export class ErasuresController {
  constructor(private readonly erasures: ErasuresService) {}

  @Get()
  @Permit('read', 'Erasure')
  statement(@Acting() actor: EnrolledActor): Promise<ErasureStatementDto> {
    return this.erasures.statement(actor);
  }

  @Post()
  @Permit('create', 'Erasure')
  @HttpCode(202)
  ask(
    @Acting() actor: EnrolledActor,
    @Ip() address: string,
    @Body() { password }: EraseDto,
  ): Promise<ErasureDto> {
    return this.erasures.ask(actor, password, address);
  }
}
