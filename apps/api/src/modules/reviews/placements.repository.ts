import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Anchor, Passage } from '@reshelve/domain/passages';
import type { Placement } from '@reshelve/domain/reanchoring';
import type { Tx } from '../../platform/database/database.ts';
import { toDbJson } from '../../platform/database/json.ts';
import type { VersionKey } from './documents.repository.ts';
import type { Subject } from './submissions.repository.ts';

/** A comment on an earlier version that is still to be thought of. */
export interface EarlierComment extends VersionKey {
  id: string;
  reviewId: string;
  /** Null: on the whole. */
  anchor: Anchor | null;
}

export interface NewPlacement {
  commentId: string;
  kind: Placement['kind'];
  anchor: Anchor | null;
  passage: Passage | null;
  confidence: number | null;
}

/** Where comments on earlier versions belong in a later one. */
@Injectable()
export class PlacementsRepository {
  /**
   * What a later version still has to do with: conversations and suggestions that nobody has
   * settled, and the suggestions of the last review with the answers they got.
   */
  earlier(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    { materialId }: Subject,
  ): Promise<EarlierComment[]> {
    return tx.$queryRaw<EarlierComment[]>`
      WITH former AS (
        SELECT r.id, r.strategy_version_id, r.material_version_id, r.submitted_at
        FROM review r
        LEFT JOIN material_version v
          ON v.programme_id = r.programme_id AND v.id = r.material_version_id
        WHERE r.programme_id = ${programmeId}::uuid AND r.returner_id = ${returnerId}::uuid
          AND r.state = 'decided' AND v.material_id IS NOT DISTINCT FROM ${materialId}::uuid
      )
      SELECT c.id, f.id AS "reviewId", c.anchor, f.strategy_version_id AS "strategyVersionId",
             f.material_version_id AS "materialVersionId"
      FROM former f
      JOIN comment c ON c.programme_id = ${programmeId}::uuid AND c.review_id = f.id
      WHERE c.parent_id IS NULL AND c.published_at IS NOT NULL AND c.kind <> 'praise'
        AND ((c.resolved_at IS NULL AND coalesce(c.suggestion_state, 'open') = 'open')
             OR (c.suggestion_state <> 'open'
                 AND f.id = (SELECT id FROM former ORDER BY submitted_at DESC, id DESC LIMIT 1)))
      ORDER BY f.submitted_at, c.created_at, c.id`;
  }

  async add(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    reviewId: string,
    placements: readonly NewPlacement[],
  ): Promise<void> {
    await tx.placement.createMany({
      data: placements.map(({ anchor, passage, ...placement }) => ({
        ...placement,
        programmeId,
        returnerId,
        reviewId,
        anchor: toDbJson(anchor),
        passage: toDbJson(passage),
      })),
    });
  }
}
