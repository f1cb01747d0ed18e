import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import { employerKey } from '@reshelve/domain/employers';
import { Database } from '../../platform/database/database.ts';
import { PlatformError } from '../../platform/http/errors.ts';
import {
  CONTACT_FILTERS,
  DETAIL,
  FIRST_ID,
  OVERVIEW,
  pageStatement,
  UNIT,
  type ContactFilter,
} from './contacts.statements.ts';
import type { ContactQueryDto } from './dto/contact-query.dto.ts';

const PAGE_SIZE = 25;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A returner's people as lists: one prepared statement each, JSON made by the database. */
@Injectable()
export class ContactsListRepository {
  constructor(private readonly database: Database) {}

  /** @param inTouchSince who has a touchpoint since then is in touch */
  page(
    actor: EnrolledActor,
    query: ContactQueryDto,
    inTouchSince: PlainDate,
    today: PlainDate,
  ): Promise<string | null> {
    const given = valuesOf(query, inTouchSince, today);
    const filters = CONTACT_FILTERS.filter((name) => given[name] !== undefined);
    return this.database.json(actor, pageStatement(filters), [
      actor.programmeId,
      actor.enrolmentId,
      (query.limit ?? PAGE_SIZE) + 1,
      ...positionOf(query.cursor),
      ...filters.flatMap((name) => given[name] ?? []),
    ]);
  }

  detail(actor: EnrolledActor, id: string): Promise<string | null> {
    return this.database.json(actor, DETAIL, [actor.programmeId, actor.enrolmentId, id]);
  }

  overview(
    actor: EnrolledActor,
    inTouchSince: PlainDate,
    today: PlainDate,
  ): Promise<string | null> {
    const values = [actor.programmeId, actor.enrolmentId, inTouchSince, today];
    return this.database.json(actor, OVERVIEW, values);
  }
}

/** The values of each filter in use. A search's own wildcards are taken literally. */
function valuesOf(
  { search, circle, employer, touch }: ContactQueryDto,
  inTouchSince: PlainDate,
  today: PlainDate,
): Partial<Record<ContactFilter, unknown[]>> {
  return {
    ...(search && { search: [`%${search.replace(/[\\%_]/g, '\\$&')}%`] }),
    ...(circle !== undefined && (circle === 'none' ? { unsorted: [true] } : { circle: [circle] })),
    ...(employer && { employer: [employerKey(employer)] }),
    ...(touch && { [touch]: touch === 'never' ? [today] : [inTouchSince, today] }),
  };
}

/** @throws PlatformError `invalid` for what is no cursor of the list */
function positionOf(cursor: string | undefined): [name: string, id: string] {
  if (cursor === undefined || cursor === '') return ['', FIRST_ID];
  const text = Buffer.from(cursor, 'base64url').toString();
  const at = text.indexOf(UNIT);
  const [id, name] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 0 || !UUID.test(id) || name.includes('\u0000')) {
    throw new PlatformError('invalid', {
      fields: { cursor: 'This page is not there. Begin at the first.' },
    });
  }
  return [name, id];
}
