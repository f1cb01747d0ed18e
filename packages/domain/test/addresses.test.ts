import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAddresses, parseEmail } from '../src/addresses.ts';

describe('an address', () => {
  test.each([
    ['Ruth.Ellery@Example.com', 'ruth.ellery@example.com'],
    [' a+b@sub.example.ac.uk ', 'a+b@sub.example.ac.uk'],
    ["o'hara@example.org", "o'hara@example.org"],
    ['zoë@bücher.example', 'zoë@bücher.example'],
  ])('%j is taken', (text, email) => expect(parseEmail(text)).toBe(email));

  test.each([
    '',
    'ruth',
    'ruth@',
    '@example.com',
    'ruth@example',
    'ruth@@example.com',
    'ruth ellery@example.com',
    '.ruth@example.com',
    'ruth..ellery@example.com',
    'ruth@-example.com',
    'ruth@example..com',
    `${'r'.repeat(65)}@example.com`,
    `r@${'e'.repeat(60)}.${'e'.repeat(60)}.${'e'.repeat(60)}.${'e'.repeat(60)}.${'e'.repeat(60)}.com`,
    'ruth@example.com\nbcc: x@example.com',
  ])('%j is none', (text) => expect(parseEmail(text)).toBeNull());

  test('is read in good time, however long', () => {
    expect(parseEmail(`${'a.'.repeat(50_000)}@example.com`)).toBeNull();
  });
});

describe('a pasted list', () => {
  test('has an address a line, or several with commas or semicolons between', () => {
    const list = 'a@example.com\n\nb@example.com, c@example.com;d@example.com;\r\n';
    expect(parseAddresses(list)).toEqual([
      { kind: 'valid', line: 1, email: 'a@example.com', name: '' },
      { kind: 'valid', line: 3, email: 'b@example.com', name: '' },
      { kind: 'valid', line: 3, email: 'c@example.com', name: '' },
      { kind: 'valid', line: 3, email: 'd@example.com', name: '' },
    ]);
  });

  test('may have names, in quotes with commas too', () => {
    expect(parseAddresses('Ruth Ellery <R@Example.com>, "Moss, Ann" <ann@example.com>')).toEqual([
      { kind: 'valid', line: 1, email: 'r@example.com', name: 'Ruth Ellery' },
      { kind: 'valid', line: 1, email: 'ann@example.com', name: 'Moss, Ann' },
    ]);
  });

  test('says of each line what is wrong with it', () => {
    expect(parseAddresses('ruth\nann@example.com\nann at example.com\nmoss@example')).toMatchObject(
      [
        { kind: 'invalid', line: 1, text: 'ruth', message: expect.stringContaining('needs an @') },
        { kind: 'valid', line: 2 },
        { kind: 'invalid', line: 3 },
        { kind: 'invalid', line: 4, message: expect.stringContaining('does not look like') },
      ],
    );
  });

  test('finds what is there twice, in whatever letters', () => {
    expect(parseAddresses('a@example.com\nA@EXAMPLE.com')).toEqual([
      { kind: 'valid', line: 1, email: 'a@example.com', name: '' },
      { kind: 'duplicate', line: 2, email: 'a@example.com', firstLine: 1 },
    ]);
  });

  test('never throws, and no address is valid twice', () => {
    const piece = fc.constantFrom(
      'a@example.com',
      'A@example.com',
      'x',
      ',',
      ';',
      '\n',
      '"',
      '<',
      '>',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const valid = parseAddresses(pieces.join('')).flatMap((p) =>
          p.kind === 'valid' ? p.email : [],
        );
        expect(new Set(valid).size).toBe(valid.length);
      }),
    );
  });
});
