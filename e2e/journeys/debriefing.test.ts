import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, words: string) => page.getByText(words).first().waitFor();
const field = (page: Page, name: string, value?: string) =>
  page.locator(`[name="${name}"]${value ? `[value="${value}"]` : ''}`);

/** An application that got nowhere, and where its debrief begins. */
async function ended(page: Page, title: string, outcome: string): Promise<string> {
  await page.getByRole('link', { name: 'Applications', exact: true }).click();
  await page.waitForURL(/applications$/);
  await page.goto(`${page.url()}/new`);
  await field(page, 'title').fill(title);
  await field(page, 'employer').fill('Harbour Town Libraries');
  await field(page, 'stage', 'applied').check();
  await press(page, 'Add the application');
  await page.waitForURL(/done=added/);
  const application = page.url().replace(/\?.*/, '');
  await page.goto(`${application}/end`);
  await field(page, 'outcome', outcome).check();
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/done=ended/);
  return `${application}/debrief`;
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a debrief, %s', (way, scripted) => {
  /** Axe needs scripts; what it would find without them it finds with them too. */
  const expectAccessible = async (page: Page) => {
    if (scripted) expect(await accessibilityProblems(page)).toEqual([]);
  };

  it('is led through, left and taken up again, and rests at the end', async () => {
    const context = await newContext(browser, { javaScriptEnabled: scripted });
    const page = await context.newPage();
    await signIn(page, DEMO.returner, DEMO.password);
    const door = await ended(page, `Map Librarian ${way}`, 'no_response');

    await page.goto(door);
    await says(page, 'To hear nothing is hard');
    await expectAccessible(page);
    await press(page, 'Begin');
    await page.waitForURL(/locate/);

    // What a stage points to shows with the choice.
    const silence = page.getByRole('heading', { name: 'No answer came' });
    const call = page.getByRole('heading', { name: 'It stopped after the first round' });
    expect([await silence.isVisible(), await call.isVisible()]).toEqual([true, false]);
    await field(page, 'stoppedAt', 'first_round').check();
    expect([await silence.isVisible(), await call.isVisible()]).toEqual([false, true]);
    await field(page, 'reasons', 'no_reason_given').check();
    await field(page, 'detail.no_reason_given').fill('Not a word.');
    await expectAccessible(page);

    // Another tab saves first: both texts come before the person.
    const tab = await context.newPage();
    await tab.goto(page.url());
    await field(tab, 'decisionWords').fill('From the other tab');
    await press(tab, 'Save, and come back later');
    await says(tab, 'You go on where you stopped');
    await tab.close();
    await press(page, 'Save and go on');
    await says(page, 'A newer version was saved while you were writing.');
    await says(page, 'From the other tab');
    expect(await field(page, 'detail.no_reason_given').inputValue()).toBe('Not a word.');
    await expectAccessible(page);
    await press(page, 'Save and go on');
    await page.waitForURL(/reflect/);

    // A lesson is added without losing the half sentence beside it.
    await field(page, 'wentWell').fill('I asked');
    await press(page, 'Add this lesson');
    await says(page, 'Write the lesson first.');
    await expectAccessible(page);
    expect(await field(page, 'wentWell').inputValue()).toBe('I asked');
    await field(page, 'lessons.0.text').fill(`Ring beforehand, ${way}.`);
    await press(page, 'Add this lesson');
    await page.waitForURL(/done=lesson/);
    await page.getByRole('button', { name: `Take out “Ring beforehand, ${way}.”` }).waitFor();
    expect(await field(page, 'wentWell').inputValue()).toBe('I asked');
    expect(await field(page, 'lessons.0.text').inputValue()).toBe('');
    await press(page, 'Save, and come back later');
    await page.waitForURL(/debriefs\?done=later/);
    await expectAccessible(page);

    await page.goto(door);
    await page.waitForURL(/feedback/);
    const mail = page.getByRole('link', { name: 'Open in your mail program' });
    expect(await mail.getAttribute('href')).toMatch(/^mailto:\?subject=Map%20Librarian/);
    await expectAccessible(page);
    await field(page, 'recipient').fill('nobody');
    await press(page, 'I have asked');
    await says(page, 'Enter an e-mail address');
    await expectAccessible(page);
    await field(page, 'recipient').fill('jobs@example.org');
    await press(page, 'I have asked');
    await says(page, 'you have asked');
    await page.getByText('An answer has come').click();
    await field(page, 'verbatim').fill('Somebody from inside was appointed.');
    await page.getByLabel('Somebody else fitted better').check();
    await press(page, 'Keep the answer');
    await says(page, 'What they said is kept.');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Go on to the last step' }).click();
    await field(page, 'closingNote').fill('It was never open. On.');
    await expectAccessible(page);
    await press(page, 'Let it rest');
    await says(page, 'It can rest now.');
    await page.goto(door);
    await says(page, 'It was never open. On.');
    await expectAccessible(page);
    await press(page, 'Open this debrief again');
    await says(page, 'It is open again.');
    expect(await field(page, 'detail.no_reason_given').inputValue()).toBe('Not a word.');
    await context.close();
  });

  it('leaves lessons that come back and are settled', async () => {
    const context = await newContext(browser, { javaScriptEnabled: scripted });
    const page = await context.newPage();
    await signIn(page, DEMO.returner, DEMO.password);
    const lesson = `Ring beforehand, ${way}.`;
    await page.getByRole('link', { name: 'Applications', exact: true }).click();
    await page.waitForURL(/applications$/);
    await page.goto(`${page.url()}/new`);
    await says(page, 'What you wanted to do this time');
    await says(page, lesson);

    await page.getByRole('link', { name: 'Debriefs', exact: true }).first().click();
    await page.waitForURL(/debriefs$/);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Lessons', exact: true }).click();
    await page.waitForURL(/lessons$/);
    await expectAccessible(page);
    const open = page.getByRole('form', { name: lesson });
    await open.getByRole('button', { name: 'I have taken it up' }).click();
    await says(page, 'That is a rejection put to use.');
    await page.getByRole('link', { name: 'Feedback requests' }).click();
    await page.waitForURL(/feedback$/);
    await says(page, 'Somebody from inside was appointed.');
    await says(page, 'jobs@example.org');
    await says(page, 'By e-mail');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'What you have been told' }).click();
    await page.waitForURL(/told$/);
    const theme = page.getByText(/^Somebody else fitted better \(/);
    await theme.waitFor();
    await says(page, 'Somebody from inside was appointed.');
    await expectAccessible(page);
    await context.close();
  });
});
