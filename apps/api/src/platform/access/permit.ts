import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiResponse } from '@nestjs/swagger';
import type { Action, Subject } from '@reshelve/domain/access';
import { Problem } from '../http/problem.ts';

/** What a route needs: a permission, or nothing at all. */
export type Permission = { action: Action; subject: Subject } | 'public';

export const PERMISSION = 'reshelve:permission';

const problem = (status: number, description: string) =>
  ApiResponse({ status, description, type: Problem });

/** Declares what a caller must be able to do, at the least, to use the route. */
export const Permit = (action: Action, subject: Subject): MethodDecorator =>
  applyDecorators(
    SetMetadata(PERMISSION, { action, subject } satisfies Permission),
    ApiCookieAuth(),
    problem(401, 'Not signed in.'),
    problem(403, 'Signed in, but not in a role that may do this.'),
    problem(404, 'Does not exist, or is not for this caller to know of.'),
    problem(422, 'Some fields need another look.'),
  );

/** Declares that anybody may use the route, signed in or not. */
export const Public = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(PERMISSION, 'public' satisfies Permission),
    problem(422, 'Some fields need another look.'),
  );

/**
 * Declares that other sites may post here, where that is the point: such a route looks at no cookie
 * and does nothing that a secret in the request itself does not allow.
 */
export const CrossSite = (): MethodDecorator =>
  RouteConfig({ crossSite: true } satisfies CrossSiteConfig);

/** What the origin check reads of a route. */
export interface CrossSiteConfig {
  crossSite?: true;
}
