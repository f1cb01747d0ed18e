import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { Database, type Tx } from '../../platform/database/database.ts';

const PAIRINGS = {
  name: 'pairings.list',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', p.id, 'startedAt', p.started_at, 'endedAt', p.ended_at,
             'returner', json_build_object('id', r.id, 'name', ra.name),
             'mentor', json_build_object('id', m.id, 'name', ma.name))
             ORDER BY p.ended_at DESC NULLS FIRST, ra.name, p.started_at), '[]'::json)::text
    FROM pairing p
    JOIN enrolment r ON r.programme_id = p.programme_id AND r.id = p.returner_id
    JOIN account ra ON ra.id = r.account_id
    JOIN enrolment m ON m.programme_id = p.programme_id AND m.id = p.mentor_id
    JOIN account ma ON ma.id = m.account_id
    WHERE p.programme_id = $1 AND ($2::uuid IS NULL OR r.cohort_id = $2)`,
};

export interface Pair {
  id: string;
  returnerId: string;
  mentorId: string;
}

@Injectable()
export class PairingsRepository {
  constructor(private readonly database: Database) {}

  async list(actor: EnrolledActor, cohortId: string | null): Promise<string> {
    return (await this.database.json(actor, PAIRINGS, [actor.programmeId, cohortId])) ?? '[]';
  }

  async create(tx: Tx, programmeId: string, pair: Omit<Pair, 'id'>): Promise<string> {
    const { id } = await tx.pairing.create({
      data: { programmeId, ...pair },
      select: { id: true },
    });
    return id;
  }

  active(tx: Tx, programmeId: string, pair: Omit<Pair, 'id'>): Promise<Pair | null> {
    return tx.pairing.findFirst({ where: { programmeId, ...pair, endedAt: null } });
  }

  activeOf(tx: Tx, programmeId: string, enrolmentId: string): Promise<Pair[]> {
    return tx.pairing.findMany({
      where: {
        programmeId,
        endedAt: null,
        OR: [{ returnerId: enrolmentId }, { mentorId: enrolmentId }],
      },
    });
  }

  byId(tx: Tx, programmeId: string, id: string): Promise<Pair | null> {
    return tx.pairing.findUnique({ where: { programmeId_id: { programmeId, id } } });
  }

  /** @returns whether it was still going on */
  async end(tx: Tx, programmeId: string, id: string): Promise<boolean> {
    const { count } = await tx.pairing.updateMany({
      where: { programmeId, id, endedAt: null },
      data: { endedAt: new Date() },
    });
    return count === 1;
  }

  /** Names of the mentors whom the acting returner is paired with. */
  async mentorsOf(tx: Tx, { programmeId, enrolmentId }: EnrolledActor): Promise<string[]> {
    const pairings = await tx.pairing.findMany({
      where: { programmeId, returnerId: enrolmentId, endedAt: null },
      select: { mentor: { select: { account: { select: { name: true } } } } },
      orderBy: { startedAt: 'asc' },
    });
    return pairings.map(({ mentor }) => mentor.account.name);
  }
}
