import { expect, test } from '@jest/globals';
import { readAdvert } from '../src/advert-reading.ts';
import { linkKey, postKey } from '../src/duplicates.ts';
import { employerKey } from '../src/employers.ts';
import { fieldNamed } from '../src/imported-columns.ts';
import { isAmbiguousDate, readDate } from '../src/imported-dates.ts';
import { readImportedLine } from '../src/imported-lines.ts';
import { oneLine } from '../src/one-line.ts';
import { MAX_SPECIFICATION, readSpecification } from '../src/person-specification.ts';
import { readShared } from '../src/shared-pages.ts';
import { readVcards } from '../src/vcards.ts';

const LONG = 300_000;
const ENDLESS = [' ', '\t', '\n', '(', '/', ',', ')', '\\', ';', '- ', '1 ', '•', '@'].map(
  (sign) => `1 Jan 2026 ${sign.repeat(LONG)}!`,
);
const mapping = {
  columns: ['title', 'employer', 'link', 'appliedOn', 'notes'] as const,
  dateOrder: 'day_first' as const,
  statuses: {},
};
const decode = () => '';

/** Whatever people paste or upload is read before anything else is known of it. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  oneLine,
  readDate: (text) => readDate(text, 'day_first'),
  isAmbiguousDate,
  fieldNamed,
  readImportedLine: (text) =>
    readImportedLine([text, text, text, text, text], mapping, '2026-01-01'),
  readSpecification: (text) => readSpecification(text.slice(0, MAX_SPECIFICATION), 'essential'),
  readShared: (text) => readShared({ title: text, text: `https://example.org/${text}` }),
  readVcards: (text) =>
    readVcards(`BEGIN:VCARD\nN:${text.replaceAll('\n', '')}\nEND:VCARD\n`, decode),
  readAdvert: (text) => readAdvert(text, '2026-01-01'),
  linkKey: (text) => linkKey(`https://example.org/${text}`),
  postKey: (text) => postKey(text, text),
};

// A reader whose time grows with the square of the length never comes back from some of these.
test.each(Object.entries(READERS))('%s comes to an end, whatever it is given', (_, read) => {
  for (const text of ENDLESS) expect(() => read(text)).not.toThrow();
});

// Tables that are looked up by what somebody wrote know nothing of what every object has.
test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString'])('%s is a word', (word) => {
  expect(employerKey(`Boat ${word}`)).toContain('boat');
  const read = readImportedLine(
    ['Archivist', word, word],
    { ...mapping, columns: ['title', 'employer', 'status'] },
    '2026-01-01',
  );
  expect(read.problems.map(({ message }) => message)).toEqual([
    `Nobody has said yet what “${word}” means here.`,
  ]);
});
