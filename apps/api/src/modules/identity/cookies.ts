import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  COOKIE_OPTIONS,
  SESSION_COOKIE,
  SESSION_DAYS,
} from '../../platform/auth/session-cookie.ts';
import type { Device } from './sessions.service.ts';

export function setCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    ...COOKIE_OPTIONS,
    maxAge: SESSION_DAYS * 86_400,
  });
}

export function clearCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, COOKIE_OPTIONS);
}

export const deviceOf = (request: FastifyRequest): Device => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
});
