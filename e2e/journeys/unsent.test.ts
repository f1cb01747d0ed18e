import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser } from '../support/browser.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('a form that cannot be sent', () => {
  const words = 'Written on a train, in a tunnel.';

  async function written(name: string): Promise<Newcomer & { save: () => Promise<void> }> {
    const person = await newcomer(browser, name);
    const { page, home } = person;
    await page.goto(`${home}/applications/new`);
    await page.getByLabel('Title of the post').fill('Tunnel Librarian');
    await page.getByLabel('Employer').fill('Harbour Library');
    await page.getByLabel('Notes').fill(words);
    const button = page.getByRole('button', { name: 'Add the application' });
    return { ...person, save: () => button.click() };
  }

  async function told(page: Page, text: string): Promise<void> {
    const words = page.getByRole('alert').filter({ hasText: text });
    await words.waitFor();
    expect(await words.evaluate(inView)).toBe(true);
  }

  const inView = (element: Element) => element.getBoundingClientRect().bottom <= window.innerHeight;

  async function allStands(page: Page): Promise<void> {
    expect(await page.getByLabel('Title of the post').inputValue()).toBe('Tunnel Librarian');
    expect(await page.getByLabel('Notes').inputValue()).toBe(words);
  }

  it('keeps every word without a connection, says so at the button, and is sent later', async () => {
    const { page, home, save } = await written('Tess Tunnel');
    await page.context().setOffline(true);
    for (let times = 0; times < 2; times += 1) {
      await save();
      await told(page, 'You are offline, so this is not sent yet.');
      await allStands(page);
    }
    // Whoever presses a button stays at it.
    expect(await page.locator(':focus').innerText()).toBe('Add the application');
    expect(await accessibilityProblems(page)).toEqual([]);
    // What else would send something waits as well: nobody is thrown off the page.
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.getByText('That has to wait until you are back').waitFor();
    await allStands(page);

    await page.context().setOffline(false);
    await save();
    await heading(page, 'Tunnel Librarian');
    await page.getByText(words).waitFor();
    await page.goto(`${home}/applications`);
    expect(await page.getByRole('link', { name: 'Tunnel Librarian' }).count()).toBe(1);
    await page.context().close();
  });

  it('keeps every word where nobody answers, or not Reshelve', async () => {
    const { page, save } = await written('Una Unanswered');
    const posts = (url: URL) => url.pathname.endsWith('/applications/new');
    await page.route(posts, (route) => route.abort());
    await save();
    await told(page, 'Reshelve cannot be reached just now');
    await allStands(page);

    await page.unroute(posts);
    await page.route(posts, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    );
    await save();
    await told(page, 'Something went wrong on our side');
    await allStands(page);

    // A newer Reshelve that does not know this form any more.
    await page.unroute(posts);
    await page.route(posts, (route) =>
      route.fulfill({ status: 404, headers: { 'x-nextjs-action-not-found': '1' }, body: '' }),
    );
    await save();
    await told(page, 'Reshelve was updated while this page was open');
    await allStands(page);

    await page.unroute(posts);
    await save();
    await heading(page, 'Tunnel Librarian');
    await page.context().close();
  });

  it('leaves the day’s list as it is', async () => {
    const { page, home, make } = await newcomer(browser, 'Dora Day');
    const closingOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await make('applications', { title: 'Closes soon', employer: 'Harbour Library', closingOn });
    await page.goto(home);
    await page.context().setOffline(true);
    const done = page.locator('[data-item] button[value="done"]');
    await done.click();
    await page.getByRole('status').filter({ hasText: 'this is not sent yet' }).waitFor();
    await page.context().setOffline(false);
    await done.click();
    await page.getByRole('status').filter({ hasText: 'Done: Closes soon.' }).waitFor();
    await page.context().close();
  });
});
