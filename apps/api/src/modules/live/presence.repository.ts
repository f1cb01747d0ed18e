import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Database, type Tx } from '../../platform/database/database.ts';

/** What somebody can be looking at. */
export const PRESENCE_KINDS = ['review', 'material', 'strategy'] as const;
type PresenceKind = (typeof PRESENCE_KINDS)[number];

export const isPresenceKind = (kind: string): kind is PresenceKind =>
  PRESENCE_KINDS.some((one) => one === kind);

/** One open window. */
export interface OpenWindow {
  id: string;
  subjectKind: PresenceKind;
  subjectId: string;
  editing: boolean;
}

/** A window that has not been heard of for this long is shut, or its server is gone. */
const LONGEST_SILENCE = `interval '60 seconds'`;

/** Who else looks; $1 programme, $2 kind, $3 subject, $4 this window, $5 who asks. */
const PRESENT = {
  name: 'live.present',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'name', coalesce(a.name, app.mentor_name(p.enrolment_id)),
             'mine', p.enrolment_id = $5::uuid, 'editing', p.editing)
           ORDER BY p.enrolment_id, p.editing DESC), '[]'::json)::text
    FROM (SELECT enrolment_id, bool_or(editing) AS editing
          FROM presence
          WHERE programme_id = $1::uuid AND subject_kind = $2 AND subject_id = $3::uuid
            AND id <> $4::uuid AND seen_at > now() - ${LONGEST_SILENCE}
          GROUP BY enrolment_id) p
    LEFT JOIN enrolment e ON e.programme_id = $1::uuid AND e.id = p.enrolment_id
    LEFT JOIN account a ON a.id = e.account_id`,
};

/** A person's news as it stands; $1 programme, $2 enrolment. */
const NEWS = {
  name: 'live.news',
  text: `
    SELECT json_build_object(
      'unread', count(*),
      'subjects', coalesce(to_json((array_agg(DISTINCT subject_id))[1:50]), '[]'::json))::text
    FROM notification
    WHERE programme_id = $1::uuid AND enrolment_id = $2::uuid AND read_at IS NULL`,
};

/** Which windows are open on what. Whoever sees the thing sees who else does. */
@Injectable()
export class PresenceRepository {
  constructor(private readonly database: Database) {}

  /** Whether the actor can see the thing at all. */
  async sees(tx: Tx, { programmeId }: EnrolledActor, window: OpenWindow): Promise<boolean> {
    const where = { programmeId, id: window.subjectId };
    switch (window.subjectKind) {
      case 'review':
        return (await tx.review.count({ where })) > 0;
      case 'material':
        return (await tx.material.count({ where })) > 0;
      case 'strategy':
        return (await tx.strategy.count({ where })) > 0;
    }
  }

  async enter(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, window: OpenWindow) {
    const { id, ...rest } = window;
    const data = { ...rest, enrolmentId, seenAt: new Date() };
    await tx.presence.upsert({
      where: { programmeId_id: { programmeId, id } },
      create: { programmeId, id, ...data },
      update: data,
    });
  }

  async leave(tx: Tx, { programmeId, enrolmentId }: EnrolledActor, id: string): Promise<void> {
    await tx.presence.deleteMany({ where: { programmeId, enrolmentId, id } });
  }

  /** JSON text: the others who look, a line a person. */
  async present(actor: EnrolledActor, window: OpenWindow): Promise<string> {
    const { programmeId, enrolmentId } = actor;
    const values = [programmeId, window.subjectKind, window.subjectId, window.id, enrolmentId];
    return (await this.database.json(actor, PRESENT, values)) ?? '[]';
  }

  /** JSON text: how much is unread, and about what. */
  async news(actor: EnrolledActor): Promise<string> {
    const values = [actor.programmeId, actor.enrolmentId];
    return (await this.database.json(actor, NEWS, values)) ?? '{"unread":0,"subjects":[]}';
  }

  /** Forgets windows whose server went away without saying so. */
  async forgetSilent(tx: Tx): Promise<void> {
    await tx.presence.deleteMany({ where: { seenAt: { lt: new Date(Date.now() - 600_000) } } });
  }
}
