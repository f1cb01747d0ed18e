import { Injectable } from '@nestjs/common';
import type { Document } from '@reshelve/domain/documents';
import { textOf } from '@reshelve/domain/documents';
import { strategyDocument } from '@reshelve/domain/strategy-document';
import type { Tx } from '../../platform/database/database.ts';

/** Which version a review is of: one of the two. */
export interface VersionKey {
  strategyVersionId: string | null;
  materialVersionId: string | null;
}

/** The words of the versions that are reviewed. */
@Injectable()
export class DocumentsRepository {
  /** The text in which the passages of a review are. */
  async text(tx: Tx, programmeId: string, version: VersionKey): Promise<string> {
    const { strategyVersionId, materialVersionId } = version;
    if (strategyVersionId !== null) {
      const parts = await tx.strategyVersion.findUniqueOrThrow({
        where: { programmeId_id: { programmeId, id: strategyVersionId } },
        select: { plan: true, reflection: true, feedback: true, acceptance: true },
      });
      return textOf(strategyDocument(parts));
    }
    const { document } = await tx.materialVersion.findUniqueOrThrow({
      where: { programmeId_id: { programmeId, id: materialVersionId ?? '' } },
      select: { document: true },
    });
    return textOf(document as unknown as Document);
  }
}
