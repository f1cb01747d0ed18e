import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.ts';

export interface JobOptions {
  /** Not before this moment. */
  runAt?: Date;
  /** A second job with the same key replaces the first while it waits. */
  key?: string;
  /** How often it is tried, each time after a longer wait: 8 take half an hour, 11 ten hours. */
  attempts?: number;
}

/**
 * Enqueues background jobs inside the transaction that causes them: no job without its cause, no
 * cause without its job.
 */
@Injectable()
export class JobsRepository {
  async enqueue(
    tx: Tx,
    task: string,
    payload: Record<string, string>,
    options: JobOptions = {},
  ): Promise<void> {
    await tx.$executeRaw`
      SELECT graphile_worker.add_job(
        ${task}, ${JSON.stringify(payload)}::json,
        run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null}, max_attempts => ${options.attempts ?? 8})`;
  }

  /**
   * Takes jobs back from workers that have held one for longer than any job takes.
   * @param age as PostgreSQL reads an interval
   */
  async release(tx: Tx, age: string): Promise<void> {
    await tx.$executeRaw`
      SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
      FROM graphile_worker.jobs
      WHERE locked_at < now() - ${age}::interval
      HAVING count(*) > 0`;
  }
}
