import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { isAfter, todayIn } from '@reshelve/domain/dates';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ContactsRepository } from './contacts.repository.ts';
import { ContactsService } from './contacts.service.ts';
import type { TouchpointFieldsDto } from './dto/touchpoint.dto.ts';

/** The dated exchanges with somebody. */
@Injectable()
export class TouchpointsService {
  constructor(
    private readonly database: Database,
    private readonly people: ContactsService,
    private readonly contacts: ContactsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** Notes an exchange. What was planned for that day or before is done with it. */
  add(
    actor: EnrolledActor,
    contactId: string,
    request: TouchpointFieldsDto,
    key: string | undefined,
  ): Promise<{ id: string }> {
    return this.database.once(
      actor,
      { key, operation: 'touchpoints.add', request: { contactId, request } },
      async (tx) => {
        const person = await this.people.own(tx, actor, contactId, 'update');
        const facts = factsOf(actor, request);
        if (!allows(actor, 'create', 'Touchpoint', person)) throw notFound();
        const id = await this.contacts.addTouchpoint(tx, actor, contactId, facts);
        if (person.nextOn && person.nextOn <= facts.on) {
          await this.contacts.plan(tx, actor, contactId, { nextOn: null, nextAbout: '' });
        }
        await this.record(tx, actor, 'created', id);
        return { id };
      },
    );
  }

  change(actor: EnrolledActor, id: string, request: TouchpointFieldsDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      await this.contacts.changeTouchpoint(tx, actor, id, factsOf(actor, request));
      await this.record(tx, actor, 'changed', id);
    });
  }

  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'delete');
      await this.contacts.removeTouchpoint(tx, actor, id);
      await this.record(tx, actor, 'deleted', id);
    });
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<void> {
    const found = await this.contacts.findTouchpoint(tx, actor, id);
    if (!found || !allows(actor, action, 'Touchpoint', found)) throw notFound();
  }

  private record(tx: Tx, actor: EnrolledActor, verb: string, subjectId: string): Promise<void> {
    return this.audit.record(tx, actor, {
      action: `touchpoint.${verb}`,
      subjectKind: 'touchpoint',
      subjectId,
    });
  }
}

/** @throws PlatformError `invalid` for a day that is still to come */
function factsOf({ timeZone }: EnrolledActor, { on, way, notes }: TouchpointFieldsDto) {
  if (isAfter(on, todayIn(timeZone, new Date().toISOString()))) {
    throw new PlatformError('invalid', {
      fields: {
        on: 'This day is still to come. Note it when you have been in touch, and plan it until then.',
      },
    });
  }
  return { on: toDbDate(on), way, ...(notes !== undefined && { notes }) };
}
