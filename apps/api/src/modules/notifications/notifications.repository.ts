import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import type { NotificationKind } from '@reshelve/domain/notifications';
import { Database, type Tx } from '../../platform/database/database.ts';

const SHOWN = 100;

/** What is behind the news and whose name goes with it is read under the reader's own policies. */
const LIST = {
  name: 'notifications.list',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', n.id, 'kind', n.kind, 'subjectId', n.subject_id,
             'createdAt', n.created_at, 'readAt', n.read_at,
             'person', a.name, 'material', mv.name,
             'versionNumber', coalesce(v.number, mv.number),
             'open', r.id IS NOT NULL OR (n.kind = 'pairing-started' AND p.ended_at IS NULL)
                     OR n.kind = 'archive-ready')
           ORDER BY n.created_at DESC, n.id DESC), '[]'::json)::text
    FROM (SELECT * FROM notification
          WHERE programme_id = $1::uuid AND enrolment_id = $2::uuid
          ORDER BY created_at DESC, id DESC LIMIT ${String(SHOWN)}) n
    LEFT JOIN review r ON r.programme_id = n.programme_id AND r.id = n.subject_id
    LEFT JOIN strategy_version v
      ON v.programme_id = r.programme_id AND v.id = r.strategy_version_id
    LEFT JOIN material_version mv
      ON mv.programme_id = r.programme_id AND mv.id = r.material_version_id
    LEFT JOIN pairing p ON p.programme_id = n.programme_id AND p.id = n.subject_id
    LEFT JOIN enrolment e ON e.programme_id = n.programme_id AND e.id =
      CASE WHEN app.actor() = 'returner' THEN coalesce(r.mentor_id, p.mentor_id)
           ELSE coalesce(r.returner_id, p.returner_id) END
    LEFT JOIN account a ON a.id = e.account_id`,
};

const UNREAD = {
  name: 'notifications.unread',
  text: `
    SELECT json_build_object('unread', count(*))::text
    FROM notification
    WHERE programme_id = $1::uuid AND enrolment_id = $2::uuid AND read_at IS NULL`,
};

/** What a mail about a notification needs. */
export interface Delivery {
  kind: NotificationKind;
  subjectId: string;
  enrolmentId: string;
}

@Injectable()
export class NotificationsRepository {
  constructor(private readonly database: Database) {}

  async list(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, LIST, values)) ?? '[]';
  }

  async unread(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, UNREAD, values)) ?? '{"unread":0}';
  }

  /** @returns whether there is such a notification of the actor's */
  async markRead(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    id: string,
  ): Promise<boolean> {
    const where = { programmeId, enrolmentId, id };
    const { count } = await tx.notification.updateMany({
      where: { ...where, readAt: null },
      data: { readAt: new Date() },
    });
    return count > 0 || (await tx.notification.count({ where })) > 0;
  }

  /**
   * Marks everything read, or everything about one subject.
   * @returns how many were unread
   */
  async markAllRead(
    tx: Tx,
    { programmeId, enrolmentId }: EnrolledActor,
    subjectId?: string,
  ): Promise<number> {
    const about = subjectId === undefined ? {} : { subjectId };
    const { count } = await tx.notification.updateMany({
      where: { programmeId, enrolmentId, readAt: null, ...about },
      data: { readAt: new Date() },
    });
    return count;
  }

  /**
   * Writes the news, unless the same is there unread: ten comments are one piece of news until
   * somebody looks. Of two at the same moment one waits for the other.
   * @returns its id, or null when it was there already
   */
  async write(tx: Tx, news: Delivery & { programmeId: string }): Promise<string | null> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${news.enrolmentId}, 0))`;
    const same = await tx.notification.findFirst({
      where: { ...news, readAt: null },
      select: { id: true },
    });
    if (same) return null;
    const { id } = await tx.notification.create({ data: news, select: { id: true } });
    return id;
  }

  /** The notification while it still wants a mail: neither mailed nor read. */
  async unmailed(tx: Tx, programmeId: string, id: string): Promise<Delivery | null> {
    const found = await tx.notification.findFirst({
      where: { programmeId, id, mailedAt: null, readAt: null },
      select: { kind: true, subjectId: true, enrolmentId: true },
    });
    return found && { ...found, kind: found.kind as NotificationKind };
  }

  /** Notes that it goes out by mail. @returns whether it was still to go, and unread */
  async markMailed(tx: Tx, programmeId: string, id: string): Promise<boolean> {
    const { count } = await tx.notification.updateMany({
      where: { programmeId, id, mailedAt: null, readAt: null },
      data: { mailedAt: new Date() },
    });
    return count > 0;
  }
}
