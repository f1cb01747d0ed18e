import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Acting } from '../../platform/access/current.ts';
import { Permit, Public } from '../../platform/access/permit.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { CalendarService } from './calendar.service.ts';
import { CalendarFeedCreatedDto, CalendarFeedDto, NewCalendarFeedDto } from './dto/calendar.dto.ts';

const ICS = 'text/calendar; charset=utf-8';

/** Dates for calendar programs. */
@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get('as/:enrolmentId/interviews/:id/calendar')
  @Permit('read', 'Interview')
  @ApiProduces('text/calendar')
  async interview(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.calendar.interview(actor, id);
    void reply
      .header('content-type', ICS)
      .header('content-disposition', 'attachment; filename="interview.ics"');
    return text;
  }

  @Get('as/:enrolmentId/calendar-feeds')
  @Permit('read', 'CalendarFeed')
  list(@Acting() actor: EnrolledActor): Promise<CalendarFeedDto[]> {
    return this.calendar.list(actor);
  }

  @Post('as/:enrolmentId/calendar-feeds')
  @Permit('create', 'CalendarFeed')
  create(
    @Acting() actor: EnrolledActor,
    @Body() feed: NewCalendarFeedDto,
  ): Promise<CalendarFeedCreatedDto> {
    return this.calendar.create(actor, feed);
  }

  @Delete('as/:enrolmentId/calendar-feeds/:id')
  @Permit('delete', 'CalendarFeed')
  @HttpCode(204)
  revoke(@Acting() actor: EnrolledActor, @Param('id', ParseId) id: string): Promise<void> {
    return this.calendar.revoke(actor, id);
  }

  /** For calendar programs: no session, the address is the secret. With or without ".ics". */
  @Get('calendar/:token')
  @Public()
  @ApiProduces('text/calendar')
  async fetch(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.calendar.fetch(token.replace(/\.ics$/, ''), request.ip);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply
      .header('content-type', ICS)
      .header('content-disposition', 'inline; filename="reshelve.ics"')
      .header('cache-control', 'private, no-cache')
      .header('etag', etag);
    const known = request.headers['if-none-match'] ?? '';
    if (!known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) return text;
    void reply.code(304);
    return '';
  }
}
