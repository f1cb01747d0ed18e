import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { PlainDate } from '@reshelve/domain/dates';
import type { NudgeFacts } from '@reshelve/domain/nudge-facts';
import type { NudgeIdentity } from '@reshelve/domain/nudge-kinds';
import type { HandledNudge } from '@reshelve/domain/nudges';
import { toDbDate } from '../../platform/database/dates.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { WeekDto } from './dto/goal.dto.ts';
import type { LeftOffDto } from './dto/today.dto.ts';
import { TODAY_FACTS } from './nudges.statements.ts';

/** What one statement reads for Today and for the mail. */
export interface TodayFacts extends NudgeFacts {
  timeZone: string;
  today: PlainDate;
  kindsOff: string[];
  kindsUnmailed: string[];
  news: (NudgeFacts['news'][number] & { mailed: boolean })[];
  handled: HandledNudge[];
  week: WeekDto;
  leftOff: LeftOffDto | null;
}

@Injectable()
export class NudgesRepository {
  constructor(private readonly database: Database) {}

  async facts(actor: EnrolledActor, now: Date): Promise<TodayFacts | null> {
    const values = [actor.programmeId, actor.enrolmentId, now.toISOString()];
    const text = await this.database.json(actor, TODAY_FACTS, values);
    return text === null ? null : (JSON.parse(text) as TodayFacts);
  }

  /** The same, in a transaction that goes on to write. */
  async factsIn(tx: Tx, actor: EnrolledActor, now: Date): Promise<TodayFacts | null> {
    const [row] = await tx.$queryRawUnsafe<{ json_build_object: string }[]>(
      TODAY_FACTS.text,
      actor.programmeId,
      actor.enrolmentId,
      now.toISOString(),
    );
    return row ? (JSON.parse(row.json_build_object) as TodayFacts) : null;
  }

  /** Notes what was done about a reminder; the later word counts. */
  async handle(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    { kind, subjectId, occasion }: NudgeIdentity,
    what: { doneAt: Date | null; snoozedUntil: PlainDate | null },
  ): Promise<void> {
    const identity = { programmeId, returnerId, kind, subjectId, occasion: toDbDate(occasion) };
    const values = { doneAt: what.doneAt, snoozedUntil: toDbDate(what.snoozedUntil) };
    await tx.nudge.upsert({
      where: { programmeId_returnerId_kind_subjectId_occasion: identity },
      create: { ...identity, ...values },
      update: values,
    });
  }

  /** @returns whether anything had been done about it */
  async takeBack(
    tx: Tx,
    { programmeId, enrolmentId: returnerId }: EnrolledActor,
    { kind, subjectId, occasion }: NudgeIdentity,
  ): Promise<boolean> {
    const { count } = await tx.nudge.updateMany({
      where: { programmeId, returnerId, kind, subjectId, occasion: toDbDate(occasion) },
      data: { doneAt: null, snoozedUntil: null },
    });
    return count > 0;
  }

  /** Notes that these reminders are in a mail, news included. */
  async markMailed(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    nudges: readonly NudgeIdentity[],
    now: Date,
  ): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO nudge (programme_id, returner_id, kind, subject_id, occasion, mailed_at)
      SELECT ${programmeId}::uuid, ${enrolmentId}::uuid, kind, subject_id, occasion, ${now}
      FROM unnest(${nudges.map(({ kind }) => kind)}::text[],
                  ${nudges.map(({ subjectId }) => subjectId)}::uuid[],
                  ${nudges.map(({ occasion }) => occasion)}::date[]) AS n(kind, subject_id, occasion)
      ON CONFLICT (programme_id, returner_id, kind, subject_id, occasion)
        DO UPDATE SET mailed_at = excluded.mailed_at`;
    const news = nudges.filter(({ kind }) => kind === 'mentor-news');
    if (news.length > 0) {
      await tx.notification.updateMany({
        where: { programmeId, enrolmentId, id: { in: news.map(({ subjectId }) => subjectId) } },
        data: { mailedAt: now },
      });
    }
  }

  /** Unread news that has not been mailed, held so that nobody else mails it. */
  async unmailedNews(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    before: Date,
  ): Promise<{ id: string; kind: string; subjectId: string }[]> {
    return tx.$queryRaw`
      SELECT id, kind, subject_id AS "subjectId" FROM notification
      WHERE programme_id = ${programmeId}::uuid AND enrolment_id = ${enrolmentId}::uuid
        AND read_at IS NULL AND mailed_at IS NULL AND created_at < ${before}
      ORDER BY created_at, id FOR UPDATE`;
  }

  async markNewsMailed(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    ids: readonly string[],
    now: Date,
  ): Promise<void> {
    await tx.notification.updateMany({
      where: { programmeId, enrolmentId, id: { in: [...ids] } },
      data: { mailedAt: now },
    });
  }
}
