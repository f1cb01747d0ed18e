import type { Locator } from 'playwright-core';

/** Waits for what a background job brings; without JavaScript a person looks again by hand. */
export async function jobResult(result: Locator, scripted: boolean): Promise<void> {
  while (!scripted && (await result.count()) === 0) await result.page().reload();
  await result.waitFor({ timeout: 60_000 });
}
