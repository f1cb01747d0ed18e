import 'server-only';
import { leadsElsewhere } from './api';
import { callerHeaders } from './caller';
import { apiUrl } from './env';

/** Milliseconds after which the API counts as away. */
const PATIENCE = 10_000;

/**
 * Hands what a page's script writes on to the API, and the API's answer back: the body of a route
 * handler. Forms use server actions; this is for what is saved while somebody types, which goes on
 * after its page is left.
 */
export async function forwardWriting(request: Request, path: string): Promise<Response> {
  if (leadsElsewhere(path)) return new Response(null, { status: 404 });
  const outgoing = await callerHeaders(['if-match', 'content-type']);
  outgoing.set('accept', 'application/json, application/problem+json');
  const body = await request.text();
  try {
    const answer = await fetch(apiUrl() + path, {
      method: request.method,
      headers: outgoing,
      ...(body && { body }),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const type = answer.headers.get('content-type');
    return new Response(answer.status === 204 ? null : await answer.text(), {
      status: answer.status,
      headers: { 'cache-control': 'no-store', ...(type !== null && { 'content-type': type }) },
    });
  } catch {
    return new Response(null, { status: 503 });
  }
}
