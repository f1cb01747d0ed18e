import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Tx } from '../../platform/database/database.ts';

/** The files of imports that are only looked at so far, whatever is in them. */
@Injectable()
export class WaitingFilesRepository {
  /** Their sizes in bytes; of two requests of one person at the same moment, one waits. */
  async sizes(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<number[]> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${enrolmentId}, 3))`;
    const rows = await tx.$queryRaw<{ size: number }[]>`
      SELECT f.size FROM import i
      JOIN stored_file f ON f.programme_id = i.programme_id AND f.id = i.file_id
      WHERE i.programme_id = ${programmeId}::uuid AND i.returner_id = ${enrolmentId}::uuid
        AND i.state = 'preview'`;
    return rows.map(({ size }) => size);
  }

  /** @returns how many files were forgotten */
  async forget(tx: Tx, previewsBefore: Date, filesBefore: Date): Promise<number> {
    const [row] = await tx.$queryRaw<{ forgotten: number }[]>`
      SELECT app.forget_unused_files(${previewsBefore}, ${filesBefore}) AS forgotten`;
    return row?.forgotten ?? 0;
  }
}
