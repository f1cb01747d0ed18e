import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { momentIn } from '@reshelve/domain/dates';
import { AuditRepository, type Deed } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ApplicationsRepository } from './applications.repository.ts';
import type { CreatedDto } from './dto/application.dto.ts';
import type { ChangeInterviewDto, NewInterviewDto } from './dto/interview.dto.ts';
import { InterviewsRepository } from './interviews.repository.ts';

/** The dated meetings of an application. */
@Injectable()
export class InterviewsService {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly audit: AuditRepository,
  ) {}

  add(
    actor: EnrolledActor,
    applicationId: string,
    request: NewInterviewDto,
    key: string | undefined,
  ): Promise<CreatedDto> {
    return this.database.once(
      actor,
      { key, operation: 'interviews.add', request: { applicationId, request } },
      async (tx) => {
        const own = await this.applications.touch(tx, actor, applicationId);
        if (!own || !allows(actor, 'create', 'Interview', own)) throw notFound();
        const startsAt = instant(actor.timeZone, request.startsAt);
        const id = await this.interviews.create(tx, actor, applicationId, {
          ...request,
          startsAt,
        });
        await this.record(tx, actor, 'interview.created', id);
        return { id };
      },
    );
  }

  change(actor: EnrolledActor, id: string, request: ChangeInterviewDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      const { startsAt, ...words } = request;
      await this.interviews.change(tx, actor, id, {
        ...words,
        ...(startsAt !== undefined && { startsAt: instant(actor.timeZone, startsAt) }),
      });
      await this.record(tx, actor, 'interview.changed', id);
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
  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<void> {
    const found = await this.interviews.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Interview', found)) throw notFound();
    await this.applications.touch(tx, actor, found.applicationId);
  }

  private record(tx: Tx, actor: EnrolledActor, action: Deed['action'], subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'interview', subjectId });
  }
}

/** When the clocks of the zone show this date and time. */
function instant(timeZone: string, local: string): Date {
  const [date = '', time = ''] = local.split('T');
  const moment = momentIn(timeZone, date, time);
  if (moment === null) {
    throw new PlatformError('invalid', { fields: { startsAt: 'Enter a real date and time.' } });
  }
  return new Date(moment);
}
