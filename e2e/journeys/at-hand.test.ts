import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';
import { newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Width and height of a PNG: the first of its chunks says so. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`;
}

describe('the manifest', () => {
  it('says what a device needs to install Reshelve, with icons as large as it says', async () => {
    const page = await (await newContext(browser)).newPage();
    await page.goto('/');
    const [href, touch] = await Promise.all(
      ['manifest', 'apple-touch-icon'].map((rel) =>
        page.locator(`link[rel="${rel}"]`).getAttribute('href'),
      ),
    );
    const answer = await page.request.get(href ?? '');
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = (await answer.json()) as {
      icons: { src: string; sizes: string; type: string; purpose?: string }[];
      shortcuts: { url: string }[];
    };
    expect(manifest).toMatchObject({
      ...{ id: '/', name: 'Reshelve', start_url: '/', scope: '/', display: 'standalone' },
      ...{ lang: 'en-GB', share_target: { action: '/share', method: 'GET' } },
    });
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await page.request.get(src);
      expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type]);
      if (type === 'image/png') expect([src, sizeOf(await icon.body())]).toEqual([src, sizes]);
    }
    const sizes = (wanted?: string) =>
      manifest.icons.filter(({ purpose }) => purpose === wanted).map((icon) => icon.sizes);
    expect(sizes()).toEqual(expect.arrayContaining(['192x192', '512x512', 'any']));
    expect(sizes('maskable')).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(sizeOf(await (await page.request.get(touch ?? '')).body())).toBe('180x180');
    await page.context().close();
  });
});

describe('the settings', () => {
  it('tell how to install it, and do it where the browser can', async () => {
    const { page, home } = await newcomer(browser, 'Ina Stall');
    await page.goto(`${home}/settings`);
    await page.getByText('How to install it').click();
    await page.getByText('Add to Home Screen').first().waitFor();
    await page.getByText('What is kept on the device').click();
    await page.getByText('None of your words.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const button = page.getByRole('button', { name: 'Install Reshelve on this device' });
    expect(await button.count()).toBe(0);
    // The browser's offer, which only a browser with a window makes by itself; on any page, once.
    await page.getByRole('link', { name: 'Interviews' }).click();
    await page.waitForURL(/\/interviews/);
    const kept = await page.evaluate(() => {
      const offer = new Event('beforeinstallprompt', { cancelable: true });
      const prompt = () => {
        document.title = 'Asked';
        return Promise.resolve({ outcome: 'accepted' });
      };
      return !window.dispatchEvent(Object.assign(offer, { prompt }));
    });
    expect(kept).toBe(true);
    await page.getByRole('link', { name: 'Settings' }).click();
    await button.click();
    await page.waitForFunction(() => document.title === 'Asked');
    await button.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('the navigation on a phone', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('is one line, with everything in reach, %s', async (way, javaScriptEnabled) => {
    const { page, home } = await newcomer(browser, `Nell Nav ${way}`, { javaScriptEnabled });
    for (const width of [320, 375]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(home);
      const nav = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
      expect(nav?.height).toBeLessThan(60);
    }
    const nav = page.getByRole('navigation', { name: 'Main' });
    const current = () => nav.locator('a[aria-current]:visible').allInnerTexts();
    expect(await current()).toEqual(['Today']);

    // By the keyboard: to "More", open, and on to what is in it.
    await nav.getByRole('link', { name: 'Interviews' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const places = await nav.getByRole('link').all();
    const names = await Promise.all(places.map((place) => place.innerText()));
    expect(names).toEqual([
      ...['Today', 'Applications', 'Interviews', 'Network', 'Materials', 'Evidence'],
      ...['Debriefs', 'Strategy', 'Insights', 'Settings', 'News'],
    ]);
    for (const place of places) {
      expect((await place.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Network');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/contacts/);
    // Closed again, and says where one is.
    await nav.getByText('you are in Network').waitFor({ state: 'attached' });
    expect(await nav.getByRole('link').count()).toBe(3);
    if (javaScriptEnabled) {
      expect(await accessibilityProblems(page)).toEqual([]);
      await nav.getByText('More').click();
      expect(await current()).toEqual(['Network']);
      await page.keyboard.press('Escape');
      expect(await nav.getByRole('link').count()).toBe(3);
      expect(await page.locator(':focus').innerText()).toContain('More');
    }

    // Who one is, and the way out.
    await page.getByText(`Nell Nav ${way}`).and(page.locator(':visible')).click();
    await page.getByRole('link', { name: 'Your account' }).waitFor();
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/done=signed-out/);
    await page.context().close();
  });

  it.each([
    ['mentor', DEMO.mentor, ['Waiting for you', 'Your returners', 'News']],
    ['coordinator', DEMO.coordinator, ['Cohorts', 'People', 'Pairings']],
    ['operator', DEMO.operator, ['Programmes']],
  ])('is one line for a %s, too', async (_role, email, bar) => {
    const context = await newContext(browser, { viewport: { width: 375, height: 800 } });
    const page = await context.newPage();
    await signIn(page, email, DEMO.password);
    const nav = page.getByRole('navigation', { name: 'Main' });
    await nav.waitFor();
    const names = await nav.locator('a:visible').allInnerTexts();
    expect(names.map((name) => name.split('\n')[0])).toEqual(bar);
    expect((await nav.boundingBox())?.height).toBeLessThan(60);
    for (const summary of await page.locator('header summary:visible').all()) {
      await summary.click();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
    await context.close();
  });
});
