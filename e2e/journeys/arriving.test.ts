import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('somebody who arrives', () => {
  it.each(['/', '/sign-in', '/forgotten-password', '/nowhere'])(
    'finds %s readable by everybody',
    async (path) => {
      const page = await (await newContext(browser)).newPage();
      await page.goto(path);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('is told what is wrong when signing in fails, and keeps what they typed', async () => {
    const page = await (await newContext(browser)).newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill('nobody@example.org');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The e-mail address or the password is not right.').first().waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('nobody@example.org');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });
});
