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

/** 'YYYY-MM-DD' of so many days ago, or ahead where negative. */
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('asking for feedback, %s', (_, javaScriptEnabled) => {
  let person: Newcomer;
  let page: Page;
  const field = (name: string) => page.locator(`[name="${name}"]`).first();
  const says = (words: string | RegExp) => page.getByText(words).first().waitFor();
  /** By keyboard alone: to the control, and pressed there. */
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
  };
  const isAccessible = async () => {
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([new URL(page.url()).pathname, beyond]).toEqual([new URL(page.url()).pathname, 0]);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  /** An application that was turned down, with its debrief begun. @returns the way to its request */
  const turnedDown = async (title: string) => {
    const { id } = await person.make('applications', {
      title,
      employer: 'Quayside Library',
      stage: 'applied',
    });
    await person.make(`applications/${id}/outcome`, { outcome: 'rejected' });
    const debrief = await person.make(`applications/${id}/debrief`, {});
    return `${person.home}/debriefs/${debrief.id}/feedback`;
  };

  beforeAll(async () => {
    person = await newcomer(browser, 'Fern Asker', { javaScriptEnabled });
    page = person.page;
  });
  afterAll(() => page.context().close());

  it('begins with nothing, and a letter of one’s own', async () => {
    await page.goto(`${person.home}/feedback`);
    await page.getByRole('heading', { name: 'No requests yet' }).waitFor();
    await isAccessible();
    await page.goto(`${person.home}/templates/new?kind=feedback_letter`);
    await field('name').fill('My own words');
    await field('subject').fill('About {post}');
    await field('body').fill('Dear all,\n\nwhat would have made the difference at {employer}?');
    await press('Save the template');
    await page.waitForURL(/done=added/);
  });

  it('goes from the letter over a call to what was said, and the list knows what is next', async () => {
    const request = await turnedDown('Map Librarian');
    await page.goto(`${person.home}/feedback`);
    await says(/^Ask, best by/);
    await page.goto(request);
    expect(await field('body').inputValue()).toContain('difference at Quayside Library?');
    await isAccessible();
    await field('askedOn').fill(ago(-1));
    await press('I have asked');
    await says('This day is still to come.');
    await field('askedOn').fill(ago(9));
    await field('way').selectOption('message');
    await press('I have asked');
    await page.waitForURL(/done=asked/);
    await says('A week without an answer is ordinary');
    await isAccessible();

    await page.goto(`${person.home}/feedback`);
    await says('No answer for a week: offer a call of 15 minutes');
    await says('By a message (LinkedIn, the portal)');
    await page.goto(request);
    await field('callAt').fill(`${ago(-2)}T10:30`);
    await press('Note the call');
    await page.waitForURL(/done=call/);
    await page.goto(`${person.home}/feedback`);
    await says(/^The call, .* 10:30/);
    await isAccessible();

    // The time has passed: what was said is asked for, and stands open to be written.
    await page.goto(request);
    await page.getByText('The call is at another time').click();
    await field('callAt').fill(`${ago(1)}T10:30`);
    await press('Note the call');
    await says('The time of your call has passed');
    await field('verbatim').fill('Your example was good. It came late.');
    await page.getByLabel('My answers and examples').check();
    await isAccessible();
    await press('Keep the answer');
    await says('What they said is kept.');
    await page.goto(`${person.home}/feedback`);
    await says('Nothing at the moment. You have done your part.');
    await page.getByRole('link', { name: 'What you have been told' }).click();
    await says(/^My answers and examples \(1\)/);
    await says('It came late.');
    await isAccessible();
  });

  it('stays in the list of the day while a call is ahead', async () => {
    const request = await turnedDown('Archivist');
    await page.goto(request);
    await field('askedOn').fill(ago(9));
    await press('I have asked');
    await page.waitForURL(/done=asked/);
    await field('callAt').fill(`${ago(-1)}T10:30`);
    await press('Note the call');
    await page.waitForURL(/done=call/);
    await page.goto(person.home);
    await says('Call about feedback');
    await isAccessible();
  });

  it('is let go after four weeks, kindly', async () => {
    const request = await turnedDown('Indexer');
    await page.goto(request);
    await field('askedOn').fill(ago(30));
    await press('I have asked');
    await says('Four weeks without an answer are an answer');
    await isAccessible();
    await page.getByLabel('No answer came').check();
    await press('Leave it at that');
    await page.waitForURL(/done=closed/);
    await page.goto(`${person.home}/feedback`);
    await says('No answer came');
    expect(await page.getByText('No answer for four weeks').count()).toBe(0);
  });
});
