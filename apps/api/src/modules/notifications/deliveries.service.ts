import { Injectable } from '@nestjs/common';
import { newsPath, type NotifyJob } from '@reshelve/domain/notifications';
import { SYSTEM } from '../../platform/database/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { JobsRepository } from '../../platform/jobs/jobs.repository.ts';
import { Task } from '../../platform/jobs/task.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
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
    private readonly mailer: Mailer,
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

  /** The mail says that there is news and where: neither what it is nor whom it is about. */
  @Task('mail-notification')
  async mail(job: { programmeId: string; notificationId: string }): Promise<void> {
    const { programmeId, notificationId } = job;
    const delivery = await this.database.withActor(SYSTEM, async (tx) => {
      const news = await this.notifications.unmailed(tx, programmeId, notificationId);
      const to = news && (await this.notifications.addressee(tx, programmeId, news.enrolmentId));
      return to && { to: to.account.email, path: newsPath(to.role, news.enrolmentId, news) };
    });
    if (!delivery) return;
    await this.mailer.send({
      // Sent again after a crash, it is the same mail.
      id: notificationId,
      to: delivery.to,
      subject: 'There is news for you on Reshelve',
      paragraphs: [
        'Hello,',
        'There is something new for you on Reshelve. To read it, open this link and sign in:',
        this.mailer.link(delivery.path),
        'What it says stays there: mails never carry it.',
      ],
    });
    await this.database.withActor(SYSTEM, (tx) =>
      this.notifications.markMailed(tx, programmeId, notificationId),
    );
  }
}
