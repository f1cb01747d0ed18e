import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { checkRoom, forgottenBefore } from '@reshelve/domain/waiting-files';
import { SYSTEM } from '../../platform/database/acting.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { Task } from '../../platform/jobs/task.ts';
import { WaitingFilesRepository } from './waiting-files.repository.ts';

/** So long may a request take between storing a file and saying what it is for. */
const UNUSED_MS = 86_400_000;

/** Files that were uploaded to be looked at: a few of each person, for a week. */
@Injectable()
export class WaitingFilesService {
  constructor(
    private readonly database: Database,
    private readonly waiting: WaitingFilesRepository,
  ) {}

  /**
   * Sees to it that there is room for one more.
   * @param size in bytes
   * @throws too-many-files-waiting, too-much-waiting
   */
  async checkRoom(tx: Tx, actor: EnrolledActor, size: number): Promise<void> {
    checkRoom(await this.waiting.sizes(tx, actor), size);
  }

  /** Forgets what was not brought in within a week, and files that nothing refers to. */
  @Task('forget-unused-files', { cron: '41 3 * * *' })
  async forget(): Promise<void> {
    const now = new Date();
    const unused = new Date(now.getTime() - UNUSED_MS);
    await this.database.withActor(SYSTEM, (tx) =>
      this.waiting.forget(tx, forgottenBefore(now), unused),
    );
  }
}
