import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PlatformError } from './errors.ts';

/**
 * The revision a change was made from, from `If-Match: "7"`.
 * @throws PlatformError `precondition-required` when the header is missing or not one of ours.
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (revision === undefined) throw new PlatformError('precondition-required');
  return Number(revision);
});

/** The Idempotency-Key header: 8 to 200 visible characters, or absent. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined) return undefined;
    if (typeof header !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(header)) {
      throw new PlatformError('malformed-request');
    }
    return header;
  },
);
