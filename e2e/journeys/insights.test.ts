import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/accessible.ts';
import { launchBrowser, newContext, signIn } from '../support/browser.ts';
import { DEMO } from '../support/demo.ts';
import { newcomer } from '../support/newcomer.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const CHARTS = ['steps', 'flow', 'times', 'channels', 'materials'];

/** The demo returner's page; @returns the returner's home. */
async function toInsights(page: Page): Promise<string> {
  await signIn(page, DEMO.returner, DEMO.password);
  await page.waitForURL(/\/r\//);
  const home = new URL(page.url()).pathname;
  await page.goto(`${home}/insights`);
  await page.getByRole('heading', { name: 'Where does my search stop?' }).waitFor();
  return home;
}

/** How many applications a page behind a figure lists. */
const listed = (page: Page) => page.locator('main tbody tr').count();

describe('a returner’s insights', () => {
  it('begin with what stands, say how sure they are, and every figure leads on', async () => {
    const context = await newContext(browser);
    const page = await context.newPage();
    const home = await toInsights(page);
    await page.getByText(/^You have sent \d+ applications; \d+ have led to a/).waitFor();
    await page
      .getByText(/it could well be (anything|anywhere)/)
      .first()
      .waitFor();
    expect(await page.getByText(/too early to say/).count()).toBeGreaterThan(0);

    // The tables open by keyboard alone.
    const tables = page.locator('main summary', { hasText: 'Table of' });
    for (const table of await tables.all()) {
      await table.focus();
      await page.keyboard.press('Enter');
    }
    expect(await page.locator('main figure details[open]').count()).toBe(CHARTS.length);
    expect(await accessibilityProblems(page)).toEqual([]);

    const links = await page.locator('main a[href*="/insights/applications?"]').all();
    expect(links.length).toBeGreaterThan(30);
    const figures = new Map<string, number>();
    for (const link of links) {
      const text = await link.textContent();
      const figure = /^\d+/.exec(text ?? '')?.[0];
      if (figure) figures.set((await link.getAttribute('href')) ?? '', Number(figure));
    }
    // One of each kind is enough: the domain's tests hold every figure to what is behind it.
    const kinds = [
      'stop=',
      'step=interview&result=no',
      'from=',
      'stood=',
      'kind=',
      'channel=',
      'material=',
    ];
    for (const kind of kinds) {
      const [href, figure] = [...figures].find(([address]) => address.includes(kind)) ?? [];
      if (href === undefined) throw new Error(`No figure leads to ${kind}`);
      await page.goto(href);
      expect([kind, await listed(page)]).toEqual([kind, figure]);
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('main tbody a').first().click();
    await page.waitForURL(/\/applications\/[0-9a-f-]{36}/);

    // An address that means nothing shows everything, and breaks nothing.
    await page.goto(`${home}/insights/applications?step=%00&from=x&left=perhaps`);
    await page.getByText('All of your applications').first().waitFor();
    await context.close();
  });

  it('can be saved as SVG and as PNG', async () => {
    const context = await newContext(browser, { acceptDownloads: true });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await toInsights(page);
    for (const [i] of CHARTS.entries()) {
      const saved = async (kind: 'SVG' | 'PNG') => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByText(`Save as ${kind}`).nth(i).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(
          new RegExp(`^[a-z]+-\\d{4}-\\d\\d-\\d\\d\\.${kind.toLowerCase()}$`),
        );
        return readFileSync(await download.path());
      };
      const svg = (await saved('SVG')).toString('utf8');
      const read = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const root = parsed.documentElement;
        return {
          broken: parsed.querySelector('parsererror') !== null,
          shapes: root.querySelectorAll('rect, line, path, circle').length,
          words: root.textContent,
          width: Number(root.getAttribute('width')),
          height: Number(root.getAttribute('height')),
        };
      }, svg);
      expect(read.broken).toBe(false);
      expect(read.shapes).toBeGreaterThan(3);
      expect(read.words).toMatch(/Reshelve, \w{3} \d+ \w+ \d{4}/);

      const png = await saved('PNG');
      expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
      // The header says how large it is: twice as fine as the picture.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        Math.round(read.width) * 2,
        Math.round(read.height) * 2,
      ]);
      const colours = await page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
          const context2d = canvas.getContext('2d');
          context2d?.drawImage(bitmap, 0, 0);
          const { data } = context2d?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {
            data: [],
          };
          const seen = new Set<string>();
          // Every 13th pixel: enough to meet every shape.
          for (let at = 0; at < data.length; at += 4 * 13) {
            seen.add(`${String(data[at])},${String(data[at + 1])},${String(data[at + 2])}`);
          }
          return { corner: [...data.slice(0, 4)], many: seen.size };
        },
        [...png],
      );
      expect(colours.corner).toEqual([255, 255, 255, 255]);
      expect(colours.many).toBeGreaterThan(10);
    }
    expect(refused).toEqual([]);
    await context.close();
  });

  it('fit a phone, and need no scripts', async () => {
    const context = await newContext(browser, {
      javaScriptEnabled: false,
      viewport: { width: 375, height: 800 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await toInsights(page);
    const svgs = page.getByText('Save as SVG');
    expect(await svgs.count()).toBe(CHARTS.length);
    expect(await page.getByText('Save as PNG').count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), svgs.first().click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('<svg xmlns=');
    // On a phone the flow is a list of stages, with the same figures.
    await page.getByText('→ Not this time').first().waitFor();
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(375);
    await context.close();
  });

  it.each([true, false])('of somebody new are kind and honest, scripts %s', async (scripted) => {
    const person = await newcomer(browser, 'Nora Newcomer', { javaScriptEnabled: scripted });
    const { page, home } = person;
    const isAccessible = async () => {
      if (scripted) expect(await accessibilityProblems(page)).toEqual([]);
    };
    await page.goto(`${home}/insights`);
    await page.getByRole('heading', { name: 'There is nothing to read from yet' }).waitFor();
    await isAccessible();

    const { id } = await person.make('applications', {
      title: 'Map Librarian',
      employer: 'Harbour Town',
      stage: 'applied',
      channel: 'contact',
    });
    // What went with it is noted on its page; what was typed survives a form that is not whole.
    await page.goto(`${home}/applications/${id}`);
    const form = page.getByRole('form', { name: 'What went with it' });
    await page.getByText('Note what you sent').click();
    await form.getByLabel('Which version?').fill('Two pages, by skill');
    await form.getByRole('button', { name: 'Note it' }).click();
    await page.getByText('Choose what kind of material it is.').first().waitFor();
    await isAccessible();
    expect(await form.getByLabel('Which version?').inputValue()).toBe('Two pages, by skill');
    await form.getByLabel('What was it?').selectOption('cv');
    await form.getByRole('button', { name: 'Note it' }).click();
    await page.getByText('Noted what went with it.').waitFor();
    expect(await page.locator('datalist option').getAttribute('value')).toBe('Two pages, by skill');
    await page.getByRole('link', { name: 'Change “Two pages, by skill”' }).click();
    await page.getByRole('heading', { name: 'What went with it' }).waitFor();
    await isAccessible();
    await page.getByLabel('Which version?').fill('One page');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('One page').first().waitFor();

    await page.goto(`${home}/insights`);
    await page.getByText('You have sent 1 application.').waitFor();
    await page.getByText('Nothing has stopped so far.').waitFor();
    await page.getByText('Nothing to count yet: too early to say.').first().waitFor();
    await page.getByText('CV: One page').first().waitFor();
    await isAccessible();
    await page.context().close();
  });

  it('are not another person’s', async () => {
    const context = await newContext(browser);
    const page = await context.newPage();
    const home = await toInsights(page);
    await context.clearCookies();
    await signIn(page, DEMO.mentor, DEMO.password);
    for (const path of ['', '/applications', '/pictures/steps']) {
      const answer = await page.request.get(`${home}/insights${path}`);
      expect([path, answer.status()]).toEqual([path, 404]);
    }
    await context.close();
  });
});
