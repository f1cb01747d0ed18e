import type { Stack } from '../../script/lib/stack.ts';

export default async function teardown(): Promise<void> {
  await (globalThis as { stack?: Stack }).stack?.stop();
}
