import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import type { Goal } from '@reshelve/domain/goals';
import { toDbDate } from '../../platform/database/dates.ts';
import type { Tx } from '../../platform/database/database.ts';

/** What a returner would like to do in a week, and what they have learnt. */
@Injectable()
export class GoalsRepository {
  async choose(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    monday: PlainDate,
    { applications, contacts, learning }: Goal,
  ): Promise<void> {
    const week = { programmeId, returnerId, week: toDbDate(monday) };
    const goal = { applications, contacts, learning };
    await tx.weeklyGoal.upsert({
      where: { programmeId_returnerId_week: week },
      create: { ...week, ...goal },
      update: { ...goal, updatedAt: new Date() },
    });
  }

  async learn(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    on: PlainDate,
    text: string,
  ): Promise<{ id: string }> {
    return tx.learningEntry.create({
      data: { programmeId, returnerId, on: toDbDate(on), text },
      select: { id: true },
    });
  }

  /** @returns whether there was such an entry of the actor's */
  async forget(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    id: string,
  ): Promise<boolean> {
    const { count } = await tx.learningEntry.deleteMany({ where: { programmeId, returnerId, id } });
    return count > 0;
  }
}
