import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { DomainError } from '@reshelve/domain/errors';
import type { ImportedApplication } from '@reshelve/domain/imported-lines';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { SYSTEM } from '../../platform/database/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { IntakeService } from '../applications/intake.service.ts';
import type { ImportDto, RunDto, UndoneDto } from './dto/import.dto.ts';
import { ImportLinesService } from './import-lines.service.ts';
import { importError } from './imports.errors.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService, toDto, type Unread } from './imports.service.ts';

/** Applications that go to the database together. */
const BATCH = 500;
/** Progress is written down this often, in milliseconds. */
const PROGRESS_MS = 250;
/** No import takes as long as this: one that does has lost its worker. */
const ABANDONED = '10 minutes';
const KEPT_SHOWN = 50;

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
    if (state === 'running' || state === 'done') return toDto(found);
    if (state !== 'preview' || fileId === null) throw importError('import-under-way');
    const reading = { ...found.reading, ...choice };
    await this.check(actor, { ...found, fileId, reading });
    const { programmeId, enrolmentId } = actor;
    return this.database.withActor(actor, async (tx) => {
      const data = { reading, state: 'running', linesDone: 0 } as const;
      if (await this.repository.update(tx, actor, id, 'preview', data)) {
        await this.jobs.enqueue(
          tx,
          'import-applications',
          { programmeId, enrolmentId, importId: id },
          { key: `import-applications:${id}` },
        );
        await this.record(tx, actor, 'begun', id);
      }
      return toDto(await this.imports.own(tx, actor, id, 'read'));
    });
  }

  private async check(actor: EnrolledActor, { fileId, reading }: Unread): Promise<void> {
    let ready = 0;
    for await (const { application, sameAs } of this.lines.checked(actor, fileId, reading)) {
      if (!application && reading.problems === 'stop') {
        throw importError('import-lines-with-problems');
      }
      if (application && (sameAs === null || reading.duplicates === 'add')) ready += 1;
    }
    if (ready === 0) throw importError('import-nothing-to-add');
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
      let [added, skipped, shownAt] = [0, 0, Date.now()];
      for await (const { application, sameAs } of this.lines.checked(actor, fileId, reading)) {
        if (application && (sameAs === null || reading.duplicates === 'add')) {
          batch.push(application);
          added += 1;
        } else skipped += 1;
        if (batch.length < BATCH) continue;
        await this.intake.add(run, actor, id, batch);
        batch = [];
        if (Date.now() - shownAt < PROGRESS_MS) continue;
        shownAt = Date.now();
        await this.progress(actor, id, added + skipped);
      }
      if (batch.length > 0) await this.intake.add(run, actor, id, batch);
      await this.repository.finish(run, actor, id, { added, skipped });
    });
  }

  /** In a transaction of its own: it is to be seen while the other one is still open. */
  private async progress(actor: EnrolledActor, id: string, linesDone: number): Promise<void> {
    await this.database.withActor(actor, (tx) =>
      this.repository.update(tx, actor, id, 'running', { linesDone }),
    );
  }

  /** Takes back what came in, but for what was changed since. */
  async undo(actor: EnrolledActor, id: string): Promise<UndoneDto> {
    await this.database.withActor(actor, (tx) => this.imports.own(tx, actor, id, 'update'));
    const { removed, kept } = await this.database.bulk(actor, async (run) => {
      if ((await this.repository.hold(run, actor, id)) !== 'done') {
        throw importError('import-not-done');
      }
      const taken = await this.intake.takeBack(run, actor, id);
      await this.repository.undone(run, actor, id);
      return taken;
    });
    await this.record(null, actor, 'undone', id);
    return { removed, keptTotal: kept.length, kept: kept.slice(0, KEPT_SHOWN) };
  }

  /** Takes imports back from workers that died with them. */
  @Task('release-imports', { cron: '*/5 * * * *' })
  async release(): Promise<void> {
    await this.database.withActor(SYSTEM, (tx) =>
      this.jobs.release(tx, ['import-applications'], ABANDONED),
    );
  }

  private async record(
    tx: Parameters<AuditRepository['record']>[0] | null,
    actor: EnrolledActor,
    verb: 'begun' | 'undone',
    subjectId: string,
  ): Promise<void> {
    const deed = { action: `import.${verb}`, subjectKind: 'import', subjectId } as const;
    if (tx) await this.audit.record(tx, actor, deed);
    else await this.database.withActor(actor, (own) => this.audit.record(own, actor, deed));
  }
}
