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

const CONNECTIONS = [
  'Notes:',
  '"Some of the e-mail addresses may be missing, as ""connections"" may not share them."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ruth,Ellery,https://www.linkedin.com/in/ruth,RUTH@example.org,Abbey,Librarian,21 Nov 2023',
  'Ada,Byline,https://www.linkedin.com/in/ada,,Harbour Library,Head,02 Feb 2022',
  ',,https://www.linkedin.com/in/gone,,,,01 Jan 2020',
  'Bo,Spine,javascript:alert(1),,,,01 Jan 2020',
].join('\r\n');
const CARDS = [
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'END:VCARD',
].join('\r\n');

describe.each([true, false])('a network, with JavaScript %s', (javaScriptEnabled) => {
  let person: Newcomer;
  let page: Page;
  let application: string;

  beforeAll(async () => {
    person = await newcomer(browser, 'Nell Network', { javaScriptEnabled });
    page = person.page;
    const made = await person.make('applications', {
      title: 'Cataloguer',
      employer: 'The Harbour Library Ltd',
    });
    application = made.id;
  });
  afterAll(() => page.context().close());

  const heading = (name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const isAccessible = async () => {
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([page.url(), over]).toEqual([page.url(), false]);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  const bring = async (name: string, content: string) => {
    await page.goto(`${person.home}/contacts/import`);
    await page
      .getByLabel('The file', { exact: true })
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await press('Look at it');
  };

  it('opens with five circles and questions', async () => {
    await page.goto(person.home);
    await page.getByRole('link', { name: 'Network', exact: true }).click();
    await heading('Network');
    expect(await page.getByText('Nobody yet').count()).toBe(5);
    await page.getByText('sends no invitations').waitFor();
    await isAccessible();
  });

  it('takes somebody in by the keyboard', async () => {
    const add = page.getByRole('link', { name: 'Add somebody to former colleagues and employers' });
    await add.focus();
    await page.keyboard.press('Enter');
    await heading('Add somebody');
    await isAccessible();
    await page.getByLabel('Name', { exact: true }).focus();
    await page.keyboard.type('Ruth Ellery');
    await page.getByLabel('E-mail address').focus();
    await page.keyboard.type('ruth at home');
    await page.keyboard.press('Enter');
    await page.getByText('An e-mail address needs an @').first().waitFor();
    await isAccessible();
    await page.getByLabel('E-mail address').fill('ruth@example.org');
    await page.getByLabel('Where they worked before').fill('Harbour Library\nAbbey');
    await press('Save');
    await heading('Ruth Ellery');
    await page.getByText('They are in your network.').waitFor();
    await isAccessible();
  });

  it('notes touchpoints, and when to get back to somebody', async () => {
    await page.getByLabel('How', { exact: true }).selectOption('Phone call');
    await page.getByLabel('What you talked about').fill('The new reading room');
    await press('Note it');
    await page.getByText('The touchpoint is saved.').waitFor();
    await page.getByText('The new reading room').waitFor();
    await page.getByLabel('On', { exact: true }).fill('2098-03-04');
    await page.getByLabel('About (optional)', { exact: true }).fill('her summer');
    await press('Plan it');
    await page.getByText('It shows on your Today page when the day comes.').waitFor();
    await page.goto(`${person.home}/contacts`);
    await page.getByText('her summer', { exact: true }).waitFor();
    await page.getByText('Tue 4 March 2098').first().waitFor();
    await isAccessible();
  });

  it('names at an application whom one knows there, and links them', async () => {
    await page.goto(`${person.home}/applications/${application}`);
    await page.getByRole('heading', { name: 'Whom I know there' }).waitFor();
    await page.getByText('Worked there').waitFor();
    await page.getByRole('link', { name: /Ask them.*Ruth Ellery/ }).click();
    await page.getByText('You know the place').waitFor();
    await isAccessible();
    await page.getByLabel('What they have to do with it').selectOption('Led me to it');
    await press('Link them');
    await page.getByText('They are linked to the application.').waitFor();
    await page.goto(`${person.home}/contacts`);
    await page.getByText('One person has led you to one application so far.').waitFor();
    await isAccessible();
  });

  it('brings people in from LinkedIn, with remarks and duplicates', async () => {
    await bring('holiday.csv', 'Day,Place\r\n1,Leeds\r\n');
    await page.getByText('This is neither LinkedIn’s Connections.csv').first().waitFor();
    await isAccessible();
    await bring('Connections.csv', CONNECTIONS);
    await heading('Who is in the file');
    await page.getByText(/We keep this preview until \w{3} \d+ \w+/).waitFor();
    await page.getByText('2 people would come in').waitFor();
    await page.getByText('Line 7: There is no name.').waitFor();
    await page.getByText('“javascript:alert(1)” is no link and was left out.').waitFor();
    await page.getByText('You seem to have them: the same e-mail address as').waitFor();
    await isAccessible();
    await page.getByLabel('Bo Spine').uncheck();
    await press('Save the ticks of this page');
    await page.getByText('1 person would come in').waitFor();
    expect(await page.getByLabel('Bo Spine').isChecked()).toBe(false);
    expect(await page.getByLabel('Ada Byline').isChecked()).toBe(true);
    await page.getByLabel('Put them all in this circle').selectOption('Online communities');
    await page.getByLabel('Fill in what is missing').check();
    await press('Bring them in');
    await jobResult(page.getByText('1 person came in'), javaScriptEnabled);
    await isAccessible();
    await page.goto(`${person.home}/contacts?search=ruth`);
    await page.getByText('Librarian, Abbey').waitFor();
  });

  it('undoes that', async () => {
    await page.goto(`${person.home}/contacts/import`);
    await page.getByRole('link', { name: 'Connections.csv' }).click();
    await press('Undo this import');
    await jobResult(page.getByText('This import is undone'), javaScriptEnabled);
    await isAccessible();
    await page.goto(`${person.home}/contacts`);
    await page.getByRole('heading', { name: 'Everybody (1)' }).waitFor();
    expect(await page.getByText('Librarian, Abbey').count()).toBe(0);
  });

  it('brings people in from an address book', async () => {
    await bring('people.vcf', CARDS);
    await page.getByText('1 person would come in').waitFor();
    await page.getByText('Line 5: There is no name.').waitFor();
    await press('Bring them in');
    await jobResult(page.getByText('1 person came in'), javaScriptEnabled);
    await page.goto(`${person.home}/contacts`);
    await page.getByRole('link', { name: 'Jörg Müller' }).waitFor();
  });

  it('lists those one has lost touch with, gently', async () => {
    await page.goto(`${person.home}/contacts`);
    await page.getByRole('link', { name: 'People you have lost touch with (1)' }).click();
    await heading('People you have lost touch with');
    await page.getByRole('link', { name: 'Nothing noted yet' }).click();
    await page.getByText('Dear Jörg,').waitFor();
    await isAccessible();
    await page.getByRole('button', { name: /Not now/ }).click();
    await page.getByText('That is fine.').waitFor();
    await page.getByText('Nobody here').waitFor();
  });

  it('lets one say after how long one has lost touch, and remembers it', async () => {
    const ago = new Date();
    ago.setMonth(ago.getMonth() - 4);
    const { id } = await person.make('contacts', { name: 'Four Months' });
    await person.make(`contacts/${id}/touchpoints`, {
      on: ago.toISOString().slice(0, 10),
      way: 'email',
    });
    await page.goto(`${person.home}/contacts/lost-touch`);
    await page.getByText('within six months').waitFor();
    await page.getByLabel('You have lost touch after').selectOption('three months');
    await press('Show these');
    await page.getByRole('link', { name: 'Four Months' }).waitFor();
    await page.getByRole('link', { name: 'More than three months ago' }).waitFor();
    await isAccessible();
    await page.goto(`${person.home}/contacts`);
    await page.getByRole('link', { name: 'People you have lost touch with (1)' }).click();
    await page.getByRole('link', { name: 'More than three months ago' }).waitFor();
    await page.getByLabel('You have lost touch after').selectOption('a year');
    await press('Show these');
    await page.getByText('within a year').waitFor();
  });

  it('lets somebody go', async () => {
    await page.goto(`${person.home}/contacts?search=ruth`);
    await page.getByRole('link', { name: 'Ruth Ellery' }).click();
    await page.getByRole('link', { name: 'Take them out of your network' }).click();
    await heading('Take this person out?');
    await isAccessible();
    await press('Take them out');
    await page.getByText('They are taken out of your network').waitFor();
  });
});
