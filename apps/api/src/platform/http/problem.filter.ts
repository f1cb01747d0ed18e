import {
  Catch,
  HttpException,
  Inject,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { DomainError } from '@reshelve/domain/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { isUnavailable, isUniqueViolation } from '../database/failures.ts';
import { PlatformError, platformErrors, type PlatformErrorCode } from './errors.ts';
import type { Problem } from './problem.ts';

/** Token for the one table of error codes and their HTTP status, put together in the app module. */
export const ERROR_STATUS = Symbol('error status');
export type ErrorStatus = Readonly<Record<string, number>>;

const BY_STATUS = new Map<number, PlatformErrorCode>([
  [400, 'malformed-request'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [413, 'request-too-large'],
  [415, 'unsupported-media-type'],
  [429, 'too-many-requests'],
]);

/** Every error leaves through here, as application/problem+json, and says nothing it should not. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(@Inject(ERROR_STATUS) private readonly statuses: ErrorStatus) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = this.understand(thrown);
    const status = this.statuses[error.code] ?? platformErrors.internal;
    if (status >= 500 && status !== platformErrors.unavailable) {
      this.logger.error({ requestId: request.id, err: describe(thrown) });
    }
    if (error instanceof PlatformError && error.retryAfterSeconds !== undefined) {
      void reply.header('retry-after', String(Math.ceil(error.retryAfterSeconds)));
    }
    const problem: Problem = {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      detail: error.message,
      status,
      code: error.code,
      requestId: request.id,
      ...(error.details && {
        errors: Object.entries(error.details).map(([field, message]) => ({ field, message })),
      }),
    };
    void reply
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  }

  private understand(thrown: unknown): DomainError {
    if (thrown instanceof DomainError) return thrown as DomainError;
    if (isUnavailable(thrown)) return new PlatformError('unavailable', { retryAfterSeconds: 2 });
    if (isUniqueViolation(thrown)) return new PlatformError('conflict');
    const status =
      thrown instanceof HttpException
        ? thrown.getStatus()
        : (thrown as { statusCode?: unknown } | null)?.statusCode;
    return new PlatformError((typeof status === 'number' && BY_STATUS.get(status)) || 'internal');
  }
}

/** For the log: what failed and where, without the values a query carried. */
function describe(thrown: unknown): { name: string; message: string; stack?: string } {
  if (!(thrown instanceof Error)) return { name: 'Thrown', message: typeof thrown };
  const code = (thrown as { code?: unknown }).code;
  return {
    name: thrown.name,
    message: typeof code === 'string' ? code : thrown.name === 'Error' ? thrown.message : '',
    ...(thrown.stack && {
      stack: thrown.stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n'),
    }),
  };
}
