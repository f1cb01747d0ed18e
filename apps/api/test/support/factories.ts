import type { Role } from '@reshelve/domain/access';
import type pg from 'pg';
import { newToken } from '../../src/platform/auth/session-cookie.ts';

/** Somebody with an enrolment and a session. */
export interface Person {
  accountId: string;
  enrolmentId: string;
  programmeId: string;
  cohortId: string | null;
  email: string;
  name: string;
  /** The cookie's secret: `{ as: person.token }`. */
  token: string;
  /** `/as/<enrolment>` */
  base: string;
}

let counter = 0;
const next = (): string => String((counter += 1));

type Row = Record<string, unknown>;

/** Makes rows as the database's owner, past every policy: the world a test starts from. */
export class Factories {
  constructor(private readonly owner: pg.Pool) {}

  /** Inserts one row and gives it back. Column names as in the database. */
  async insert<T extends Row = Row>(table: string, values: Row): Promise<T> {
    const columns = Object.keys(values);
    const { rows } = await this.owner.query<T>(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
       VALUES (${columns.map((_, i) => `$${String(i + 1)}`).join(', ')}) RETURNING *`,
      Object.values(values),
    );
    const [row] = rows;
    if (!row) throw new Error(`nothing was inserted into ${table}`);
    return row;
  }

  async programme(values: Row = {}): Promise<string> {
    const row = await this.insert<{ id: string }>('programme', {
      name: `Programme ${next()}`,
      time_zone: 'Europe/London',
      ...values,
    });
    return row.id;
  }

  async cohort(programmeId: string, values: Row = {}): Promise<string> {
    const row = await this.insert<{ id: string }>('cohort', {
      programme_id: programmeId,
      name: `Cohort ${next()}`,
      starts_on: '2026-01-05',
      ends_on: '2027-06-30',
      ...values,
    });
    return row.id;
  }

  async account(
    values: Row = {},
  ): Promise<{ id: string; email: string; name: string; token: string }> {
    const n = next();
    const row = await this.insert<{ id: string; email: string; name: string }>('account', {
      email: `person-${n}@example.org`,
      name: `Person ${n}`,
      ...values,
    });
    return { ...row, token: await this.session(row.id) };
  }

  async session(accountId: string): Promise<string> {
    const { token, hash } = newToken();
    await this.insert('session', {
      account_id: accountId,
      token_hash: hash,
      expires_at: new Date(Date.now() + 86_400_000),
    });
    return token;
  }

  async operator(): Promise<{ id: string; token: string }> {
    return this.account({ is_operator: true });
  }

  async person(
    role: Role,
    programmeId: string,
    cohortId: string | null = null,
    values: Row = {},
  ): Promise<Person> {
    const account = await this.account();
    return this.enrol(account, role, programmeId, cohortId, values);
  }

  async enrol(
    account: { id: string; email: string; name: string; token: string },
    role: Role,
    programmeId: string,
    cohortId: string | null = null,
    values: Row = {},
  ): Promise<Person> {
    const row = await this.insert<{ id: string }>('enrolment', {
      programme_id: programmeId,
      account_id: account.id,
      role,
      cohort_id: cohortId,
      ...values,
    });
    return {
      accountId: account.id,
      enrolmentId: row.id,
      programmeId,
      cohortId,
      email: account.email,
      name: account.name,
      token: account.token,
      base: `/as/${row.id}`,
    };
  }

  async pairing(returner: Person, mentor: Person, values: Row = {}): Promise<string> {
    const row = await this.insert<{ id: string }>('pairing', {
      programme_id: returner.programmeId,
      returner_id: returner.enrolmentId,
      mentor_id: mentor.enrolmentId,
      ...values,
    });
    return row.id;
  }

  /** An application as its row stands, without history: for tests that do not look at it. */
  async application(returner: Person, values: Row = {}): Promise<string> {
    const row = await this.insert<{ id: string }>('application', {
      programme_id: returner.programmeId,
      returner_id: returner.enrolmentId,
      title: `Librarian ${next()}`,
      employer: 'Harbour Library',
      stage_since: '2026-09-01',
      ...values,
    });
    return row.id;
  }
}
