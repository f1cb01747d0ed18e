import { describe, expect, it } from '@jest/globals';
import { NUDGE_KINDS, type Nudge } from '@reshelve/domain/nudge-kinds';
import { linesOf, subjectOf } from '../../src/modules/nudges/mail-words.ts';

const CANARY = 'canary-words';
const RETURNER = {
  kind: 'enrolled',
  role: 'returner',
  hasLeft: false,
  timeZone: 'Europe/London',
  ...{ accountId: 'a', enrolmentId: 'e', programmeId: 'p', cohortId: 'c' },
} as const;

/** `n` reminders of a kind that are about the same day. */
const alike = (kind: Nudge['kind'], n: number): Nudge[] =>
  Array.from({ length: n }, (_, i) => ({
    ...{ kind, group: 'today', subjectId: `subject-${String(i)}` },
    ...{
      occasion: '2026-11-30',
      on: '2026-12-01',
      at: '2026-12-01T09:30:00Z',
      until: '2026-12-02',
    },
    subject: {
      ...{ applicationId: 'application', debriefId: 'debrief', reviewId: 'review' },
      ...{ title: CANARY, employer: CANARY, name: CANARY, about: CANARY },
    },
  }));

describe.each(NUDGE_KINDS)('a mail about %s', (kind) => {
  it.each([1, 2, 12])('says how many there are (%i), and nothing of what they are', (n) => {
    const today = { today: '2026-11-30', timeZone: 'Europe/London' };
    const lines = linesOf(alike(kind, n), RETURNER, today);
    const all = JSON.stringify([subjectOf(lines), lines]);
    expect(all).not.toContain(CANARY);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ kind, count: n });
    expect(lines[0]?.text).toMatch(/^[A-Z\d].+[.?]$/);
    expect(lines[0]?.path).toMatch(/^\/r\/e/);
  });
});
