import pg from 'pg';
import { ensureDatabase, migrateDatabase } from '../../script/lib/database.ts';
import type { Server } from '../../script/lib/postgres.ts';
import { copy, id, tokenOf } from './copying.ts';

/** Everybody's password, and its hash: cheap to verify, because the hash is not what is measured. */
export const PASSWORD = 'bench';
const PASSWORD_HASH =
  '$argon2id$v=19$m=8,t=1,p=1$8JPdgz4+KnzX35VLCnhgCw$Xl4iRT2goIKgwHWUoElNuaORCHSQJd425KLNWOzzEy4';

const PROGRAMME = id(1, 1);
const RETURNERS = 64;

export interface Person {
  account: string;
  enrolment: string;
}

/** A database with returners who have nothing yet. */
export interface Blank {
  url: string;
  programmeId: string;
  /** As the owner of the database, past every policy. */
  client: pg.Client;
  /** One of them that nobody has had before. */
  next: () => Person;
  close: () => Promise<void>;
}

export async function openBlank(server: Server): Promise<Blank> {
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('DROP DATABASE IF EXISTS blank WITH (FORCE)');
  await admin.end();
  const url = await ensureDatabase(server, 'blank');
  await migrateDatabase(url);
  const client = new pg.Client({ connectionString: url });
  // Should the run end early, its own error is the one to read.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('INSERT INTO programme (id, name, time_zone) VALUES ($1, $2, $3)', [
    PROGRAMME,
    'Bench',
    'Europe/London',
  ]);
  const people = Array.from({ length: RETURNERS }, (_, n) => ({
    account: id(2, n),
    enrolment: id(3, n),
  }));
  await copy(
    client,
    'account',
    'id, email, name',
    people.map(({ account }) => [account, `${account}@example.org`, 'Returner']),
  );
  await copy(
    client,
    'credential',
    'account_id, password_hash',
    people.map(({ account }) => [account, PASSWORD_HASH]),
  );
  await copy(
    client,
    'enrolment',
    'programme_id, id, account_id, role',
    people.map(({ account, enrolment }) => [PROGRAMME, enrolment, account, 'returner']),
  );
  await client.query(
    `INSERT INTO session (account_id, token_hash, expires_at)
     SELECT id, sha256(('${tokenOf('')}' || id)::bytea), now() + interval '1 day' FROM account`,
  );
  let given = 0;
  return {
    url,
    programmeId: PROGRAMME,
    client,
    next: () => {
      const person = people[given];
      if (!person) throw new Error('nobody is left who has nothing yet');
      given += 1;
      return person;
    },
    close: () => client.end(),
  };
}
