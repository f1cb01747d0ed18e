import { Injectable } from '@nestjs/common';
import type { EnrolledActor, Role } from '@reshelve/domain/access';
import { Database, type Tx } from '../../platform/database/database.ts';
import { INVITATION_STATE } from './invitation-state.ts';

const PEOPLE = {
  name: 'people.list',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', e.id, 'name', a.name, 'email', a.email, 'role', e.role,
             'cohortId', c.id, 'cohortName', c.name,
             'joinedAt', e.created_at, 'endedAt', e.ended_at,
             'pairedWith', paired.people) ORDER BY e.ended_at NULLS FIRST, a.name, e.id),
           '[]'::json)::text
    FROM enrolment e
    JOIN account a ON a.id = e.account_id
    LEFT JOIN cohort c ON c.programme_id = e.programme_id AND c.id = e.cohort_id
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object(
               'pairingId', p.id, 'enrolmentId', other.id, 'name', them.name,
               'since', p.started_at) ORDER BY p.started_at), '[]'::json) AS people
      FROM pairing p
      JOIN enrolment other ON other.programme_id = p.programme_id
        AND other.id = CASE e.role WHEN 'returner' THEN p.mentor_id ELSE p.returner_id END
      JOIN account them ON them.id = other.account_id
      WHERE p.programme_id = e.programme_id AND p.ended_at IS NULL
        AND e.id = CASE e.role WHEN 'returner' THEN p.returner_id ELSE p.mentor_id END) paired
    WHERE e.programme_id = $1 AND ($2::uuid IS NULL OR e.cohort_id = $2)`,
};

const INVITATIONS = {
  name: 'people.invitations',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', i.id, 'email', i.email, 'name', i.name, 'role', i.role,
             'cohortId', c.id, 'cohortName', c.name, 'invitedAt', i.created_at,
             'sentAt', i.sent_at, 'expiresAt', i.expires_at, 'state', ${INVITATION_STATE})
             ORDER BY i.created_at DESC, i.email), '[]'::json)::text
    FROM invitation i
    LEFT JOIN cohort c ON c.programme_id = i.programme_id AND c.id = i.cohort_id
    WHERE i.programme_id = $1 AND ($2::uuid IS NULL OR i.cohort_id = $2)`,
};

/** Somebody's place in the programme, as far as coordinators decide about it. */
export interface Place {
  id: string;
  accountId: string;
  role: Role;
  endedAt: Date | null;
}

@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  async list(actor: EnrolledActor, cohortId: string | null): Promise<string> {
    return (await this.database.json(actor, PEOPLE, [actor.programmeId, cohortId])) ?? '[]';
  }

  async invitations(actor: EnrolledActor, cohortId: string | null): Promise<string> {
    return (await this.database.json(actor, INVITATIONS, [actor.programmeId, cohortId])) ?? '[]';
  }

  /** Of these addresses, those with a waiting invitation and those enrolled in the role already. */
  async known(
    tx: Tx,
    programmeId: string,
    role: Role,
    emails: string[],
  ): Promise<{ invited: Set<string>; enrolled: Set<string> }> {
    const invitations = await tx.invitation.findMany({
      where: { programmeId, role, email: { in: emails }, acceptedAt: null, withdrawnAt: null },
      select: { email: true },
    });
    const enrolments = await tx.enrolment.findMany({
      where: { programmeId, role, endedAt: null, account: { email: { in: emails } } },
      select: { account: { select: { email: true } } },
    });
    return {
      invited: new Set(invitations.map(({ email }) => email)),
      enrolled: new Set(enrolments.map(({ account }) => account.email)),
    };
  }

  /** An invitation that is still to be answered, held until the transaction ends. */
  async holdInvitation(tx: Tx, programmeId: string, id: string): Promise<'open' | 'over' | null> {
    const rows = await tx.$queryRaw<{ over: boolean }[]>`
      SELECT accepted_at IS NOT NULL OR withdrawn_at IS NOT NULL AS over FROM invitation
      WHERE programme_id = ${programmeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const [row] = rows;
    if (!row) return null;
    return row.over ? 'over' : 'open';
  }

  async withdraw(tx: Tx, programmeId: string, id: string): Promise<void> {
    await tx.invitation.update({
      where: { programmeId_id: { programmeId, id } },
      data: { withdrawnAt: new Date(), tokenHash: null },
    });
  }

  /** The place, held until the transaction ends, so that two decisions about it take turns. */
  async hold(tx: Tx, programmeId: string, id: string): Promise<Place | null> {
    const rows = await tx.$queryRaw<Place[]>`
      SELECT id, account_id AS "accountId", role::text AS role, ended_at AS "endedAt"
      FROM enrolment WHERE programme_id = ${programmeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return rows[0] ?? null;
  }

  /** How many there are, all held: of two who end each other's part at once, one comes second. */
  async coordinators(tx: Tx, programmeId: string): Promise<number> {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT id FROM enrolment
      WHERE programme_id = ${programmeId}::uuid AND role = 'coordinator' AND ended_at IS NULL
      ORDER BY id FOR UPDATE`;
    return rows.length;
  }

  async end(tx: Tx, programmeId: string, id: string): Promise<void> {
    await tx.enrolment.updateMany({ where: { programmeId, id }, data: { endedAt: new Date() } });
  }
}
