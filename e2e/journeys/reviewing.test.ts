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

async function home(who: 'returner' | 'mentor', javaScriptEnabled = true): Promise<Page> {
  const page = await (await newContext(browser, { javaScriptEnabled })).newPage();
  await signIn(page, DEMO[who], DEMO.password);
  return page;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const visit = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
const plan = (page: Page) => page.getByLabel('Your plan');

/** Axe needs scripts; what it would find without them it finds with them too. */
async function expectAccessible(page: Page, scripted: boolean): Promise<void> {
  if (scripted) expect(await accessibilityProblems(page)).toEqual([]);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a strategy and its review, %s', (way, scripted) => {
  it('goes from the returner to the mentor and back', async () => {
    const words = `Three a month, and one telephone call before each (${way}).`;
    const question = `Is that enough, ${way}?`;
    const instead = `Two a month (${way}).`;
    const remark = `A call is worth three letters (${way}).`;

    const returner = await home('returner', scripted);
    await visit(returner, 'Strategy');
    await returner.getByLabel('Interviews for one offer').fill('a few');
    await plan(returner).fill(words);
    await press(returner, 'Save');
    await says(returner, 'Enter a whole number, or leave it empty.');
    expect(await plan(returner).inputValue()).toBe(words);
    await expectAccessible(returner, scripted);
    await returner.getByLabel('Interviews for one offer').fill('5');
    await press(returner, /^Save, and send it to/);
    await returner.getByLabel('What would you like your mentor to look at?').fill(question);
    await expectAccessible(returner, scripted);
    await press(returner, /^Send it to/);
    await says(returner, 'Your version is on its way.');
    const address = new URL(returner.url()).pathname;

    const mentor = await home('mentor', scripted);
    const waiting = mentor.getByRole('listitem').filter({ hasText: question });
    await waiting.waitFor();
    await expectAccessible(mentor, scripted);
    await waiting.getByRole('link').click();
    await says(mentor, `Changes since version`);
    await mentor.getByRole('link', { name: 'The text', exact: true }).click();
    await mentor.locator('[data-from]', { hasText: words }).waitFor();
    await returner.goto(address);
    await says(returner, /is reading it$/);

    await press(mentor, 'Send the review');
    await says(mentor, 'Choose one of the two.');
    await mentor.getByLabel('Worth another look').check();
    await press(mentor, 'Send the review');
    await says(mentor, 'Say a word first. A sentence is enough.');
    expect(await mentor.getByLabel('Worth another look').isChecked()).toBe(true);

    // By the link beside the line, as without selecting anything.
    const line = mentor.locator('[data-from]', { hasText: words });
    await line.hover();
    await mentor
      .getByRole('link', { name: /^Comment here/ })
      .and(mentor.locator('[data-row]', { has: line }).getByRole('link'))
      .click();
    await press(mentor, 'Keep it for the review');
    await says(mentor, 'Write something first.');
    await mentor.getByLabel('Suggestion', { exact: true }).check();
    await mentor.getByLabel('What you would write instead').fill(instead);
    await mentor.getByRole('textbox', { name: 'Your comment' }).fill(remark);
    await press(mentor, 'Keep it for the review');
    await says(mentor, 'Your comment is kept.');
    await says(mentor, 'Not sent yet');
    await expectAccessible(mentor, scripted);

    // The comment gathers with the others until the decision; that it is being written shows.
    await returner.goto(address);
    await says(returner, /is writing about it$/);
    expect(await returner.getByText(remark).count()).toBe(0);

    await mentor.reload();
    await mentor.getByLabel('Worth another look').check();
    await mentor.getByLabel(/^Your summary for/).fill('Strong. Look at part three once more.');
    await press(mentor, 'Send the review');
    await says(mentor, 'Your review is sent.');

    await returner.goto(address);
    await says(returner, 'Strong. Look at part three once more.');
    await says(returner, remark);
    await returner
      .getByRole('link', { name: /^Answer/ })
      .last()
      .click();
    await returner.getByRole('textbox', { name: /^Your answer to/ }).fill('Then I call first.');
    await press(returner, 'Send it');
    await says(returner, 'Then I call first.');
    await press(returner, 'Take up those ticked');
    await says(returner, 'Taken up. Your words say so now');
    await expectAccessible(returner, scripted);
    await visit(returner, 'News');
    await says(returner, /has reviewed version/);
    await visit(returner, 'Strategy');
    expect(await plan(returner).inputValue()).toBe(instead);
    await returner.context().close();
    await mentor.context().close();
  });

  it('written in two tabs is saved from one, and both texts stand in the other', async () => {
    const first = await home('returner', scripted);
    await visit(first, 'Strategy');
    await plan(first).waitFor();
    const second = await first.context().newPage();
    await second.goto(first.url());
    await plan(first).fill(`From the first tab, ${way}.`);
    await press(first, 'Save');
    await says(first, 'Your strategy is saved.');
    await plan(second).fill(`From the second tab, ${way}.`);
    await press(second, 'Save');
    await says(second, 'The version that was saved meanwhile');
    await says(second, `From the first tab, ${way}.`);
    expect(await plan(second).inputValue()).toBe(`From the second tab, ${way}.`);
    await expectAccessible(second, scripted);
    await press(second, 'Save');
    await says(second, 'Your strategy is saved.');
    await first.reload();
    expect(await plan(first).inputValue()).toBe(`From the second tab, ${way}.`);
    await first.context().close();
  });
});
