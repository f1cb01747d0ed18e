import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../database/database.ts';
import { hashToken, SESSION_COOKIE } from './session-cookie.ts';

/** For answers that go on for long: their caller was checked once, and may be somebody else by now. */
@Injectable()
export class SessionWatch {
  constructor(private readonly database: Database) {}

  /** Whether the request's session is still there and still takes part as the enrolment. */
  async lasts(request: FastifyRequest, enrolmentId: string): Promise<boolean> {
    const token = request.cookies[SESSION_COOKIE];
    if (!token) return false;
    const row = await this.database.resolveSession(hashToken(token), enrolmentId);
    return row?.enrolment_id === enrolmentId && !row.has_left;
  }
}
