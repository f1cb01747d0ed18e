import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/permit.ts';
import { deviceOf, setCookie } from './cookies.ts';
import { AcceptedDto, AcceptInvitationDto, InvitationPreviewDto } from './dto/invitation.dto.ts';
import { InvitationsService } from './invitations.service.ts';

/** Opened from the link in the mail: the token is the key. */
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get(':token')
  @Public()
  preview(@Param('token') token: string): Promise<InvitationPreviewDto> {
    return this.invitations.preview(token);
  }

  @Post(':token/accept')
  @Public()
  async accept(
    @Param('token') token: string,
    @Body() answers: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedDto> {
    const opened = await this.invitations.accept(token, answers, deviceOf(request));
    setCookie(reply, opened.token);
    return opened.accepted;
  }
}
