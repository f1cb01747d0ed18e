import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/errors.ts';
import type { ReadDto } from './dto/notification.dto.ts';
import { NotificationsRepository } from './notifications.repository.ts';

/** A person's own news. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationsRepository,
  ) {}

  /** The JSON text of the latest news, newest first. */
  list(actor: EnrolledActor): Promise<string> {
    return this.notifications.list(actor);
  }

  unread(actor: EnrolledActor): Promise<string> {
    return this.notifications.unread(actor);
  }

  async read(actor: EnrolledActor, id: string): Promise<void> {
    await this.database.withActor(actor, async (tx) => {
      if (!(await this.notifications.markRead(tx, actor, id))) throw notFound();
    });
  }

  /** All of it, or all about one subject: nothing there to mark is as good. */
  async readAll(actor: EnrolledActor, subjectId?: string): Promise<ReadDto> {
    return this.database.withActor(actor, async (tx) => ({
      read: await this.notifications.markAllRead(tx, actor, subjectId),
    }));
  }
}
