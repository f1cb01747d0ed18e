import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';
import { newcomer, type Newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const VACANCY = 'https://jobs.example.ac.uk/vacancies/4711';
const ADVERT = [
  'Job title: Metadata Librarian',
  'Employer: Harbour University',
  'Location: Hull',
  'Salary: £35,000 to £41,000',
  'Closing date: 14 March 2031',
  'This is a permanent post, part-time.',
].join('\n');

describe.each([true, false])('a vacancy brought in, with JavaScript %s', (javaScriptEnabled) => {
  let person: Newcomer;
  let page: Page;

  beforeAll(async () => {
    person = await newcomer(browser, 'Cora Capture', { javaScriptEnabled });
    page = person.page;
  });
  afterAll(() => page.context().close());

  const field = (label: string) => page.getByLabel(label, { exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const isAccessible = async () => {
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([page.url(), over]).toEqual([page.url(), false]);
    await page.setViewportSize({ width: 1280, height: 800 });
  };

  it('is filled in from the words of its advertisement, and what was typed stays', async () => {
    await page.goto(`${person.home}/applications/new`);
    await isAccessible();
    await field('Title of the post').fill('Librarian (metadata)');
    await field('Text of the advertisement (optional)').fill(ADVERT);
    await press('Fill in from the text');
    await page.getByText('Filled in, not saved yet').waitFor();
    expect(await field('Title of the post').inputValue()).toBe('Librarian (metadata)');
    expect(await field('Employer').inputValue()).toBe('Harbour University');
    expect(await field('Location (optional)').inputValue()).toBe('Hull');
    expect(await field('Contract').inputValue()).toBe('permanent');
    await isAccessible();
    await press('Add the application');
    await page.getByText('Your application is saved').waitFor();
    await page.getByText('The advertisement, as you saved it').click();
    await page.getByText('This is a permanent post').waitFor();
  });

  it('is known again', async () => {
    await page.goto(`${person.home}/applications/new`);
    await field('Title of the post').fill('');
    await field('Text of the advertisement (optional)').fill(
      ADVERT.replace('Metadata Librarian', 'Librarian (metadata)'),
    );
    await press('Fill in from the text');
    await page
      .getByRole('link', {
        name: 'You have this already: Librarian (metadata), Harbour University',
      })
      .waitFor();
  });

  it.each([
    ['', 'Enter the address of the page.'],
    ['http://127.0.0.1:5432/', /does not lead to a public website/],
    ['http://[::ffff:10.0.0.1]/admin', /does not lead to a public website/],
    ['ftp://jobs.example.ac.uk/list', /begins with https/],
  ])('is not fetched from %j, and every word stays', async (address, reason) => {
    await page.goto(`${person.home}/applications/new`);
    await field('Employer').fill('Harbour University');
    await field('Link to the vacancy (optional)').fill(address);
    await press('Fill in from the page');
    await page.getByText('There is a problem').waitFor();
    const said = await page.getByRole('link', { name: reason }).getAttribute('href');
    expect(await page.locator(said ?? 'none').getAttribute('name')).toBe('link');
    expect(await field('Link to the vacancy (optional)').inputValue()).toBe(address);
    expect(await field('Employer').inputValue()).toBe('Harbour University');
    await isAccessible();
  });

  it('is added by Enter in a field, which presses none of the buttons before', async () => {
    await page.goto(`${person.home}/applications/new`);
    await field('Title of the post').fill('Cataloguer');
    await field('Employer').fill('Quay Archive');
    await field('Employer').press('Enter');
    await page.getByText('Your application is saved').waitFor();
  });

  it('comes from the share menu of a phone, by way of signing in', async () => {
    const phone = await newContext(browser, {
      javaScriptEnabled,
      viewport: { width: 375, height: 800 },
    });
    page = await phone.newPage();
    const shared = new URLSearchParams({
      title: 'Metadata Librarian | jobs',
      text: `Metadata Librarian | jobs\n${VACANCY}`,
    });
    await page.goto(`/share?${shared.toString()}`);
    await field('E-mail address').fill(person.email);
    await field('Password').fill(person.password);
    await press('Sign in');
    await page.getByRole('heading', { level: 1, name: 'Add an application' }).waitFor();
    expect(await field('Link to the vacancy (optional)').inputValue()).toBe(VACANCY);
    expect(await field('Title of the post').inputValue()).toBe('Metadata Librarian | jobs');
    expect(await field('Text of the advertisement (optional)').inputValue()).toBe('');
    // The name of the page gives way to what is read.
    await field('Text of the advertisement (optional)').fill(ADVERT);
    await press('Fill in from the text');
    await page.getByText('Filled in, not saved yet').waitFor();
    expect(await field('Title of the post').inputValue()).toBe('Metadata Librarian');
    await phone.close();
    page = person.page;
  });

  it('has nowhere to go from somebody who searches nowhere', async () => {
    const other = await newContext(browser, { javaScriptEnabled });
    const mentor = await other.newPage();
    await signIn(mentor, DEMO.mentor, DEMO.password);
    await mentor.goto(`/share?url=${encodeURIComponent(VACANCY)}`);
    await mentor.getByText('There is no search to put this into').first().waitFor();
    await other.close();
  });

  it('comes from the bookmark, with the words selected on the page', async () => {
    await page.goto(`${person.home}/settings`);
    await page.getByRole('link', { name: 'Pages from your browser' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pages from your browser' }).waitFor();
    await isAccessible();
    const address = (await page.locator('code').textContent()) ?? '';
    if (!javaScriptEnabled) {
      expect(address).toMatch(/^javascript:/);
      return;
    }
    const link = page.getByText('Add to Reshelve', { exact: true });
    expect(await link.getAttribute('href')).toBe(address);

    const site = await page.context().newPage();
    await site.route(VACANCY, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<title>Metadata Librarian</title><p>${ADVERT.replaceAll('\n', '<br>')}</p>`,
      }),
    );
    await site.goto(VACANCY);
    const [form] = await Promise.all([
      page.context().waitForEvent('page'),
      site.evaluate(
        (code) => {
          getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body);
          (0, eval)(code);
        },
        decodeURIComponent(address.slice('javascript:'.length)),
      ),
    ]);
    await form.getByRole('heading', { level: 1, name: 'Add an application' }).waitFor();
    const at = (label: string) => form.getByLabel(label, { exact: true }).inputValue();
    expect(await at('Link to the vacancy (optional)')).toBe(VACANCY);
    expect(await at('Title of the post')).toBe('Metadata Librarian');
    expect(await at('Text of the advertisement (optional)')).toContain('Employer: Harbour');
  });
});
