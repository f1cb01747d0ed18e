import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountsService } from './accounts.service.ts';
import { AuthController } from './auth.controller.ts';
import { IdentityRepository } from './identity.repository.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { InvitationsService } from './invitations.service.ts';
import { LocalStrategy } from './local.strategy.ts';
import { MeController } from './me.controller.ts';
import { PasswordsService } from './passwords.service.ts';
import { SessionsService } from './sessions.service.ts';

/** Accounts, sessions and invitations: who somebody is, before any programme. */
@Module({
  imports: [PassportModule],
  controllers: [AuthController, MeController, InvitationsController],
  providers: [
    AccountsService,
    IdentityRepository,
    InvitationsRepository,
    InvitationsService,
    LocalStrategy,
    PasswordsService,
    SessionsService,
  ],
  exports: [AccountsService, InvitationsService, PasswordsService],
})
export class IdentityModule {}
