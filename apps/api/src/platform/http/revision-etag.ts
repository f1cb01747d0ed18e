import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/**
 * Sends the answer's `revision` as its ETag, for `If-Match` to give back. In JSON text from the
 * database the revision stands first, so that the text need not be parsed.
 */
@Injectable()
export class RevisionETag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const revision = revisionOf(answer);
        if (revision !== undefined) void reply.header('etag', `"${revision}"`);
      }),
    );
  }
}

function revisionOf(answer: unknown): string | undefined {
  if (typeof answer === 'string') return /^\{"revision" ?: ?(\d+)/.exec(answer)?.[1];
  const revision = (answer as { revision?: unknown } | null)?.revision;
  return typeof revision === 'number' ? String(revision) : undefined;
}
