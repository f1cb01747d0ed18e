import { Injectable } from '@nestjs/common';
import type { Acting } from '../../platform/database/acting.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { INVITATION_STATE } from './invitation-state.ts';

const PROGRAMMES = `
  SELECT json_build_object(
    'id', p.id, 'name', p.name, 'timeZone', p.time_zone, 'createdAt', p.created_at,
    'coordinators', coalesce((
      SELECT json_agg(json_build_object(
               'id', i.id, 'email', i.email, 'invitedAt', i.created_at,
               'state', ${INVITATION_STATE}) ORDER BY i.created_at)
      FROM invitation i WHERE i.programme_id = p.id AND i.role = 'coordinator'), '[]'::json)) AS json,
    p.name, p.id
  FROM programme p`;

const LIST = {
  name: 'operators.programmes',
  text: `SELECT coalesce(json_agg(json ORDER BY name, id), '[]'::json)::text FROM (${PROGRAMMES}) all_of_them`,
};
const ONE = {
  name: 'operators.programme',
  text: `SELECT json::text FROM (${PROGRAMMES} WHERE p.id = $1) one`,
};

/** Programmes as an operator sees them. */
@Injectable()
export class OperatorsRepository {
  constructor(private readonly database: Database) {}

  async list(acting: Acting): Promise<string> {
    return (await this.database.json(acting, LIST, [])) ?? '[]';
  }

  one(acting: Acting, id: string): Promise<string | null> {
    return this.database.json(acting, ONE, [id]);
  }

  async create(tx: Tx, programme: { name: string; timeZone: string }): Promise<string> {
    const { id } = await tx.programme.create({ data: programme, select: { id: true } });
    return id;
  }

  async exists(tx: Tx, id: string): Promise<boolean> {
    return (await tx.programme.count({ where: { id } })) === 1;
  }
}
