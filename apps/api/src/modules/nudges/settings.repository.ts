import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import { DEFAULT_HOUR, DEFAULT_RHYTHM, type MailRhythm } from '@reshelve/domain/reminders';
import { IDENTITY } from '../../platform/database/acting.ts';
import { fromDbDate, toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';

/** What a person may choose. */
export interface ReminderChoices {
  rhythm: MailRhythm;
  hour: number;
  timeZone: string | null;
  kindsOff: string[];
  kindsUnmailed: string[];
}

export interface ReminderSettings extends ReminderChoices {
  revision: number;
  unsubscribeToken: string;
  digestedOn: PlainDate | null;
}

@Injectable()
export class SettingsRepository {
  constructor(private readonly database: Database) {}

  /** A person's choices, or what holds until they make any. */
  async read(
    tx: Tx,
    { programmeId, enrolmentId, role }: EnrolledActor,
  ): Promise<ReminderChoices & { revision: number }> {
    const chosen = await tx.reminderSettings.findUnique({
      where: { programmeId_enrolmentId: { programmeId, enrolmentId } },
      select: {
        ...{ revision: true, rhythm: true, hour: true, timeZone: true },
        ...{ kindsOff: true, kindsUnmailed: true },
      },
    });
    const rhythm = DEFAULT_RHYTHM[role];
    const kinds = { kindsOff: [], kindsUnmailed: [] };
    return chosen ?? { revision: 0, rhythm, hour: DEFAULT_HOUR, timeZone: null, ...kinds };
  }

  /**
   * A person's settings, written down as the defaults where there are none, and held until the
   * transaction ends: of two jobs for one person, one waits for the other.
   */
  async hold(tx: Tx, { programmeId, enrolmentId, role }: EnrolledActor): Promise<ReminderSettings> {
    await tx.$executeRaw`
      INSERT INTO reminder_settings (programme_id, enrolment_id, rhythm, revision)
      VALUES (${programmeId}::uuid, ${enrolmentId}::uuid, ${DEFAULT_RHYTHM[role]}::mail_rhythm, 0)
      ON CONFLICT DO NOTHING`;
    await tx.$queryRaw`
      SELECT FROM reminder_settings
      WHERE programme_id = ${programmeId}::uuid AND enrolment_id = ${enrolmentId}::uuid FOR UPDATE`;
    const { digestedOn, ...settings } = await tx.reminderSettings.findUniqueOrThrow({
      where: { programmeId_enrolmentId: { programmeId, enrolmentId } },
    });
    return { ...settings, digestedOn: fromDbDate(digestedOn) };
  }

  /** Replaces the choices if they still stand at `revision`. @returns whether it did */
  async save(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    revision: number,
    choices: ReminderChoices,
  ): Promise<boolean> {
    const { count } = await tx.reminderSettings.updateMany({
      where: { programmeId, enrolmentId, revision },
      data: { ...choices, revision: revision + 1, updatedAt: new Date() },
    });
    return count === 1;
  }

  async markDigested(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    day: PlainDate,
  ): Promise<void> {
    await tx.reminderSettings.updateMany({
      where: { programmeId, enrolmentId },
      data: { digestedOn: toDbDate(day) },
    });
  }

  /** Whether the database, too, can tell the time there: it knows most names, not all. */
  async knowsTimeZone(tx: Tx, name: string): Promise<boolean> {
    const [row] = await tx.$queryRaw<{ known: boolean }[]>`
      SELECT EXISTS (SELECT FROM pg_timezone_names WHERE name = ${name}) AS known`;
    return row?.known ?? false;
  }

  /** Whose mails a link is about; null for a link that is none of ours. */
  whose(token: string) {
    return this.database.withActor(IDENTITY, async (tx) => {
      const settings = await tx.reminderSettings.findUnique({
        where: { unsubscribeToken: token },
        select: { programmeId: true, enrolmentId: true, rhythm: true },
      });
      if (!settings) return null;
      const { programmeId, enrolmentId, rhythm } = settings;
      const enrolment = await tx.enrolment.findFirst({
        where: { programmeId, id: enrolmentId },
        select: { role: true },
      });
      return enrolment && { enrolmentId, rhythm, role: enrolment.role };
    });
  }

  /** Switches the mails off. The policies let a link do this and nothing else. */
  async stop(tx: Tx, token: string): Promise<{ enrolmentId: string; programmeId: string } | null> {
    const { count } = await tx.reminderSettings.updateMany({
      where: { unsubscribeToken: token },
      data: { rhythm: 'never', revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) return null;
    return tx.reminderSettings.findUnique({
      where: { unsubscribeToken: token },
      select: { programmeId: true, enrolmentId: true },
    });
  }
}
