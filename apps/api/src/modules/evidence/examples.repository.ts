import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Example, OutlinedCriterion } from '@reshelve/domain/evidence';
import { Database, type Tx } from '../../platform/database/database.ts';
import { EXAMPLE, EXAMPLES, FITTING, OUTLINE } from './evidence.statements.ts';

/** The examples of the evidence bank, and which criteria they serve. */
@Injectable()
export class ExamplesRepository {
  constructor(private readonly database: Database) {}

  async list(actor: EnrolledActor, search: string | null): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId, search];
    return (await this.database.json(actor, EXAMPLES, values)) ?? '[]';
  }

  read(actor: EnrolledActor, id: string): Promise<string | null> {
    return this.database.json(actor, EXAMPLE, [actor.programmeId, actor.enrolmentId, id]);
  }

  async fitting(actor: EnrolledActor, criterionId: string, words: string): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId, criterionId, words];
    return (await this.database.json(actor, FITTING, values)) ?? '[]';
  }

  async outline(
    actor: EnrolledActor,
    applicationId: string,
  ): Promise<{ title: string; employer: string; criteria: OutlinedCriterion[] } | null> {
    const values = [actor.programmeId, actor.enrolmentId, applicationId];
    const text = await this.database.json(actor, OUTLINE, values);
    return text === null
      ? null
      : (JSON.parse(text) as { title: string; employer: string; criteria: OutlinedCriterion[] });
  }

  find(tx: Tx, { programmeId }: EnrolledActor, id: string) {
    return tx.example.findUnique({ where: { programmeId_id: { programmeId, id } } });
  }

  count(tx: Tx, { programmeId, enrolmentId: returnerId }: EnrolledActor): Promise<number> {
    return tx.example.count({ where: { programmeId, returnerId } });
  }

  async create(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    words: Example,
  ): Promise<string> {
    const { id } = await tx.example.create({
      data: { programmeId, returnerId, ...words },
      select: { id: true },
    });
    return id;
  }

  /** @returns false where the row has another revision by now */
  async change(
    tx: Tx,
    { programmeId }: EnrolledActor,
    { id, revision }: { id: string; revision: number },
    words: Example,
  ): Promise<boolean> {
    const { count } = await tx.example.updateMany({
      where: { programmeId, id, revision },
      data: { ...words, revision: { increment: 1 }, updatedAt: new Date() },
    });
    return count === 1;
  }

  async remove(tx: Tx, { programmeId }: EnrolledActor, id: string): Promise<void> {
    await tx.example.deleteMany({ where: { programmeId, id } });
  }

  /** Used twice for the same is used once. */
  async use(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    criterionId: string,
    exampleId: string,
  ): Promise<void> {
    await tx.exampleUse.createMany({
      data: [{ programmeId, returnerId, criterionId, exampleId }],
      skipDuplicates: true,
    });
  }

  async unuse(
    tx: Tx,
    { programmeId }: EnrolledActor,
    criterionId: string,
    exampleId: string,
  ): Promise<void> {
    await tx.exampleUse.deleteMany({ where: { programmeId, criterionId, exampleId } });
  }
}
