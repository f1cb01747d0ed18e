import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { passageOf, type Positions, positionsIn } from '@reshelve/domain/passages';
import { type Placement, reanchorAll } from '@reshelve/domain/reanchoring';
import type { Tx } from '../../platform/database/database.ts';
import { DocumentsRepository, type VersionKey } from './documents.repository.ts';
import {
  type EarlierComment,
  type NewPlacement,
  PlacementsRepository,
} from './placements.repository.ts';
import type { Subject } from './submissions.repository.ts';

/** Looks for what was said about earlier versions in a new one, once, when it is sent. */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly documents: DocumentsRepository,
  ) {}

  async carryOver(
    tx: Tx,
    actor: EnrolledActor,
    review: VersionKey & { id: string },
    subject: Subject,
  ): Promise<void> {
    const earlier = await this.placements.earlier(tx, actor, subject);
    if (earlier.length === 0) return;
    const text = await this.documents.text(tx, actor.programmeId, review);
    const positions = positionsIn(text);
    const placed: NewPlacement[] = [];
    for (const comments of Map.groupBy(earlier, ({ reviewId }) => reviewId).values()) {
      const [first] = comments;
      if (!first) continue;
      const before = await this.documents.text(tx, actor.programmeId, first);
      placed.push(...placementsOf(comments, before, { text, positions }));
    }
    await this.placements.add(tx, actor, review.id, placed);
  }
}

function placementsOf(
  comments: readonly EarlierComment[],
  before: string,
  now: { text: string; positions: Positions },
): NewPlacement[] {
  const onWords = comments.filter(({ anchor }) => anchor !== null);
  const placements = reanchorAll(
    onWords.flatMap(({ anchor }) => anchor ?? []),
    before,
    now.text,
  );
  return comments.map(({ id: commentId, anchor }) => {
    // What was said on the whole is on the whole of what came of it.
    if (!anchor) return { commentId, kind: 'exact', anchor, passage: null, confidence: 1 };
    const placement = placements[onWords.findIndex(({ id }) => id === commentId)];
    return { commentId, ...stored(placement, now) };
  });
}

function stored(
  placement: Placement | undefined,
  { text, positions }: { text: string; positions: Positions },
): Omit<NewPlacement, 'commentId'> {
  if (!placement || placement.kind === 'gone') {
    return { kind: 'gone', anchor: null, passage: null, confidence: null };
  }
  const { kind, anchor, confidence } = placement;
  return { kind, anchor, passage: passageOf(text, anchor, positions), confidence };
}
