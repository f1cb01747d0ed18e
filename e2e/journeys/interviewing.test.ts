import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { BASE, launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const field = (page: Page, name: string, value?: string) =>
  page.locator(`[name="${name}"]${value ? `[value="${value}"]` : ''}`);
/** 'YYYY-MM-DD' of yesterday. */
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** Where the pages of whoever signed in begin. */
async function homeOf(page: Page, role: 'r' | 'c'): Promise<string> {
  await page.waitForURL(new RegExp(`/${role}/`));
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
}

/** An application to have interviews for. @returns its path */
async function applied(page: Page, home: string, title: string): Promise<string> {
  await page.goto(`${home}/applications/new`);
  await field(page, 'title').fill(title);
  await field(page, 'employer').fill('Quayside Library');
  await field(page, 'stage', 'applied').check();
  await press(page, 'Add the application');
  await page.waitForURL(/done=added/);
  return new URL(page.url()).pathname;
}

async function invite(page: Page, application: string, at: string, format: string) {
  await page.goto(`${application}/interviews/new`);
  await field(page, 'startsAt').fill(at);
  await field(page, 'format').selectOption(format);
  await field(page, 'people').fill('Ada Byrne, Head of Collections\nTom');
}

/** What a program that knows iCalendar makes of the file: starts and summaries. */
function read(text: string): { summary: string; start: string }[] {
  const root = ICAL.Component.fromString(text);
  for (const block of root.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(block));
  }
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const { startDate } = event;
    const start = startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString();
    return { summary: event.summary, start };
  });
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('an interview, %s', (way, scripted) => {
  /** Axe needs scripts; what it would find without them it finds with them too. */
  const expectAccessible = async (page: Page) => {
    if (scripted) expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([new URL(page.url()).pathname, beyond]).toEqual([new URL(page.url()).pathname, 0]);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  const title = `Rare Books Librarian ${way}`;

  it('is arranged by its own clocks, prepared for, and put into a calendar', async () => {
    const context = await newContext(browser, { javaScriptEnabled: scripted });
    const page = await context.newPage();
    await signIn(page, DEMO.returner, DEMO.password);
    const home = await homeOf(page, 'r');
    const application = await applied(page, home, title);

    await invite(page, application, '2027-03-28T01:30', 'video');
    await press(page, 'Save the interview');
    await says(page, 'leave 01:30 out');
    await expectAccessible(page);
    expect(await field(page, 'people').inputValue()).toContain('Ada Byrne');
    await field(page, 'startsAt').fill('2026-10-25T01:30');
    await press(page, 'Save the interview');
    await field(page, 'clock', 'later').check();
    await field(page, 'startsAt').fill('2027-03-29T09:30');
    await field(page, 'timeZone').selectOption('America/New_York');
    await field(page, 'link').fill('meet.example.org/rare-books');
    await press(page, 'Save the interview');
    await page.waitForURL(/interviews\/[^/]+\?done=added/);
    await says(page, 'in New York (GMT-4)');
    await says(page, /For you in London: Mon 29 March 2027, 14:30/);
    await expectAccessible(page);
    const here = new URL(page.url()).pathname;

    // Lines are ticked, added, moved, noted on and taken out by buttons.
    await says(page, /\d+ things to go through, in your own time\./);
    await page.locator('button[value^="tick:"]').first().click();
    await says(page, /1 of \d+ things is ready\./);
    if (scripted) {
      // By keyboard: the button keeps the focus, and one goes on from there to the next line.
      const first = page.locator('button[value^="untick:"]').first();
      expect(await first.evaluate((button) => document.activeElement === button)).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await says(page, /2 of \d+ things are ready\./);
    }
    await page.goto(`${here}?adjust=yes`);
    await field(page, 'text').fill('Ask Joan about the strongroom');
    await field(page, 'section').selectOption('organisation');
    await press(page, 'Add it');
    await page.waitForURL(/#item-/);
    await page
      .getByRole('button', { name: 'Up “Ask Joan about the strongroom”', exact: true })
      .click();
    await says(page, 'Make the list your own');
    await expectAccessible(page);
    await page
      .getByRole('link', { name: 'Change “Ask Joan about the strongroom”', exact: true })
      .click();
    await field(page, 'notes').fill('She worked there until spring.');
    await expectAccessible(page);
    await press(page, 'Save');
    await says(page, 'She worked there until spring.');
    await page.goto(`${here}?adjust=yes`);
    await press(page, 'Start again from the template');
    await says(page, 'with everything of yours still in it');
    await says(page, 'She worked there until spring.');

    // Two tabs: neither loses a word.
    await page.goto(`${here}/edit`);
    const tab = await context.newPage();
    await tab.goto(`${here}/edit`);
    await field(tab, 'place').fill('Reading room');
    await press(tab, 'Save the interview');
    await tab.waitForURL(/done=changed/);
    await tab.close();
    await field(page, 'notes').fill('Bring the catalogue card.');
    await press(page, 'Save the interview');
    await says(page, 'A newer version was saved while you were writing.');
    await says(page, 'Reading room');
    expect(await field(page, 'notes').inputValue()).toBe('Bring the catalogue card.');
    await expectAccessible(page);
    await press(page, 'Save the interview');
    await page.waitForURL(/done=changed/);

    const file = await page.request.get(`${here}/calendar`);
    expect(file.headers()['content-type']).toContain('text/calendar');
    const text = await file.text();
    expect(text).toContain('DTSTART;TZID=America/New_York:20270329T093000');
    expect(read(text)).toEqual([
      { summary: `Interview: ${title}, Quayside Library`, start: '2027-03-29T13:30:00.000Z' },
    ]);
    await page.goto(`${home}/interviews`);
    await says(page, title);
    await expectAccessible(page);

    // One whose application ends before it is not announced any more.
    const withdrawn = await applied(page, home, `Withdrawn ${way}`);
    await invite(page, withdrawn, '2027-05-10T09:30', 'phone');
    await press(page, 'Save the interview');
    await page.waitForURL(/interviews\/[^/]+\?done=added/);
    await page.goto(`${withdrawn}/end`);
    await field(page, 'outcome', 'withdrawn').check();
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(/done=ended/);
    await page.goto(`${home}/interviews`);
    const off = page.locator('section', { hasText: 'Not taking place' });
    await off.getByRole('link', { name: `Withdrawn ${way}` }).waitFor();
    await expectAccessible(page);
    await context.close();
  });

  it('is followed up, and its debrief knows what was fresh', async () => {
    const context = await newContext(browser, { javaScriptEnabled: scripted });
    const page = await context.newPage();
    await signIn(page, DEMO.returner, DEMO.password);
    const home = await homeOf(page, 'r');
    const application = await applied(page, home, `Map Curator ${way}`);
    await invite(page, application, `${yesterday()}T10:00`, 'panel');
    await press(page, 'Save the interview');
    await page.waitForURL(/done=added/);
    await page.getByRole('heading', { name: 'How did it go?' }).waitFor();
    await expectAccessible(page);
    await field(page, 'freshNotes').fill('They asked about globes. I was ready.');
    await press(page, 'Keep the notes');
    await page.waitForURL(/done=noted/);

    // Whichever button comes next, notes that were not kept yet are kept with it.
    await field(page, 'freshNotes').fill('They asked about globes. I was ready. Two on the panel.');
    await field(page, 'discussed').fill('the globes in the stairwell');
    await press(page, 'Write a draft');
    await page.waitForURL(/done=drafted/);
    const fresh = () => field(page, 'freshNotes').inputValue();
    expect(await fresh()).toContain('Two on the panel.');
    const note = await field(page, 'body').inputValue();
    expect(note).toMatch(/^Dear Ada Byrne,/);
    expect(note).toContain('the globes in the stairwell');
    expect(note).toContain('Quayside Library');
    await expectAccessible(page);
    // Kept as often as one likes, each time upon the last.
    const form = page.getByRole('form', { name: 'After the interview', exact: true });
    for (const times of ['once', 'twice', 'again']) {
      const revision = await form.locator('[name=revision]').getAttribute('value');
      await field(page, 'body').fill(`${note}\n(${times})`);
      await press(page, 'Keep the draft for now');
      const renewed = form.locator(`[name=revision]:not([value="${String(revision)}"])`);
      await renewed.waitFor({ state: 'attached' });
    }
    await page.reload();
    expect(await field(page, 'body').inputValue()).toContain('(again)');
    await field(page, 'freshNotes').fill('They asked about globes. I was ready. And maps.');
    await field(page, 'recipient').fill('ada');
    await press(page, 'I have sent it');
    await says(page, 'Enter an e-mail address');
    expect(await fresh()).toContain('And maps.');
    expect(await field(page, 'body').inputValue()).toContain('the globes in the stairwell');
    await field(page, 'recipient').fill('ada@example.org');
    await press(page, 'I have sent it');
    await page.waitForURL(/done=sent/);
    await says(page, /^Sent/);
    expect(await fresh()).toContain('And maps.');
    await expectAccessible(page);

    await page.goto(`${application}/end`);
    await field(page, 'outcome', 'rejected').check();
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(/done=ended/);
    await page.goto(`${application}/debrief`);
    await press(page, 'Begin');
    await page.waitForURL(/locate/);
    await page.getByRole('heading', { name: 'What you noted then' }).waitFor();
    await says(page, 'They asked about globes. I was ready. And maps.');
    await expectAccessible(page);
    await page.goto(page.url().replace(/locate.*/, 'reflect'));
    await says(page, 'They asked about globes. I was ready.');
    await context.close();
  });

  it('stands in a calendar that fetches it, until the address is withdrawn', async () => {
    const context = await newContext(browser, { javaScriptEnabled: scripted });
    const page = await context.newPage();
    await signIn(page, DEMO.returner, DEMO.password);
    const home = await homeOf(page, 'r');
    await page.goto(`${home}/calendar`);
    for (const content of await field(page, 'contains').all()) await content.uncheck();
    await press(page, 'Make the address');
    await says(page, 'Choose at least one thing for it to hold.');
    await expectAccessible(page);
    await field(page, 'contains', 'interviews').check();
    await press(page, 'Make the address');
    await page.waitForURL(/done=made/);
    await expectAccessible(page);
    const address = await page.locator('main code').innerText();
    expect(address.startsWith(`${BASE}/calendar/`)).toBe(true);
    const open = page.getByRole('link', { name: 'Open in the calendar of this device' });
    expect(await open.getAttribute('href')).toBe(address.replace('http:', 'webcal:'));

    // As a calendar program comes: without a cookie.
    const first = await fetch(address);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toContain('text/calendar');
    const entries = read(await first.text());
    expect(entries).toContainEqual({
      summary: `Interview: ${title}, Quayside Library`,
      start: '2027-03-29T13:30:00.000Z',
    });
    expect(entries.every(({ summary }) => summary.startsWith('Interview: '))).toBe(true);
    const again = await fetch(address, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await fetch(`${BASE}/calendar/nobody-knows-this.ics`)).status).toBe(404);

    await page.reload();
    await says(page, 'Last fetched on');
    await page
      .getByRole('button', { name: /^Withdraw/ })
      .first()
      .click();
    await page.waitForURL(/done=withdrawn/);
    expect((await fetch(address)).status).toBe(404);
    await context.close();
  });
});

it('a programme writes a checklist, and interviews of its kind begin with it', async () => {
  const context = await newContext(browser);
  const page = await context.newPage();
  await signIn(page, DEMO.coordinator, DEMO.password);
  const home = await homeOf(page, 'c');
  await page.getByRole('link', { name: 'Templates', exact: true }).click();
  await page.waitForURL(/templates$/);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto(`${home}/templates/new?kind=preparation`);
  await field(page, 'name').fill('Before a test');
  await field(page, 'serves').selectOption('test');
  await field(page, 'body').fill('# Set-up\n- Two sharp pencils\n# Role\n- Read the brief twice');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Save the template');
  await page.waitForURL(/done=added/);
  await page.getByRole('listitem').filter({ hasText: 'Two sharp pencils' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const template = page.url().replace(/\?.*/, '');

  const other = await newContext(browser);
  const returner = await other.newPage();
  await signIn(returner, DEMO.returner, DEMO.password);
  const application = await applied(returner, await homeOf(returner, 'r'), 'Test Librarian');
  await invite(returner, application, '2027-05-04T09:30', 'test');
  await press(returner, 'Save the interview');
  await returner.waitForURL(/done=added/);
  await says(returner, '2 things to go through, in your own time.');
  await says(returner, 'Two sharp pencils');
  await other.close();

  await page.goto(`${home}/templates/new?kind=thank_you`);
  await field(page, 'name').fill('Of salaries');
  await field(page, 'body').fill('Dear {name}, {salary}');
  await press(page, 'Save the template');
  await says(page, 'There is nothing to fill “{salary}” with.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto(template);
  await page.getByText('Take this template out').click();
  await press(page, 'Take it out');
  await page.waitForURL(/done=removed/);
  await context.close();
});
