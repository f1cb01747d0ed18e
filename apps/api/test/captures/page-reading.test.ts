import { describe, expect, it } from '@jest/globals';
import { readPage } from '../../src/modules/captures/page-reading.ts';

const read = (html: string, charset = '', encoding: BufferEncoding = 'utf8') =>
  readPage(
    { url: 'https://jobs.example.org/42', bytes: Buffer.from(html, encoding), charset },
    '2026-11-23',
  );

/** As sites escape it, so that no text ends the script. */
const ld = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value).replaceAll('</', '<\\/');
  return `<script type="application/ld+json">${text}</script>`;
};

const POSTING = {
  '@context': 'http://schema.org',
  '@type': 'JobPosting',
  title: 'Senior Library Assistant',
  hiringOrganization: { '@type': 'Organization', name: 'Derby City Council' },
  jobLocation: { '@type': 'Place', address: { addressLocality: 'Derby' } },
  validThrough: '2026-12-04',
  description:
    '<h2>The post</h2><p>You will:</p><ul><li>welcome readers</li><li>run a club</li></ul>',
};

it('takes the names of what every object has for names', () => {
  const page = read(
    `<div itemscope itemtype="https://schema.org/JobPosting">
       <span itemprop="constructor toString __proto__">a trap</span>
       <span itemprop="title">Archivist</span></div>`,
  );
  expect(page.title).toBe('Archivist');
});

describe('a page with JSON-LD', () => {
  it('as job sites write it', () => {
    const page = read(
      `<!doctype html><title>Jobs | A big site</title>${ld({ '@type': 'WebSite', name: 'A big site' })}
       ${ld(POSTING)}<h1>Something else</h1><p>Cookies?</p>`,
    );
    expect(page).toMatchObject({
      title: 'Senior Library Assistant',
      employer: 'Derby City Council',
      location: 'Derby',
      closingOn: '2026-12-04',
      link: 'https://jobs.example.org/42',
      advert: 'The post\n\nYou will:\n\n• welcome readers\n• run a club',
    });
  });

  it.each([
    ['in a comment', `<!--${JSON.stringify(POSTING)}-->`],
    ['with line breaks in its texts', JSON.stringify(POSTING).replace('You will:', 'You\nwill:')],
    ['in a CDATA section', `//<![CDATA[\n${JSON.stringify(POSTING)}\n//]]>`],
  ])('%s', (_, text) => {
    expect(read(ld(text)).employer).toBe('Derby City Council');
  });

  it('that is broken is passed over', () => {
    const page = read(`${ld('{"@type": "JobPosting", ')}${ld(POSTING)}`);
    expect(page.title).toBe('Senior Library Assistant');
  });

  it('with the tags of its description written as entities', () => {
    const description = '&lt;p&gt;Tea &amp;amp; cake&lt;/p&gt;&lt;p&gt;every day&lt;/p&gt;';
    expect(read(ld({ ...POSTING, description })).advert).toBe('Tea & cake\n\nevery day');
  });

  it('with what it leaves out guessed from its words', () => {
    const description = 'Salary: £26,421 to £28,770\nClosing date: 9 December 2026\nPart-time';
    expect(read(ld({ '@type': 'JobPosting', title: 'Archivist', description }))).toMatchObject({
      salary: '£26,421 to £28,770',
      closingOn: '2026-12-09',
      hours: 'part_time',
    });
  });
});

describe('a page with microdata', () => {
  it('as council sites write it', () => {
    const page = read(`<div itemscope itemtype="https://schema.org/JobPosting">
      <h1 itemprop="title">Children’s Librarian</h1>
      <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
        <b itemprop="name">Kirklees Council</b></span>
      <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
        <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
          <span itemprop="addressLocality">Huddersfield</span></span></span>
      <time itemprop="validThrough" datetime="2026-12-18T12:00">18th</time>
      <meta itemprop="employmentType" content="PART_TIME">
      <div itemprop="description"><p>Stories.</p><p>And rhymes.</p></div></div>`);
    expect(page).toMatchObject({
      title: 'Children’s Librarian',
      employer: 'Kirklees Council',
      location: 'Huddersfield',
      closingOn: '2026-12-18',
      hours: 'part_time',
      advert: 'Stories.\n\nAnd rhymes.',
    });
  });
});

describe('a page that says nothing for machines', () => {
  it('is read by its heading and its words, without what surrounds them', () => {
    const page = read(`<html><head><title>Vacancies</title>
      <meta property="og:title" content="Map Curator"><style>p{color:red}</style></head>
      <body><nav>Home</nav><main><h1>Vacancy</h1><p>The National Library of Wales</p>
      <table><tr><td>Closing date:</td><td>7 December 2026</td></tr></table>
      <script>track()</script><p>Permanent.</p></main><footer>Cookies</footer></body></html>`);
    expect(page).toMatchObject({
      title: 'Map Curator',
      closingOn: '2026-12-07',
      contract: 'permanent',
    });
    expect(page.advert).toContain('The National Library of Wales');
    expect(page.advert).not.toMatch(/Home|Cookies|track|color/);
  });

  it('may hold next to nothing', () => {
    expect(read('')).toMatchObject({ title: '', employer: '', advert: '' });
    expect(read('<title>Only a title</title>').title).toBe('Only a title');
    expect(read('\u0000\u0001<p>\u0000x').advert).toContain('x');
  });
});

describe('the encoding of a page', () => {
  it('is what its server says, else what it says itself, else UTF-8', () => {
    expect(read('<h1>Café</h1>', 'iso-8859-1', 'latin1').title).toBe('Café');
    expect(read('<meta charset="windows-1252"><h1>Café</h1>', '', 'latin1').title).toBe('Café');
    expect(read('<h1>Café</h1>').title).toBe('Café');
    expect(read('\uFEFF<h1>Café</h1>', '', 'utf16le').title).toBe('Café');
    expect(read('<h1>Café</h1>', 'no-such-thing').title).toBe('Café');
  });
});

describe('a page that means no good', () => {
  it('is kept short', () => {
    const page = read(`<h1>${'x'.repeat(100_000)}</h1><main>${'y '.repeat(500_000)}</main>`);
    expect(page.title).toHaveLength(200);
    expect(page.advert.length).toBeLessThanOrEqual(50_000);
  });

  it('gives words and never markup', () => {
    const page = read(
      ld({
        ...POSTING,
        title: '<img src=x onerror=alert(1)>Librarian',
        description: '<script>x()</script><p onclick="y()">=HYPERLINK("http://evil")</p>',
      }),
    );
    expect(page.title).toBe('Librarian');
    expect(page.advert).toBe('=HYPERLINK("http://evil")');
  });

  it('may nest as deep as it likes, and say what it likes about objects', () => {
    const deep = `${'<div>'.repeat(20_000)}Deep${'</div>'.repeat(20_000)}`;
    const polluting = '{"@type":"JobPosting","__proto__":{"polluted":true},"title":"T"}';
    const item = '<div itemscope itemtype="JobPosting"><b itemprop="__proto__">x</b></div>';
    expect(() => {
      try {
        read(deep);
      } catch (error) {
        // The reader says that it is too much, and the service says so to the person.
        expect(error).toBeInstanceOf(RangeError);
      }
    }).not.toThrow();
    expect(read(ld(polluting) + item).title).toBe('T');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('may write from right to left, and in pictures', () => {
    expect(read('<h1>ספרנית 📚 \u202Ebackwards</h1>').title).toContain('ספרנית 📚');
  });
});
