import { gzipSync } from 'node:zlib';
import { freePort } from '../../script/lib/ports.ts';
import { startStack, type Stack } from '../../script/lib/stack.ts';
import { get, type Target } from './measure.ts';
import type { World } from './world.ts';

/** The built API and web application on one of the worlds. */
export async function openStack({ url }: World): Promise<{ stack: Stack; origin: string }> {
  const [port, apiPort] = [await freePort(), await freePort()];
  const origin = `http://localhost:${String(port)}`;
  const stack = await startStack({
    databaseUrl: url,
    port,
    apiPort,
    publicUrl: origin,
    demo: true,
    env: { LOG_LEVEL: 'error', WORKER: 'off' },
  });
  return { stack, origin };
}

/** Bytes of script that a page loads at first, compressed as a server would send them. */
export async function scriptOf(origin: string, target: Target): Promise<number> {
  const html = await get(target);
  const sources = new Set(
    [...html.matchAll(/<script(?![^>]*nomodule)[^>]+src="([^"]+\.js[^"]*)"/gi)].map(
      ([, src]) => src,
    ),
  );
  let bytes = 0;
  for (const source of sources) {
    if (source) bytes += gzipSync(await get({ url: origin + source })).length;
  }
  return bytes;
}
