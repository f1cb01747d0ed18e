import { Body, Controller, HttpCode, Ip, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountActor } from '../../platform/access/current.ts';
import { SignedIn } from '../../platform/access/current.ts';
import { Permit, Public } from '../../platform/access/permit.ts';
import { SESSION_COOKIE } from '../../platform/auth/session-cookie.ts';
import { AccountsService } from './accounts.service.ts';
import { clearCookie, deviceOf, setCookie } from './cookies.ts';
import {
  ConfirmEmailDto,
  ForgottenPasswordDto,
  ResetPasswordDto,
  SignInDto,
} from './dto/auth.dto.ts';
import { LocalGuard, type SigningIn } from './local.strategy.ts';
import { SessionsService } from './sessions.service.ts';

@Controller('auth')
export class AuthController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
  ) {}

  @Post('sign-in')
  @Public()
  @UseGuards(LocalGuard)
  @HttpCode(204)
  async signIn(
    @Body() _credentials: SignInDto,
    @Req() request: FastifyRequest & { user: SigningIn },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const before = request.cookies[SESSION_COOKIE];
    const { token } = await this.sessions.signIn(request.user.accountId, deviceOf(request), before);
    setCookie(reply, token);
  }

  @Post('sign-out')
  @Public()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.sessions.signOut(token);
    clearCookie(reply);
  }

  @Post('sign-out-everywhere')
  @Permit('update', 'Account')
  @HttpCode(204)
  async signOutEverywhere(
    @SignedIn() actor: AccountActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOutEverywhere(actor.accountId);
    clearCookie(reply);
  }

  @Post('forgotten-password')
  @Public()
  @HttpCode(202)
  forgottenPassword(@Body() { email }: ForgottenPasswordDto, @Ip() address: string): Promise<void> {
    return this.accounts.forgotPassword(email, address);
  }

  @Post('reset-password')
  @Public()
  @HttpCode(204)
  resetPassword(
    @Body() { token, password }: ResetPasswordDto,
    @Ip() address: string,
  ): Promise<void> {
    return this.accounts.resetPassword(token, password, address);
  }

  @Post('confirm-email')
  @Public()
  @HttpCode(204)
  confirmEmail(@Body() { token }: ConfirmEmailDto, @Ip() address: string): Promise<void> {
    return this.accounts.confirmEmail(token, address);
  }
}
