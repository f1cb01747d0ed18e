import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../database/acting.ts';
import { Database } from '../database/database.ts';
import { JobsRepository } from './jobs.repository.ts';
import { Task } from './task.ts';

/** A job that is worked at for longer than this is in the hands of a worker that has died. */
const ABANDONED = '15 minutes';

/**
 * Takes jobs back from workers that were killed with them in hand. graphile-worker itself leaves
 * them alone for four hours: too long for an erasure, an archive or a reminder.
 */
@Injectable()
export class AbandonedJobs {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobsRepository,
  ) {}

  @Task('release-abandoned-jobs', { cron: '*/5 * * * *' })
  async release(): Promise<void> {
    await this.database.withActor(SYSTEM, (tx) => this.jobs.release(tx, ABANDONED));
  }
}
