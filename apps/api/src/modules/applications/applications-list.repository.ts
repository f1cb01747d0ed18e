import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { isPlainDate, type PlainDate } from '@reshelve/domain/dates';
import { isStage, STAGES } from '@reshelve/domain/stages';
import { Database } from '../../platform/database/database.ts';
import { PlatformError } from '../../platform/http/errors.ts';
import {
  AHEAD,
  BOARD,
  COUNTS,
  FILTER_NAMES,
  FIRST_ID,
  LAST_ID,
  orderName,
  ORDERS,
  pageStatement,
  UNIT,
  type ApplicationFilter,
} from './applications-list.statements.ts';
import type {
  ApplicationQueryDto,
  ApplicationSort,
  BoardQueryDto,
} from './dto/application-list.dto.ts';

const PAGE_SIZE = 25;
/** Cards that a column of the board shows, and the one that is asked to show more. */
const CARDS = 50;
const MORE_CARDS = 500;

/** Where a page begins: the three last values of a page's statement. */
type Position = [key: string | null, id: string, idWithoutKey: string];

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Before every key of a type, in a direction. */
const FIRST_KEYS = {
  timestamptz: { ascending: '-infinity', descending: 'infinity' },
  date: { ascending: '-infinity', descending: 'infinity' },
  text: { ascending: '', descending: null },
  stage: { ascending: STAGES[0], descending: STAGES.at(-1) ?? STAGES[0] },
} as const;

function startOf(sort: ApplicationSort, descending: boolean): Position {
  const key = FIRST_KEYS[ORDERS[sort].type][descending ? 'descending' : 'ascending'];
  const id = descending ? LAST_ID : FIRST_ID;
  return [key, id, id];
}

/** Whether a key is what the database can read as the type: a cursor may have been made up. */
const KEYS = {
  text: (key: string) => !key.includes('\u0000'),
  date: isPlainDate,
  stage: isStage,
  timestamptz: (key: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(key) && !Number.isNaN(Date.parse(key)),
} as const;

const unknownCursor = () =>
  new PlatformError('invalid', {
    fields: { cursor: 'This page is not there. Begin at the first.' },
  });

/** @throws PlatformError `invalid` for what is no cursor of this order */
function positionOf(
  sort: ApplicationSort,
  descending: boolean,
  cursor: string | undefined,
): Position {
  if (cursor === undefined || cursor === '') return startOf(sort, descending);
  const [order, id, key] = Buffer.from(cursor, 'base64url').toString().split(UNIT);
  if (order !== orderName(sort, descending) || id === undefined || !UUID.test(id)) {
    throw unknownCursor();
  }
  const { type, nullable } = ORDERS[sort];
  if (key === undefined) {
    if (!nullable) throw unknownCursor();
    // Behind every row with a key.
    const [last, lastId] = startOf(sort, !descending);
    return [last, lastId, id];
  }
  if (!KEYS[type](key)) throw unknownCursor();
  return [key, id, startOf(sort, descending)[2]];
}

/** The value of each filter in use. A search's own wildcards are taken literally. */
function filtersOf(
  query: Partial<ApplicationQueryDto>,
): Partial<Record<ApplicationFilter, unknown>> {
  const { search, stage, outcome, open, channel, id } = query;
  return {
    search: search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : undefined,
    stage: stage?.length ? stage : undefined,
    outcome: outcome?.length ? outcome : undefined,
    open,
    channel,
    id: id?.length ? id : undefined,
  };
}

/** A returner's applications as lists: one prepared statement each, JSON made by the database. */
@Injectable()
export class ApplicationsListRepository {
  constructor(private readonly database: Database) {}

  page(actor: EnrolledActor, query: ApplicationQueryDto): Promise<string | null> {
    const sort = query.sort ?? 'recent';
    const descending = query.direction ? query.direction === 'descending' : ORDERS[sort].descending;
    const given = filtersOf(query);
    const filters = FILTER_NAMES.filter((name) => given[name] !== undefined);
    return this.database.json(actor, pageStatement(sort, filters, descending), [
      actor.programmeId,
      actor.enrolmentId,
      (query.limit ?? PAGE_SIZE) + 1,
      ...positionOf(sort, descending, query.cursor).slice(0, ORDERS[sort].nullable ? 3 : 2),
      ...filters.map((name) => given[name]),
    ]);
  }

  board(actor: EnrolledActor, query: BoardQueryDto): Promise<string | null> {
    const { search, channel } = filtersOf(query);
    return this.database.json(actor, BOARD, [
      actor.programmeId,
      actor.enrolmentId,
      CARDS,
      query.more ?? null,
      MORE_CARDS,
      search ?? null,
      channel ?? null,
    ]);
  }

  counts(actor: EnrolledActor): Promise<string | null> {
    return this.database.json(actor, COUNTS, [actor.programmeId, actor.enrolmentId]);
  }

  ahead(actor: EnrolledActor, today: PlainDate, now: string): Promise<string | null> {
    return this.database.json(actor, AHEAD, [actor.programmeId, actor.enrolmentId, today, now]);
  }
}
