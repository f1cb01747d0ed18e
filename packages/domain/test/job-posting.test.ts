import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPlainDate } from '../src/dates.ts';
import { readJobPosting } from '../src/job-posting.ts';

const posting = (fields: object) => ({
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  ...fields,
});

describe('a JobPosting', () => {
  it('as Google asks for it', () => {
    expect(
      readJobPosting([
        posting({
          title: 'Subject Librarian (Arts &amp; Humanities)',
          description: '<p>You will look after the collections.</p>',
          datePosted: '2026-11-01',
          validThrough: '2026-12-03T23:59:00+00:00',
          employmentType: ['PART_TIME', 'TEMPORARY'],
          hiringOrganization: { '@type': 'Organization', name: 'University of Leicester' },
          jobLocation: {
            '@type': 'Place',
            address: {
              '@type': 'PostalAddress',
              streetAddress: '1 University Road',
              addressLocality: 'Leicester',
              addressRegion: 'Leicestershire',
              postalCode: 'LE1 7RH',
              addressCountry: 'GB',
            },
          },
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: 'GBP',
            value: {
              '@type': 'QuantitativeValue',
              minValue: 34000,
              maxValue: 39105,
              unitText: 'YEAR',
            },
          },
          url: 'https://jobs.example.org/42',
        }),
      ]),
    ).toEqual({
      title: 'Subject Librarian (Arts & Humanities)',
      employer: 'University of Leicester',
      location: 'Leicester, Leicestershire, LE1 7RH',
      salary: '£34,000 to £39,105 a year',
      link: 'https://jobs.example.org/42',
      closingOn: '2026-12-03',
      contract: 'temporary',
      hours: 'part_time',
      description: '<p>You will look after the collections.</p>',
    });
  });

  it.each<[string, unknown, object]>([
    [
      'among other things',
      { '@graph': [{ '@type': 'WebPage' }, posting({ title: 'A' })] },
      { title: 'A' },
    ],
    ['in a list of lists', [[posting({ title: 'A' })]], { title: 'A' }],
    ['of several types', posting({ '@type': ['Thing', 'JobPosting'], title: 'A' }), { title: 'A' }],
    [
      'with its type as an address',
      posting({ '@type': 'http://schema.org/JobPosting', title: 'A' }),
      { title: 'A' },
    ],
    ['as what the page is about', { mainEntity: posting({ title: 'A' }) }, { title: 'A' }],
    [
      'with an employer in words',
      posting({ hiringOrganization: 'Leeds City Council' }),
      { employer: 'Leeds City Council' },
    ],
    [
      'with employers in a list',
      posting({ hiringOrganization: [{ name: 'A' }, { name: 'B' }] }),
      { employer: 'A' },
    ],
    ['with a place in words', posting({ jobLocation: 'York' }), { location: 'York' }],
    [
      'with an address in words',
      posting({ jobLocation: { address: 'York' } }),
      { location: 'York' },
    ],
    [
      'in several places, and from home',
      posting({
        jobLocation: [{ address: { addressLocality: 'York' } }, { name: 'Selby Library' }],
        jobLocationType: 'TELECOMMUTE',
      }),
      { location: 'York; Selby Library; from home' },
    ],
    [
      'with one salary',
      posting({ baseSalary: { currency: 'GBP', value: 30000 } }),
      { salary: '£30,000' },
    ],
    [
      'with a salary an hour',
      posting({ baseSalary: { currency: 'GBP', value: { value: '13.45', unitText: 'HOUR' } } }),
      { salary: '£13.45 an hour' },
    ],
    [
      'with a salary in words',
      posting({ baseSalary: 'Grade 7, pro rata' }),
      { salary: 'Grade 7, pro rata' },
    ],
    [
      'with a salary of another land',
      posting({ baseSalary: { currency: 'SEK', value: { minValue: 1e4, maxValue: 1e4 } } }),
      { salary: 'SEK 10,000' },
    ],
    [
      'with types in a row',
      posting({ employmentType: 'Full-time, Permanent' }),
      { hours: 'full_time', contract: 'permanent' },
    ],
    [
      'with types that contradict',
      posting({ employmentType: 'FULL_TIME,PART_TIME' }),
      { hours: null },
    ],
    ['with no date that is one', posting({ validThrough: '31/12/2026' }), { closingOn: null }],
    ['with a link that is none', posting({ url: 'javascript:alert(1)' }), { link: '' }],
    [
      'with tags in its title',
      posting({ title: '<b>Librarian</b><script>x</script>' }),
      { title: 'Librarian x' },
    ],
  ])('%s', (_, value, expected) => {
    expect(readJobPosting([value])).toMatchObject(expected);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['something else', { '@type': 'Recipe' }],
    ['words', 'JobPosting'],
    [
      'a posting too deep to be one',
      Array.from({ length: 30 }).reduce<unknown>((inner) => [inner], posting({})),
    ],
  ])('is not in %s', (_, value) => {
    expect(readJobPosting([value])).toBeNull();
  });

  it('keeps its form whatever the page says', () => {
    const key = fc.constantFrom(
      ...['title', 'description', 'validThrough', 'employmentType', 'hiringOrganization'],
      ...['jobLocation', 'address', 'baseSalary', 'value', 'minValue', 'currency', 'url', 'name'],
      ...['__proto__', 'constructor'],
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.string({ unit: 'binary', maxLength: 1000 }),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree), (fields) => {
        const read = readJobPosting([{ ...fields, '@type': 'JobPosting' }]);
        for (const line of [read?.title, read?.employer, read?.location, read?.salary]) {
          expect(typeof line).toBe('string');
          expect([...(line ?? '')].length).toBeLessThanOrEqual(200);
          expect(line).not.toMatch(/[\n\r\t]/);
        }
        expect(read?.closingOn === null || isPlainDate(read?.closingOn ?? '')).toBe(true);
        expect(read?.link === '' || /^https?:/i.test(read?.link ?? '')).toBe(true);
      }),
    );
  });
});
