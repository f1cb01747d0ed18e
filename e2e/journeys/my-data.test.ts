import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext } from '../support/browser.ts';
import { mailTo } from '../support/mail.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

describe.each([true, false])('a returner who leaves, with JavaScript %s', (javaScriptEnabled) => {
  let person: Newcomer;
  let page: Page;

  beforeAll(async () => {
    person = await newcomer(browser, 'Leonora Leaves', { javaScriptEnabled });
    page = person.page;
    await person.make('applications', {
      title: 'Archivist of quiet things',
      employer: 'Borough of Example',
    });
  });
  afterAll(() => page.context().close());

  const isAccessible = async () => {
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
  };

  it('finds their data among the settings', async () => {
    await page.goto(person.home);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await isAccessible();
    await page.getByRole('link', { name: 'Your data' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your data' }).waitFor();
    await isAccessible();
  });

  const wrong = () => page.getByText('The password is not right.').first().waitFor();

  it('asks for an archive with the password, and sees it being made', async () => {
    await press(page, 'Make an archive');
    await page.getByText('Enter your password.').first().waitFor();
    await page.getByLabel('Your password').fill('not my password at all');
    await press(page, 'Make an archive');
    await wrong();
    await isAccessible();
    await page.getByLabel('Your password').fill(person.password);
    await press(page, 'Make an archive');
    await page.getByText('Your archive is on its way.').waitFor();
    const link = page.getByRole('link', { name: 'Download' });
    while (!javaScriptEnabled && (await link.count()) === 0) await page.reload();
    await link.waitFor();
    await isAccessible();
  });

  it('takes it with the password, which no address and no page remembers', async () => {
    await page.getByRole('link', { name: 'Download' }).click();
    await page.getByRole('heading', { level: 1, name: 'Download your archive' }).waitFor();
    await isAccessible();
    const field = page.getByLabel('Your password');
    await field.fill('not my password at all');
    await press(page, 'Download the archive');
    await wrong();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('');
    expect(page.url()).not.toContain('not+my');
    await isAccessible();
    await field.fill(person.password);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Download the archive'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^reshelve-\d{4}-\d\d-\d\d\.zip$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('json/applications.json')).toBe(true);
    expect(bytes.includes('reshelve.html')).toBe(true);
  });

  it('reads what goes and what stays, and needs the password', async () => {
    await page.getByRole('link', { name: 'Back to your data' }).click();
    await page.getByRole('link', { name: 'What would be erased' }).click();
    await page.getByRole('heading', { level: 1, name: 'Have everything erased' }).waitFor();
    await page.getByText(/: 1 application, and all/).waitFor();
    await isAccessible();
    await page.getByLabel('Your password').fill('not my password at all');
    await press(page, 'Erase everything of mine');
    await wrong();
    await isAccessible();
  });

  it('finds it under the account after having left the programme', async () => {
    await person.leave();
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
    await isAccessible();
    await page.getByRole('link', { name: /^Your data in / }).click();
    await page.getByRole('link', { name: 'Download' }).waitFor();
    await isAccessible();
    await page.getByRole('link', { name: 'What would be erased' }).click();
    await page.getByText(/: 1 application, and all/).waitFor();
  });

  it('is erased, and signed out for good', async () => {
    await page.getByLabel('Your password').fill(person.password);
    await press(page, 'Erase everything of mine');
    await page.getByRole('heading', { level: 1, name: 'It is being erased' }).waitFor();
    await isAccessible();
    await mailTo(person.email, /is erased/);
    const again = await (await newContext(browser)).newPage();
    await again.goto('/sign-in');
    await again.getByLabel('E-mail address').fill(person.email);
    await again.getByLabel('Password', { exact: true }).fill(person.password);
    await press(again, 'Sign in');
    await again.getByText('The e-mail address or the password is not right.').first().waitFor();
    await again.context().close();
    await page.goto(person.home);
    await page.waitForURL(/sign-in/);
  });
});
