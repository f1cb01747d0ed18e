import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { DomainError } from '@reshelve/domain/errors';
import type { ImportedApplication } from '@reshelve/domain/imported-lines';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { IntakeService } from '../applications/intake.service.ts';
import type { ImportDto, RunDto } from './dto/import.dto.ts';
import { ImportLinesService, todayOf } from './import-lines.service.ts';
import { importError } from './imports.errors.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService, toDto, type Unread } from './imports.service.ts';

/**
 * Applications that go to the database together: few enough to be forgotten as quickly as they were
 * read, however many follow.
 */
const BATCH = 100;
/** Progress is written down this often, in milliseconds. */
const PROGRESS_MS = 250;

interface ImportJob {
  programmeId: string;
  enrolmentId: string;
  importId: string;
}

/** Brings the lines of a file in, all of them or none, and takes them out again. */
@Injectable()
export class ImportRunsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ImportsRepository,
    private readonly imports: ImportsService,
    private readonly lines: ImportLinesService,
    private readonly intake: IntakeService,
    private readonly files: FileStore,
    private readonly people: JobActorRepository,
    private readonly jobs: JobsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Begins; asked twice, it begins once.
   * @throws import-lines-with-problems, import-nothing-to-add
   */
  async begin(actor: EnrolledActor, id: string, choice: RunDto): Promise<ImportDto> {
    const found = await this.database.withActor(actor, (tx) =>
      this.imports.own(tx, actor, id, 'update'),
    );
    const { state, fileId } = found;
    if (state === 'running' || state === 'done') return toDto(actor, found);
    if (state !== 'preview' || fileId === null) throw importError('import-under-way');
    const reading = { ...found.reading, ...choice };
    await this.check(actor, { ...found, fileId, reading });
    return this.database.withActor(actor, async (tx) => {
      const data = { reading, state: 'running', linesDone: 0 } as const;
      if (await this.repository.update(tx, actor, id, 'preview', data)) {
        await this.enqueue(tx, actor, 'import-applications', id);
        await this.record(tx, actor, 'begun', id);
      }
      return toDto(actor, await this.imports.own(tx, actor, id, 'read'));
    });
  }

  /** Goes no further than it takes: a preview that found nothing amiss need not be repeated. */
  private async check(actor: EnrolledActor, { fileId, reading }: Unread): Promise<void> {
    let ready = false;
    const mayStop = reading.problems === 'stop' && reading.soundOn !== todayOf(actor);
    for await (const { application, sameAs } of this.lines.checked(actor, fileId, reading)) {
      if (!application && reading.problems === 'stop') {
        throw importError('import-lines-with-problems');
      }
      ready ||= application !== null && (sameAs === null || reading.duplicates === 'add');
      if (ready && !mayStop) return;
    }
    if (!ready) throw importError('import-nothing-to-add');
  }

  /** One transaction for all lines: begun again after a crash, it finds nothing half done. */
  @Task('import-applications')
  async run({ programmeId, enrolmentId, importId }: ImportJob): Promise<void> {
    const actor = await this.people.find(programmeId, enrolmentId);
    if (!actor) return;
    const found = await this.database.withActor(actor, (tx) =>
      this.repository.find(tx, actor, importId),
    );
    if (!found?.fileId) return;
    const { fileId } = found;
    try {
      if (found.state === 'running') await this.bringIn(actor, { ...found, fileId });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const data = { state: 'failed', failure: error.message, finishedAt: new Date() } as const;
      await this.database.withActor(actor, (tx) =>
        this.repository.update(tx, actor, importId, 'running', data),
      );
    }
    await this.database.withActor(actor, async (tx) => {
      await this.files.remove(tx, actor, fileId);
      for (const state of ['done', 'failed'] as const) {
        await this.repository.update(tx, actor, importId, state, { fileId: null });
      }
    });
  }

  private async bringIn(actor: EnrolledActor, { id, fileId, reading }: Unread): Promise<void> {
    await this.database.bulk(actor, async (run) => {
      if ((await this.repository.hold(run, actor, id)) !== 'running') return;
      let batch: ImportedApplication[] = [];
      let [added, skipped] = [0, 0];
      // While the database adds some, the next ones are read.
      let underWay = Promise.resolve();
      const progress = this.progress(actor, id, 'running');
      for await (const { application, sameAs } of this.lines.checked(actor, fileId, reading)) {
        if (application && (sameAs === null || reading.duplicates === 'add')) {
          batch.push(application);
          added += 1;
        } else if (application || reading.problems === 'leave_out') skipped += 1;
        else throw importError('import-lines-with-problems');
        if (batch.length < BATCH) continue;
        await underWay;
        underWay = this.intake.add(run, actor, id, batch);
        // Its failure is met where it is waited for, or ends the connection's transaction anyway.
        underWay.catch(() => undefined);
        batch = [];
        await progress(added + skipped);
      }
      await underWay;
      if (batch.length > 0) await this.intake.add(run, actor, id, batch);
      await this.repository.finish(run, actor, id, { added, skipped });
    });
  }

  /** Notes now and then how far it has come, to be seen while the import's transaction is open. */
  private progress(actor: EnrolledActor, id: string, state: 'running' | 'undoing') {
    let shownAt = Date.now();
    return async (linesDone: number): Promise<void> => {
      if (Date.now() - shownAt < PROGRESS_MS) return;
      shownAt = Date.now();
      await this.database.withActor(actor, (tx) =>
        this.repository.update(tx, actor, id, state, { linesDone }),
      );
    };
  }

  /**
   * Begins to take out again what came in, but for what was worked on since; asked twice, it begins
   * once.
   * @throws import-not-done
   */
  beginUndo(actor: EnrolledActor, id: string): Promise<ImportDto> {
    return this.database.withActor(actor, async (tx) => {
      await this.imports.own(tx, actor, id, 'update');
      const data = { state: 'undoing', linesDone: 0 } as const;
      if (await this.repository.update(tx, actor, id, 'done', data)) {
        await this.enqueue(tx, actor, 'undo-import', id);
        await this.record(tx, actor, 'undone', id);
      }
      const now = await this.imports.own(tx, actor, id, 'update');
      if (now.state !== 'undoing' && now.state !== 'undone') throw importError('import-not-done');
      return toDto(actor, now);
    });
  }

  /** One transaction again: a half-undone import is never seen. */
  @Task('undo-import')
  async undo({ programmeId, enrolmentId, importId: id }: ImportJob): Promise<void> {
    const actor = await this.people.find(programmeId, enrolmentId);
    if (!actor) return;
    await this.database.bulk(actor, async (run) => {
      if ((await this.repository.hold(run, actor, id)) !== 'undoing') return;
      const seen = this.progress(actor, id, 'undoing');
      const taken = await this.intake.takeBack(run, actor, id, seen);
      await this.repository.undone(run, actor, id, taken);
    });
  }

  private enqueue(tx: Tx, actor: EnrolledActor, task: string, importId: string): Promise<void> {
    const { programmeId, enrolmentId } = actor;
    const job = { programmeId, enrolmentId, importId } satisfies ImportJob;
    return this.jobs.enqueue(tx, task, job, { key: `${task}:${importId}` });
  }

  private record(
    tx: Tx,
    actor: EnrolledActor,
    verb: 'begun' | 'undone',
    subjectId: string,
  ): Promise<void> {
    return this.audit.record(tx, actor, {
      action: `import.${verb}`,
      subjectKind: 'import',
      subjectId,
    });
  }
}
