import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Actor } from '@reshelve/domain/access';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import { Database, type SessionRow } from '../database/database.ts';
import { hashToken, SESSION_COOKIE } from './session-cookie.ts';
import { Visits } from './visits.ts';

/** What Passport hands on as the request's user. */
export interface Caller {
  actor: Actor;
  sessionId?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Passport strategy `session`: from the cookie's token and the enrolment named in the path to who
 * acts. The look-up happens at every request, so that revoking a session works at once.
 */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, 'session') {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Caller> {
    const token = request.cookies[SESSION_COOKIE];
    if (!token) return { actor: { kind: 'nobody' } };
    const named = (request.params as { enrolmentId?: string }).enrolmentId ?? null;
    const enrolmentId = named !== null && UUID.test(named) ? named : null;
    const row = await this.database.resolveSession(hashToken(token), enrolmentId);
    if (!row) return { actor: { kind: 'nobody' } };
    this.visits.note(row);
    return { actor: actorOf(row), sessionId: row.session_id };
  }
}

function actorOf(row: SessionRow): Actor {
  const { account_id: accountId, enrolment_id, programme_id, role, time_zone } = row;
  if (enrolment_id !== null && programme_id !== null && role !== null && time_zone !== null) {
    return {
      kind: 'enrolled',
      accountId,
      enrolmentId: enrolment_id,
      programmeId: programme_id,
      cohortId: row.cohort_id,
      role,
      hasLeft: row.has_left,
      timeZone: time_zone,
    };
  }
  return { kind: 'account', accountId, isOperator: row.is_operator };
}
