import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TITLES = ['Archivist', 'Book buyer', 'Cataloguer', 'Digital lead'] as const;

async function withApplications(name: string, javaScriptEnabled = true): Promise<Newcomer> {
  const person = await newcomer(browser, name, { javaScriptEnabled });
  for (const title of TITLES) {
    await person.make('applications', { title, employer: 'Borough of Example', stage: 'saved' });
  }
  return person;
}

const column = (page: Page, stage: string) => page.locator(`[data-stage="${stage}"]`);
const card = (page: Page, stage: string, title: string) =>
  column(page, stage).locator('[data-card]', { hasText: title });
const says = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: 'attached' });

/** High enough for every card: what is out of sight cannot be dragged by a mouse. */
const DESK = { width: 1280, height: 1600 };

async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 375, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize(DESK);
}

describe('the board', () => {
  let person: Newcomer;
  let page: Page;
  beforeAll(async () => {
    person = await withApplications('Bo Ard');
    page = person.page;
    await page.goto(`${person.home}/applications`);
    await page.setViewportSize(DESK);
    await page.getByRole('link', { name: 'Board' }).click();
    await card(page, 'saved', 'Archivist').waitFor();
    await page.getByRole('button', { name: /^Drag Archivist/ }).waitFor();
  });
  afterAll(() => page.context().close());

  it('is readable by everybody, on a telephone too', async () => {
    expect(await accessibilityProblems(page)).toEqual([]);
    await fits(page);
  });

  it('takes a card by mouse, and gives it back', async () => {
    const from = await card(page, 'saved', 'Archivist').boundingBox();
    const to = await column(page, 'preparing').boundingBox();
    if (!from || !to) throw new Error('no boxes');
    await page.mouse.move(from.x + 60, from.y + 50);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y + 50, { steps: 4 });
    await page.mouse.move(to.x + 80, to.y + 60, { steps: 12 });
    await page.mouse.up();
    await card(page, 'preparing', 'Archivist').waitFor();
    await says(page, 'Archivist, Borough of Example is at “Preparing” now.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await card(page, 'saved', 'Archivist').waitFor();
    await says(page, /is back at “Saved”/);
    await page.reload();
    await card(page, 'saved', 'Archivist').waitFor();
  });

  it('takes a card by keyboard', async () => {
    await page.getByRole('button', { name: /^Drag Book buyer/ }).focus();
    await page.keyboard.press('Space');
    await says(page, /Picked up Book buyer, Borough of Example|Over “Saved”/);
    await page.keyboard.press('ArrowRight');
    await says(page, 'Over “Preparing”.');
    await page.keyboard.press('ArrowRight');
    await says(page, 'Over “Applied”.');
    await page.keyboard.press('Space');
    await card(page, 'applied', 'Book buyer').waitFor();
    await says(page, /Book buyer, .* is at “Applied” now\. It can be undone/);
    await page.reload();
    await card(page, 'applied', 'Book buyer').waitFor();
  });

  it('takes a card by its menu', async () => {
    const opener = page.getByRole('button', { name: /^Move to… \(Cataloguer/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: /^Move Cataloguer/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card(page, 'applied', 'Cataloguer').waitFor();
    await says(page, /can be undone above the board/);
  });

  it('puts a card back where it cannot be moved, and says why', async () => {
    const context = await newContext(browser);
    const other = await context.newPage();
    await signIn(other, person.email, person.password);
    await other.goto(`${person.home}/applications?search=Digital`);
    await other.getByRole('link', { name: 'Digital lead' }).click();
    await other.waitForURL(/applications\/[0-9a-f-]{36}$/);
    const address = new URL(other.url()).pathname;
    await other.goto(`${address}/remove`);
    await other.getByRole('button', { name: 'Delete the application' }).click();
    await other.waitForURL(/applications\?done=removed/);
    await context.close();
    await page.getByRole('button', { name: /^Move to… \(Digital lead/ }).click();
    await page
      .getByRole('list', { name: /^Move Digital lead/ })
      .getByRole('button', { name: 'Applied' })
      .click();
    await says(page, /Digital lead, Borough of Example stays at “Saved”/);
    await card(page, 'saved', 'Digital lead').waitFor();
  });

  it('takes a card by finger on a telephone, where the columns come under it', async () => {
    const context = await newContext(browser, {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 375, height: 800 },
    });
    const phone = await context.newPage();
    await signIn(phone, person.email, person.password);
    await phone.goto(`${person.home}/applications/board`);
    await phone.getByRole('button', { name: /^Drag Archivist/ }).waitFor();
    await card(phone, 'saved', 'Archivist').scrollIntoViewIfNeeded();
    const from = await card(phone, 'saved', 'Archivist').boundingBox();
    if (!from) throw new Error('no box');
    const session = await context.newCDPSession(phone);
    const y = from.y + 50;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const announced = phone.locator('[aria-live="assertive"]', { hasText: /^(Picked up|Over)/ });
    await touch('touchStart', from.x + 60);
    await announced.waitFor({ state: 'attached' });
    for (const x of [120, 180, 240, 300, 360]) await touch('touchMove', x);
    await says(phone, /^Over “(?!Saved|Preparing)/);
    // Back to the middle, where the board stops, and put down where that is.
    await touch('touchMove', 200);
    await touch('touchEnd');
    await says(phone, /^Archivist, Borough of Example is at “(?!Saved)/);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('a card is moved from its menu’s page', async () => {
    const { page, home } = await withApplications('Plain Board', false);
    await page.goto(`${home}/applications/board`);
    await card(page, 'saved', 'Archivist')
      .getByRole('link', { name: /^Move to…/ })
      .click();
    await page.getByLabel('Applied').check();
    await page.getByRole('button', { name: 'Move it' }).click();
    await says(page, 'It is at “Applied” now.');
    await card(page, 'applied', 'Archivist').waitFor();
    await page.context().close();
  });
});

describe.each([true, false])('the table, with JavaScript %s', (javaScriptEnabled) => {
  let person: Newcomer;
  let page: Page;
  const titles = () => page.getByRole('rowheader').getByRole('link').allInnerTexts();
  const isAccessible = async () => {
    if (javaScriptEnabled) await fits(page);
  };
  beforeAll(async () => {
    person = await withApplications('Ta Ble', javaScriptEnabled);
    page = person.page;
    await page.goto(`${person.home}/applications`);
  });
  afterAll(() => page.context().close());

  it('is sorted by its headings, both ways', async () => {
    await page.getByRole('columnheader', { name: 'Post' }).getByRole('link').click();
    await page.waitForURL(/sort=title/);
    expect(await titles()).toEqual([...TITLES]);
    await page.getByRole('columnheader', { name: /^Post/ }).getByRole('link').click();
    await page.waitForURL(/turned=yes/);
    expect(await titles()).toEqual([...TITLES].reverse());
    await isAccessible();
  });

  it('has the columns that one chooses, and keeps them as a view', async () => {
    await page.goto(`${person.home}/applications`);
    await page.getByText('Filter, sort, choose columns').click();
    const columns = page.getByRole('group', { name: 'Columns' });
    await columns.getByLabel('How you came to it').check();
    await columns.getByLabel('Sent').uncheck();
    await page.getByRole('button', { name: 'Show' }).last().click();
    await page.waitForURL(/column=channel/);
    await page.getByRole('columnheader', { name: 'How you came to it' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Sent' }).count()).toBe(0);
    await page.getByText('Keep this view').first().click();
    await page.getByLabel('Its name').fill('By channel');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await says(page, 'The view is kept.');
    await page.goto(`${person.home}/applications`);
    await page.getByRole('link', { name: 'By channel' }).click();
    await page.getByRole('columnheader', { name: 'How you came to it' }).waitFor();
    await isAccessible();
  });

  it('changes several at once, all or none, and takes it back', async () => {
    await page.goto(`${person.home}/applications?sort=title`);
    await page.getByRole('button', { name: 'Change those ticked' }).click();
    await says(page, 'None is ticked');
    await page.getByRole('link', { name: 'Back to the table' }).click();
    await page.getByLabel('Tick Archivist').check();
    await page.getByLabel('Tick Cataloguer').check();
    if (javaScriptEnabled) await says(page, '2 ticked');
    await page.getByRole('button', { name: 'Change those ticked' }).click();
    await page.getByRole('heading', { level: 1, name: 'Change 2 applications' }).waitFor();
    await isAccessible();
    await page.getByLabel('Note how they ended').check();
    await page.getByLabel('How they ended, if they have').selectOption('Not this time');
    await page.getByRole('button', { name: 'Change 2 applications' }).click();
    await says(page, /Archivist, Borough of Example: /);
    await isAccessible();
    await page.getByLabel('Move them to a stage').check();
    await page.getByLabel('The stage, if you move them').selectOption('Applied');
    await page.getByRole('button', { name: 'Change 2 applications' }).click();
    await says(page, 'All of them are changed.');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('title');
    expect(await page.getByRole('cell').getByText('Applied', { exact: true }).count()).toBe(2);
    await isAccessible();
    await page.getByRole('button', { name: 'Undo for all 2' }).click();
    await says(page, 'It is as it was before.');
    expect(await page.getByRole('cell').getByText('Applied', { exact: true }).count()).toBe(0);
  });

  it('renames and deletes a view', async () => {
    await page.getByRole('link', { name: 'Rename or delete views' }).click();
    await isAccessible();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ways');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await says(page, 'The view has its new name.');
    await page.getByRole('button', { name: /^Delete this view/ }).click();
    await says(page, 'The view is deleted.');
  });
});
