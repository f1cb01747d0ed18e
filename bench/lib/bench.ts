import { answers, launch, type Running } from '../../script/lib/processes.ts';
import { freePort } from '../../script/lib/ports.ts';
import { inRoot } from '../../script/lib/paths.ts';
import { API_FLAGS, startApi } from '../../script/lib/stack.ts';
import { tokenOf } from './copying.ts';
import type { Target } from './measure.ts';

export const pidOf = ({ child }: Running): number => child.pid ?? 0;

const PUBLIC_URL = 'http://localhost:3000';

interface OnDatabase {
  url: string;
}

/** The built API on one of the worlds. */
export async function openApi({ url }: OnDatabase): Promise<{ api: Running; base: string }> {
  const apiPort = await freePort();
  const api = startApi({
    databaseUrl: url,
    apiPort,
    publicUrl: PUBLIC_URL,
    demo: false,
    env: { LOG_LEVEL: 'error', WORKER: 'off' },
  });
  const base = `http://127.0.0.1:${String(apiPort)}/api`;
  await answers(api, `${base}/health/ready`);
  return { api, base };
}

/** The built worker for background jobs, as in production a process of its own. */
export const openWorker = ({ url }: OnDatabase): Running =>
  launch('worker', [...API_FLAGS, inRoot('apps/api/dist/worker.js')], {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    PUBLIC_URL,
    LOG_LEVEL: 'error',
  });

/** A server of ours that does the least. @param name of its file */
export async function openLimit(
  { url }: OnDatabase,
  name = 'limit-server',
): Promise<{ limit: Running; base: string }> {
  const port = await freePort();
  const server = new URL(`${name}.ts`, import.meta.url).pathname;
  const limit = launch('limit', [server], { DATABASE_URL: url, LIMIT_PORT: String(port) });
  const base = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(base).then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { limit, base };
}

/** As somebody signed in. */
export const as = (account: string, url: string): Target => ({
  url,
  headers: { cookie: `__Host-reshelve=${tokenOf(account)}` },
});

/**
 * Asks for something that changes things, as the web application would for somebody signed in.
 * @throws Error with what was answered, unless it went well
 */
export async function send(
  method: 'POST' | 'DELETE',
  { url, headers = {} }: Target,
  body?: object,
): Promise<Response> {
  const json = body !== undefined && !(body instanceof FormData);
  const response = await fetch(url, {
    method,
    headers: {
      ...headers,
      origin: PUBLIC_URL,
      ...(json && { 'content-type': 'application/json' }),
    },
    ...(body && { body: json ? JSON.stringify(body) : body }),
  });
  if (response.ok) return response;
  throw new Error(`${url} answered ${String(response.status)}: ${await response.text()}`);
}
