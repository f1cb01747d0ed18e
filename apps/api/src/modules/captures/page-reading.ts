import { readAdvert, type AdvertReading } from '@reshelve/domain/advert-reading';
import type { PlainDate } from '@reshelve/domain/dates';
import { readJobPosting } from '@reshelve/domain/job-posting';
import { loadBuffer, type CheerioAPI } from 'cheerio';
import { convert } from 'html-to-text';
import type { FetchedPage } from '../../platform/outbound/page-fetcher.ts';

/** How much of an advertisement is kept; the same as of one that is pasted. */
export const MAX_ADVERT = 50_000;
/** Scripts and items looked at: a page has a few, and more only to keep somebody busy. */
const MOST = 40;
const DEPTH = 8;

export interface PageReading extends AdvertReading {
  /** The words of the advertisement. */
  readonly advert: string;
}

/**
 * Reads the vacancy that a page is about: what it says for machines (schema.org's JobPosting, as
 * JSON-LD or as microdata) before what can be guessed from its words.
 */
export function readPage({ url, bytes, charset }: FetchedPage, today: PlainDate): PageReading {
  const $ = loadBuffer(bytes, {
    encoding: {
      defaultEncoding: 'utf-8',
      ...(charset && { transportLayerEncodingLabel: charset }),
    },
  });
  const posting = readJobPosting([...jsonLd($), ...microdata($)]);
  const words = posting?.description ? wordsOf(unescapedHtml(posting.description)) : '';
  const advert = (words || mainText($)).slice(0, MAX_ADVERT);
  const guess = readAdvert(advert, today);
  const heading =
    line($('meta[property="og:title"]').attr('content')) || line($('h1').first().text());
  return {
    title: posting?.title || heading || guess.title || line($('title').first().text()),
    employer:
      posting?.employer ||
      guess.employer ||
      line($('meta[property="og:site_name"]').attr('content')),
    location: posting?.location || guess.location,
    salary: posting?.salary || guess.salary,
    link: url.slice(0, 2_000),
    closingOn: posting?.closingOn ?? guess.closingOn,
    contract: posting?.contract ?? guess.contract,
    hours: posting?.hours ?? guess.hours,
    advert,
  };
}

type Selected = ReturnType<CheerioAPI>;

function jsonLd($: CheerioAPI): unknown[] {
  return $('script[type="application/ld+json" i]')
    .slice(0, MOST)
    .toArray()
    .flatMap((script) => {
      const text = $(script)
        .text()
        .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '');
      try {
        return [JSON.parse(text) as unknown];
      } catch {
        try {
          // Line breaks inside of texts are a common fault of theirs.
          return [JSON.parse(text.replace(/[\r\n\t]+/g, ' ')) as unknown];
        } catch {
          return [];
        }
      }
    });
}

/** Microdata in the form of JSON-LD. */
function microdata($: CheerioAPI): unknown[] {
  return $('[itemscope][itemtype*="JobPosting"]')
    .slice(0, MOST)
    .toArray()
    .map((item) => itemOf($, $(item), 0));
}

function itemOf($: CheerioAPI, item: Selected, depth: number): unknown {
  const thing: Record<string, unknown[]> = { '@type': [item.attr('itemtype') ?? ''] };
  if (depth > DEPTH) return thing;
  for (const element of item.find('[itemprop]').slice(0, 400).toArray()) {
    const property = $(element);
    if (!property.parent().closest('[itemscope]').is(item)) continue;
    const value = property.is('[itemscope]')
      ? itemOf($, property, depth + 1)
      : valueOf($, property);
    for (const name of (property.attr('itemprop') ?? '').split(/\s+/)) {
      if (name === '__proto__') continue;
      thing[name] = [...(Object.hasOwn(thing, name) ? (thing[name] ?? []) : []), value];
    }
  }
  return thing;
}

/** Where the value of a property stands: https://html.spec.whatwg.org/multipage/microdata.html#values */
function valueOf($: CheerioAPI, property: Selected): string {
  const attribute = (name: string) => property.attr(name);
  const given = attribute('content') ?? attribute('datetime');
  if (given !== undefined) return given;
  if (property.is('a, area, link')) return attribute('href') ?? '';
  if (property.attr('itemprop') === 'description') return property.html() ?? '';
  return property.text();
}

/** Some sites write the tags of a description as entities. */
const unescapedHtml = (html: string): string =>
  /<[a-z]/i.test(html) || !/&lt;[a-z/]/i.test(html)
    ? html
    : html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');

function mainText($: CheerioAPI): string {
  $(
    'script, style, noscript, template, svg, nav, footer, aside, form, [hidden], [aria-hidden="true"]',
  ).remove();
  const main = $('main, [role="main"], article').first();
  return wordsOf((main.length > 0 ? main : $('body')).html() ?? '');
}

/** HTML as plain text, with its paragraphs and bullets. What has no tags is plain text already. */
function wordsOf(html: string): string {
  if (!/<[a-z!/]/i.test(html) && !/&[a-z#]/i.test(html)) return html.trim();
  const words = convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_097_152, maxDepth: 200 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: 'ul', options: { itemPrefix: '• ' } },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ],
  });
  return words.replace(/\n{3,}/g, '\n\n').trim();
}

const line = (text: string | undefined): string =>
  [...(text ?? '').replace(/\s+/g, ' ').trim()].slice(0, 200).join('');
