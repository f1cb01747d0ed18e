import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { DEFAULT_HOUR, DEFAULT_RHYTHM, EVENING } from '@reshelve/domain/reminders';
import { SYSTEM } from '../../platform/database/acting.ts';
import { Database, type Tx } from '../../platform/database/database.ts';

/** What the clocks of a time zone show. */
export interface LocalTime {
  zone: string;
  /** YYYY-MM-DD */
  day: string;
  hour: number;
  minute: number;
}

/** Whom mail goes to, and when their hour has come. */
@Injectable()
export class AddresseesRepository {
  constructor(private readonly database: Database) {}

  async addressOf(tx: Tx, { accountId }: EnrolledActor): Promise<string | null> {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { email: true },
    });
    return account?.email ?? null;
  }

  /** The time zones that people live by. */
  async timeZones(): Promise<string[]> {
    const rows = await this.database.withActor(
      SYSTEM,
      (tx) => tx.$queryRaw<{ zone: string }[]>`
        SELECT DISTINCT coalesce(s.time_zone, p.time_zone) AS zone
        FROM enrolment e
        JOIN programme p ON p.id = e.programme_id
        LEFT JOIN reminder_settings s ON s.programme_id = e.programme_id AND s.enrolment_id = e.id
        WHERE e.ended_at IS NULL`,
    );
    return rows.map(({ zone }) => zone);
  }

  /**
   * Leaves a job for everybody whose hour has come and who may have something to be told: one a
   * person, however often this runs. Whoever joined after the hour waits for that of the next day. News
   * that should have gone out at once an hour ago, and has not, is taken along.
   */
  async enqueueDue(local: readonly LocalTime[], now: Date): Promise<void> {
    await this.database.withActor(
      SYSTEM,
      (tx) => tx.$executeRaw`
        SELECT graphile_worker.add_job(
          'remind-person',
          json_build_object('programmeId', e.programme_id, 'enrolmentId', e.id),
          job_key => 'remind-person:' || e.id, max_attempts => 8)
        FROM enrolment e
        JOIN programme p ON p.id = e.programme_id
        LEFT JOIN reminder_settings s ON s.programme_id = e.programme_id AND s.enrolment_id = e.id
        JOIN unnest(${local.map(({ zone }) => zone)}::text[], ${local.map(({ day }) => day)}::date[],
                    ${local.map(({ hour }) => hour)}::int[],
                    ${local.map(({ minute }) => minute)}::int[]) AS clock(zone, day, hour, minute)
          ON clock.zone = coalesce(s.time_zone, p.time_zone)
        CROSS JOIN LATERAL (
          SELECT coalesce(s.hour, ${DEFAULT_HOUR}) AS hour,
                 coalesce(s.rhythm::text, CASE e.role WHEN 'returner' THEN ${DEFAULT_RHYTHM.returner}
                                                      WHEN 'mentor' THEN ${DEFAULT_RHYTHM.mentor}
                                                      ELSE ${DEFAULT_RHYTHM.coordinator} END) AS rhythm
        ) AS wish
        WHERE e.ended_at IS NULL AND clock.hour >= wish.hour
          AND CASE wish.rhythm
                WHEN 'digest' THEN s.digested_on < clock.day
                  OR (s.digested_on IS NULL AND e.created_at < ${now}::timestamptz
                        - make_interval(hours => clock.hour - wish.hour, mins => clock.minute))
                WHEN 'at_once' THEN clock.hour < ${EVENING} OR clock.hour = wish.hour
                ELSE false END
          AND (e.role = 'returner'
               OR EXISTS (SELECT FROM notification n
                          WHERE n.programme_id = e.programme_id AND n.enrolment_id = e.id
                            AND n.read_at IS NULL AND n.mailed_at IS NULL
                            AND (wish.rhythm = 'digest'
                                 OR n.created_at < ${now}::timestamptz - interval '1 hour')))`,
    );
  }
}
