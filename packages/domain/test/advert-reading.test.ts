import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAdvert } from '../src/advert-reading.ts';
import { isPlainDate } from '../src/dates.ts';

const today = '2026-11-23';

describe('reading an advertisement', () => {
  it('reads labelled lines', () => {
    const text = `Job title: Subject Librarian
Employer: University of Leicester
Location: Leicester
Salary: £34,000 to £39,000
Contract: Fixed-term, part-time
Closing date: 12 December 2026
Apply at https://jobs.example.org/42.`;
    expect(readAdvert(text, today)).toEqual({
      title: 'Subject Librarian',
      employer: 'University of Leicester',
      location: 'Leicester',
      salary: '£34,000 to £39,000',
      link: 'https://jobs.example.org/42',
      closingOn: '2026-12-12',
      contract: 'fixed_term',
      hours: 'part_time',
    });
  });

  it('guesses from plain text', () => {
    const text = 'Library Assistant\nDerby City Council\nYou will earn £12.60 per hour.';
    expect(readAdvert(text, today)).toMatchObject({
      title: 'Library Assistant',
      employer: 'Derby City Council',
      salary: '£12.60 per hour',
      closingOn: null,
    });
  });

  it.each([
    ['Apply by midnight on 4th January', '2027-01-04'],
    ['Closing date: 03/12/2026', '2026-12-03'],
    ['Deadline 2026-12-05', '2026-12-05'],
    ['Closing date: 31 February 2026', null],
    ['Interviews on 9 December 2026', null],
  ])('finds the closing date in %s', (text, closingOn) => {
    expect(readAdvert(text, today).closingOn).toBe(closingOn);
  });

  it('takes no contract where the text speaks of two', () => {
    expect(readAdvert('A permanent or temporary post', today).contract).toBeNull();
  });

  it('keeps its form whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const read = readAdvert(`Closing date ${text}`, today);
        expect(read.closingOn === null || isPlainDate(read.closingOn)).toBe(true);
        expect(read.title.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
