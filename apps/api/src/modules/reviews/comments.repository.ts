import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { CommentPart } from '@reshelve/domain/reviews';
import type { Tx } from '../../platform/database/database.ts';

export interface StoredComment {
  id: string;
  reviewId: string;
  parentId: string | null;
  part: string;
  resolvedAt: Date | null;
}

@Injectable()
export class CommentsRepository {
  find(tx: Tx, programmeId: string, id: string): Promise<StoredComment | null> {
    return tx.comment.findUnique({
      where: { programmeId_id: { programmeId, id } },
      select: { id: true, reviewId: true, parentId: true, part: true, resolvedAt: true },
    });
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    data: {
      reviewId: string;
      returnerId: string;
      part: CommentPart;
      text: string;
      parentId: string | null;
    },
  ): Promise<string> {
    const { id } = await tx.comment.create({
      data: { programmeId, authorId, publishedAt: new Date(), ...data },
      select: { id: true },
    });
    return id;
  }

  async setResolved(
    tx: Tx,
    key: { programmeId: string; id: string },
    resolvedAt: Date | null,
  ): Promise<void> {
    await tx.comment.updateMany({ where: key, data: { resolvedAt } });
  }
}
