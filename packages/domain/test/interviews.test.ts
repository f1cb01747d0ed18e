import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INTERVIEW_FORMATS } from '../src/channels.ts';
import {
  addressee,
  builtInThankYou,
  checkThanked,
  endOf,
  FRESH_DAYS,
  phaseOf,
  thankBy,
  THANK_YOUS,
} from '../src/interviews.ts';
import { checkTemplate, mergeLetter } from '../src/templates.ts';

const meeting = { startsAt: '2026-11-23T23:15:00.000Z', minutes: 60 };

describe('an interview', () => {
  it('is ahead until it is over, then to follow up for some days unless that is settled', () => {
    const minute = fc.integer({ min: -10_000, max: 40_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...THANK_YOUS), fc.boolean(), (m, thankYou, notes) => {
        const now = new Date(Date.parse(endOf(meeting)) + m * 60_000).toISOString();
        const phase = phaseOf({ ...meeting, thankYou, hasFreshNotes: notes, open: true }, now);
        if (m < 0) expect(phase).toBe('ahead');
        else if (thankYou !== 'open' && notes) expect(phase).toBe('past');
        else expect(phase).toBe(m < FRESH_DAYS * 24 * 60 ? 'fresh' : 'past');
      }),
    );
  });

  it('is off where its application ends before it; one that was held stays', () => {
    const phase = (now: string) =>
      phaseOf({ ...meeting, thankYou: 'open', hasFreshNotes: false, open: false }, now);
    expect(phase('2026-11-24T00:14:00.000Z')).toBe('off');
    expect(phase('2026-11-24T00:15:00.000Z')).toBe('fresh');
  });

  it('ends after its minutes, and is thanked for by the day after, where it is', () => {
    expect(endOf(meeting)).toBe('2026-11-24T00:15:00.000Z');
    expect(thankBy(meeting, 'Europe/London')).toBe('2026-11-25');
    expect(thankBy(meeting, 'America/New_York')).toBe('2026-11-24');
  });

  it('is not thanked for before it was, nor on a day to come', () => {
    const check = (on: string) => () => {
      checkThanked(on, meeting, 'Europe/London', '2026-11-25');
    };
    expect(check('2026-11-22')).toThrow('before the interview');
    expect(check('2026-11-26')).toThrow('still to come');
    expect(check('2026-11-23')).not.toThrow();
    expect(check('2026-11-25')).not.toThrow();
  });
});

describe('the thank-you note', () => {
  it.each(INTERVIEW_FORMATS)('after %s is a letter that can be filled, and short', (format) => {
    const letter = builtInThankYou(format);
    expect(() => {
      checkTemplate({ kind: 'thank_you', serves: format, ...letter });
    }).not.toThrow();
    const merged = mergeLetter(letter, {
      name: 'Ada Byrne',
      employer: 'Harbour Library',
      post: 'Librarian',
      date: 'Mon 23 November',
      discussed: 'the move to open shelves',
      'my name': 'Mary',
    });
    expect(merged.body).toContain('the move to open shelves');
    expect(merged.body + merged.subject).not.toMatch(/[{}[\]]/);
    expect(merged.body.split(/\s+/).length).toBeLessThan(120);
  });

  it.each([
    ['Ada Byrne, Head of Collections\nTom', 'Ada Byrne'],
    ['Dr Ada Byrne (chair)', 'Dr Ada Byrne'],
    ['Anne-Marie O’Neill - HR', 'Anne-Marie O’Neill'],
    ['', ''],
  ])('to %j begins with %j', (people, name) => {
    expect(addressee(people)).toBe(name);
  });
});
