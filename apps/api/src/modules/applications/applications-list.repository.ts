import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { isPlainDate, type PlainDate } from '@reshelve/domain/dates';
import { Database } from '../../platform/database/database.ts';
import { PlatformError } from '../../platform/http/errors.ts';
import {
  AHEAD,
  COUNTS,
  FILTER_NAMES,
  FIRST_ID,
  LAST_ID,
  ORDERS,
  pageStatement,
  UNIT,
  type ApplicationFilter,
} from './applications-list.statements.ts';
import type { ApplicationQueryDto, ApplicationSort } from './dto/application-list.dto.ts';

const PAGE_SIZE = 25;

/** Where a page begins: the three last values of a page's statement. */
type Position = [key: string, id: string, idWithoutKey: string];

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const START: Readonly<Record<ApplicationSort, Position>> = {
  recent: ['infinity', LAST_ID, LAST_ID],
  closing: ['-infinity', FIRST_ID, FIRST_ID],
  employer: ['', FIRST_ID, FIRST_ID],
  applied: ['infinity', LAST_ID, LAST_ID],
};

/** Whether a key is what the database can read as the type: a cursor may have been made up. */
const KEYS = {
  text: (key: string) => !key.includes('\u0000'),
  date: isPlainDate,
  timestamptz: (key: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(key) && !Number.isNaN(Date.parse(key)),
} as const;

const unknownCursor = () =>
  new PlatformError('invalid', {
    fields: { cursor: 'This page is not there. Begin at the first.' },
  });

/** @throws PlatformError `invalid` for what is no cursor of this order */
function positionOf(sort: ApplicationSort, cursor: string | undefined): Position {
  if (cursor === undefined || cursor === '') return START[sort];
  const [order, id, key] = Buffer.from(cursor, 'base64url').toString().split(UNIT);
  if (order !== sort || id === undefined || !UUID.test(id)) throw unknownCursor();
  const { type, descending, nullable } = ORDERS[sort];
  if (key === undefined) {
    if (!nullable) throw unknownCursor();
    // Behind every row with a key.
    return descending ? ['-infinity', FIRST_ID, id] : ['infinity', LAST_ID, id];
  }
  if (!KEYS[type](key)) throw unknownCursor();
  return [key, id, START[sort][2]];
}

/** The value of each filter in use. A search's own wildcards are taken literally. */
function filtersOf(query: ApplicationQueryDto): Partial<Record<ApplicationFilter, unknown>> {
  const { search, stage, outcome, open, channel } = query;
  return {
    search: search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : undefined,
    stage: stage?.length ? stage : undefined,
    outcome: outcome?.length ? outcome : undefined,
    open,
    channel,
  };
}

/** A returner's applications as lists: one prepared statement each, JSON made by the database. */
@Injectable()
export class ApplicationsListRepository {
  constructor(private readonly database: Database) {}

  page(actor: EnrolledActor, query: ApplicationQueryDto): Promise<string | null> {
    const sort = query.sort ?? 'recent';
    const given = filtersOf(query);
    const filters = FILTER_NAMES.filter((name) => given[name] !== undefined);
    return this.database.json(actor, pageStatement(sort, filters), [
      actor.programmeId,
      actor.enrolmentId,
      (query.limit ?? PAGE_SIZE) + 1,
      ...positionOf(sort, query.cursor).slice(0, ORDERS[sort].nullable ? 3 : 2),
      ...filters.map((name) => given[name]),
    ]);
  }

  counts(actor: EnrolledActor): Promise<string | null> {
    return this.database.json(actor, COUNTS, [actor.programmeId, actor.enrolmentId]);
  }

  ahead(actor: EnrolledActor, today: PlainDate, now: string): Promise<string | null> {
    return this.database.json(actor, AHEAD, [actor.programmeId, actor.enrolmentId, today, now]);
  }
}
