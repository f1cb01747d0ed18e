import { describe, expect, it } from '@jest/globals';
import { CHARTS, drawingOf, noteOf, versionsOf } from '@/features/insights/charts';
import type { Counted, Search } from '@/features/insights/loaders';
import { sliceWords } from '@/features/insights/slice-words';

const one: Counted = {
  id: 'a',
  title: 'Map Librarian',
  employer: 'Harbour Town',
  furthest: 'first_round',
  outcome: 'rejected',
  reached: { applied: '2026-09-01', first_round: '2026-09-20' },
  endedOn: '2026-10-01',
  lastSignOn: '2026-10-01',
  channel: 'agency',
  ledByContact: false,
  materials: [{ kind: 'cv', label: 'Two pages' }],
};
const searchOf = (applications: Counted[]): Search => ({
  today: '2026-11-23',
  plan: { applicationsPerInterview: 8, interviewsPerOffer: null },
  applications,
  lessons: [],
});

describe('the charts of a search', () => {
  it.each([
    ['nothing', []],
    ['one application', [one]],
    ['many alike', Array.from({ length: 40 }, (_, i) => ({ ...one, id: String(i) }))],
  ])('of %s are drawn without a number missing', (_, applications) => {
    for (const chart of CHARTS) {
      for (const width of [310, 680]) {
        const drawing = drawingOf(chart, searchOf(applications), width);
        expect(JSON.stringify(drawing)).not.toMatch(/null|NaN|Infinity/);
        expect(drawing.height).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('mark the plan only where there is one', () => {
    const search = searchOf([one]);
    expect(noteOf('steps', search)).toContain('what you expect');
    const without = { ...search, plan: { ...search.plan, applicationsPerInterview: null } };
    expect(noteOf('steps', without)).not.toContain('planned');
  });

  it('count a version once, however its name is written', () => {
    const again = { ...one, id: 'b', materials: [{ kind: 'cv', label: 'two pages ' } as const] };
    expect(versionsOf(searchOf([one, again]))).toMatchObject([
      { label: 'CV: Two pages', sent: 2, slice: { material: 'cv:two pages' } },
    ]);
  });
});

describe('a slice in words', () => {
  it.each([
    [{}, 'All of your applications'],
    [{ step: 'interview', result: 'no' }, 'Came as far as “Applied”; stopped there'],
    [{ from: 'applied', to: 'rejected' }, 'From “Applied” to “Not this time”'],
    [{ material: 'cv:two pages' }, 'Sent with CV: Two pages'],
    [{ material: 'cv:never' }, 'Sent with a version'],
    [{ stood: 'applied', left: false }, 'Stood at “Applied”; and still stand there'],
  ] as const)('%j', (slice, words) => {
    expect(sliceWords(slice, [one])).toBe(words);
  });
});
