import { Injectable } from '@nestjs/common';
import { settingsOf, type Acting } from '../database/acting.ts';
import type { Tx } from '../database/database.ts';

/** What was done to whom: `verb` in the past tense, such as `pairing.ended`. */
export interface Deed {
  action: `${string}.${string}`;
  subjectKind: string;
  subjectId?: string;
  /** Where the actor is not enrolled: the programme it happened in. */
  programmeId?: string;
  /** Where nobody is signed in yet: whose account it is. */
  accountId?: string;
}

/** Writes the audit trail, in the transaction of the deed itself. Never carries content. */
@Injectable()
export class AuditRepository {
  async record(tx: Tx, acting: Acting, deed: Deed): Promise<void> {
    const [, accountId, programmeId, enrolmentId] = settingsOf(acting);
    // createMany, because create would read the row back, which nobody may.
    await tx.auditEvent.createMany({
      data: [
        {
          action: deed.action,
          subjectKind: deed.subjectKind,
          subjectId: deed.subjectId ?? null,
          programmeId: programmeId || deed.programmeId || null,
          accountId: accountId || deed.accountId || null,
          enrolmentId: enrolmentId || null,
        },
      ],
    });
  }
}
