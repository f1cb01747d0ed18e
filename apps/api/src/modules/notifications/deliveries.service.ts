import { Injectable } from '@nestjs/common';
import { newsPath, type NotifyJob } from '@reshelve/domain/notifications';
import { SYSTEM } from '../../platform/database/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { JobActorRepository } from '../../platform/jobs/job-actor.repository.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { PersonalMailService } from '../nudges/personal-mail.service.ts';
import { NotificationsRepository } from './notifications.repository.ts';

/**
 * Turns the jobs that other modules leave in their transactions into notifications, and those
 * into mails. Each step is a job of its own and is repeated until it is done.
 */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationsRepository,
    private readonly jobs: JobsRepository,
    private readonly actors: JobActorRepository,
    private readonly mails: PersonalMailService,
  ) {}

  @Task('notify')
  async notify({ programmeId, enrolmentId, kind, subjectId }: NotifyJob): Promise<void> {
    await this.database.withActor(SYSTEM, async (tx) => {
      const news = { programmeId, enrolmentId, kind, subjectId };
      const notificationId = await this.notifications.write(tx, news);
      if (notificationId === null) return;
      await this.jobs.enqueue(
        tx,
        'mail-notification',
        { programmeId, notificationId },
        { key: `mail-notification:${notificationId}` },
      );
    });
  }

  /**
   * Mails it where the person wants news as it comes; otherwise the day's mail takes it along. The
   * mail says that there is news and where: neither what it is nor whom it is about.
   */
  @Task('mail-notification')
  async mail(job: { programmeId: string; notificationId: string }): Promise<void> {
    const { programmeId, notificationId } = job;
    const news = await this.database.withActor(SYSTEM, (tx) =>
      this.notifications.unmailed(tx, programmeId, notificationId),
    );
    const actor = news && (await this.actors.find(programmeId, news.enrolmentId));
    if (!actor) return;
    await this.database.withActor(actor, async (tx) => {
      if (!(await this.mails.wantsNewsAtOnce(tx, actor))) return;
      if (!(await this.notifications.markMailed(tx, programmeId, notificationId))) return;
      await this.mails.enqueue(tx, actor, notificationId, [
        {
          kind: actor.role === 'returner' ? 'mentor-news' : 'news',
          count: 1,
          text: 'There is news for you.',
          path: newsPath(actor.role, actor.enrolmentId, news),
        },
      ]);
    });
  }
}
