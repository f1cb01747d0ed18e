import { Injectable } from '@nestjs/common';
import { allows, type Action, type EnrolledActor } from '@reshelve/domain/access';
import { meaningFrom, valueKey } from '@reshelve/domain/imported-status';
import { keptUntil } from '@reshelve/domain/waiting-files';
import { AuditRepository } from '../../platform/audit/audit.repository.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { notFound, PlatformError } from '../../platform/http/errors.ts';
import type { ColumnsDto, ImportDto, PreviewDto, ReadingDto, RemarkDto } from './dto/import.dto.ts';
import { ImportLinesService, todayOf, type CheckedLine } from './import-lines.service.ts';
import { importError } from './imports.errors.ts';
import { ImportsRepository, type ImportRow } from './imports.repository.ts';
import { WaitingFilesService } from './waiting-files.service.ts';
import type { Reading } from './reading.ts';

/** In bytes: a hundred thousand lines of a tracker are about 15 million. */
const LIMIT = 20_000_000;
const REMARKS_A_PAGE = 50;
const FIRST_LINES = 10;
/** Meanings of statuses that are kept: more than are asked for at a time. */
const MOST_MEANINGS = 200;

/** An import that can still be read: its file is there. */
export type Unread = ImportRow & { fileId: string };

/** Files of other trackers: taken in, looked at, and read as their owner says. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly lines: ImportLinesService,
    private readonly files: FileStore,
    private readonly waiting: WaitingFilesService,
    private readonly audit: AuditRepository,
  ) {}

  list(actor: EnrolledActor): Promise<ImportDto[]> {
    return this.database.withActor(actor, async (tx) =>
      (await this.imports.list(tx, actor)).map((row) => toDto(actor, row)),
    );
  }

  async get(actor: EnrolledActor, id: string): Promise<ImportDto> {
    const own = await this.database.withActor(actor, (tx) => this.own(tx, actor, id, 'read'));
    return toDto(actor, own);
  }

  /**
   * Takes a file in and finds out how it is to be read. Nothing of it counts yet.
   * @throws import-not-a-table, import-broken-quotes, import-too-large, too-many-files-waiting,
   *   too-much-waiting
   */
  async take(
    actor: EnrolledActor,
    { name, content }: { name: string; content: AsyncIterable<Uint8Array> },
    key: string | undefined,
  ): Promise<{ id: string }> {
    const fileName = name.replace(/[^\p{L}\p{N} ._()-]/gu, '').slice(-200) || 'file.csv';
    const file = await this.store(actor, fileName, content);
    let used: string | null = null;
    try {
      const reading = await this.lines.guess(actor, file.id);
      const { linesTotal, detectedOrder } = await this.lines.overview(actor, file.id, reading);
      reading.dateOrder = detectedOrder;
      if (linesTotal === 0) {
        throw importError('import-not-a-table', 'There are no lines in this file, or only one.');
      }
      const request = { fileName, sha256: Buffer.from(file.sha256).toString('hex') };
      const once = { key, operation: 'imports.create', request };
      const made = await this.database.once(actor, once, async (tx) => {
        await this.waiting.checkRoom(tx, actor, file.size);
        const of = { fileId: file.id, fileName, linesTotal, reading };
        const id = await this.imports.create(tx, actor, of);
        await this.record(tx, actor, 'created', id);
        return { id, fileId: file.id };
      });
      used = made.fileId;
      return { id: made.id };
    } finally {
      // Refused, or the same one as before: then there is no use for a second copy.
      if (used !== file.id) {
        await this.database.withActor(actor, (tx) => this.files.remove(tx, actor, file.id));
      }
    }
  }

  /** How the file is read, and what is in its columns. */
  async columns(actor: EnrolledActor, id: string): Promise<ColumnsDto> {
    const { fileId, reading } = await this.unread(actor, id);
    const { encoding, separator } = reading;
    const { detectedOrder, ...overview } = await this.lines.overview(actor, fileId, reading);
    return { encoding, separator, ...overview, dateOrder: reading.dateOrder ?? detectedOrder };
  }

  /** Changes how the file is read. Another encoding or separator begins afresh with the columns. */
  async read(actor: EnrolledActor, id: string, wanted: ReadingDto): Promise<void> {
    const { fileId, reading } = await this.unread(actor, id);
    const encoding = wanted.encoding ?? reading.encoding;
    const separator = wanted.separator ?? reading.separator;
    const again = encoding !== reading.encoding || separator !== reading.separator;
    const changed = again
      ? await this.lines.guess(actor, fileId, { encoding, separator })
      : applied(reading, wanted);
    const { linesTotal, datesAmbiguous, detectedOrder } = await this.lines.overview(
      actor,
      fileId,
      changed,
    );
    changed.dateOrder ??= detectedOrder;
    if (!again && datesAmbiguous && changed.dateOrder === null) {
      throw importError('import-date-order');
    }
    await this.database.withActor(actor, async (tx) => {
      const data = { reading: changed, linesTotal };
      if (!(await this.imports.update(tx, actor, id, 'preview', data))) {
        throw importError('import-under-way');
      }
    });
  }

  /** What would come in, and what speaks against it. */
  async preview(actor: EnrolledActor, id: string, page: number): Promise<PreviewDto> {
    const { fileId, reading } = await this.unread(actor, id);
    const preview: PreviewDto = {
      ready: 0,
      withProblems: 0,
      duplicates: 0,
      first: [],
      remarks: [],
      remarksTotal: 0,
      page,
      pages: 1,
    };
    const from = (page - 1) * REMARKS_A_PAGE;
    for await (const line of this.lines.checked(actor, fileId, reading)) {
      if (!line.application) preview.withProblems += 1;
      else if (line.sameAs !== null) preview.duplicates += 1;
      else {
        preview.ready += 1;
        if (preview.first.length < FIRST_LINES) preview.first.push(shown(line));
      }
      for (const remark of remarksOf(line)) {
        const at = preview.remarksTotal;
        preview.remarksTotal += 1;
        if (at >= from && at < from + REMARKS_A_PAGE) preview.remarks.push(remark);
      }
    }
    preview.pages = Math.max(1, Math.ceil(preview.remarksTotal / REMARKS_A_PAGE));
    const today = todayOf(actor);
    if (preview.withProblems === 0 && reading.soundOn !== today) {
      await this.database.withActor(actor, (tx) =>
        this.imports.foundSound(tx, actor, id, reading, today),
      );
    }
    return preview;
  }

  /** Forgets an import from which nothing has come in. */
  remove(actor: EnrolledActor, id: string): Promise<void> {
    return this.database.withActor(actor, async (tx) => {
      const { state, fileId } = await this.own(tx, actor, id, 'delete');
      if (state !== 'preview' && state !== 'failed') throw importError('import-under-way');
      await this.imports.remove(tx, actor, id);
      if (fileId) await this.files.remove(tx, actor, fileId);
      await this.record(tx, actor, 'deleted', id);
    });
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

  private async unread(actor: EnrolledActor, id: string): Promise<Unread> {
    const found = await this.database.withActor(actor, (tx) => this.own(tx, actor, id, 'update'));
    const { fileId } = found;
    if (found.state !== 'preview' || fileId === null) throw importError('import-under-way');
    return { ...found, fileId };
  }

  private async store(actor: EnrolledActor, name: string, content: AsyncIterable<Uint8Array>) {
    try {
      return await this.files.write(actor, { name, mediaType: 'text/csv', content, limit: LIMIT });
    } catch (error) {
      const tooLarge = error instanceof PlatformError && error.code === 'request-too-large';
      throw tooLarge ? importError('import-too-large') : error;
    }
  }

  private record(tx: Tx, actor: EnrolledActor, verb: string, subjectId: string): Promise<void> {
    const action = `import.${verb}` as const;
    return this.audit.record(tx, actor, { action, subjectKind: 'import', subjectId });
  }
}

