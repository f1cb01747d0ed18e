import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';

const STATEMENT = [
  '# Why I apply',
  '',
  'I ran the library of a school for seven years.',
  '',
  '- Story times for small children',
  '- Stock work and a stocktake',
].join('\n');

let browser: Browser;
let returner: Page;

const press = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
const says = (page: Page | Locator, words: string | RegExp) =>
  page.getByText(words).first().waitFor();
const follow = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click();
const places = (page: Page) => page.getByRole('navigation', { name: 'Main' });
/** The line of the version that has these words. */
const line = (page: Page, words: string) => page.locator('[data-from]', { hasText: words }).first();
const comment = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });
/** The conversation about these words, in the margin. */
const card = (page: Page, words: string) => page.locator('details', { hasText: words }).first();

async function home(
  who: 'returner' | 'mentor',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await newContext(browser, options)).newPage();
  await signIn(page, DEMO[who], DEMO.password);
  await places(page).first().waitFor();
  return page;
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 375, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.setViewportSize(size);
}

/** The returner brings a statement of that name and asks the mentor to look at it. */
async function ask(name: string): Promise<void> {
  await follow(places(returner), 'Materials');
  await follow(returner, 'Add a material');
  const upload = returner.getByRole('form', { name: 'An upload' });
  await upload.getByLabel('What is it?').selectOption('Supporting statement');
  await upload.getByLabel('Your file').setInputFiles({
    name: `${name}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(STATEMENT),
  });
  await press(upload, 'Upload');
  await follow(returner, 'Send it for review');
  await returner.getByLabel('What would you like your mentor to look at?').fill(`${name}: good?`);
  await press(returner, /^Send it to/);
  await says(returner, 'Your version is on its way.');
}

/** The mentor opens what waits with that question. */
async function open(mentor: Page, name: string): Promise<void> {
  await mentor
    .getByRole('listitem')
    .filter({ hasText: `${name}: good?` })
    .getByRole('link')
    .click();
  await says(mentor, 'How to comment');
  // The script for writing has come: the first line is a stop for the Tab key.
  await mentor.locator('[data-from][tabindex="0"]').waitFor();
}

async function send(mentor: Page, decision: string, summary: string): Promise<void> {
  await mentor.getByLabel(decision).check();
  await mentor.getByLabel(/^Your summary for/).fill(summary);
  await press(mentor, 'Send the review');
  await says(mentor, 'Your review is sent.');
}

beforeAll(async () => {
  browser = await launchBrowser();
  returner = await home('returner');
});
afterAll(() => browser.close());

describe('a review on the very words', () => {
  it('is written by mouse, taken up, and read again on what changed', async () => {
    await ask('By mouse');
    const mentor = await home('mentor');
    await open(mentor, 'By mouse');

    // A word, by a double click near its beginning.
    await line(mentor, 'Why I apply').dblclick({ position: { x: 5, y: 10 } });
    await press(mentor, 'Praise');
    await comment(mentor).fill('A good way to begin.');
    await says(mentor, 'Saved. Nobody else sees it yet.');
    await expectAccessible(mentor);
    // A window that is shut without another word has lost nothing.
    await mentor.reload();
    await says(card(mentor, 'A good way to begin.'), 'Not sent yet');

    await line(mentor, 'seven years').dblclick({ position: { x: 22, y: 10 } });
    await press(mentor, 'Suggest other words');
    await mentor.getByLabel('What you would write instead').fill('led');
    await comment(mentor).fill('A stronger verb.');
    await press(mentor, 'Keep it for the review');
    await says(mentor, 'Your comment is kept.');
    await says(mentor, '1 word of praise and 1 suggestion');
    await send(mentor, 'Worth another look', 'You are nearly there.');

    await returner.reload();
    await says(returner, 'You are nearly there.');
    await expectAccessible(returner);
    await returner.locator('mark[data-said]', { hasText: 'ran' }).first().click();
    await card(returner, 'A stronger verb.').getByRole('link', { name: 'Answer' }).click();
    await returner.getByRole('textbox', { name: /^Your answer to/ }).fill('Indeed I led it.');
    await press(returner, 'Send it');
    await says(returner, 'Your comment is sent.');
    await card(returner, 'A stronger verb.').getByRole('link', { name: 'Take it up' }).click();
    await says(returner, 'Taken up. Your words say so now');
    await follow(returner, /^Go on with/);
    await follow(returner, 'Send version 2 for review');
    await press(returner, /^Send it to/);
    await says(returner, 'Your version is on its way.');

    await follow(places(mentor), 'Waiting for you');
    await mentor
      .getByRole('listitem')
      .filter({ hasText: 'Version 2 of “By mouse”' })
      .getByRole('link')
      .click();
    await says(mentor, 'Changes since version 1');
    expect(await line(mentor, 'seven years').innerText()).toContain('led');
    await says(card(mentor, 'A stronger verb.'), 'Taken up');
    await expectAccessible(mentor);
    await mentor.context().close();
  });

  it('is written by keyboard alone', async () => {
    await ask('By keyboard');
    const mentor = await home('mentor');
    await open(mentor, 'By keyboard');
    const { keyboard } = mentor;
    const isOnWords = () =>
      mentor.evaluate(() => document.activeElement?.hasAttribute('data-from') === true);
    for (let stops = 0; stops < 60 && !(await isOnWords()); stops += 1) await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await keyboard.press(key);
    expect(await mentor.evaluate(() => document.getSelection()?.toString())).toBe('the library');
    await keyboard.press('s');
    const instead = mentor.getByLabel('What you would write instead');
    await instead.waitFor();
    await keyboard.press('Control+a');
    await keyboard.type('the well-used library');
    await says(mentor, 'Saved. Nobody else sees it yet.');
    const button = mentor.getByRole('button', { name: 'Keep it for the review' });
    await instead.press('Tab');
    for (let stops = 0; stops < 9; stops += 1) {
      if (await button.evaluate((it) => it === document.activeElement)) break;
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
    await says(mentor, 'Your comment is kept.');
    await mentor.locator('ins', { hasText: 'the well-used library' }).first().waitFor();

    // The whole of a line.
    await mentor.locator('[data-from][tabindex="0"]').focus();
    await keyboard.press('End');
    await keyboard.press('c');
    await comment(mentor).waitFor();
    await keyboard.type('How many books?');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await says(mentor, '1 remark and 1 suggestion');
    expect(await card(mentor, 'How many books?').innerText()).toContain(
      'Stock work and a stocktake',
    );
    await mentor.context().close();
  });

  it('is written by touch', async () => {
    await ask('By touch');
    const mentor = await home('mentor', {
      viewport: { width: 375, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await open(mentor, 'By touch');
    await line(mentor, 'Story times').tap();
    await mentor.getByRole('button', { name: 'Praise', exact: true }).tap();
    await comment(mentor).fill('Children will come.');
    await mentor.getByRole('button', { name: 'Keep it for the review' }).tap();
    await says(mentor, 'Your comment is kept.');
    await says(mentor, '1 word of praise');
    await expectAccessible(mentor);
    await mentor.context().close();
  });
});
