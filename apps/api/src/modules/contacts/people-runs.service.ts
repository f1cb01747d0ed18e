import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { employerKeys } from '@reshelve/domain/employers';
import { DomainError } from '@reshelve/domain/errors';
import {
  fates,
  findDuplicates,
  missingFields,
  type Fate,
  type Incoming,
  type IncomingPerson,
} from '@reshelve/domain/incoming-people';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import type { PeopleImportLineDto } from './dto/people-import.dto.ts';
import {
  PeopleImportsRepository,
  readingOf,
  type ContactRow,
  type ImportRow,
} from './people-imports.repository.ts';
import { PeopleImportsService } from './people-imports.service.ts';
import { lineOf } from './people-preview.ts';

const TASKS = { running: 'import-people', undoing: 'undo-people-import' } as const;

const isOver = () =>
  new DomainError('import-is-over', 'There is nothing of this import to be done any more.');

interface PeopleJob {
  programmeId: string;
  enrolmentId: string;
  importId: string;
}

/** Brings the people of a file in, all whom one chose or nobody, and takes them out again. */
@Injectable()
export class PeopleRunsService {
  constructor(
    private readonly database: Database,
    private readonly repository: PeopleImportsRepository,
    private readonly imports: PeopleImportsService,
    private readonly files: FileStore,
    private readonly people: JobActorRepository,
    private readonly jobs: JobsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Begins to bring in those who were chosen; asked twice, it begins once.
   * @throws import-is-over
   */
  begin(actor: EnrolledActor, id: string): Promise<PeopleImportLineDto> {
    return this.start(actor, id, { from: 'preview', to: 'running', then: 'done' });
  }

  /**
   * Begins to take out again who came in; asked twice, it begins once.
   * @throws import-is-over
   */
  beginUndo(actor: EnrolledActor, id: string): Promise<PeopleImportLineDto> {
    return this.start(actor, id, { from: 'done', to: 'undoing', then: 'undone' });
  }

  private start(
    actor: EnrolledActor,
    id: string,
    step: { from: ImportRow['state']; to: keyof typeof TASKS; then: 'done' | 'undone' },
  ): Promise<PeopleImportLineDto> {
    return this.database.withActor(actor, async (tx) => {
      await this.imports.own(tx, actor, id, 'update');
      const begun = await this.repository.update(tx, actor, id, step.from, {
        state: step.to,
        linesDone: 0,
      });
      if (begun) {
        const { programmeId, enrolmentId } = actor;
        const job = { programmeId, enrolmentId, importId: id } satisfies PeopleJob;
        const task = TASKS[step.to];
        await this.jobs.enqueue(tx, task, job, { key: `${task}:${id}` });
        await this.record(tx, actor, `import.${step.then}`, id);
      }
      const now = await this.imports.own(tx, actor, id, 'read');
      if (now.state !== step.to && now.state !== step.then) throw isOver();
      return lineOf(actor, now);
    });
  }

  /** One transaction for all: begun again after a crash, it finds nobody half in. */
  @Task('import-people')
  async run({ programmeId, enrolmentId, importId: id }: PeopleJob): Promise<void> {
    const actor = await this.people.find(programmeId, enrolmentId);
    if (!actor) return;
    const row = await this.database.withActor(actor, (tx) => this.repository.find(tx, actor, id));
    if (row?.state !== 'running') return;
    try {
      const people = await this.imports.inFile(actor, row);
      await this.database.withActor(actor, (tx) => this.bring(tx, actor, id, people));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { message: failure } = error;
      await this.database.withActor(actor, async (tx) => {
        const data = { state: 'failed', failure, fileId: null, finishedAt: new Date() } as const;
        await this.repository.update(tx, actor, id, 'running', data);
        if (row.fileId !== null) await this.files.remove(tx, actor, row.fileId);
      });
    }
  }

  private async bring(
    tx: Tx,
    actor: EnrolledActor,
    id: string,
    people: readonly Incoming[],
  ): Promise<void> {
    const held = await this.repository.hold(tx, actor, id);
    if (held?.state !== 'running') return;
    const { left, circle, duplicates, ...rest } = readingOf(held.reading);
    const known = await this.repository.known(tx, actor);
    const found = findDuplicates(people, known);
    const unwanted = new Set(left);
    const decided = fates(people, found, (line) => !unwanted.has(line), duplicates);
    const fresh = peopleOfFate(people, decided, 'add');
    const byId = new Map(known.map((contact) => [contact.id, contact]));
    const filled = people.flatMap(({ person }, i) => {
      const contact = byId.get(found[i]?.contactId ?? '');
      if (decided[i] !== 'fill' || !person || !contact) return [];
      byId.delete(contact.id); // Once: what a second line says is not missing any more.
      const fields = missingFields(person, contact);
      return Object.keys(fields).length > 0 ? [{ contact, fields }] : [];
    });
    await this.repository.add(
      tx,
      actor,
      id,
      fresh.map((person) => ({ ...person, circle, employerKeys: employerKeys([person.employer]) })),
      (count) => this.progress(actor, id, count),
    );
    await this.repository.rewrite(
      tx,
      actor,
      filled.map(({ contact, fields }) => rewritten(contact, fields)),
    );
    await this.repository.update(tx, actor, id, 'running', {
      state: 'done',
      fileId: null,
      finishedAt: new Date(),
      linesDone: people.length,
      added: fresh.length,
      skipped: people.length - fresh.length - filled.length,
      reading: {
        ...rest,
        circle,
        duplicates,
        left: [],
        filled: filled.map(({ contact, fields }) => ({ id: contact.id, fields })),
      },
    });
    if (held.fileId !== null) await this.files.remove(tx, actor, held.fileId);
  }

  /** In a transaction of its own: it is to be seen while the other one is still open. */
  private async progress(actor: EnrolledActor, id: string, linesDone: number): Promise<void> {
    await this.database.withActor(actor, (tx) =>
      this.repository.update(tx, actor, id, 'running', { linesDone }),
    );
  }

  /** One transaction again. Whoever was changed or written to since stays. */
  @Task('undo-people-import')
  async undo({ programmeId, enrolmentId, importId: id }: PeopleJob): Promise<void> {
    const actor = await this.people.find(programmeId, enrolmentId);
    if (!actor) return;
    await this.database.withActor(actor, async (tx) => {
      const held = await this.repository.hold(tx, actor, id);
      if (held?.state !== 'undoing') return;
      const { filled, ...reading } = readingOf(held.reading);
      const taken = await this.repository.takeOut(tx, actor, id);
      const now = new Map((await this.repository.known(tx, actor)).map((one) => [one.id, one]));
      const emptied = filled.flatMap(({ id: contactId, fields }) => {
        const contact = now.get(contactId);
        if (!contact) return [];
        // What has been changed since is the returner's own.
        const still = (Object.keys(fields) as (keyof IncomingPerson)[]).filter(
          (field) => contact[field] === fields[field],
        );
        const empty = Object.fromEntries(still.map((field) => [field, '']));
        return still.length > 0 ? [rewritten(contact, empty)] : [];
      });
      await this.repository.rewrite(tx, actor, emptied);
      await this.repository.update(tx, actor, id, 'undoing', {
        state: 'undone',
        undoneAt: new Date(),
        reading: { ...reading, filled: [] },
        ...taken,
      });
    });
  }

  private record(tx: Tx, actor: EnrolledActor, action: `import.${string}`, subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'import', subjectId });
  }
}

function peopleOfFate(people: readonly Incoming[], decided: readonly Fate[], fate: Fate) {
  return people.flatMap(({ person }, i) => (person && decided[i] === fate ? [person] : []));
}

function rewritten(contact: ContactRow, fields: Partial<IncomingPerson>) {
  const { id, revision, acquaintance, jobTitle, employer, email, phone, link, notes } = contact;
  const now = { acquaintance, jobTitle, employer, email, phone, link, notes, ...fields };
  const keys = employerKeys([now.employer, ...contact.formerEmployers]);
  return { ...now, id, revision, employerKeys: keys };
}
