import { describe, expect, it } from '@jest/globals';
import type { News } from '../src/features/news/loaders';
import { sentenceOf } from '../src/features/news/sentences';
import { daysWaited, waitingFor } from '../src/features/reviews/waiting';
import { mentorsByName } from '../src/features/strategies/names';

const item = (values: Partial<News>): News => ({
  id: 'n',
  kind: 'review-submitted',
  subjectId: 's',
  createdAt: '2026-11-23T10:00:00Z',
  readAt: null,
  person: 'Amina Quire',
  versionNumber: 2,
  material: null,
  open: true,
  ...values,
});

describe('how long a version has waited', () => {
  it('counts the days of the calendar in the programme’s time zone', () => {
    const late = '2026-11-20T23:30:00Z';
    expect(daysWaited(late, 'Europe/London', '2026-11-23T08:00:00Z')).toBe(3);
    // In Auckland that was the 21st already.
    expect(daysWaited(late, 'Pacific/Auckland', '2026-11-23T08:00:00Z')).toBe(2);
  });

  it('is said as people say it, and never below nought', () => {
    expect([0, 1, 12].map(waitingFor)).toEqual(['since today', 'since yesterday', 'for 12 days']);
    expect(daysWaited('2026-11-24T08:00:00Z', 'UTC', '2026-11-23T08:00:00Z')).toBe(0);
  });
});

describe('a piece of news', () => {
  it('says who did what, to each side in its own words', () => {
    expect(sentenceOf('mentor', item({}))).toBe('Amina Quire sent you version 2 of their strategy');
    expect(sentenceOf('returner', item({ kind: 'review-decided', person: 'Sam Spine' }))).toBe(
      'Sam Spine has reviewed version 2 of your strategy',
    );
  });

  it('names nobody whom the reader may no longer know', () => {
    expect(sentenceOf('mentor', item({ person: null, versionNumber: null }))).toBe(
      'A returner sent you a version of their strategy',
    );
    expect(sentenceOf('mentor', item({ kind: 'pairing-ended', person: null }))).toBe(
      'One of your pairings has ended',
    );
  });
});

describe('mentors', () => {
  it('go by their names, or by what they are', () => {
    expect(mentorsByName(['Sam'])).toBe('Sam');
    expect(mentorsByName(['Sam', 'Kim'])).toBe('Sam and Kim');
    expect(mentorsByName([])).toBe('your mentor');
  });
});
