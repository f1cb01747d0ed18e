import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

export const BASE = process.env['JOURNEY_URL'] ?? 'http://localhost:3000';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** A Chromium of the machine where there is one, else the one that comes with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    headless: true,
    // Not the package's own flags: they are for a function in a cloud, one process without a web's
    // security, which a second tab does not survive.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A person's browser: cookies of its own. */
export const newContext = (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> =>
  browser.newContext({ baseURL: BASE, locale: 'en-GB', timezoneId: 'Europe/London', ...options });

/** Signs in through the form. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
