import type pg from 'pg';
import type { Person } from './factories.ts';

/**
 * Asks the database itself, as the role of the application and with its settings for an actor:
 * what comes back is what row-level security alone lets through.
 */
export async function asActor<T extends pg.QueryResultRow>(
  owner: pg.Pool,
  actor: 'returner' | 'mentor' | 'coordinator' | 'operator' | 'system',
  { accountId, programmeId, enrolmentId }: Person,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE reshelve_app');
    await client.query(
      `SELECT set_config('app.actor', $1, true), set_config('app.account_id', $2, true),
              set_config('app.programme_id', $3, true), set_config('app.enrolment_id', $4, true)`,
      [actor, accountId, programmeId, enrolmentId],
    );
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
