import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { localMoment, todayIn } from '@reshelve/domain/dates';
import { newsListPath, newsPath, type NotificationKind } from '@reshelve/domain/notifications';
import type { Nudge } from '@reshelve/domain/nudge-kinds';
import { dueNudges, identityKey } from '@reshelve/domain/nudges';
import { isMailTime, placeOf } from '@reshelve/domain/reminders';
import { randomUUID } from 'node:crypto';
import { Database, type Tx } from '../../platform/database/database.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { AddresseesRepository } from './addressees.repository.ts';
import { linesOf } from './mail-words.ts';
import { NudgesRepository, type TodayFacts } from './nudges.repository.ts';
import { PersonalMailService, type MailLine } from './personal-mail.service.ts';
import { SettingsRepository } from './settings.repository.ts';

const HOUR_MS = 3_600_000;

/** For whom reminders are to be worked out. */
export interface RemindJob extends Record<string, string> {
  programmeId: string;
  enrolmentId: string;
}

/**
 * Sends what people are to be reminded of: finds whose hour has come, and for each of them, as
 * them, what is due and has not gone out. That it goes out is noted in the same transaction that
 * enqueues the mail.
 */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly actors: JobActorRepository,
    private readonly addressees: AddresseesRepository,
    private readonly settings: SettingsRepository,
    private readonly nudges: NudgesRepository,
    private readonly mails: PersonalMailService,
  ) {}

  @Task('remind', { cron: '*/15 * * * *' })
  async tick(): Promise<void> {
    await this.findDue(new Date());
  }

  /** Enqueues a job for everybody whose hour has come. */
  async findDue(now: Date): Promise<void> {
    const zones = await this.addressees.timeZones();
    const local = zones.map((zone) => {
      const clock = localMoment(now.toISOString(), zone);
      const [hour = 0, minute = 0] = clock.slice(11).split(':').map(Number);
      return { zone, day: clock.slice(0, 10), hour, minute };
    });
    await this.addressees.enqueueDue(local, now);
  }

  @Task('remind-person')
  async remindPerson(job: RemindJob): Promise<void> {
    await this.remind(job, new Date());
  }

  /** Sends one person's mail, if there is anything in it and its time has come. */
  async remind({ programmeId, enrolmentId }: RemindJob, now: Date): Promise<void> {
    const actor = await this.actors.find(programmeId, enrolmentId);
    if (!actor) return;
    await this.database.withActor(actor, async (tx) => {
      const settings = await this.settings.hold(tx, actor);
      const timeZone = settings.timeZone ?? actor.timeZone;
      if (!isMailTime({ ...settings, timeZone }, now.toISOString())) return;
      const daily = settings.rhythm === 'digest';
      const lines =
        actor.role === 'returner'
          ? await this.reminders(tx, actor, daily, now)
          : await this.news(tx, actor, daily, now);
      if (daily) await this.settings.markDigested(tx, actor, todayIn(timeZone, now.toISOString()));
      if (lines.length > 0) await this.mails.enqueue(tx, actor, randomUUID(), lines);
    });
  }

  /** A returner's reminders that have not gone out, noted as gone out. */
  private async reminders(
    tx: Tx,
    actor: EnrolledActor,
    daily: boolean,
    now: Date,
  ): Promise<MailLine[]> {
    const facts = await this.nudges.factsIn(tx, actor, now);
    if (!facts) return [];
    const clock = { now: now.toISOString(), timeZone: facts.timeZone };
    const due = dueNudges(facts, facts.handled, facts.kindsOff, clock).filter(
      unmailed(facts, daily, now),
    );
    if (due.length > 0) await this.nudges.markMailed(tx, actor, due, now);
    return linesOf(due, actor, facts);
  }

  /** The news of somebody who helps, noted as gone out. */
  private async news(tx: Tx, actor: EnrolledActor, daily: boolean, now: Date): Promise<MailLine[]> {
    const before = daily ? now : new Date(now.getTime() - HOUR_MS);
    const news = await this.nudges.unmailedNews(tx, actor, before);
    const [first] = news;
    if (!first) return [];
    const ids = news.map(({ id }) => id);
    await this.nudges.markNewsMailed(tx, actor, ids, now);
    const { role, enrolmentId } = actor;
    const path =
      news.length === 1
        ? newsPath(role, enrolmentId, { ...first, kind: first.kind as NotificationKind })
        : newsListPath(role, enrolmentId);
    return [{ kind: 'news', count: news.length, text: 'There is news for you.', path }];
  }
}

/** What has not gone out and is to be mailed. News goes out by itself unless mail comes daily. */
function unmailed(facts: TodayFacts, daily: boolean, now: Date) {
  const gone = new Set(facts.handled.filter(({ mailed }) => mailed).map(identityKey));
  const news = new Map(facts.news.map((one) => [one.id, one]));
  return (nudge: Nudge): boolean => {
    if (placeOf(nudge.kind, facts) !== 'mail' || gone.has(identityKey(nudge))) return false;
    const one = nudge.kind === 'mentor-news' ? news.get(nudge.subjectId) : undefined;
    if (!one) return true;
    return !one.mailed && (daily || now.getTime() - Date.parse(one.at) > HOUR_MS);
  };
}
