import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Patch, Post } from '@nestjs/common';
import type { AccountActor } from '../../platform/access/current.ts';
import { SessionId, SignedIn } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { AccountsService } from './accounts.service.ts';
import { ChangeEmailDto, ChangePasswordDto, MeDto, NameDto, SessionDto } from './dto/me.dto.ts';
import { SessionsService } from './sessions.service.ts';

@Controller('me')
export class MeController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  @Permit('read', 'Account')
  @JsonText({ type: MeDto })
  me(@SignedIn() actor: AccountActor): Promise<string> {
    return this.accounts.me(actor);
  }

  @Patch()
  @Permit('update', 'Account')
  @HttpCode(204)
  rename(@SignedIn() actor: AccountActor, @Body() { name }: NameDto): Promise<void> {
    return this.accounts.rename(actor, name);
  }

  @Post('password')
  @Permit('update', 'Account')
  @HttpCode(204)
  changePassword(
    @SignedIn() actor: AccountActor,
    @SessionId() id: string,
    @Ip() address: string,
    @Body() passwords: ChangePasswordDto,
  ): Promise<void> {
    return this.accounts.changePassword(actor, passwords, { id, address });
  }

  @Post('email')
  @Permit('update', 'Account')
  @HttpCode(202)
  changeEmail(
    @SignedIn() actor: AccountActor,
    @Ip() address: string,
    @Body() change: ChangeEmailDto,
  ): Promise<void> {
    return this.accounts.changeEmail(actor, change, address);
  }

  @Get('sessions')
  @Permit('read', 'Account')
  listSessions(@SignedIn() actor: AccountActor, @SessionId() id: string): Promise<SessionDto[]> {
    return this.sessions.list(actor.accountId, id);
  }

  @Delete('sessions/:id')
  @Permit('update', 'Account')
  @HttpCode(204)
  endSession(@SignedIn() actor: AccountActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.sessions.revoke(actor.accountId, id);
  }
}
