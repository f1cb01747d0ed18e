import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser } from '../support/browser.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SPECIFICATION = [
  'Person specification',
  'Essential criteria',
  '• Experience of managing a budget',
  '• Knowledge of MARC 21',
  '• Work with children and',
  '• families',
  'Desirable',
  '1. Welsh',
].join('\n');

describe.each([true, false])('evidence for an application, with JavaScript %s', (scripted) => {
  let person: Newcomer;
  let page: Page;
  let application: string;

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const says = (text: string | RegExp) =>
    page.getByText(text).first().waitFor({ state: 'attached' });
  const heading = (name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const isAccessible = async () => {
    if (!scripted) return;
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  };

  beforeAll(async () => {
    person = await newcomer(browser, 'Evie Dence', { javaScriptEnabled: scripted });
    page = person.page;
    const made = await person.make('applications', {
      title: 'Stock Librarian',
      employer: 'Borough of Example',
    });
    application = `${person.home}/applications/${made.id}`;
  });
  afterAll(() => page.context().close());

  it('begins with an empty bank that says what to do, and one example', async () => {
    await page.goto(person.home);
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    await says('Begin with one thing that went well');
    await isAccessible();
    await page.getByRole('link', { name: 'Tell an example' }).click();
    await heading('Tell an example');
    await isAccessible();
    await page.getByLabel('Result').fill('We ended the year within one per cent.');
    await press('Put it into the bank');
    await says('Give it a name that you will recognise.');
    expect(await page.getByLabel('Result').inputValue()).toBe(
      'We ended the year within one per cent.',
    );
    await page.getByLabel('What shall it be called?').fill('The book fund');
    await page.getByLabel('Action').fill('I took over the budget and made a monthly forecast.');
    await press('Put it into the bank');
    await says('It is in your bank.');
    await isAccessible();
  });

  it('goes on with a pasted person specification, put right line by line', async () => {
    await page.goto(application);
    await page.getByRole('link', { name: 'Paste the criteria' }).click();
    await isAccessible();
    await page.getByLabel('The person specification').fill(SPECIFICATION);
    await press('Split it into lines');
    await says('Taken for headings, and left out');
    await says('Essential criteria');
    await isAccessible();
    await page.getByRole('link', { name: 'Put the lines right' }).click();
    await heading('Put the lines right');
    // What stands in a specification stays out of the browser's history and of every log.
    expect(page.url()).not.toMatch(/essential/i);
    await isAccessible();
    await page.getByLabel('What to do with line 4').selectOption('Join it to the line before');
    await page.getByLabel('Line 2', { exact: true }).fill(' ');
    await press('Save the lines');
    await says('Enter the criterion, or take the line out.');
    await isAccessible();
    expect(await page.getByLabel('What to do with line 4').inputValue()).toBe('join');
    await page.getByLabel('Line 2', { exact: true }).fill('Knowledge of MARC 21 and RDA');
    await press('Save the lines');
    await says('Work with children and families');
    await says('Knowledge of MARC 21 and RDA');
    await isAccessible();
  });

  it('finds the example that fits, and uses its words', async () => {
    await page.getByRole('link', { name: /for “Experience of managing a budget”/ }).click();
    await heading('Experience of managing a budget');
    await page.getByRole('heading', { name: 'The book fund' }).waitFor();
    await isAccessible();
    await press(/^Use it, and copy its words above/);
    await says('its words stand in the evidence');
    expect(await page.getByLabel('What shows that you meet it?').inputValue()).toContain(
      'monthly forecast',
    );
    await page.getByLabel('Strong').check();
    await press('Save');
    await page.waitForURL(/#criteria|done=criterion/);
    await says('1 of 3 have evidence: 1 strong');
    await says('2 essential criteria have nothing beside them yet:');
    await isAccessible();
  });

  it('takes the outline along, as text and as a Word document', async () => {
    await page.getByRole('link', { name: 'Outline of a statement' }).click();
    await heading('Outline of your statement');
    await says('Nothing yet: which example shows it?');
    await isAccessible();
    const take = async (name: string): Promise<Download> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      return download;
    };
    const text = await take('Take it as plain text');
    expect(text.suggestedFilename()).toBe('supporting-statement.txt');
    expect(await readFile(await text.path(), 'utf8')).toContain(
      '1. Experience of managing a budget',
    );
    const word = await take('Take it as a Word document');
    expect(word.suggestedFilename()).toBe('supporting-statement.docx');
    expect((await readFile(await word.path())).subarray(0, 2).toString()).toBe('PK');
  });

  it('finds in the bank what the example has served', async () => {
    await page.goto(`${person.home}/evidence?search=budget`);
    await says('One example.');
    await page.getByRole('link', { name: 'Experience of managing a budget' }).waitFor();
    await isAccessible();
    await page.getByRole('link', { name: 'The book fund' }).click();
    await page.getByRole('link', { name: 'Delete this example' }).click();
    await says('It will no longer stand beside these.');
    await isAccessible();
    await press('Delete the example');
    await says('The example is deleted.');
  });

  if (scripted) {
    it('can be done by keyboard alone', async () => {
      await page.goto(`${application}/criteria/new`);
      await page.getByLabel('The person specification').focus();
      await page.keyboard.type('- Patience');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await heading('Put the lines right');
      await page.goto(application);
      const link = page.getByRole('link', { name: /for “Patience”/ });
      await link.focus();
      await page.keyboard.press('Enter');
      await heading('Patience');
    });
  }
});
