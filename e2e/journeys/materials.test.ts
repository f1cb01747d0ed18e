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
  'Ran a **busy** enquiry desk, see [its page](https://desk.example/).',
  '',
  '- Stock work',
  '- Story times',
].join('\n');

/** The same as somebody types it, with the keys that they are told of. */
async function typeWords({ keyboard }: Page): Promise<void> {
  await keyboard.type('# Mary Berry');
  await keyboard.press('Enter');
  await keyboard.type('Ran a ');
  await keyboard.press('Control+B');
  await keyboard.type('busy');
  await keyboard.press('Control+B');
  await keyboard.type(' enquiry desk, see its page');
  for (let i = 0; i < 'its page'.length; i += 1) await keyboard.press('Shift+ArrowLeft');
  await keyboard.press('Control+K');
  await keyboard.type('javascript:alert(1)');
  await keyboard.press('Enter');
  await keyboard.press('Control+A');
  await keyboard.type('desk.example/');
  await keyboard.press('Enter');
  await keyboard.press('ArrowRight');
  await keyboard.type('.');
  await keyboard.press('Enter');
  await keyboard.type('- Stock work');
  await keyboard.press('Enter');
  await keyboard.type('Story times');
}

/** As Word writes it, with a web page's ways in between. */
const FROM_WORD = `<html><head><style>p.MsoNormal {color: red}</style></head><body>
<!--StartFragment--><h1 style='margin: 0cm'><span lang=EN-GB>Mary Berry</span></h1>
<p class=MsoNormal>Ran the <b style='mso-bidi-font-weight:normal'>archive</b> in
<span style="font-style: italic; color: red">Leeds</span>, <a href="https://leeds.example/">online</a>.<img src="photo.png"></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span> &nbsp; </span></span>Stock work</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span> &nbsp; </span></span>New books</p>
<ol><li><p style="font-weight: 400">Audio</p></li></ol>
<table><tr><td><p>Post</p></td><td><p>Years</p></td></tr><tr><td>Librarian</td><td>1999<br>to 2004</td></tr></table>
<b style="font-weight: normal"><p><a href="javascript:alert(1)">Not a link</a></p></b>
<script>document.title = 'run'</script><!--EndFragment--></body></html>`;

