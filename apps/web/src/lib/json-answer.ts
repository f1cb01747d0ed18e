import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { ApiProblem } from './problem';

/**
 * The body of a route handler for what a page does by itself: the API's answer as JSON, or what is
 * wrong (RFC 9457), which `problemFrom` reads in the browser.
 */
export async function answerJson(ask: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await ask(), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof SyntaxError) return problem(400, { code: 'malformed' });
    if (!(error instanceof ApiProblem)) throw error;
    const { status, code, title, detail, errors, requestId } = error;
    return problem(status, { code, title, detail, errors, requestId });
  }
}

const problem = (status: number, body: object): Response =>
  Response.json(
    { status, ...body },
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );
