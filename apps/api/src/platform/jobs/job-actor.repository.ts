import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { SYSTEM } from '../database/acting.ts';
import { Database } from '../database/database.ts';

/** Whom a background job works for: it then acts as they do, and reaches no further. */
@Injectable()
export class JobActorRepository {
  constructor(private readonly database: Database) {}

  /** The person that an enrolment stands for, or null where it has ended or is gone. */
  find(programmeId: string, enrolmentId: string): Promise<EnrolledActor | null> {
    return this.person({ programmeId, id: enrolmentId, endedAt: null });
  }

  /** The same, for what is theirs, or is to be cleared away, after they have left, too. */
  findEvenEnded(programmeId: string, enrolmentId: string): Promise<EnrolledActor | null> {
    return this.person({ programmeId, id: enrolmentId });
  }

  private async person(where: {
    programmeId: string;
    id: string;
    endedAt?: null;
  }): Promise<EnrolledActor | null> {
    const found = await this.database.withActor(SYSTEM, (tx) =>
      tx.enrolment.findFirst({
        where,
        select: {
          programmeId: true,
          id: true,
          accountId: true,
          cohortId: true,
          role: true,
          endedAt: true,
          programme: { select: { timeZone: true } },
        },
      }),
    );
    if (!found) return null;
    const { programme, id: enrolmentId, endedAt, ...person } = found;
    const { timeZone } = programme;
    return { kind: 'enrolled', enrolmentId, ...person, hasLeft: endedAt !== null, timeZone };
  }
}
