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

const WORDS = [
  '# Mary Berry',
  '',
  'Ran a **busy** enquiry desk.',
  '',
  '- Stock work',
  '- Story times',
].join('\n');

describe.each([true, false])('materials, with JavaScript %s', (scripted) => {
  let person: Newcomer;
  let page: Page;
  let application: string;

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const words = () => page.getByRole('textbox', { name: 'Your words' });
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
  const take = async (name: RegExp): Promise<[Download, Buffer]> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return [download, await readFile(await download.path())];
  };
  const choose = (form: string, file: { name: string; buffer: Buffer }) =>
    page
      .getByRole('form', { name: form })
      .getByLabel('Your file')
      .setInputFiles({ mimeType: 'application/octet-stream', ...file });

  beforeAll(async () => {
    person = await newcomer(browser, 'Mary Material', { javaScriptEnabled: scripted });
    page = person.page;
    const made = await person.make('applications', {
      title: 'Stock Librarian',
      employer: 'Borough of Example',
    });
    application = `${person.home}/applications/${made.id}`;
  });
  afterAll(() => page.context().close());

  it('begin with a CV, written and kept as a version', async () => {
    await page.goto(`${person.home}/materials`);
    await says('Begin with your CV.');
    await isAccessible();
    await follow('Add a material');
    await heading('A new material');
    await isAccessible();
    const form = page.getByRole('form', { name: 'A new material' });
    await form.getByLabel('What is it?').selectOption('CV');
    await form.getByRole('button', { name: 'Begin' }).click();
    await says('Give it a name that you will know it by.');
    expect(await form.getByLabel('What is it?').inputValue()).toBe('cv');
    await form.getByLabel('What do you call it?').fill('CV for public libraries');
    await form.getByRole('button', { name: 'Begin' }).click();
    await heading('CV for public libraries');
    await words().fill(WORDS);
    await press('Save, and keep as a version');
    await says('this version is kept');
    await page.getByRole('link', { name: 'Version 1' }).waitFor();
    expect(await words().inputValue()).toContain('**busy** enquiry desk');
    await isAccessible();
    await press('Save, and keep as a version');
    await says('Your last version says the same');
  });

  it('are read with their headings and lists, and taken along', async () => {
    await follow('Version 1');
    await heading('CV for public libraries, version 1');
    await page.getByRole('heading', { level: 3, name: 'Mary Berry' }).waitFor();
    expect(await page.locator('strong', { hasText: 'busy' }).count()).toBe(1);
    expect(await page.getByRole('listitem').filter({ hasText: 'Story times' }).count()).toBe(1);
    await isAccessible();
    const [word, bytes] = await take(/Word document/);
    expect(word.suggestedFilename()).toBe('CV for public libraries.docx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const [pdf, pages] = await take(/As a PDF/);
    expect(pdf.suggestedFilename()).toBe('CV for public libraries.pdf');
    expect(pages.toString('latin1')).toContain('/MarkInfo');
  });

  it('tell what changed from one version to another, in one text and side by side', async () => {
    await follow('Back to the material');
    await page
      .getByLabel('Your words', { exact: true })
      .fill(WORDS.replace('busy', 'very busy').replace('- Stock work\n', ''));
    await page.getByLabel('What is new in it?').fill('Bolder');
    await press('Save, and keep as a version');
    await page.getByRole('link', { name: 'Version 2' }).waitFor();
    await page.getByText('Compare two of them').click();
    const form = page.getByRole('form', { name: 'Compare' });
    await form.getByLabel('What was').selectOption('Version 1');
    await form.getByLabel('What is').selectOption('Version 2 (Bolder)');
    await form.getByRole('button', { name: 'Compare' }).click();
    await heading('Compare: CV for public libraries');
    await says('1 word added, 2 words removed.');
    const only = async (what: 'ins' | 'del') =>
      (await page.locator(what).allInnerTexts()).join(' | ');
    expect(await only('ins')).toMatch(/^[^|]*very[^|]*$/);
    expect(await only('del')).toMatch(/^[^|]*Stock work[^|]*$/);
    await isAccessible();
    await follow('Side by side');
    await page
      .getByRole('link', { name: 'Side by side', exact: true, includeHidden: false })
      .waitFor();
    await page.waitForURL(/view=beside/);
    expect(await page.locator('ins').count()).toBe(1);
    await isAccessible();
    await follow('Back to CV for public libraries');
  });

  it('come back from an earlier version, and lose nothing that was not kept', async () => {
    await words().fill('Half a thought');
    await press(/^Save$/);
    await says('Your words are saved.');
    await follow('Version 1');
    await press('Bring this version back');
    await says('That version is back, as a new one.');
    await says('Before version 1 was brought back');
    await page.getByRole('link', { name: 'Version 4' }).waitFor();
    expect(await words().inputValue()).toContain('Stock');
  });

  it('come out of a file, which is kept as it is, with what could not be read', async () => {
    await page.getByText('Upload a new version from a file').click();
    await choose('An upload', { name: 'photo.docx', buffer: Buffer.from('\x89PNG\r\n', 'latin1') });
    await press('Upload');
    await says('Words cannot be read from pictures');
    await isAccessible();
    const file = Buffer.from('Mary Berry\n\nTwenty years of libraries.\n');
    await choose('An upload', { name: 'Mary Berry CV.txt', buffer: file });
    await press('Upload');
    await says('The file is kept as it is.');
    await says('Twenty years of libraries.');
    await isAccessible();
    const [download, bytes] = await take(/The file as you uploaded it/);
    expect(download.suggestedFilename()).toBe('Mary Berry CV.txt');
    expect(bytes.equals(file)).toBe(true);
    await follow('Back to the material');
    expect(await words().inputValue()).toContain('Twenty years');
  });

  it('go with an application as the version they were, which tells what came of it', async () => {
    await page.goto(application);
    await page.getByText('Note what you sent').click();
    const form = page.getByRole('form', { name: 'What went with it' });
    await form
      .getByLabel('Which of your versions?')
      .selectOption('CV for public libraries, version 2 (Bolder)');
    await form.getByRole('button', { name: 'Note it' }).click();
    await follow('CV for public libraries, version 2');
    await heading('CV for public libraries, version 2');
    await page.getByRole('link', { name: 'Stock Librarian, Borough of Example' }).waitFor();
    await isAccessible();
    await follow('Back to the material');
    await follow('Name, kind and more');
    await says('cannot be deleted');
    await isAccessible();
    await press('Set it aside');
    await says('Everything of it is kept.');
    await isAccessible();
    await press('Take it up again');
    await says('It is in use again.');
  });

  it('begin again as a variant, and go away when they are not wanted', async () => {
    await follow('Begin a variant');
    await heading('A variant');
    await isAccessible();
    await page.getByLabel('What do you call it?').fill('CV for archives');
    await press('Begin');
    await heading('CV for archives');
    await says('This is a variant of');
    expect(await words().inputValue()).toContain('Twenty years');
    await follow('Name, kind and more');
    await follow('Delete it');
    await isAccessible();
    await press('Delete the material');
    await says('It is gone, with its versions.');
    await isAccessible();
  });

  if (scripted) {
    it('say in a second tab that the first one was quicker, and keep both texts', async () => {
      await page.goto(`${person.home}/materials`);
      await follow('CV for public libraries');
      await heading('CV for public libraries');
      const other = await page.context().newPage();
      await other.goto(page.url().split('?')[0] ?? '');
      await other.getByRole('textbox', { name: 'Your words' }).fill('From the other tab');
      await other.getByRole('button', { name: 'Save', exact: true }).click();
      await other.getByText('Your words are saved.').waitFor();
      await other.close();
      await words().fill('From this tab');
      await press(/^Save$/);
      await says('A newer version was saved while you were writing.');
      await says('From the other tab');
      expect(await words().inputValue()).toBe('From this tab');
      await isAccessible();
    });

    it('can be written and kept by keyboard alone', async () => {
      await page.reload();
      await words().focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Typed by hand');
      const keep = page.getByRole('button', { name: 'Save, and keep as a version' });
      for (let i = 0; i < 6; i += 1) {
        await page.keyboard.press('Tab');
        if (await keep.evaluate((button) => button === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      await says('this version is kept');
    });
  }
});
