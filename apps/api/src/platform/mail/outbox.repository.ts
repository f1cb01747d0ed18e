import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../database/acting.ts';
import { Database } from '../database/database.ts';

const SHOWN = 100;

export interface OutboxEntry {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** Mail that stays here because no SMTP server is configured. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  /** With an id that is there already it is the same mail again, and is kept once. */
  async keep(mail: OutboxEntry & { id?: string }): Promise<void> {
    await this.database.withActor(SYSTEM, (tx) =>
      tx.outboxMail.createMany({ data: [mail], skipDuplicates: true }),
    );
  }

  /** The newest first, for one address or for all. */
  async latest(to: string | undefined): Promise<(OutboxEntry & { sentAt: Date })[]> {
    const kept = await this.database.withActor(SYSTEM, (tx) =>
      tx.outboxMail.findMany({
        where: to === undefined ? {} : { to },
        orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
        take: SHOWN,
        select: { to: true, subject: true, text: true, html: true, headers: true, sentAt: true },
      }),
    );
    return kept.map((mail) => ({ ...mail, headers: mail.headers as Record<string, string> }));
  }
}
