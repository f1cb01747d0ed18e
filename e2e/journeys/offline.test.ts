import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Response } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { BASE, launchBrowser, newContext } from '../support/browser.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

const CANARY = 'Heliotrope manuscripts';
/** All that the worker may keep on a device. */
const KEPT = ['/icon.svg', '/offline.css', '/offline.html'];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Somebody with an application that nobody else may read of. */
async function withAnApplication(name: string): Promise<Newcomer> {
  const person = await newcomer(browser, name);
  await person.make('applications', { title: CANARY, employer: 'Harbour Library', notes: CANARY });
  return person;
}

/** Waits until the worker answers for this page; one that opened while it began needs a reload. */
async function controlled(page: Page): Promise<void> {
  const already = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });
  if (!already) await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Everything in the worker's caches: its address, and what it says. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const found: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname: path, search } = new URL(request.url);
        const text = (await (await cache.match(request))?.text()) ?? '';
        found.push({ path: path + search, text });
      }
    }
    return found.sort((a, b) => a.path.localeCompare(b.path));
  });

/** Waits until the window has been loaded afresh, with nothing of what it showed before in it. */
async function fresh(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('navigation')
      .some((entry) => 'type' in entry && entry.type === 'reload'),
  );
  await heading(page, 'Sign in');
  expect((await page.content()).includes(CANARY)).toBe(false);
}

describe('without a connection', () => {
  it('a page says so, in nobody’s words, and leads back to what was wanted', async () => {
    const { page, home } = await withAnApplication('Olive Offline');
    await page.goto(`${home}/applications`);
    await controlled(page);

    await page.context().setOffline(true);
    await page.getByRole('status').filter({ hasText: 'You are offline.' }).waitFor();
    // A link waits: what is on the page stays.
    await page.getByRole('link', { name: 'Insights' }).click();
    await page.getByText('That has to wait until you are back').waitFor();
    expect(new URL(page.url()).pathname).toBe(`${home}/applications`);
    await page.getByText(CANARY).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.reload();
    await heading(page, 'There is no connection just now');
    expect(await page.title()).toBe('No connection · Reshelve');
    expect((await page.content()).includes(CANARY)).toBe(false);
    expect(
      await page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).not.toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);

    const again = page.getByRole('link', { name: 'Try again' });
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Try again');
    expect((await again.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await heading(page, 'There is no connection just now');

    await page.context().setOffline(false);
    await again.click();
    await heading(page, 'Applications');
    await page.getByText(CANARY).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`${home}/applications`);
    await page.context().close();
  });
});

describe('on the device', () => {
  it('nothing is kept but the offline page, whatever was looked at', async () => {
    const { page, home } = await withAnApplication('Cora Cache');
    const answers: Response[] = [];
    page.on('response', (response) => {
      if (['document', 'fetch', 'xhr'].includes(response.request().resourceType())) {
        answers.push(response);
      }
    });
    await page.goto(home);
    await controlled(page);
    // By their addresses, which the worker answers, and by links, which the router fetches.
    for (const path of ['/applications', '/applications/board', '/insights', '/settings']) {
      await page.goto(home + path);
    }
    await page.getByRole('link', { name: 'Applications' }).click();
    await page.getByRole('link', { name: CANARY }).click();
    await heading(page, CANARY);
    await page.getByRole('link', { name: 'Strategy' }).click();
    await page.waitForURL(/\/strategy/);

    const kept = await cached(page);
    expect(kept.map(({ path }) => path)).toEqual(KEPT);
    expect(kept.filter(({ text }) => text.includes(CANARY) || text.includes(home))).toEqual([]);
    const elsewhere = await page.evaluate(async () => [
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
    expect(elsewhere).toHaveLength(1);
    expect(elsewhere[0]).not.toContain(CANARY);

    // Nor by the browser: no answer with anything of theirs may be stored.
    const storable = answers.filter(
      (answer) => !/\bno-store\b/.test(answer.headers()['cache-control'] ?? ''),
    );
    expect(answers.length).toBeGreaterThan(6);
    expect(storable.map((answer) => new URL(answer.url()).pathname)).toEqual([]);
    await page.context().close();
  });

  it('“Back” shows nothing after signing out, here or in another window', async () => {
    const { page, home, email, password } = await withAnApplication('Bea Back');
    const context = page.context();
    const look = async () => {
      await page.goto(home);
      await page.getByRole('link', { name: 'Applications' }).click();
      await page.getByText(CANARY).first().waitFor();
      await page.getByRole('link', { name: 'Insights' }).click();
      await page.waitForURL(/\/insights/);
    };
    const back = async () => {
      for (let times = 0; times < 2; times += 1) {
        await page.goBack();
        await page.waitForURL(/\/sign-in\?next=/);
        await heading(page, 'Sign in');
        expect((await page.content()).includes(CANARY)).toBe(false);
      }
    };
    await look();
    const [left] = await Promise.all([
      page.waitForResponse(async (answer) => 'clear-site-data' in (await answer.allHeaders())),
      page.getByRole('button', { name: 'Sign out' }).click(),
    ]);
    expect((await left.allHeaders())['clear-site-data']).toBe('"cache"');
    await page.waitForURL(/done=signed-out/);
    await fresh(page);
    await back();

    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(new RegExp(home));
    await look();
    const other = await context.newPage();
    await other.goto(home);
    await other.getByRole('button', { name: 'Sign out' }).click();
    await other.waitForURL(/done=signed-out/);
    await page.getByRole('link', { name: 'Strategy' }).click();
    await page.waitForURL(/\/sign-in\?next=/);
    await fresh(page);
    await back();
    await context.close();
  });

  it('the worker can be withdrawn and takes everything with it, and a new one begins clean', async () => {
    const page = await (await newContext(browser)).newPage();
    await page.goto('/sign-in');
    await controlled(page);
    expect(await cached(page)).toHaveLength(KEPT.length);
    // What the address of the worker answers once the operator has withdrawn it.
    const gone = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('/sw-withdrawn.js');
      while ((await navigator.serviceWorker.getRegistrations()).length > 0) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return [registration.scope, await caches.keys()];
    });
    expect(gone).toEqual([`${BASE}/`, []]);

    // Back again, it clears away what any worker before it may have kept.
    await page.evaluate(async (words) => {
      await (await caches.open('pages-of-old')).put('/somewhere', new Response(words));
    }, CANARY);
    await page.reload();
    await controlled(page);
    expect((await cached(page)).map(({ path }) => path)).toEqual(KEPT);
    await page.context().close();
  });
});
