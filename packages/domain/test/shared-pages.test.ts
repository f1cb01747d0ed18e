import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readShared } from '../src/shared-pages.ts';

const PAGE = 'https://jobs.example.ac.uk/vacancies/4711?lang=en';

describe('A page that was shared', () => {
  test('comes with its address, its title and the words that were selected', () => {
    expect(
      readShared({ title: 'Subject Librarian', text: 'You will lead …', url: PAGE }),
    ).toStrictEqual({ link: PAGE, title: 'Subject Librarian', words: 'You will lead …' });
  });

  test('has its address in the text, as phones do it', () => {
    expect(readShared({ title: 'Subject Librarian', text: `Subject Librarian\n${PAGE}` })).toEqual({
      link: PAGE,
      title: 'Subject Librarian',
      words: '',
    });
    expect(readShared({ text: `Look at this (${PAGE}). It closes soon!` })).toEqual({
      link: PAGE,
      title: '',
      words: 'Look at this (). It closes soon!',
    });
  });

  test('has its address in the title', () => {
    expect(readShared({ title: `Librarian ${PAGE}` })).toMatchObject({
      link: PAGE,
      title: 'Librarian',
    });
  });

  test('takes nothing but web addresses for a link', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'nonsense',
    ]) {
      expect(readShared({ url }).link).toBe('');
    }
  });

  test('lets an address that nobody could keep go, and nothing handed over is nothing', () => {
    expect(readShared({ url: `https://example.org/${'a'.repeat(3_000)}` }).link).toBe('');
    expect(readShared({})).toEqual({ link: '', title: '', words: '' });
  });

  test('whatever is handed over, is within bounds, and every link is one', () => {
    const part = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined });
    fc.assert(
      fc.property(part, part, fc.oneof(part, fc.webUrl()), (title, text, url) => {
        const shared = readShared({ title, text, url });
        expect(shared.link).toMatch(/^(https?:\/\/\S+|)$/i);
        expect(shared.title).not.toMatch(/[\n\r]/);
        expect(shared.title.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
