import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import type { Prisma } from '@reshelve/prisma/client';
import type { RunStatement, Tx } from '../../platform/database/database.ts';
import type { Reading } from './reading.ts';

const COLUMNS = {
  id: true,
  returnerId: true,
  state: true,
  fileId: true,
  fileName: true,
  reading: true,
  linesTotal: true,
  linesDone: true,
  added: true,
  skipped: true,
  removed: true,
  kept: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
  undoneAt: true,
} as const satisfies Prisma.ImportSelect;

type Row = Prisma.ImportGetPayload<{ select: typeof COLUMNS }>;
export type ImportRow = Omit<Row, 'reading'> & { reading: Reading };

type Changes = Partial<Omit<ImportRow, 'id' | 'returnerId' | 'createdAt'>>;

const asRow = (row: Row): ImportRow => ({ ...row, reading: row.reading as unknown as Reading });
const asData = ({ reading, ...data }: Changes) => ({
  ...data,
  ...(reading && { reading: reading as unknown as Prisma.InputJsonObject }),
});

/** Imports of applications; those of people are the network's. */
const KIND = 'applications';

@Injectable()
export class ImportsRepository {
  /** Newest first. */
  async list(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<ImportRow[]> {
    const rows = await tx.import.findMany({
      where: { programmeId, returnerId: enrolmentId, kind: KIND },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: COLUMNS,
      take: 100,
    });
    return rows.map(asRow);
  }

  async find(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<ImportRow | null> {
    const row = await tx.import.findFirst({
      where: { programmeId, id, kind: KIND },
      select: COLUMNS,
    });
    return row && asRow(row);
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    about: Pick<ImportRow, 'fileId' | 'fileName' | 'linesTotal' | 'reading'>,
  ): Promise<string> {
    const { reading, ...data } = about;
    const { id } = await tx.import.create({
      data: {
        ...{ programmeId, returnerId, kind: KIND },
        ...data,
        reading: reading as unknown as Prisma.InputJsonObject,
      },
      select: { id: true },
    });
    return id;
  }

  /** @returns whether it was in that state, so that of two requests one does it */
  async update(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    state: ImportRow['state'],
    data: Changes,
  ): Promise<boolean> {
    const { count } = await tx.import.updateMany({
      where: { programmeId, id, state },
      data: asData(data),
    });
    return count === 1;
  }

  /** Notes that every line can come in, unless it is to be read in another way by now. */
  async foundSound(
    tx: Tx,
    { programmeId }: EnrolledActor,
    id: string,
    reading: Reading,
    soundOn: PlainDate,
  ): Promise<void> {
    await tx.import.updateMany({
      where: {
        ...{ programmeId, id, state: 'preview' },
        reading: { equals: reading as unknown as Prisma.InputJsonObject },
      },
      data: asData({ reading: { ...reading, soundOn } }),
    });
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.import.deleteMany({ where: { programmeId, id } });
  }

  /**
   * Makes this transaction the only one that works on the import.
   * @returns its state
   */
  async hold(
    run: RunStatement,
    { programmeId }: EnrolledActor,
    id: string,
  ): Promise<ImportRow['state'] | null> {
    await run('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [id]);
    const [row] = await run<{ state: ImportRow['state'] }>(
      'SELECT state FROM import WHERE programme_id = $1 AND id = $2',
      [programmeId, id],
    );
    return row?.state ?? null;
  }

  async finish(
    run: RunStatement,
    { programmeId }: EnrolledActor,
    id: string,
    { added, skipped }: { added: number; skipped: number },
  ): Promise<void> {
    await run(
      `UPDATE import SET state = 'done', added = $3, skipped = $4, lines_done = lines_total,
                         finished_at = now()
       WHERE programme_id = $1 AND id = $2`,
      [programmeId, id, added, skipped],
    );
  }

  async undone(
    run: RunStatement,
    { programmeId }: EnrolledActor,
    id: string,
    { removed, kept }: { removed: number; kept: number },
  ): Promise<void> {
    await run(
      `UPDATE import SET state = 'undone', removed = $3, kept = $4, undone_at = now()
       WHERE programme_id = $1 AND id = $2`,
      [programmeId, id, removed, kept],
    );
  }
}
