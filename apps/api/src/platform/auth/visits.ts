import { Injectable, Logger } from '@nestjs/common';
import { mondayOf, todayIn } from '@reshelve/domain/dates';
import { Database, type SessionRow } from '../database/database.ts';
import { IDENTITY } from '../database/acting.ts';

const HOUR = 3_600_000;

/**
 * Notes that a session is in use (to the hour) and that a person was here (to the week, which is
 * all that participation shows). Done beside the request, which does not wait for it.
 */
@Injectable()
export class Visits {
  private readonly logger = new Logger('Visits');

  constructor(private readonly database: Database) {}

  note(row: SessionRow): void {
    const now = new Date();
    const sessionDue = now.getTime() - row.last_used_at.getTime() > HOUR;
    const week = row.time_zone ? mondayOf(todayIn(row.time_zone, now.toISOString())) : null;
    const takesPart = row.enrolment_id !== null && !row.has_left;
    const weekDue = takesPart && week !== null && row.active_week !== week;
    if (!sessionDue && !weekDue) return;
    this.database
      .withActor(IDENTITY, async (tx) => {
        if (sessionDue) {
          await tx.$executeRaw`
            UPDATE session SET last_used_at = now() WHERE id = ${row.session_id}::uuid`;
        }
        if (weekDue) {
          await tx.$executeRaw`
            UPDATE enrolment SET active_week = ${week}::date
            WHERE programme_id = ${row.programme_id}::uuid AND id = ${row.enrolment_id}::uuid`;
        }
      })
      .catch((error: unknown) => {
        this.logger.warn(`a visit was not noted: ${error instanceof Error ? error.name : 'error'}`);
      });
  }
}