describe.each([true, false])('materials, with JavaScript %s', (scripted) => {
  let person: Newcomer;
  let page: Page;
  let application: string;

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const words = () => page.getByRole('textbox', { name: 'Your words' });
  const written = () => (scripted ? words().innerText() : words().inputValue());
  /** An editor has taken the field's place, where there is one. */
  const canWrite = () =>
    scripted
      ? page.getByRole('toolbar', { name: 'How words are set' }).waitFor()
      : words().waitFor();
  const saved = () =>
    page
      .getByRole('form', { name: 'What you write' })
      .getByText('Saved', { exact: true })
      .waitFor();
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
    await canWrite();
    if (scripted) {
      await words().focus();
      await typeWords(page);
      expect(await words().locator('[data-list]').allInnerTexts()).toEqual([
        'Stock work',
        'Story times',
      ]);
      await saved();
      await page.reload();
      await canWrite();
      expect(await words().locator('strong').innerText()).toBe('busy');
      expect(await words().locator('a').getAttribute('href')).toBe('https://desk.example/');
    } else await words().fill(WORDS);
    await press('Save, and keep as a version');
    await says('this version is kept');
    await page.getByRole('link', { name: /^Version 1/ }).waitFor();
    await canWrite();
    expect(await written()).toContain(scripted ? 'busy enquiry desk' : '**busy** enquiry desk');
    await isAccessible();
    await press('Save, and keep as a version');
    await says('Your last version says the same');
  });

  it('are read with their headings and lists, and taken along', async () => {
    await follow(/^Version 1/);
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
    await canWrite();
    if (scripted) {
      await words().getByText('busy', { exact: true }).dblclick();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('very ');
      await words().getByText('Stock work').click({ clickCount: 3 });
      for (const key of ['Backspace', 'Backspace', 'Backspace']) await page.keyboard.press(key);
    } else {
      await words().fill(WORDS.replace('busy', 'very busy').replace('- Stock work\n', ''));
    }
    await page.getByLabel('What is new in it?').fill('Bolder');
    await press('Save, and keep as a version');
    await page.getByRole('link', { name: /^Version 2/ }).waitFor();
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
    await canWrite();
    await words().fill('Half a thought');
    await press(/^Save$/);
    await says('Your words are saved.');
    await follow(/^Version 1/);
    await press('Bring this version back');
    await says('That version is back, as a new one.');
    await says('Before version 1 was brought back');
    await page.getByRole('link', { name: /^Version 4/ }).waitFor();
    await canWrite();
    expect(await written()).toContain('Stock');
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
    await canWrite();
    expect(await written()).toContain('Twenty years');
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
    await canWrite();
    expect(await written()).toContain('Twenty years');
    await follow('Name, kind and more');
    await follow('Delete it');
    await isAccessible();
    await press('Delete the material');
    await says('It is gone, with its versions.');
    await isAccessible();
  });

  it('put two texts together that were written at once, or ask which words to keep', async () => {
    await page.goto(`${person.home}/materials`);
    await follow('CV for public libraries');
    await heading('CV for public libraries');
    await canWrite();
    await words().fill('Ran a desk.');
    await press(/^Save$/);
    await says('Your words are saved.');
    await canWrite();
    const other = await page.context().newPage();
    const there = (name: string) => other.getByRole('textbox', { name });
    const keepThere = async (text: string) => {
      await other.goto(page.url().split('?')[0] ?? '');
      if (scripted) await other.getByRole('toolbar').waitFor();
      await there('Your words').fill(text);
      await other.getByRole('button', { name: 'Save', exact: true }).click();
      await other.getByText('Your words are saved.').waitFor();
    };
    await keepThere('Ran a busy desk.');
    if (scripted) {
      await words().focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Told stories.');
      await page.getByRole('status').filter({ hasText: 'It is in your words now' }).waitFor();
      await saved();
      expect(await written()).toMatch(/^Ran a busy desk\.\s+Told stories\.$/);
    } else {
      await words().fill('Ran a desk.\n\nTold stories.');
      await press(/^Save$/);
      await says('together with what was saved elsewhere');
      expect((await written()).trim()).toBe('Ran a busy desk.\n\nTold stories.');
    }

    await keepThere('Ran a quiet desk.\n\nTold stories.');
    await words().fill('Ran a famous desk.');
    if (scripted) {
      await page.getByRole('button', { name: 'See both texts' }).press('Enter');
      await page.getByRole('heading', { name: 'Both texts' }).waitFor();
    } else {
      await press(/^Save$/);
      await says('A newer version was saved while you were writing.');
    }
    await says('Ran a quiet desk.');
    await says('Ran a famous desk.');
    await isAccessible();
    const goOn = scripted ? 'Go on with these words' : /^Save$/;
    await press(goOn);
    await says(/^Choose/);
    if (scripted) {
      expect(await page.locator(':focus').getAttribute('value')).toBe('mine');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    } else await page.getByLabel('Both, one after the other').check();
    await press(goOn);
    if (scripted) await saved();
    else await says('Your words are saved.');
    expect(await written()).toMatch(
      /^Ran a famous desk\.\s+Ran a quiet desk\.\s+Told stories\.\s*$/,
    );
    await other.goto(page.url().split('?')[0] ?? '');
    await other.getByText('Ran a quiet desk.').first().waitFor({ state: 'attached' });
    await other.close();
  });

  if (scripted) {
    it('take in what is pasted from elsewhere, and say what stays behind', async () => {
      const paste = (html: string) =>
        words().evaluate((element, content) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', content);
          const options = { clipboardData, bubbles: true, cancelable: true };
          element.dispatchEvent(new ClipboardEvent('paste', options));
        }, html);
      const refused: string[] = [];
      page.on('console', (message) => {
        const text = message.text();
        // The styles of what is pasted are read, and not applied: the browser notes that.
        if (/Content Security Policy/i.test(text) && !/^Applying inline style/.test(text)) {
          refused.push(text);
        }
      });
      await words().fill('');
      await paste(FROM_WORD);
      await says('Pictures stay behind');
      await saved();
      await page.reload();
      await canWrite();
      const [markdown] = await page
        .locator('textarea[name="draft"]')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
      expect(markdown).toBe(
        [
          '# Mary Berry',
          '',
          'Ran the **archive** in *Leeds*, [online](https://leeds.example/).',
          '',
          '- Stock work',
          '  - New books',
          '',
          '1. Audio',
          '',
          'Post\tYears',
          '',
          'Librarian\t1999 to 2004',
          '',
          'Not a link',
          '',
        ].join('\n'),
      );
      expect(refused).toEqual([]);
      expect(await page.title()).not.toBe('run');
    });

    it('say when they could not be saved, and lose nothing of them', async () => {
      const drafts = (url: URL) => url.pathname.endsWith('/draft');
      const problem = (status: number) => ({
        status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status, code: 'x', detail: 'That will not do.' }),
      });
      await words().fill('Safe');
      await saved();
      for (const [status, told] of [
        [401, 'You have been signed out.'],
        [422, 'That will not do.'],
        [503, 'Reshelve cannot be reached just now.'],
      ] as const) {
        await page.route(drafts, (route) => route.fulfill(problem(status)));
        await words().press('End');
        await page.keyboard.type(' and sound');
        await page.getByRole('status').filter({ hasText: told }).waitFor();
        await page.getByText('Not saved yet', { exact: true }).waitFor();
        await page.unroute(drafts);
        // By itself once somebody comes back, writes on, or a moment later.
        if (status === 401) await page.evaluate(() => window.dispatchEvent(new Event('focus')));
        if (status === 422) await page.keyboard.type('.');
        await saved();
      }
      expect((await written()).trim()).toBe('Safe and sound and sound. and sound');
      await words().focus();
      await page.keyboard.type('!');
      await page.keyboard.press('Control+Z');
      await saved();
      expect((await written()).trim()).toBe('Safe and sound and sound. and sound');
    });

    it('are set by buttons that the keyboard reaches', async () => {
      await words().focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+Alt+0');
      await page.keyboard.press('Alt+F10');
      const at = () => page.locator(':focus').getAttribute('aria-label');
      expect(await at()).toBe('Bold');
      await page.keyboard.press('ArrowLeft');
      expect(await at()).toBe('Redo');
      await page.keyboard.press('Home');
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
      expect(await at()).toBe('H1 heading');
      await page.keyboard.press('Enter');
      expect(await words().locator('h2').innerText()).toBe('Safe and sound and sound. and sound');
      await page.keyboard.press('Escape');
      expect(
        await page.getByRole('button', { name: 'H1 heading' }).getAttribute('aria-pressed'),
      ).toBe('true');
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
