import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Tx } from '../../platform/database/database.ts';
import type { ArchiveDto } from './dto/archive.dto.ts';

const COLUMNS = {
  id: true,
  state: true,
  stepsDone: true,
  stepsTotal: true,
  fileId: true,
  createdAt: true,
  readyAt: true,
  expiresAt: true,
} as const;

type Archive = Omit<ArchiveDto, 'createdAt' | 'readyAt' | 'expiresAt' | 'size'> & {
  fileId: string | null;
  createdAt: Date;
  readyAt: Date | null;
  expiresAt: Date | null;
};

@Injectable()
export class ArchivesRepository {
  /** Newest first. */
  list(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<Archive[]> {
    return tx.archive.findMany({
      where: { programmeId, enrolmentId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: COLUMNS,
    });
  }

  find(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, id: string): Promise<Archive | null> {
    return tx.archive.findFirst({ where: { programmeId, enrolmentId, id }, select: COLUMNS });
  }

  /** The one being made, if there is one. Of two requests at the same moment one waits. */
  async unfinished(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<Archive | null> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${enrolmentId}, 1))`;
    return tx.archive.findFirst({
      where: { programmeId, enrolmentId, state: { in: ['waiting', 'running'] } },
      select: COLUMNS,
    });
  }

  create(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    stepsTotal: number,
  ): Promise<Archive> {
    return tx.archive.create({ data: { programmeId, enrolmentId, stepsTotal }, select: COLUMNS });
  }

  async update(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    id: string,
    data: Partial<Omit<Archive, 'id'>>,
  ): Promise<void> {
    await tx.archive.updateMany({ where: { programmeId, enrolmentId, id }, data });
  }

  /** @returns whether there was such an archive */
  async remove(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, id: string): Promise<boolean> {
    const { count } = await tx.archive.deleteMany({ where: { programmeId, enrolmentId, id } });
    return count > 0;
  }
}
