import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser } from '../support/browser.ts';
import { jobResult } from '../support/job-result.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** As a spreadsheet in Windows writes it, with a line that cannot come in. */
const SMALL = Buffer.from(
  [
    'Job Title;Company;Status;Date Applied;Notes',
    'Cataloguer;Caf\u00e9 Library;Applied;13/05/2026;"two\nlines"',
    ';Nameless Library;Applied;14/05/2026;',
    'Archivist;Borough of Example;Ghosted;2/6/2026;=1+1',
    'Cataloguer;Caf\u00e9 Library;Applied;13/05/2026;',
  ].join('\r\n'),
  'latin1',
);

const large = (lines: number): Buffer =>
  Buffer.from(
    [
      'Title,Employer,Status,Date applied',
      ...Array.from(
        { length: lines },
        (_, i) =>
          `Librarian ${String(i)},Library ${String(i % 700)},Applied,2026-0${String(1 + (i % 9))}-11`,
      ),
    ].join('\n'),
  );

const says = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: 'attached' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();

describe.each([true, false])('a file from elsewhere, with JavaScript %s', (scripted) => {
  // A big file takes its time: once is enough of that.
  const lines = scripted ? 10_000 : 1_000;
  const many = lines.toLocaleString('en-GB');
  let person: Newcomer;
  let page: Page;
  beforeAll(async () => {
    person = await newcomer(browser, 'Im Porter', { javaScriptEnabled: scripted });
    page = person.page;
  });
  afterAll(() => page.context().close());

  const isAccessible = async () => {
    if (!scripted) return;
    await page.setViewportSize({ width: 375, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  };

  it('is asked for, if none is given', async () => {
    await page.goto(`${person.home}/imports`);
    await isAccessible();
    await press(page, 'Look at it');
    await says(page, 'Choose the file that you want to bring in');
    await isAccessible();
  });

  it('is looked at column by column and line by line before it comes in', async () => {
    await page
      .getByLabel('Your file')
      .setInputFiles({ name: 'my jobs.csv', mimeType: 'text/csv', buffer: SMALL });
    await press(page, 'Look at it');
    await page.getByRole('heading', { level: 1, name: 'What is in which column?' }).waitFor();
    await says(page, /We keep this preview until \w{3} \d+ \w+/);
    await says(page, /Begins with: Café Library/);
    expect(await page.getByLabel('Job Title').inputValue()).toBe('title');
    expect(await page.getByLabel('Company').inputValue()).toBe('employer');
    await isAccessible();
    await press(page, 'Show me what would come in');
    await page.getByRole('heading', { level: 1, name: 'What would come in' }).waitFor();
    await says(page, 'Cannot come in');
    await isAccessible();
    await press(page, 'Bring them in');
    await says(page, /line/i);
    await page.getByLabel('Leave them out').first().check();
    await press(page, 'Bring them in');
    await jobResult(page.getByText('2 applications came in with this file'), scripted);
    await isAccessible();
  });

  it('stands among the applications, with its history, and can be undone', async () => {
    await page.getByRole('link', { name: 'See your applications' }).click();
    await page.getByRole('link', { name: 'Archivist' }).waitFor();
    await says(page, 'Café Library');
    await page.goBack();
    await press(page, 'Undo this import');
    await jobResult(page.getByText('Everything that came with this file is gone again.'), scripted);
    await isAccessible();
    await page.goto(`${person.home}/applications?show=all`);
    await says(page, 'Begin with one vacancy');
  });

  it('of many lines shows how far it has come', async () => {
    await page.goto(`${person.home}/imports`);
    await page
      .getByLabel('Your file')
      .setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: large(lines) });
    await press(page, 'Look at it');
    await says(page, `${many} lines to bring in`);
    await press(page, 'Show me what would come in');
    await says(page, `${many} applications`);
    await press(page, 'Bring them in');
    const progress = page.getByText(/Your applications are coming in|came in with this file/);
    await progress.first().waitFor();
    const done = page.getByText(`${many} applications came in with this file`);
    await jobResult(done, scripted);
    await page.goto(`${person.home}/applications/board`);
    await says(page, `Show more of ${many}`);
    await isAccessible();
  });

  it('of many lines is undone in the background, too', async () => {
    await page.goto(`${person.home}/imports`);
    await page.getByRole('link', { name: 'large.csv' }).click();
    await press(page, 'Undo this import');
    await page
      .getByText(/is being undone|is gone again/)
      .first()
      .waitFor();
    await jobResult(page.getByText('Everything that came with this file is gone again.'), scripted);
    await page.goto(`${person.home}/applications?show=all`);
    await says(page, 'Begin with one vacancy');
  });
});
