import { launch, answers, type Running } from '../../script/lib/processes.ts';
import { freePort } from '../../script/lib/ports.ts';
import { startApi } from '../../script/lib/stack.ts';
import type { Target } from './measure.ts';
import { tokenOf, type World } from './world.ts';

export const pidOf = ({ child }: Running): number => child.pid ?? 0;

/** The built API on one of the worlds. */
export async function openApi({ url }: World): Promise<{ api: Running; base: string }> {
  const apiPort = await freePort();
  const api = startApi({
    databaseUrl: url,
    apiPort,
    publicUrl: 'http://localhost:3000',
    demo: false,
    env: { LOG_LEVEL: 'error', WORKER: 'off' },
  });
  const base = `http://127.0.0.1:${String(apiPort)}/api`;
  await answers(api, `${base}/health/ready`);
  return { api, base };
}

export async function openLimit({ url }: World): Promise<{ limit: Running; base: string }> {
  const port = await freePort();
  const server = new URL('limit-server.ts', import.meta.url).pathname;
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
