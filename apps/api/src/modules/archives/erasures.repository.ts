import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { Tx } from '../../platform/database/database.ts';
import type { ErasureStatementDto } from './dto/erasure.dto.ts';

/** What the statement before an erasure counts. */
const COUNTED = {
  application: 'application',
  interview: 'interview',
  debrief: 'debrief',
  lesson: 'lesson',
  'strategy-version': 'strategyVersion',
  material: 'material',
  review: 'review',
  example: 'example',
  contact: 'contact',
} as const;

export interface Erasure {
  id: string;
  programmeId: string;
  enrolmentId: string;
  accountId: string;
}

const ERASURE = { id: true, programmeId: true, enrolmentId: true, accountId: true } as const;

@Injectable()
export class ErasuresRepository {
  /** The actor's programme by name, and how much of each kind there is. */
  async statement(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
  ): Promise<Omit<ErasureStatementDto, 'accountToo'>> {
    const { name } = await tx.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { name: true },
    });
    const where = { programmeId, returnerId: enrolmentId };
    const counts: ErasureStatementDto['counts'] = [];
    for (const kind of Object.keys(COUNTED) as (keyof typeof COUNTED)[]) {
      // One delegate a table; they are called alike.
      const delegate = tx[COUNTED[kind]] as unknown as {
        count: (of: { where: object }) => Promise<number>;
      };
      counts.push({ kind, count: await delegate.count({ where }) });
    }
    return { programme: name, counts };
  }

  /** Whether the account has nothing but this enrolment. */
  async isAll(tx: Tx, { accountId, enrolmentId }: EnrolledActor): Promise<boolean> {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { isOperator: true },
    });
    const others = await tx.enrolment.count({ where: { accountId, id: { not: enrolmentId } } });
    return others === 0 && account?.isOperator === false;
  }

  /** @returns the request, or null where it was made before */
  async ask(tx: Tx, actor: EnrolledActor): Promise<Erasure | null> {
    const { programmeId, enrolmentId, accountId } = actor;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${enrolmentId}, 2))`;
    if ((await tx.erasure.count({ where: { enrolmentId } })) > 0) return null;
    return tx.erasure.create({ data: { programmeId, enrolmentId, accountId }, select: ERASURE });
  }

  /** The request, while it is not done. */
  waiting(tx: Tx, id: string): Promise<Erasure | null> {
    return tx.erasure.findFirst({ where: { id, doneAt: null }, select: ERASURE });
  }

  /** The requests from before a moment that are not done. */
  overdue(tx: Tx, before: Date): Promise<{ id: string }[]> {
    return tx.erasure.findMany({
      where: { doneAt: null, requestedAt: { lt: before } },
      select: { id: true },
    });
  }

  async address(tx: Tx, accountId: string): Promise<string | undefined> {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { email: true },
    });
    return account?.email;
  }

  /** Deletes answers kept for repeated requests that nobody will repeat any more. */
  async forgetAnswers(tx: Tx, before: Date): Promise<void> {
    await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } });
  }

  /**
   * Deletes the person's part in the programme with all that hangs on it, and the account where it
   * has nothing else.
   */
  async erase(tx: Tx, { id, programmeId, enrolmentId, accountId }: Erasure): Promise<void> {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { email: true, isOperator: true },
    });
    await tx.idempotencyKey.deleteMany({ where: { accountId } });
    await tx.invitation.deleteMany({
      where: {
        programmeId,
        OR: [
          { enrolmentId },
          ...(account ? [{ email: account.email, role: 'returner' } as const] : []),
        ],
      },
    });
    await tx.enrolment.deleteMany({ where: { programmeId, id: enrolmentId } });
    const others = await tx.enrolment.count({ where: { accountId } });
    if (account && others === 0 && !account.isOperator) {
      await tx.outboxMail.deleteMany({ where: { to: account.email, id: { not: id } } });
      await tx.account.deleteMany({ where: { id: accountId } });
    }
    await tx.erasure.update({ where: { id }, data: { doneAt: new Date() } });
  }
}
