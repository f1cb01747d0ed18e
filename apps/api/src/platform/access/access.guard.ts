import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { permits, type Actor } from '@reshelve/domain/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../auth/session.strategy.ts';
import { PlatformError, notFound } from '../http/errors.ts';
import { PERMISSION, type Permission } from './permit.ts';

/** A request whose caller is known. */
export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
  sessionId?: string;
  user?: Caller;
}

/**
 * The one guard: Passport says who acts, the route says what that takes. Whether this very object
 * may be touched is for the service to say, and after it for the row-level policies.
 */
@Injectable()
export class AccessGuard extends AuthGuard('session') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    // Nobody's routes ask for nobody: they answer without the database, too.
    if (permission === 'public') return true;
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor: Actor = request.user?.actor ?? { kind: 'nobody' };
    request.actor = actor;
    const { sessionId } = request.user ?? {};
    if (sessionId !== undefined) request.sessionId = sessionId;

    void context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    if (actor.kind === 'nobody') throw new PlatformError('unauthenticated');
    const named = 'enrolmentId' in (request.params as object);
    if (named && actor.kind !== 'enrolled') throw notFound();
    if (!permission || !permits(actor, permission.action, permission.subject)) {
      throw new PlatformError('forbidden');
    }
    return true;
  }
}
