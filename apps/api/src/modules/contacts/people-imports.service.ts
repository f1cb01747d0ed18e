import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
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
import { notFound } from '../../platform/http/errors.ts';
import type {
  PeopleChoicesDto,
  PeopleImportDto,
  PeopleImportLineDto,
  PeopleImportQueryDto,
} from './dto/people-import.dto.ts';
import { PeopleFileService } from './people-file.service.ts';
import { lineOf, previewOf } from './people-preview.ts';
import {
  PeopleImportsRepository,
  readingOf,
  type PeopleReading,
} from './people-imports.repository.ts';

/** The largest file that is taken, in bytes: vCards carry pictures. */
const LARGEST = 20 * 1024 * 1024;

type ImportRow = NonNullable<Awaited<ReturnType<PeopleImportsRepository['find']>>>;
type ContactRow = Awaited<ReturnType<PeopleImportsRepository['known']>>[number];

const isOver = () =>
  new DomainError('import-is-over', 'This import is over: there is nothing to choose any more.');

/** People on their way in from LinkedIn or an address book: all whom one chose, or nobody. */
@Injectable()
export class PeopleImportsService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly reader: PeopleFileService,
    private readonly imports: PeopleImportsRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Keeps a file to be looked at; nobody comes in yet.
   * @throws DomainError saying what the file is not
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
      (await this.imports.list(tx, actor)).map(lineOf),
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
    return previewOf(row, people, findDuplicates(people, known), query);
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

  /**
   * Brings in those who were chosen: all of them, or, if anything goes wrong, nobody.
   * @throws import-is-over
   */
  async bring(actor: EnrolledActor, id: string): Promise<PeopleImportLineDto> {
    const row = await this.database.withActor(actor, (tx) => this.own(tx, actor, id, 'update'));
    const people = await this.peopleOf(actor, row);
    return this.database.withActor(actor, async (tx) => {
      const { reading } = await this.own(tx, actor, id, 'update');
      const { left, circle, duplicates, ...rest } = readingOf(reading);
      const known = await this.imports.known(tx, actor);
      const found = findDuplicates(people, known);
      const wanted = new Set(left);
      const decided = fates(people, found, (line) => !wanted.has(line), duplicates);
      const fresh = peopleOfFate(people, decided, 'add');
      const byId = new Map(known.map((contact) => [contact.id, contact]));
      const filled = people.flatMap(({ person }, i) => {
        const contact = byId.get(found[i]?.contactId ?? '');
        if (decided[i] !== 'fill' || !person || !contact) return [];
        byId.delete(contact.id); // Once: what a second line says is not missing any more.
        const fields = missingFields(person, contact);
        return Object.keys(fields).length > 0 ? [{ contact, fields }] : [];
      });
      const done = await this.imports.advance(tx, actor, id, 'preview', {
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
      if (!done) throw isOver();
      await this.imports.add(
        tx,
        actor,
        id,
        fresh.map((person) => ({
          ...person,
          circle,
          employerKeys: employerKeys([person.employer]),
        })),
      );
      await this.imports.rewrite(
        tx,
        actor,
        filled.map(({ contact, fields }) => rewritten(contact, fields)),
      );
      if (row.fileId !== null) await this.files.remove(tx, actor, row.fileId);
      await this.record(tx, actor, 'import.done', id);
      return lineOf(await this.own(tx, actor, id, 'read'));
    });
  }

  /**
   * Takes out again what came in. Whoever was changed or written to since stays.
   * @returns how many were taken out
   * @throws import-is-over
   */
  undo(actor: EnrolledActor, id: string): Promise<{ takenOut: number }> {
    return this.database.withActor(actor, async (tx) => {
      const row = await this.own(tx, actor, id, 'update');
      const { filled, ...reading } = readingOf(row.reading);
      const undone = await this.imports.advance(tx, actor, id, 'done', {
        state: 'undone',
        undoneAt: new Date(),
        reading: { ...reading, filled: [] },
      });
      if (!undone) throw isOver();
      const takenOut = await this.imports.takeOut(tx, actor, id);
      const now = new Map((await this.imports.known(tx, actor)).map((one) => [one.id, one]));
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
      await this.imports.rewrite(tx, actor, emptied);
      await this.record(tx, actor, 'import.undone', id);
      return { takenOut };
    });
  }

  /** Forgets a file that was only looked at, or the entry of an import that is over. */
  discard(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const { fileId } = await this.own(tx, actor, id, 'delete');
      if (fileId !== null) await this.files.remove(tx, actor, fileId);
      await this.imports.remove(tx, actor, id);
      await this.record(tx, actor, 'import.deleted', id);
    });
  }

  /** Everybody in the file; nobody where the file is done with. */
  private async peopleOf(actor: EnrolledActor, row: ImportRow): Promise<Incoming[]> {
    if (row.fileId === null || row.state !== 'preview') return [];
    return (await this.reader.read(await this.bytes(actor, row.fileId))).people;
  }

  private async bytes(actor: EnrolledActor, fileId: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.files.read(actor, fileId)) parts.push(part);
    return Buffer.concat(parts);
  }

  private async own(tx: Tx, actor: EnrolledActor, id: string, action: Action): Promise<ImportRow> {
    const found = await this.imports.find(tx, actor, id);
    if (!found || !allows(actor, action, 'Import', found)) throw notFound();
    return found;
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
