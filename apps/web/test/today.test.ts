import { describe, expect, it } from '@jest/globals';
import { NUDGE_KINDS } from '@reshelve/domain/nudge-kinds';
import { groupsOf, quietWords } from '@/features/today/items';
import type { Nudge } from '@/features/today/loaders';

const TODAY = '2026-11-26';
const place = { enrolment: 'e1', today: TODAY, timeZone: 'Europe/London' };

const nudge = (values: Partial<Nudge>): Nudge => ({
  kind: 'closing-date',
  subjectId: 's1',
  occasion: TODAY,
  group: 'today',
  on: '2026-11-27',
  at: null,
  subject: { applicationId: 'a1', title: 'Map Librarian', employer: 'Harbour Library' },
  ...values,
});

describe('the items of a day', () => {
  it('stand in their groups, in the order they come, and empty groups are left out', () => {
    const groups = groupsOf(
      [nudge({}), nudge({ subjectId: 's2' }), nudge({ kind: 'no-news', group: 'spare' })],
      place,
    );
    expect(groups.map(({ title, items }) => [title, items.map(({ key }) => key)])).toEqual([
      ['Today', ['closing-date-s1', 'closing-date-s2']],
      ['When you have ten minutes', ['no-news-s1']],
    ]);
  });

  it('say what, about which application, when with the weekday, and lead there', () => {
    const [group] = groupsOf([nudge({})], place);
    expect(group?.items[0]).toMatchObject({
      label: 'Closing date',
      title: 'Map Librarian',
      detail: 'Harbour Library',
      when: 'Fri 27 November',
      href: '/r/e1/applications/a1',
    });
  });

  it('show a moment on the person’s own clock', () => {
    const at = '2026-11-27T09:30:00Z';
    const zoned = { ...place, timeZone: 'America/New_York' };
    const [group] = groupsOf([nudge({ kind: 'interview', at })], zoned);
    expect(group?.items[0]?.when).toBe('Fri 27 November, 04:30');
  });

  it.each(NUDGE_KINDS)('have words for %s', (kind) => {
    const subject = { title: 'T', employer: 'E', name: 'N', applicationId: 'a', debriefId: 'd' };
    const [group] = groupsOf([nudge({ kind, subject })], place);
    expect(group?.items[0]?.label).not.toBe('');
    expect(group?.items[0]?.title).not.toBe('');
    expect(group?.items[0]?.href).toMatch(/^\/r\/e1\/[a-z]/);
  });
});

describe('a quiet day', () => {
  it('is said kindly, and the same all day', () => {
    const days = ['2026-11-26', '2026-11-27', '2026-11-28'].map(quietWords);
    expect(new Set(days).size).toBe(3);
    expect(quietWords(TODAY)).toBe(days[0]);
  });
});
