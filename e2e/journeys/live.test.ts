import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';

let browser: Browser;
let returner: Page;
let mentor: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  returner = await (await newContext(browser)).newPage();
  mentor = await (await newContext(browser)).newPage();
  await signIn(returner, DEMO.returner, DEMO.password);
  await signIn(mentor, DEMO.mentor, DEMO.password);
});
afterAll(() => browser.close());

const nav = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
const status = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });

describe('one’s own draft in two windows', () => {
  it('both say so, for as long as both are in view', async () => {
    await nav(returner, /^Materials/).click();
    await returner.getByRole('link', { name: 'CV for public libraries' }).click();
    await returner.getByRole('textbox', { name: 'Your words' }).waitFor();
    const elsewhere = await (await newContext(browser)).newPage();
    await signIn(elsewhere, DEMO.returner, DEMO.password);
    await elsewhere.goto(returner.url());
    await status(returner, /open in another window, too/).waitFor();
    await status(elsewhere, /open in another window, too/).waitFor();
    expect(await accessibilityProblems(elsewhere)).toEqual([]);
    await elsewhere.close();
    await status(returner, /open in another window, too/).waitFor({ state: 'detached' });
  });
});

describe('two people at one review', () => {
  it('know of each other, and hear at once what the other says', async () => {
    const question = `Does it still hold, ${String(Date.now())}?`;
    await nav(returner, /^Strategy/).click();
    await returner.getByLabel('Your plan').fill(`A plan for this: ${question}`);
    await returner.getByRole('button', { name: /^Save, and send it to/ }).click();
    await returner.getByLabel('What would you like your mentor to look at?').fill(question);
    await returner.getByRole('button', { name: /^Send it to/ }).click();
    await returner.getByText('Your version is on its way.').waitFor();
    // Whatever else is new to the demo's returner is read, so that one can count from nothing.
    const review = new URL(returner.url()).pathname;
    await nav(returner, /^News/).click();
    const all = returner.getByRole('button', { name: 'Mark everything as read' });
    if (await all.isVisible()) await all.click();
    await returner.goto(review);
    expect(await returner.title()).not.toMatch(/^\(/);

    // The mentor's window hears of it without being touched.
    await mentor.waitForFunction(() => /^\(\d+\) /.test(document.title));
    await mentor.goto(mentor.url());
    await mentor.getByRole('listitem').filter({ hasText: question }).getByRole('link').click();
    await status(returner, /is writing here at the moment\./).waitFor();
    await status(mentor, /is looking at this, too\./).waitFor();
    expect(await accessibilityProblems(returner)).toEqual([]);

    await mentor.getByLabel('Ready to use').check();
    await mentor.getByLabel(/^Your summary for/).fill(`It holds: ${question}`);
    await mentor.getByRole('button', { name: 'Send the review' }).click();
    await mentor.getByText('Your review is sent.').waitFor();

    await status(returner, /There is something new here/).waitFor();
    await returner.waitForFunction(() => document.title.startsWith('(1) '));
    expect(await nav(returner, /^News/).innerText()).toMatch(/1/);
    expect(await accessibilityProblems(returner)).toEqual([]);
    // Nothing has moved by itself; it is shown when asked, here by the keyboard.
    expect(await returner.getByText(`It holds: ${question}`).count()).toBe(0);
    await returner.getByRole('button', { name: 'Show it' }).focus();
    await returner.keyboard.press('Enter');
    await returner.getByText(`It holds: ${question}`).waitFor();
    await returner.waitForFunction(() => !document.title.startsWith('('));
    await status(returner, /There is something new here/).waitFor({ state: 'detached' });

    await mentor.close();
    await status(returner, /is writing here/).waitFor({ state: 'detached' });
  });

  it('one window follows for all of a person’s, and another takes over when it is shut', async () => {
    const second = await returner.context().newPage();
    await second.goto(returner.url());
    const locks = (held: number, pending: number) =>
      second.waitForFunction(
        async (wanted) => {
          const now = await navigator.locks.query();
          return now.held?.length === wanted.held && now.pending?.length === wanted.pending;
        },
        { held, pending },
      );
    await locks(1, 1);
    await returner.close();
    await locks(1, 0);
  });
});
