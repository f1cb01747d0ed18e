import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { linkIn, mailTo } from '../support/mail.ts';
import { makeOperator } from '../support/operator.ts';

const PASSWORD = 'a quiet walk along the canal';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/**
 * The whole main job, from the operator's first programme to the figure on the dashboard: once as
 * most people have it, once without JavaScript, where every form is a plain one.
 */
describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the main job, %s', (_, javaScriptEnabled) => {
  const mark = javaScriptEnabled ? 'js' : 'plain';
  const address = (who: string): string => `${who}.${mark}@example.org`;
  const contexts: BrowserContext[] = [];
  let coordinator: Page;
  let returner: Page;
  let mentor: Page;

  const open = async (): Promise<Page> => {
    const context = await newContext(browser, { javaScriptEnabled });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).first().click();
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const reads = async (page: Page, text: string | RegExp) => {
    await page.getByText(text).first().waitFor({ state: 'attached' });
  };
  const isAccessible = async (page: Page) => {
    // axe runs as a script in the page.
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
  };

  /** Opens the link of an invitation and joins. */
  const join = async (who: string, name: string): Promise<Page> => {
    const mail = await mailTo(address(who), /invitation/i);
    const page = await open();
    await page.goto(linkIn(mail));
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await isAccessible(page);
    if (who === 'returner') {
      await page
        .getByRole('group', { name: /coordinator see your progress/ })
        .getByLabel(/^Yes/)
        .check();
    }
    await press(page, 'Join the programme');
    await page.waitForURL(/\/[rmc]\//);
    return page;
  };

  afterAll(async () => {
    for (const context of contexts) await context.close();
  });

  it('begins with an operator who adds a programme and invites its first coordinator', async () => {
    const { email, password } = await makeOperator(address('operator'));
    const page = await open();
    await signIn(page, email, password);
    await page.getByRole('link', { name: 'Add a programme' }).click();
    await page.getByLabel('Name').fill(`Canal Returners ${mark}`);
    await page.getByLabel(/E-mail address of its first coordinator/).fill('not an address');
    await press(page, 'Add the programme');
    await reads(page, 'Enter an e-mail address, such as name@example.org.');
    expect(await page.getByLabel('Name').inputValue()).toBe(`Canal Returners ${mark}`);
    expect(await page.title()).toMatch(/^Error: /);
    await isAccessible(page);
    await page.getByLabel(/E-mail address of its first coordinator/).fill(address('coordinator'));
    await press(page, 'Add the programme');
    await heading(page, `Canal Returners ${mark}`);
    await isAccessible(page);
  });

  it('goes on with a coordinator who makes a cohort and invites a pasted list', async () => {
    coordinator = await join('coordinator', 'Cora Ledger');
    await isAccessible(coordinator);
    await coordinator.getByRole('link', { name: 'Add a cohort' }).first().click();
    await coordinator.getByLabel('Name').fill('Spring');
    await coordinator.getByLabel('Starts on').fill('2026-09-01');
    await coordinator.getByLabel('Ends on').fill('2027-03-31');
    await press(coordinator, 'Save the cohort');
    await reads(coordinator, 'The cohort is there. Next, invite its returners.');
    await coordinator.getByRole('link', { name: 'Invitations' }).click();
    await coordinator
      .getByLabel('E-mail addresses')
      .fill(`Rita Stacks <${address('returner')}>\nnobody at all`);
    await press(coordinator, 'Send the invitations');
    await reads(coordinator, /One person is invited/);
    await reads(coordinator, /Line 2, “nobody at all”/);
    await isAccessible(coordinator);
    await coordinator.getByRole('link', { name: 'Invitations' }).click();
    await coordinator.getByLabel('Mentors').check();
    await coordinator.getByLabel('E-mail addresses').fill(address('mentor'));
    await press(coordinator, 'Send the invitations');
    await reads(coordinator, 'The invitations are on their way.');
  });

  it('pairs a returner and a mentor, who both come by their invitation mails', async () => {
    returner = await join('returner', 'Rita Stacks');
    mentor = await join('mentor', 'Moira Index');
    await coordinator.getByRole('link', { name: 'Pairings' }).click();
    await coordinator
      .getByLabel('Mentor for Rita Stacks')
      .selectOption({ label: 'Moira Index, works with nobody yet' });
    await press(coordinator, /Pair them/);
    await reads(coordinator, 'They are paired, and both are told by mail.');
    await isAccessible(coordinator);
  });

  it('lets the returner keep an application, back-date a step and end it', async () => {
    await returner.getByRole('link', { name: 'Applications', exact: true }).first().click();
    await returner
      .getByRole('link', { name: /Add (an|your first) application/ })
      .first()
      .click();
    await press(returner, 'Add the application');
    await returner.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await isAccessible(returner);
    await returner.getByLabel('Title of the post').fill('Community Librarian');
    await returner.getByLabel('Employer').fill('Canal Street Library');
    await returner.getByLabel('Applied', { exact: true }).check();
    await returner.getByLabel(/^Since when/).fill('2026-10-01');
    await press(returner, 'Add the application');
    await heading(returner, 'Community Librarian');
    await isAccessible(returner);
    await returner
      .getByRole('link', { name: /How did it end|It has ended|ended/i })
      .first()
      .click();
    await returner.getByLabel(/^Not this time|^Rejected|^They said no/).check();
    await returner.getByLabel('On which day?').fill('2026-10-20');
    await press(returner, 'Save how it ended');
    await returner.getByRole('link', { name: 'Begin the debrief' }).waitFor();
    await isAccessible(returner);
  });

  it('leads the returner through the debrief', async () => {
    await returner.getByRole('link', { name: 'Begin the debrief' }).click();
    await press(returner, 'Begin');
    await returner.waitForURL(/\/locate/);
    await isAccessible(returner);
    await returner.locator('input[name="stoppedAt"][value="applied"]').check();
    await returner.getByLabel(/^What did they write or say/).fill('We had many applicants.');
    await press(returner, 'Save and go on');
    await returner.waitForURL(/\/reflect/);
    await returner.getByLabel(/^What went well/).fill('I sent it in time.');
    await returner.getByLabel(/^A lesson/).fill('Answer each criterion under its own heading.');
    await returner.locator('input[name="lessons.0.due"][value="next_application"]').check();
    await press(returner, 'Add this lesson');
    await reads(returner, 'Answer each criterion under its own heading.');
    await isAccessible(returner);
    await press(returner, 'Save and go on');
    await returner.waitForURL(/\/feedback/);
    await returner.getByLabel(/^To/).first().fill('jobs@example.org');
    expect(await returner.getByLabel('Subject').first().inputValue()).not.toBe('');
    await returner.getByLabel('When did you ask?').fill('2026-10-21');
    await isAccessible(returner);
    await returner.locator('button[name="then"][value="sent"]').click();
    await reads(returner, /asked/i);
    const debrief = returner.url().replace(/\/feedback.*/, '');
    await returner.goto(`${debrief}/accept`);
    await returner.getByLabel(/^A closing note to yourself/).fill('I dared, and I learnt.');
    await isAccessible(returner);
    await press(returner, 'Let it rest');
    await returner.waitForURL((url) => !url.pathname.endsWith('/accept'));
  });

  it('brings the lesson back when the next application is added', async () => {
    await returner.getByRole('link', { name: 'Applications', exact: true }).first().click();
    await returner
      .getByRole('link', { name: /Add (an|another) application/ })
      .first()
      .click();
    await reads(returner, 'Answer each criterion under its own heading.');
  });

  it('sends a version of the strategy to the mentor', async () => {
    await returner.getByRole('link', { name: 'Strategy', exact: true }).first().click();
    await returner.getByLabel('Your plan').fill('Two applications a week, not more.');
    await returner.getByLabel('What you do when a no comes').fill('A walk, then the next one.');
    await returner.getByLabel('Applications for one interview').fill('12');
    await isAccessible(returner);
    await press(returner, /Save, and send it to/);
    await returner.getByLabel(/^What would you like your mentor/).fill('Is the plan too full?');
    await isAccessible(returner);
    await press(returner, /^Send it to/);
    await reads(returner, 'Your version is on its way.');
    const mail = await mailTo(address('mentor'), /news/i);
    expect(mail.text + mail.html).not.toContain('Is the plan too full?');
  });

  it('lets the returner choose to hear of the answer at once', async () => {
    const home = /^(.*\/r\/[\w-]+)/.exec(returner.url())?.[1] ?? '';
    await returner.goto(`${home}/reminders`);
    await isAccessible(returner);
    await returner.locator('input[name="rhythm"][value="at_once"]').check();
    await press(returner, 'Save');
    await reads(returner, 'Your reminders are saved.');
  });

  it('lets the mentor read it, comment and decide', async () => {
    const home = /^(.*\/m\/[\w-]+)/.exec(mentor.url())?.[1] ?? '';
    await mentor.goto(home);
    await isAccessible(mentor);
    await mentor
      .getByRole('link', { name: /Rita Stacks/ })
      .first()
      .click();
    await reads(mentor, 'Two applications a week, not more.');
    await isAccessible(mentor);
    const line = mentor.locator('[data-from]', { hasText: 'Two applications a week' });
    await line.hover();
    await mentor
      .getByRole('link', { name: /^Comment here/ })
      .and(mentor.locator('[data-row]', { has: line }).getByRole('link'))
      .click();
    await mentor.getByRole('textbox', { name: 'Your comment' }).fill('A good measure.');
    await press(mentor, 'Keep it for the review');
    await reads(mentor, 'Your comment is kept.');
    await mentor.reload();
    await mentor.locator('input[name="decision"][value="ready"]').check();
    await mentor.getByLabel(/^Your summary for/).fill('Clear and kind to yourself.');
    await press(mentor, 'Send the review');
    await reads(mentor, 'Your review is sent.');
    await reads(mentor, 'Clear and kind to yourself.');
    await isAccessible(mentor);
  });

  it('brings the answer back to the returner, by a mail that says only that there is news', async () => {
    const mail = await mailTo(address('returner'), /news/i);
    expect(mail.text + mail.html).not.toContain('Clear and kind');
    const news = /^(.*\/r\/[\w-]+)/.exec(returner.url())?.[1] ?? '';
    await returner.goto(`${news}/news`);
    await isAccessible(returner);
    await press(returner, /^Open.*has reviewed version/);
    await reads(returner, 'Clear and kind to yourself.');
    await reads(returner, 'A good measure.');
    await isAccessible(returner);
  });

  it('shows on the coordinator’s dashboard, in counts and not in words', async () => {
    const home = /^(.*\/c\/[\w-]+)/.exec(coordinator.url())?.[1] ?? '';
    await coordinator.goto(home);
    await coordinator.getByRole('link', { name: 'Spring', exact: true }).click();
    const row = coordinator.getByRole('row').filter({ hasText: 'Rita Stacks' }).first();
    await row.waitFor({ state: 'attached' });
    const text = (await coordinator.locator('main').textContent()) ?? '';
    expect(text).toContain('fewer than 5');
    for (const words of ['Community Librarian', 'Canal Street', 'I dared', 'A good measure']) {
      expect(text).not.toContain(words);
    }
    const progress = coordinator
      .getByRole('table')
      .filter({ hasText: 'Rejections' })
      .getByRole('row')
      .filter({ hasText: 'Rita Stacks' });
    expect((await progress.first().textContent()) ?? '').toMatch(/1/);
    await isAccessible(coordinator);
  });

  it('ends what the coordinator sees when the returner stops sharing', async () => {
    await returner.getByRole('link', { name: 'Settings' }).click();
    await returner.getByRole('link', { name: 'What you share' }).click();
    await returner.locator('input[name="sharesProgress"][value="no"]').check();
    await press(returner, 'Save what I share');
    await reads(returner, 'Saved. It holds from this moment on.');
    await isAccessible(returner);
    await coordinator.reload();
    const progress = coordinator
      .getByRole('table')
      .filter({ hasText: 'Rejections' })
      .getByRole('row')
      .filter({ hasText: 'Rita Stacks' });
    expect(await progress.count()).toBe(0);
  });
});
