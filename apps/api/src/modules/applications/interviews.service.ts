import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { DomainError } from '@reshelve/domain/errors';
import { startIn, zoneNamed, type ZoneErrorCode } from '@reshelve/domain/zones';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import type { CreatedDto } from './dto/application.dto.ts';
import type { ChangeInterviewDto, NewInterviewDto } from './dto/interview.dto.ts';
import type { InterviewRevisionDto } from './dto/interview-detail.dto.ts';
import { InterviewsRepository, type InterviewTarget } from './interviews.repository.ts';
import { PreparationService } from './preparation.service.ts';

/** The dated meetings of a returner's applications. */
@Injectable()
export class InterviewsService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly preparation: PreparationService,
    private readonly audit: AuditRepository,
  ) {}

  /** All of them, by date, as JSON text. */
  list(actor: EnrolledActor): Promise<string> {
    return this.interviews.list(actor);
  }

  /** One with everything that its page shows, as JSON text. */
  async read(actor: EnrolledActor, id: string): Promise<string> {
    const json = await this.interviews.page(actor, id);
    if (json === null) throw notFound();
    return json;
  }

  /** Adds one, with the checklist to prepare for it. */
  add(
    actor: EnrolledActor,
    applicationId: string,
    request: NewInterviewDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    const { startsAt, timeZone, clock, ...words } = request;
    const zone = zoneOf(timeZone);
    const start = startIn(zone ?? actor.timeZone, startsAt, clock);
    return this.database.once(
      actor,
      { key, operation: 'interviews.add', request: { applicationId, request } },
      async (tx) => {
        const own = await this.applications.touch(tx, actor, applicationId);
        if (!own || !allows(actor, 'create', 'Interview', own)) throw notFound();
        const id = await this.interviews.create(tx, actor, applicationId, {
          ...words,
          startsAt: new Date(start),
          timeZone: zone,
        });
        await this.preparation.begin(tx, actor, { id, format: request.format });
        await this.record(tx, actor, 'interview.created', id);
        return { id };
      },
    );
  }

  /**
   * A new time is read by the clocks of the new zone, or of the one it has; a new zone alone leaves
   * the moment as it is.
   * @throws PlatformError `stale` when it was changed since that revision
   */
  change(
    actor: EnrolledActor,
    target: InterviewTarget,
    request: ChangeInterviewDto,
  ): Promise<InterviewRevisionDto> {
    return this.database.withActor(actor, async (tx) => {
      const before = await this.own(tx, actor, target.id, 'update');
      const { startsAt, timeZone, clock, ...words } = request;
      const zone = timeZone === undefined ? before.timeZone : zoneOf(timeZone);
      const start = startsAt && startIn(zone ?? actor.timeZone, startsAt, clock);
      const changed = await this.interviews.change(tx, actor, target, {
        ...words,
        timeZone: zone,
        ...(start && { startsAt: new Date(start) }),
      });
      if (!changed) throw new PlatformError('stale');
      await this.record(tx, actor, 'interview.changed', target.id);
      return { revision: target.revision + 1 };
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'delete');
      await this.interviews.remove(tx, actor, id);
      await this.record(tx, actor, 'interview.deleted', id);
    });
  }

  /** Looks it up and locks its application. */
  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action) {
    const found = await this.interviews.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Interview', found)) throw notFound();
    await this.applications.touch(tx, actor, found.applicationId);
    return found;
  }

  private record(tx: Tx, actor: EnrolledActor, action: Deed['action'], subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'interview', subjectId });
  }
}

/** The zone by the name that the runtime gives it; null for the programme's. */
function zoneOf(name: string | undefined): string | null {
  if (!name) return null;
  const zone = zoneNamed(name);
  if (zone !== null) return zone;
  const message = `“${name}” is not a time zone that we know. Try the nearest big city, such as Europe/Paris.`;
  throw new DomainError<ZoneErrorCode>('not-a-time-zone', message, { timeZone: message });
}
