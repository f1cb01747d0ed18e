import { Controller, Param, Query, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiExtraModels, ApiParam } from '@nestjs/swagger';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { SessionWatch } from '../../platform/auth/session-watch.ts';
import { notFound } from '../../platform/http/errors.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { NewsStateDto, PresentDto, WindowDto } from './dto/live.dto.ts';
import { LiveService } from './live.service.ts';
import { isPresenceKind, PRESENCE_KINDS } from './presence.repository.ts';

/**
 * Server-sent events: `news` with a NewsStateDto, `present` with a list of PresentDto, `beat` every
 * twenty seconds, and `over` where the session has ended.
 */
@Controller('as/:enrolmentId/live')
@ApiExtraModels(NewsStateDto, PresentDto)
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly sessions: SessionWatch,
  ) {}

  @Sse()
  @Permit('read', 'Notification')
  news(@Acting() actor: EnrolledActor, @Req() request: FastifyRequest): Observable<MessageEvent> {
    return this.live.news(actor, () => this.sessions.lasts(request, actor.enrolmentId));
  }

  @Sse(':kind/:subjectId')
  @Permit('read', 'Presence')
  @ApiParam({ name: 'kind', enum: PRESENCE_KINDS })
  around(
    @Acting() actor: EnrolledActor,
    @Param('kind') subjectKind: string,
    @Param('subjectId', ParseId) subjectId: string,
    @Query() { window: id, doing }: WindowDto,
    @Req() request: FastifyRequest,
  ): Promise<Observable<MessageEvent>> {
    if (!isPresenceKind(subjectKind)) throw notFound();
    const window = { id, subjectKind, subjectId, editing: doing === 'editing' };
    return this.live.around(actor, window, () => this.sessions.lasts(request, actor.enrolmentId));
  }
}
