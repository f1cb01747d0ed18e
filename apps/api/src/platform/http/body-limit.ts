import { RouteConfig } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';

interface BodyLimitConfig {
  bodyLimit?: number;
}

/** Says that the route takes larger requests than others, in bytes. */
export const TakesUpTo = (bodyLimit: number): MethodDecorator =>
  RouteConfig({ bodyLimit } satisfies BodyLimitConfig);

/** Tells Fastify what the routes say, as they are registered. */
export function bodyLimitHook(route: RouteOptions): void {
  const { bodyLimit } = (route.config ?? {}) as BodyLimitConfig;
  if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
}
