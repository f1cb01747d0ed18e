import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { CommentKind, SuggestionState } from '@reshelve/domain/comments';
import type { Anchor, Passage } from '@reshelve/domain/passages';
import type { Tx } from '../../platform/database/database.ts';
import { toDbJson } from '../../platform/database/json.ts';

/** What somebody writes in a comment. */
export interface CommentWords {
  kind: CommentKind;
  passage: Passage | null;
  text: string;
  replacement: string | null;
  parentId: string | null;
}

export interface NewComment extends CommentWords {
  anchor: Anchor | null;
  revision: number;
  /** Null: a draft. */
  publishedAt: Date | null;
}

export interface StoredComment extends CommentWords {
  id: string;
  reviewId: string;
  returnerId: string;
  authorId: string;
  anchor: Anchor | null;
  suggestionState: SuggestionState | null;
  publishedAt: Date | null;
  resolvedAt: Date | null;
  revision: number;
}

const STORED = {
  id: true,
  reviewId: true,
  returnerId: true,
  authorId: true,
  kind: true,
  anchor: true,
  passage: true,
  text: true,
  replacement: true,
  suggestionState: true,
  parentId: true,
  publishedAt: true,
  resolvedAt: true,
  revision: true,
} as const;

@Injectable()
export class CommentsRepository {
  async find(tx: Tx, programmeId: string, id: string): Promise<StoredComment | null> {
    const found = await tx.comment.findUnique({
      where: { programmeId_id: { programmeId, id } },
      select: STORED,
    });
    return found as StoredComment | null;
  }

  /** The suggestions among these, as far as they were said in the review. */
  async suggestions(
    tx: Tx,
    programmeId: string,
    reviewId: string,
    ids: readonly string[],
  ): Promise<StoredComment[]> {
    const found = await tx.comment.findMany({
      where: {
        programmeId,
        reviewId,
        id: { in: [...ids] },
        kind: 'suggestion',
        publishedAt: { not: null },
      },
      select: STORED,
      orderBy: { id: 'asc' },
    });
    return found as unknown as StoredComment[];
  }

  /** @returns false where the id is taken, by something that the actor may not see */
  async add(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    { id, reviewId, returnerId }: { id: string; reviewId: string; returnerId: string },
    words: NewComment,
  ): Promise<boolean> {
    const { count } = await tx.comment.createMany({
      data: [
        {
          ...words,
          programmeId,
          id,
          reviewId,
          returnerId,
          authorId,
          anchor: toDbJson(words.anchor),
          passage: toDbJson(words.passage),
          suggestionState: words.kind === 'suggestion' ? 'open' : null,
        },
      ],
      skipDuplicates: true,
    });
    return count === 1;
  }

  /** Writes a draft anew, for whoever holds its review. */
  async change(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    id: string,
    { kind, text, replacement, anchor, passage, revision, publishedAt }: NewComment,
  ): Promise<void> {
    await tx.comment.updateMany({
      where: { programmeId, id, authorId, publishedAt: null },
      data: {
        kind,
        text,
        replacement,
        revision,
        publishedAt,
        suggestionState: kind === 'suggestion' ? 'open' : null,
        anchor: toDbJson(anchor),
        passage: toDbJson(passage),
      },
    });
  }

  async remove(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    id: string,
  ): Promise<void> {
    await tx.comment.deleteMany({ where: { programmeId, id, authorId, publishedAt: null } });
  }

  /** What the actor has written about a review and not published. */
  gathered(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    reviewId: string,
  ): Promise<{ kind: CommentKind }[]> {
    return tx.comment.findMany({
      where: { programmeId, reviewId, authorId, publishedAt: null },
      select: { kind: true },
    });
  }

  /** Says everything that the actor has gathered about a review. */
  async publish(
    tx: Tx,
    { programmeId, enrolmentId: authorId }: EnrolledActor,
    reviewId: string,
    publishedAt: Date,
  ): Promise<void> {
    await tx.comment.updateMany({
      where: { programmeId, reviewId, authorId, publishedAt: null },
      data: { publishedAt },
    });
  }

  async setResolved(
    tx: Tx,
    key: { programmeId: string; id: string },
    resolvedAt: Date | null,
  ): Promise<void> {
    await tx.comment.updateMany({ where: key, data: { resolvedAt } });
  }

  async settle(
    tx: Tx,
    programmeId: string,
    ids: readonly string[],
    suggestionState: SuggestionState,
  ): Promise<void> {
    if (ids.length === 0) return;
    await tx.comment.updateMany({
      where: { programmeId, id: { in: [...ids] } },
      data: { suggestionState, settledAt: suggestionState === 'open' ? null : new Date() },
    });
  }
}
