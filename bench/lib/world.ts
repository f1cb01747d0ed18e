import type pg from 'pg';
import { fillCohorts } from './cohorts.ts';
import { copy, id, tokenOf } from './copying.ts';
import { fillReader, READER, SHOWN } from './reader.ts';
import { fillSearcher, SEARCHER } from './searcher.ts';

const PROGRAMME = id(1, 1);
const COORDINATOR = { account: id(2, 900_000_000), enrolment: id(3, 900_000_000) };

/** A database of a size, and who looks at it. */
export interface World {
  url: string;
  cohortId: string;
  coordinator: typeof COORDINATOR;
  /** The returner with the long list. */
  reader: typeof READER;
  /** The returner with the two thousand. */
  searcher: typeof SEARCHER;
  programmeId: string;
  /** One of the reader's applications, with a full history. */
  applicationId: string;
}

export const worldAt = (url: string, cohorts: number): World => ({
  url,
  cohortId: id(4, Math.floor(cohorts / 2)),
  coordinator: COORDINATOR,
  reader: READER,
  searcher: SEARCHER,
  programmeId: PROGRAMME,
  applicationId: SHOWN,
});

/** Fills an empty database. */
export async function fill(client: pg.Client, cohorts: number): Promise<void> {
  // Foreign keys hold by construction.
  await client.query('SET session_replication_role = replica');
  await client.query('INSERT INTO programme (id, name, time_zone) VALUES ($1, $2, $3)', [
    PROGRAMME,
    'Bench',
    'Europe/London',
  ]);
  await fillCohorts(client, PROGRAMME, cohorts);
  const lookers = [COORDINATOR, READER, SEARCHER];
  await copy(
    client,
    'account',
    'id, email, name',
    lookers.map(({ account }) => [account, `${account}@example.org`, 'Somebody']),
  );
  await copy(
    client,
    'enrolment',
    'programme_id, id, account_id, role, cohort_id',
    lookers.map(({ account, enrolment }) => [
      ...[PROGRAMME, enrolment, account],
      ...(account === COORDINATOR.account ? ['coordinator', null] : ['returner', id(4, 0)]),
    ]),
  );
  for (const { account } of lookers) {
    await client.query(
      `INSERT INTO session (account_id, token_hash, expires_at)
       VALUES ($1, sha256($2::bytea), now() + interval '10 years')`,
      [account, tokenOf(account)],
    );
  }
  await fillReader(client, PROGRAMME);
  await fillSearcher(client, PROGRAMME);
  await client.query('SET session_replication_role = origin');
}
