import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { type ApiClient, createApiClient } from '@reshelve/api-client/client';
import { callerHeaders } from './caller';
import { apiUrl } from './env';
import { ApiProblem, problemFrom } from './problem';
import { sessionCookie } from './session-cookie';
import { type ParsedCookie, parseSetCookie } from './set-cookie';

/** Milliseconds after which the API counts as away. */
const patience = 10_000;
/** The same for a file, which is read before there is an answer, and may wait for its turn. */
const patienceForFiles = 60_000;

/** What a call to the API may carry besides its body. */
export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a form in several parts, for files: instead of a body. */
  upload?: FormData;
  /** For POSTs that create: the same key twice creates once. */
  idempotencyKey?: string;
  /** The revision that was edited; a newer one on the server makes the answer a 412. */
  revision?: string;
}

/**
 * The API's path to something of a programme: all of it lies under the enrolment that a person acts
 * as.
 * @param rest after the enrolment, without a slash in front; ids in it encoded unless they come
 *   from the API
 */
export const asPath = (enrolment: string, rest: string): string =>
  `/api/as/${encodeURIComponent(enrolment)}/${rest}`;

/** Ids in paths come out of addresses that anybody can type: none may lead to another route. */
export const leadsElsewhere = (path: string): boolean =>
  /\/\.{1,2}(\/|$)|%2e|%2f|\\|#/i.test(path.split('?', 1)[0] ?? '');

/**
 * Sends a request to the API as the person whose request this is: their session cookie, their
 * address, the request's id, our own origin.
 * @throws ApiProblem for every answer that is not a success, and with `unavailable` when there is
 *   no answer.
 */
async function transport(request: Request): Promise<Response> {
  const outgoing = new Headers(request.headers);
  outgoing.set('accept', 'application/json, application/problem+json');
  for (const [name, value] of await callerHeaders()) outgoing.set(name, value);
  const isFile = request.headers.get('content-type')?.startsWith('multipart/') === true;
  const signal = AbortSignal.any([
    request.signal,
    AbortSignal.timeout(isFile ? patienceForFiles : patience),
  ]);
  let response: Response;
  try {
    response = await fetch(new Request(request, { headers: outgoing, cache: 'no-store', signal }));
  } catch (cause) {
    throw new ApiProblem({ status: 503, code: 'unavailable' }, { cause });
  }
  if (!response.ok) throw await problemFrom(response);
  await takeCookies(response.headers.getSetCookie());
  return response;
}

/**
 * Asks the API, with paths, bodies and answers typed by the contract:
 * `await ask((api) => api.GET('/api/me'))`.
 * @throws ApiProblem for every answer that is not a success; in pages `load` deals with it, in
 *   actions `submit` does.
 */
export async function ask<T>(question: (api: ApiClient) => Promise<{ data?: T }>): Promise<T> {
  const { data } = await question(createApiClient({ baseUrl: apiUrl(), fetch: transport }));
  // `transport` has thrown if there is no success; what is left without data is an empty answer.
  return data as T;
}

/**
 * Calls the API by path and gives its JSON (`undefined` for an empty answer): `ask` without the
 * contract's types.
 * @throws ApiProblem as `ask` does
 */
export async function apiFetch<T = void>(path: string, options: CallOptions = {}): Promise<T> {
  const { method = 'GET', body, upload, idempotencyKey, revision } = options;
  if (leadsElsewhere(path)) {
    throw new ApiProblem({ status: 404, code: 'not-found' });
  }
  const request = new Request(apiUrl() + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...(revision ? { 'if-match': `"${revision}"` } : {}),
    },
    body: upload ?? (body === undefined ? null : JSON.stringify(body)),
  });
  const response = await transport(request);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/**
 * Waits for what a page shows. Signed out: on to the sign-in page and back here afterwards. Not
 * found or not theirs: the not-found page. Anything else: the nearest error page.
 */
export async function load<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiProblem) {
      if (error.status === 401) redirect(await signInHere());
      if (error.status === 404 || error.status === 403) notFound();
    }
    throw error;
  }
}

/** `GET`s what a page shows. @see load */
export async function loadJson<T>(path: string): Promise<T> {
  return load(apiFetch<T>(path));
}

async function signInHere(): Promise<string> {
  const here = (await headers()).get('x-reshelve-path') ?? '/';
  return here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
}

/** Hands the API's cookies on to the browser. Only server actions get any: a GET sets none. */
async function takeCookies(lines: string[]): Promise<void> {
  if (lines.length === 0) return;
  const jar = await cookies();
  for (const line of lines) {
    const cookie: ParsedCookie | undefined = parseSetCookie(line);
    if (cookie?.name === sessionCookie) jar.set(cookie);
  }
}
