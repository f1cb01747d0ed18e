import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { FastifyReply } from 'fastify';
import { Acting } from '../../platform/access/current.ts';
import { Permit } from '../../platform/access/permit.ts';
import { IdempotencyKey, IfMatch } from '../../platform/http/if-match.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { ParseId } from '../../platform/http/parse-id.ts';
import { RevisionDto, SaveStrategyDto, StrategyDto } from './dto/strategy.dto.ts';
import { SavedVersionDto, SaveVersionDto, VersionBriefDto, VersionDto } from './dto/version.dto.ts';
import { StrategiesService } from './strategies.service.ts';

/** The returner's own strategy. */
@Controller('as/:enrolmentId/strategy')
export class StrategiesController {
  constructor(private readonly strategies: StrategiesService) {}

  @Get()
  @Permit('read', 'Strategy')
  async read(
    @Acting() actor: EnrolledActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StrategyDto> {
    return tagged(reply, await this.strategies.read(actor));
  }

  @Put()
  @Permit('update', 'Strategy')
  async save(
    @Acting() actor: EnrolledActor,
    @IfMatch() revision: number,
    @Body() strategy: SaveStrategyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RevisionDto> {
    return tagged(reply, await this.strategies.save(actor, revision, strategy));
  }

  // Mentors read versions too, but only as reviews: these routes are the returner's.
  @Get('versions')
  @Permit('read', 'Strategy')
  @JsonText({ type: VersionBriefDto, isArray: true })
  listVersions(@Acting() actor: EnrolledActor): Promise<string> {
    return this.strategies.listVersions(actor);
  }

  @Post('versions')
  @Permit('create', 'StrategyVersion')
  keepVersion(
    @Acting() actor: EnrolledActor,
    @IfMatch() revision: number,
    @IdempotencyKey() key: string | undefined,
    @Body() { note = '' }: SaveVersionDto,
  ): Promise<SavedVersionDto> {
    return this.strategies.keepVersion(actor, revision, note, key);
  }

  @Get('versions/:id')
  @Permit('read', 'Strategy')
  readVersion(
    @Acting() actor: EnrolledActor,
    @Param('id', ParseId) id: string,
  ): Promise<VersionDto> {
    return this.strategies.readVersion(actor, id);
  }
}

/** Says the revision in the ETag too, as If-Match wants it back. */
function tagged<T extends { revision: number }>(reply: FastifyReply, document: T): T {
  void reply.header('etag', `"${String(document.revision)}"`);
  return document;
}