function applied(reading: Reading, { columns, dateOrder, statuses }: ReadingDto): Reading {
  const said = Object.fromEntries(
    (statuses ?? [])
      .filter(({ meaning }) => meaningFrom(meaning) !== null)
      .map(({ value, meaning }) => [valueKey(value), meaning]),
  );
  const next = columns?.map((field) => field || null) ?? reading.columns;
  const twice = next.find((field, i) => field !== null && next.indexOf(field) !== i);
  if (twice) throw importError('import-column-twice');
  if (!next.includes('title') || !next.includes('employer')) throw importError('import-columns');
  return {
    ...reading,
    columns: next,
    dateOrder: dateOrder ?? reading.dateOrder,
    statuses: Object.fromEntries(
      Object.entries({ ...reading.statuses, ...said }).slice(-MOST_MEANINGS),
    ),
    soundOn: null,
  };
}

function shown({ line, application }: CheckedLine): PreviewDto['first'][number] {
  const { title = '', employer = '', closingOn = null, standing } = application ?? {};
  const { stage = 'saved', outcome = null, appliedOn = null } = standing ?? {};
  return { line, title, employer, stage, outcome, appliedOn, closingOn };
}

function* remarksOf(checked: CheckedLine): Generator<RemarkDto> {
  const { line, problems, changes, sameAs } = checked;
  for (const remark of problems) yield { line, kind: 'problem', ...remark };
  if (sameAs !== null) {
    const message =
      sameAs === 0 ? 'You have this one already.' : `The same as in line ${String(sameAs)}.`;
    yield { line, kind: 'duplicate', field: null, message };
  }
  for (const remark of changes) yield { line, kind: 'change', ...remark };
}

export function toDto(
  { timeZone }: EnrolledActor,
  { reading: _, fileId: __, returnerId: ___, ...row }: ImportRow,
): ImportDto {
  const createdAt = row.createdAt.toISOString();
  return {
    ...row,
    createdAt,
    keptUntil: row.state === 'preview' ? keptUntil(createdAt, timeZone) : null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
}
