import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { BASE, launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';
import { mailTo } from '../support/mail.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

let browser: Browser;
/** The programme's day, so many days from now: YYYY-MM-DD. */
const day = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(
    Date.now() + days * 86_400_000,
  );

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
/** What has the focus: the item's words, or the control's. */
const focused = (page: Page) => page.locator(':focus').innerText();
const titles = (page: Page) => page.locator('[data-item] [data-open]').allInnerTexts();

/** A returner with two closing dates and an interview ahead. */
async function busy(name: string, javaScriptEnabled = true): Promise<Newcomer> {
  const person = await newcomer(browser, name, { javaScriptEnabled });
  const application = (title: string, closingOn: string) =>
    person.make('applications', { title, employer: 'Harbour Library', closingOn });
  await application('Closes tomorrow', day(1));
  await application('Closes in six days', day(6));
  const { id } = await application('Meets tomorrow', day(-9));
  await person.make(`applications/${id}/interviews`, {
    ...{ round: 'first_round', format: 'video' },
    startsAt: `${day(1)}T10:00`,
  });
  return person;
}

describe('today, by the keyboard alone', () => {
  it('is dealt with item by item, and nobody loses their place', async () => {
    const { page, home } = await busy('Kay Board');
    await page.goto(home);
    expect(await titles(page)).toEqual(['Meets tomorrow', 'Closes tomorrow', 'Closes in six days']);
    expect(await accessibilityProblems(page)).toEqual([]);

    // Tab to the first item's button, and press it.
    await page.locator('[data-item] [data-open]').first().focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Done/);
    await page.keyboard.press('Enter');
    await status(page, 'Done: Meets tomorrow.');
    await page.waitForFunction(() => document.activeElement?.matches('[data-item]'));
    expect(await focused(page)).toContain('Closes tomorrow');
    expect(await titles(page)).toEqual(['Closes tomorrow', 'Closes in six days']);

    // Taken back with one key, and back it has the focus.
    await page.keyboard.press('u');
    await status(page, 'Back on your list: Meets tomorrow.');
    await page.waitForFunction(() =>
      document.activeElement?.textContent.includes('Meets tomorrow'),
    );
    expect(await titles(page)).toHaveLength(3);

    // On with the arrows, put off through the menu, which Escape leaves.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('l');
    expect(await focused(page)).toMatch(/^Tomorrow/);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^Later/);
    await page.keyboard.press('l');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^In three days/);
    await page.keyboard.press('Enter');
    await status(page, /^Put off until \w{3} \d+ \w+: Closes tomorrow\./);
    await page.waitForFunction(() =>
      document.activeElement?.textContent.includes('Closes in six days'),
    );
    expect(await accessibilityProblems(page)).toEqual([]);

    // Back for once, and put off until a day of one's own: letters there are typed, not obeyed.
    await page.keyboard.press('u');
    await status(page, 'Back on your list: Closes tomorrow.');
    await page.waitForFunction(() =>
      document.activeElement?.textContent.includes('Closes tomorrow'),
    );
    await page.keyboard.press('l');
    for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
    expect(await page.locator(':focus').getAttribute('type')).toBe('date');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await status(page, 'Choose a day to come.');
    await page.locator('[data-item]', { hasText: 'Closes tomorrow' }).focus();
    await page.keyboard.press('l');
    for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
    await page.locator(':focus').fill(day(10));
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await status(page, /^Put off until \w{3} \d+ \w+: Closes tomorrow\./);
    await page.waitForFunction(() =>
      document.activeElement?.textContent.includes('Closes in six days'),
    );

    // The last ones: then the day is quiet, and says so.
    await page.keyboard.press('d');
    await status(page, 'Done: Closes in six days.');
    await page.waitForFunction(() =>
      document.activeElement?.textContent.includes('Meets tomorrow'),
    );
    await page.keyboard.press('d');
    await status(page, 'Done: Meets tomorrow.');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'status');
    await says(page, /Nothing needs you today|Nothing is due today|A quiet day/);
    expect(await accessibilityProblems(page)).toEqual([]);

    // Typing elsewhere is typing.
    await page.reload();
    expect(await titles(page)).toEqual([]);
    await page.context().close();
  });

  it('opens an item with Enter', async () => {
    const { page, home } = await busy('Enter Key');
    await page.goto(home);
    await page.locator('[data-item]').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/applications\/[\w-]+/);
    await page.getByRole('heading', { level: 1, name: 'Closes tomorrow' }).waitFor();
    await page.context().close();
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the week, %s', (way, scripted) => {
  it('is chosen, added to, and left free without guilt; the day is dealt with on a phone', async () => {
    const { page, home } = await busy(`Phone ${scripted ? 'On' : 'Off'}`, scripted);
    await page.setViewportSize({ width: 375, height: 740 });
    const fits = async () => {
      if (!scripted) return;
      expect(await accessibilityProblems(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(375);
    };
    await page.goto(home);
    await fits();

    await page.getByRole('link', { name: 'Choose something for this week' }).click();
    await page.getByLabel('Applications to send').fill('many');
    await page.getByRole('button', { name: 'Save my week' }).click();
    await says(page, 'Enter a whole number from 0 to 20.');
    expect(await page.getByLabel('Applications to send').inputValue()).toBe('many');
    await fits();
    await page.getByLabel('Applications to send').fill('2');
    await page.getByLabel('People to be in touch with').fill('0');
    await page.getByLabel('Things to learn').fill('1');
    await page.getByRole('button', { name: 'Save my week' }).click();
    await says(page, 'Your week is chosen.');
    await says(page, '0 of 2 applications sent');
    await says(page, '0 of 1 thing learnt');

    await page.getByRole('link', { name: 'Note something you learnt' }).click();
    await page.getByLabel('What was it?').fill(`A podcast, ${way}`);
    await page.getByRole('button', { name: 'Note it' }).click();
    await says(page, 'Noted.');
    await fits();
    await page.getByRole('link', { name: 'Back to today' }).click();
    await says(page, '1 of 1 thing learnt');

    await page.getByRole('button', { name: 'Leave it this week' }).click();
    await says(page, 'This week is left free. Rest is part of a search, too.');

    // An item: later, and taken back.
    await page.locator('summary', { hasText: 'Later: Closes tomorrow' }).click();
    await page.getByRole('button', { name: /^Next week ?: Closes tomorrow/ }).click();
    await says(page, /Put off until .*: Closes tomorrow/);
    expect(await titles(page)).toEqual(['Meets tomorrow', 'Closes in six days']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await says(page, 'Back on your list: Closes tomorrow.');
    expect(await titles(page)).toHaveLength(3);
    await page.locator('summary', { hasText: 'Later: Closes in six days' }).click();
    await page.getByLabel(/^Or a day of your own ?: Closes in six days/).fill(day(20));
    await fits();
    await page.getByRole('button', { name: /^Put it off until then ?: Closes in six/ }).click();
    await says(page, /Put off until .*: Closes in six days/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await says(page, 'Back on your list: Closes in six days.');
    await fits();

    // Kinds are switched one by one.
    await page.goto(`${home}/reminders`);
    await fits();
    await page.getByLabel(/^Closing dates/).selectOption({ label: 'Not at all' });
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Your reminders are saved.');
    await page.goto(home);
    expect(await titles(page)).toEqual(['Meets tomorrow']);
    await page.context().close();
  });
});

describe('leaving the mails', () => {
  it('takes one click in the mail program, or one press on a page that asks first', async () => {
    const { email, page: own, home } = await newcomer(browser, 'Una Subscribed');
    const choose = async (rhythm: string) => {
      await own.goto(`${home}/reminders`);
      await own.locator(`input[name="rhythm"][value="${rhythm}"]`).check();
      await own.getByRole('button', { name: 'Save' }).click();
      await says(own, 'Your reminders are saved.');
    };
    const chosen = async () => {
      await own.goto(`${home}/reminders`);
      return own.locator('input[name="rhythm"]:checked').inputValue();
    };
    await choose('at_once');
    const coordinator = await (await newContext(browser)).newPage();
    await signIn(coordinator, DEMO.coordinator, DEMO.password);
    await coordinator.getByRole('link', { name: 'Pairings' }).click();
    await coordinator.getByLabel('Mentor for Una Subscribed').selectOption({ index: 1 });
    await coordinator.getByRole('button', { name: /Pair them ?: Una Subscribed/ }).click();
    await says(coordinator, 'They are paired');
    await coordinator.context().close();

    const mail = await mailTo(email, /news/i);
    const address = /^<(.+)>$/.exec(mail.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(address.startsWith(`${BASE}/api/mail/unsubscribe/`)).toBe(true);

    // A scanner that follows the link stops nothing.
    expect((await fetch(address)).status).toBe(200);
    expect(await chosen()).toBe('at_once');
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const headers = { origin: 'https://mail.example.net' };
    const click = await fetch(address, { method: 'POST', body: form, headers, redirect: 'error' });
    expect([click.status, click.headers.getSetCookie()]).toEqual([200, []]);
    expect(await chosen()).toBe('never');

    // By hand, signed in nowhere and without scripts.
    await choose('digest');
    const context = await newContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'No more of these mails' }).click();
    await says(page, 'Reshelve sends you no reminders and no news by mail any more.');
    expect(await chosen()).toBe('never');
    await context.close();

    const scripted = await (await newContext(browser)).newPage();
    await scripted.goto(address);
    expect(await accessibilityProblems(scripted)).toEqual([]);
    await scripted.context().close();
    await own.context().close();
  });
});

describe('those who help', () => {
  it.each(['mentor', 'coordinator'] as const)(
    'choose how news is mailed to them: a %s',
    async (who) => {
      const page = await (await newContext(browser)).newPage();
      await signIn(page, DEMO[who], DEMO.password);
      await page.getByRole('link', { name: /^News/ }).click();
      await page
        .getByRole('link', { name: 'Choose whether and when news is mailed to you' })
        .click();
      await page.getByRole('heading', { level: 1, name: 'News by mail' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      // As it is, so that nobody else's journey waits for a mail in vain.
      await page.getByRole('button', { name: 'Save' }).click();
      await says(page, 'Your reminders are saved.');
      await page.context().close();
    },
  );
});
