import type pg from 'pg';
import {
  APPLICATION,
  applicationRow,
  EVENT,
  eventRow,
  EVENTS,
  INTERVIEW,
  moment,
} from './alike.ts';
import { copy, id, range } from './copying.ts';

/** A returner with more applications than anybody should need: for lists and their deep pages. */
export const READER = { account: id(2, 900_000_001), enrolment: id(3, 900_000_001) };

const COUNT = 30_000;
const FIRST = 800_000_000;

/** One of them has everything that an application can have. */
export const SHOWN = id(5, FIRST + COUNT - 1);

/** Gives the reader applications, and one of these its history, interviews and criteria. */
export async function fillReader(client: pg.Client, programme: string): Promise<void> {
  const { enrolment } = READER;
  await copy(
    client,
    'application',
    APPLICATION,
    range(COUNT, (n) => applicationRow(programme, id(5, FIRST + n), enrolment, n)),
  );
  await copy(
    client,
    'stage_event',
    EVENT,
    range(12, (n) => eventRow(programme, 900_000_000 + n, SHOWN, enrolment, [1, n % EVENTS])),
  );
  await copy(
    client,
    'interview',
    INTERVIEW,
    range(3, (n) => [
      ...[programme, id(7, 900_000_000 + n), SHOWN, enrolment],
      ...['first_round', 'video', moment(n)],
    ]),
  );
  await copy(
    client,
    'criterion',
    'programme_id, id, application_id, returner_id, kind, text, evidence, position',
    range(10, (n) => [
      ...[programme, id(8, n), SHOWN, enrolment],
      ...['essential', 'Experience of enquiry work', 'Five years at the desk.', n],
    ]),
  );
}
