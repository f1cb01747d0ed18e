import { describe, expect, it } from '@jest/globals';
import { NOTIFICATION_KINDS, newsPath } from '../src/notifications.ts';

describe('news', () => {
  it('leads a mentor and a returner to the review, each on their own pages', () => {
    const news = { kind: 'comment-added', subjectId: 'r1' } as const;
    expect(newsPath('mentor', 'e1', news)).toBe('/m/e1/reviews/r1');
    expect(newsPath('returner', 'e2', news)).toBe('/r/e2/reviews/r1');
  });

  it('leads somewhere, whatever its kind', () => {
    for (const kind of NOTIFICATION_KINDS) {
      expect(newsPath('mentor', 'e1', { kind, subjectId: 's' })).toMatch(/^\/m\/e1\//);
    }
  });

  it('of a pairing that has ended leads to nobody', () => {
    const ended = { kind: 'pairing-ended', subjectId: 'p1' } as const;
    expect(newsPath('returner', 'e1', ended)).toBe('/r/e1/news');
  });
});
