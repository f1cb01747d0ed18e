import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SignedIn, type AccountActor } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import {
  CreatedDto,
  CreateProgrammeDto,
  InviteCoordinatorDto,
  ProgrammeDto,
} from './dto/programme.dto.ts';
import { OperatorsService } from './operators.service.ts';

/** For operators: programmes from outside. */
@Controller('operator/programmes')
export class OperatorsController {
  constructor(private readonly operators: OperatorsService) {}

  @Get()
  @Permit('read', 'Programme')
  @JsonText({ type: ProgrammeDto, isArray: true })
  list(@SignedIn() actor: AccountActor): Promise<string> {
    return this.operators.list(actor);
  }

  @Post()
  @Permit('create', 'Programme')
  create(
    @SignedIn() actor: AccountActor,
    @IdempotencyKey() key: string | undefined,
    @Body() programme: CreateProgrammeDto,
  ): Promise<CreatedDto> {
    return this.operators.create(actor, programme, key);
  }

  @Get(':programmeId')
  @Permit('read', 'Programme')
  @JsonText({ type: ProgrammeDto })
  read(
    @SignedIn() actor: AccountActor,
    @Param('programmeId', ParseId) id: string,
  ): Promise<string> {
    return this.operators.read(actor, id);
  }

  @Post(':programmeId/invitations')
  @Permit('create', 'Programme')
  invite(
    @SignedIn() actor: AccountActor,
    @Param('programmeId', ParseId) id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() invitation: InviteCoordinatorDto,
  ): Promise<CreatedDto> {
    return this.operators.inviteCoordinator(actor, id, invitation, key);
  }
}
