import 'server-only';
import { callerHeaders } from './caller';
import { apiUrl } from './env';

/**
 * Hands a stream of events of the API on to the browser, event by event: the body of a route
 * handler. Where there is nothing for the caller, the answer tells the browser not to ask again.
 */
export async function forwardEvents(request: Request, path: string): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(apiUrl() + path, {
      headers: await callerHeaders(),
      cache: 'no-store',
      signal: request.signal,
    });
  } catch {
    return new Response(null, { status: 503 });
  }
  if (answer.ok) {
    return new Response(answer.body, {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  }
  await answer.text();
  return new Response(null, { status: [401, 403, 404].includes(answer.status) ? 204 : 503 });
}
