import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { notFound } from '../../platform/http/errors.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { AccountsService } from '../identity/accounts.service.ts';
import { ARCHIVE_STEPS, ArchiveBuilder } from './archive-builder.ts';
import { archiveError } from './archives.errors.ts';
import { ArchivesRepository } from './archives.repository.ts';
import type { ArchiveDto } from './dto/archive.dto.ts';

/** An archive is kept this long, in milliseconds: whoever has it needs no second copy here. */
const KEPT_MS = 7 * 86_400_000;
const LIMIT = 2_000_000_000;

/** What shows that it is the person who asks. */
interface Proof {
  password: string;
  /** Where the request comes from, for the limit of attempts. */
  address: string;
}

interface ArchiveJob {
  programmeId: string;
  enrolmentId: string;
  archiveId: string;
}

/** Everything of one person in one file, made in the background. */
@Injectable()
export class ArchivesService {
  constructor(
    private readonly database: Database,
    private readonly archives: ArchivesRepository,
    private readonly builder: ArchiveBuilder,
    private readonly files: FileStore,
    private readonly accounts: AccountsService,
    private readonly people: JobActorRepository,
    private readonly jobs: JobsRepository,
    private readonly audit: AuditRepository,
  ) {}

  list(actor: EnrolledActor): Promise<ArchiveDto[]> {
    return this.database.withActor(actor, async (tx) => {
      const archives = await this.archives.list(tx, actor);
      return Promise.all(
        archives.map(async ({ fileId, ...archive }) => {
          const file = fileId && (await this.files.facts(tx, actor, fileId));
          return toDto(archive, file ? file.size : null);
        }),
      );
    });
  }

  /**
   * Begins one, unless one is being made already: then it is that one.
   * @throws wrong-password; PlatformError `too-many-requests`
   */
  async ask(actor: EnrolledActor, { password, address }: Proof): Promise<ArchiveDto> {
    await this.accounts.confirm(actor.accountId, password, address);
    return this.database.withActor(actor, async (tx) => {
      const unfinished = await this.archives.unfinished(tx, actor);
      if (unfinished) return toDto(unfinished, null);
      const archive = await this.archives.create(tx, actor, ARCHIVE_STEPS);
      const { programmeId, enrolmentId } = actor;
      await this.jobs.enqueue(
        tx,
        'make-archive',
        { programmeId, enrolmentId, archiveId: archive.id },
        { key: `make-archive:${archive.id}` },
      );
      await this.audit.record(tx, actor, {
        action: 'archive.requested',
        subjectKind: 'archive',
        subjectId: archive.id,
      });
      return toDto(archive, null);
    });
  }

  /**
   * The file's facts and its content.
   * @throws wrong-password, archive-not-ready; PlatformError `too-many-requests`
   */
  async open(
    actor: EnrolledActor,
    id: string,
    { password, address }: Proof,
  ): Promise<{ name: string; size: number; content: AsyncIterable<Uint8Array> }> {
    if (!(await this.database.withActor(actor, (tx) => this.archives.find(tx, actor, id)))) {
      throw notFound();
    }
    await this.accounts.confirm(actor.accountId, password, address);
    const { name, size, fileId } = await this.database.withActor(actor, async (tx) => {
      const archive = await this.archives.find(tx, actor, id);
      if (!archive) throw notFound();
      const file = archive.fileId && (await this.files.facts(tx, actor, archive.fileId));
      if (!file) throw archiveError('archive-not-ready');
      await this.audit.record(tx, actor, {
        action: 'archive.downloaded',
        subjectKind: 'archive',
        subjectId: id,
      });
      return { name: file.name, size: file.size, fileId: file.id };
    });
    return { name, size, content: this.files.read(actor, fileId) };
  }

  async remove(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      if (!(await this.archives.remove(tx, actor, id))) throw notFound();
      await this.files.remove(tx, actor, id);
    });
  }

  /** Begun again after a crash, it starts afresh and leaves nothing of the first attempt. */
  @Task('make-archive')
  async make({ programmeId, enrolmentId, archiveId }: ArchiveJob): Promise<void> {
    const actor = await this.people.findEvenEnded(programmeId, enrolmentId);
    if (!actor) return;
    const update = (data: Parameters<ArchivesRepository['update']>[3]) =>
      this.database.withActor(actor, (tx) => this.archives.update(tx, actor, archiveId, data));
    const archive = await this.database.withActor(actor, (tx) =>
      this.archives.find(tx, actor, archiveId),
    );
    if (!archive || archive.state === 'ready') return;
    await update({ state: 'running', stepsDone: 0 });
    let stepsDone = 0;
    try {
      await this.builder.build(
        actor,
        () => update({ stepsDone: (stepsDone += 1) }),
        (content) =>
          this.files.write(actor, {
            // The archive's own id: one archive, one file.
            id: archiveId,
            name: `reshelve-${archive.createdAt.toISOString().slice(0, 10)}.zip`,
            mediaType: 'application/zip',
            content,
            limit: LIMIT,
          }),
      );
    } catch (error) {
      await update({ state: 'failed' });
      throw error;
    }
    await this.finish(actor, archiveId);
  }

  private async finish(actor: EnrolledActor, archiveId: string): Promise<void> {
    const { programmeId, enrolmentId } = actor;
    const readyAt = new Date();
    const expiresAt = new Date(readyAt.getTime() + KEPT_MS);
    await this.database.withActor(actor, async (tx) => {
      // It has everything that those before it had: one is kept, whatever somebody asks for.
      for (const { id } of await this.archives.list(tx, actor)) {
        if (id === archiveId) continue;
        await this.archives.remove(tx, actor, id);
        await this.files.remove(tx, actor, id);
      }
      await this.archives.update(tx, actor, archiveId, {
        state: 'ready',
        fileId: archiveId,
        readyAt,
        expiresAt,
      });
      await this.jobs.enqueue(
        tx,
        'drop-archive',
        { programmeId, enrolmentId, archiveId },
        { key: `drop-archive:${archiveId}`, runAt: expiresAt },
      );
      // Who has left finds it where they asked for it: they have no news any more.
      if (actor.hasLeft) return;
      await this.jobs.enqueue(
        tx,
        'notify',
        { programmeId, enrolmentId, kind: 'archive-ready', subjectId: archiveId },
        { key: `notify:archive-ready:${archiveId}` },
      );
    });
  }

  @Task('drop-archive')
  async drop({ programmeId, enrolmentId, archiveId }: ArchiveJob): Promise<void> {
    const actor = await this.people.findEvenEnded(programmeId, enrolmentId);
    if (!actor) return;
    await this.database.withActor(actor, async (tx) => {
      await this.archives.remove(tx, actor, archiveId);
      await this.files.remove(tx, actor, archiveId);
    });
  }
}

type Made = Omit<ArchiveDto, 'createdAt' | 'readyAt' | 'expiresAt' | 'size'> & {
  createdAt: Date;
  readyAt: Date | null;
  expiresAt: Date | null;
};

function toDto(archive: Made, size: number | null): ArchiveDto {
  const { id, state, stepsDone, stepsTotal, createdAt, readyAt, expiresAt } = archive;
  return {
    id,
    state,
    stepsDone,
    stepsTotal,
    createdAt: createdAt.toISOString(),
    readyAt: readyAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    size,
  };
}
