import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { DomainError } from '@reshelve/domain/errors';
import { findDuplicates, type Incoming } from '@reshelve/domain/incoming-people';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { notFound } from '../../platform/http/errors.ts';
import type {
  PeopleChoicesDto,
  PeopleImportDto,
  PeopleImportLineDto,
  PeopleImportQueryDto,
} from './dto/people-import.dto.ts';
import { WaitingFilesService } from '../imports/waiting-files.service.ts';
import { PeopleFileService } from './people-file.service.ts';
import { lineOf, previewOf } from './people-preview.ts';
import {
  PeopleImportsRepository,
  readingOf,
  type ImportRow,
  type PeopleReading,
} from './people-imports.repository.ts';

/** The largest file that is taken, in bytes: vCards carry pictures. */
const LARGEST = 20 * 1024 * 1024;

const isOver = () =>
  new DomainError('import-is-over', 'This import is over: there is nothing to choose any more.');

const isUnderWay = () =>
  new DomainError('import-at-work', 'This import is at work just now. Look again in a moment.');

/** People on their way in from LinkedIn or an address book: all whom one chose, or nobody. */
@Injectable()
export class PeopleImportsService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly reader: PeopleFileService,
    private readonly imports: PeopleImportsRepository,
    private readonly waiting: WaitingFilesService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Keeps a file to be looked at; nobody comes in yet.
   * @throws DomainError saying what the file is not; too-many-files-waiting, too-much-waiting
   */
  async begin(
    actor: EnrolledActor,
    file: { name: string; content: AsyncIterable<Uint8Array> },
  ): Promise<{ id: string }> {
    const name = file.name.replace(/\p{Cc}/gu, '').slice(-200) || 'people';
    const stored = await this.files.write(actor, {
      name,
      mediaType: 'application/octet-stream',
      content: file.content,
      limit: LARGEST,
    });
    try {
      const { kind, people } = await this.reader.read(await this.bytes(actor, stored.id));
      return await this.database.withActor(actor, async (tx) => {
        if (!allows(actor, 'create', 'Import', { returnerId: actor.enrolmentId })) throw notFound();
        await this.waiting.checkRoom(tx, actor, stored.size);
        const about = { kind, fileId: stored.id, fileName: name, linesTotal: people.length };
        const id = await this.imports.create(tx, actor, about);
        await this.record(tx, actor, 'import.created', id);
        return { id };
      });
    } catch (error) {
      await this.database.withActor(actor, (tx) => this.files.remove(tx, actor, stored.id));
      throw error;
    }
  }

  list(actor: EnrolledActor): Promise<PeopleImportLineDto[]> {
    return this.database.withActor(actor, async (tx) =>
      (await this.imports.list(tx, actor)).map((row) => lineOf(actor, row)),
    );
  }

  /** What is in the file, whom of these one has already, and what would become of them. */
  async read(
    actor: EnrolledActor,
    id: string,
    query: PeopleImportQueryDto,
  ): Promise<PeopleImportDto> {
    const row = await this.database.withActor(actor, (tx) => this.own(tx, actor, id, 'read'));
    const people = await this.peopleOf(actor, row);
    const known =
      people.length === 0
        ? []
        : await this.database.withActor(actor, (tx) => this.imports.known(tx, actor));
    return previewOf(actor, row, people, findDuplicates(people, known), query);
  }

  /** @throws import-is-over */
  async choose(actor: EnrolledActor, id: string, choices: PeopleChoicesDto): Promise<void> {
    const row = await this.database.withActor(actor, (tx) => this.own(tx, actor, id, 'update'));
    const { circle, duplicates, everybody, lines = [], chosen = [] } = choices;
    const before = readingOf(row.reading);
    const left = new Set(before.left);
    if (everybody === true) left.clear();
    if (everybody === false) {
      for (const { line } of await this.peopleOf(actor, row)) left.add(line);
    }
    for (const line of lines) left.add(line);
    for (const line of chosen) left.delete(line);
    const reading: PeopleReading = {
      ...before,
      left: [...left].sort((a, b) => a - b),
      ...(circle !== undefined && { circle }),
      ...(duplicates !== undefined && { duplicates }),
    };
    await this.database.withActor(actor, async (tx) => {
      if (!(await this.imports.choose(tx, actor, id, reading))) throw isOver();
    });
  }

  /** Forgets a file that was only looked at, or the entry of an import that is over. */
  discard(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const { fileId, state } = await this.own(tx, actor, id, 'delete');
      if (state === 'running' || state === 'undoing') throw isUnderWay();
      if (fileId !== null) await this.files.remove(tx, actor, fileId);
      await this.imports.remove(tx, actor, id);
      await this.record(tx, actor, 'import.deleted', id);
    });
  }

  /** Everybody in the file, as long as it is looked at; nobody afterwards. */
  private async peopleOf(actor: EnrolledActor, row: ImportRow): Promise<Incoming[]> {
    return row.state === 'preview' ? this.inFile(actor, row) : [];
  }

  /** Everybody in the file; nobody where it is done with. */
  async inFile(actor: EnrolledActor, row: ImportRow): Promise<Incoming[]> {
    if (row.fileId === null) return [];
    return (await this.reader.read(await this.bytes(actor, row.fileId))).people;
  }

  private async bytes(actor: EnrolledActor, fileId: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.files.read(actor, fileId)) parts.push(part);
    return Buffer.concat(parts);
  }

  /**
   * An import of the actor's own.
   * @throws PlatformError `not-found`
   */
  async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<ImportRow> {
    const found = await this.imports.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Import', found)) throw notFound();
    return found;
  }

  private record(tx: Tx, actor: EnrolledActor, action: `import.${string}`, subjectId: string) {
    return this.audit.record(tx, actor, { action, subjectKind: 'import', subjectId });
  }
}
