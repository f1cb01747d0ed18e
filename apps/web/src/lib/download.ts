import 'server-only';
import { NextResponse } from 'next/server';
import { callerHeaders } from './caller';
import { apiUrl, publicUrl } from './env';

/** What of the API's answer belongs to the file. */
const kept = ['content-type', 'content-disposition', 'content-length', 'etag', 'last-modified'];

/**
 * Hands a file of the API on to the browser as it comes, never whole in memory: the body of a
 * route handler. Signed out, it leads to the sign-in page and back to `page`, where the link is.
 * @param path of the API, made of ids that were checked or encoded
 */
export async function forwardDownload(
  path: string,
  page: string,
  {
    body,
    refused,
  }: {
    /** What the API wants to know first; the file is asked for with a POST then. */
    body?: object;
    /** The answer to a question that was refused, where the page can say why. */
    refused?: (status: number) => Response | null;
  } = {},
): Promise<Response> {
  const outgoing = await callerHeaders(['if-none-match']);
  if (body) outgoing.set('content-type', 'application/json');
  let answer: Response;
  try {
    answer = await fetch(apiUrl() + path, {
      headers: outgoing,
      cache: 'no-store',
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  } catch {
    return plain(503, 'Reshelve cannot fetch the file at the moment. Please try again shortly.');
  }
  if (answer.status === 401) {
    return NextResponse.redirect(`${publicUrl()}/sign-in?next=${encodeURIComponent(page)}`, 303);
  }
  if (answer.status === 304) return new Response(null, { status: 304 });
  if (!answer.ok) {
    // Read to its end, which is near: to cancel it would wait for a copy that Next keeps of it.
    await answer.text();
    const explained = refused?.(answer.status);
    if (explained) return explained;
    return answer.status === 404 || answer.status === 403
      ? plain(404, 'There is no such file here that you can see.')
      : plain(answer.status, 'The file could not be fetched. Please try again shortly.');
  }
  const result = new Headers({
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  for (const name of kept) {
    const value = answer.headers.get(name);
    if (value) result.set(name, value);
  }
  return new Response(answer.body, { status: 200, headers: result });
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
