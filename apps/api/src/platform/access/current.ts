import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, EnrolledActor } from '@reshelve/domain/access';
import { PlatformError } from '../http/errors.ts';
import type { ActingRequest } from './access.guard.ts';

/** Somebody signed in, outside any programme. */
export type AccountActor = Extract<Actor, { kind: 'account' }>;

const actorOf = (context: ExecutionContext) =>
  context.switchToHttp().getRequest<ActingRequest>().actor;

/** The enrolment that the path names and the session owns. */
export const Acting = createParamDecorator(
  (_: unknown, context: ExecutionContext): EnrolledActor => {
    const actor = actorOf(context);
    if (actor?.kind !== 'enrolled') throw new PlatformError('not-found');
    return actor;
  },
);

/** The signed-in account, on routes outside any programme. */
export const SignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext): AccountActor => {
    const actor = actorOf(context);
    if (actor?.kind !== 'account') throw new PlatformError('unauthenticated');
    return actor;
  },
);

/** The session of the request. */
export const SessionId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const id = context.switchToHttp().getRequest<ActingRequest>().sessionId;
  if (id === undefined) throw new PlatformError('unauthenticated');
  return id;
});
