import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { TemplateKind, TemplateWords } from '@reshelve/domain/templates';
import type { Tx } from '../../platform/database/database.ts';

/** A programme has a handful of them; nobody needs more to choose from. */
const SHOWN = 300;

@Injectable()
export class TemplatesRepository {
  /** What the actor may start from: the programme's and the own, by name. */
  list(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, kind?: TemplateKind) {
    return tx.template.findMany({
      where: {
        programmeId,
        OR: [{ ownerId: null }, { ownerId: enrolmentId }],
        ...(kind && { kind }),
      },
      orderBy: [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }],
      take: SHOWN,
    });
  }

  find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.template.findUnique({ where: { programmeId_id: { programmeId, id } } });
  }

  async create(
    tx: Tx,
    { programmeId }: EnrolledActor,
    ownerId: string | null,
    words: TemplateWords & { name: string },
  ): Promise<string> {
    const { id } = await tx.template.create({
      data: { programmeId, ownerId, ...words },
      select: { id: true },
    });
    return id;
  }

  /** @returns false where the row has another revision by now */
  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { id, revision }: { id: string; revision: number },
    words: Omit<TemplateWords, 'kind'> & { name: string },
  ): Promise<boolean> {
    const { count } = await tx.template.updateMany({
      where: { programmeId, id, revision },
      data: { ...words, revision: { increment: 1 }, updatedAt: new Date() },
    });
    return count === 1;
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.template.deleteMany({ where: { programmeId, id } });
  }
}

export type TemplateRow = NonNullable<Awaited<ReturnType<TemplatesRepository['find']>>>;
