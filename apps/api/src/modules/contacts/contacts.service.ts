import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { todayIn, type PlainDate } from '@reshelve/domain/dates';
import { employerKeys } from '@reshelve/domain/employers';
import { lostTouchBefore, restingUntil } from '@reshelve/domain/network';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import { ContactsListRepository } from './contacts-list.repository.ts';
import { ContactsRepository, type ContactFacts } from './contacts.repository.ts';
import type { ChangeContactDto, NewContactDto, NextTouchDto } from './dto/contact.dto.ts';
import type { ContactQueryDto } from './dto/contact-query.dto.ts';

type ContactRow = NonNullable<Awaited<ReturnType<ContactsRepository['find']>>>;

/** The people in a returner's network: theirs alone to know. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactsRepository,
    private readonly lists: ContactsListRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** A page of the list, as JSON text. */
  async page(actor: EnrolledActor, query: ContactQueryDto): Promise<string> {
    const today = todayOf(actor);
    const since = lostTouchBefore(today, query.months);
    return (await this.lists.page(actor, query, since, today)) ?? '';
  }

  /** The circles, who is to be got back to and who led to applications, as JSON text. */
  async overview(actor: EnrolledActor, months?: number): Promise<string> {
    const today = todayOf(actor);
    return (await this.lists.overview(actor, lostTouchBefore(today, months), today)) ?? '';
  }

  /** A person with everything that belongs to them, as JSON text. */
  async detail(actor: EnrolledActor, id: string): Promise<string> {
    const json = await this.lists.detail(actor, id);
    if (json === null) throw notFound();
    return json;
  }

  create(
    actor: EnrolledActor,
    request: NewContactDto,
    key: string | undefined,
  ): Promise<{ id: string }> {
    return this.database.once(actor, { key, operation: 'contacts.create', request }, async (tx) => {
      const { name, ...facts } = request;
      const id = await this.contacts.create(tx, actor, { name, ...stored(facts) });
      await this.record(tx, actor, 'created', id);
      return { id };
    });
  }

  /** @throws PlatformError `stale` when they were changed since that revision */
  change(
    actor: EnrolledActor,
    id: string,
    revision: number,
    request: ChangeContactDto,
  ): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const before = await this.own(tx, actor, id, 'update');
      if (!(await this.contacts.change(tx, actor, { id, revision }, stored(request, before)))) {
        throw new PlatformError('stale');
      }
      await this.record(tx, actor, 'changed', id);
    });
  }

  /** Says when to get back to somebody, or that nothing is planned any more. */
  planNext(actor: EnrolledActor, id: string, { nextOn, nextAbout }: NextTouchDto): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      const plan = {
        nextOn: toDbDate(nextOn),
        nextAbout: nextOn === null ? '' : (nextAbout ?? ''),
      };
      await this.contacts.plan(tx, actor, id, plan);
      await this.record(tx, actor, 'changed', id);
    });
  }

  /** "Not now": they leave the list of those whom one has lost touch with, for some months. */
  putAside(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'update');
      const until = toDbDate(restingUntil(todayOf(actor)));
      await this.contacts.plan(tx, actor, id, { restingUntil: until });
      await this.record(tx, actor, 'changed', id);
    });
  }

  /** Takes away the person and everything that belongs to them. */
  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      await this.own(tx, actor, id, 'delete');
      await this.contacts.remove(tx, actor, id);
      await this.record(tx, actor, 'deleted', id);
    });
  }

  /**
   * A person of the actor's own, for work in the same transaction.
   * @throws PlatformError `not-found`
   */
  async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<ContactRow> {
    const found = await this.contacts.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Contact', found)) throw notFound();
    return found;
  }

  private record(tx: Tx, actor: EnrolledActor, verb: string, subjectId: string): Promise<void> {
    return this.audit.record(tx, actor, {
      action: `contact.${verb}`,
      subjectKind: 'contact',
      subjectId,
    });
  }
}

const todayOf = ({ timeZone }: EnrolledActor): PlainDate =>
  todayIn(timeZone, new Date().toISOString());

/** The facts that were given, with what the employers are compared by. */
function stored(
  facts: ChangeContactDto,
  before: { employer: string; formerEmployers: string[] } = { employer: '', formerEmployers: [] },
): Partial<ContactFacts> {
  const { employer = before.employer, formerEmployers = before.formerEmployers } = facts;
  return { ...facts, employerKeys: employerKeys([employer, ...formerEmployers]) };
}
