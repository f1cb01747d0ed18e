import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STEPS } from '../src/conversion.ts';
import { isEnough } from '../src/proportions.ts';
import { endOf, flowsOf, isEnd, wayOf } from '../src/search-flows.ts';
import { contrastInWords, stepStatement } from '../src/search-insights.ts';
import { channelOf, isInSlice, type Slice, sliceFrom, sliceQuery } from '../src/search-slices.ts';
import { mainStop, stopOf, stopsOf } from '../src/search-stops.ts';
import { stageTimes, stayAt, stayInWords } from '../src/stage-times.ts';
import { isAtLeast } from '../src/stages.ts';
import { anyFact, anyFacts, fact, TODAY } from './search-facts.ts';

const tally = (yes: number, no: number, undecided = 0) => ({ yes, no, undecided, aside: 0 });

describe('a step in words', () => {
  test('is too early while more are open than decided', () => {
    expect(stepStatement(tally(4, 6, 10)).verdict).toBe('estimate');
    expect(stepStatement(tally(4, 6, 11)).sentence).toBe(
      '4 of 10 so far, and 11 are still open, more than are decided: too early to say.',
    );
  });

  test('never says more than the evidence does', () => {
    const count = fc.nat({ max: 40 });
    fc.assert(
      fc.property(count, count, count, (yes, no, undecided) => {
        const { verdict } = stepStatement(tally(yes, no, undecided));
        expect(verdict === 'estimate').toBe(isEnough({ yes, no }) && undecided <= yes + no);
      }),
    );
  });
});

test('a contrast names the better one and how sure it is', () => {
  const words = { first: 'Through people', second: 'Boards and sites', did: 'led to an interview' };
  expect(contrastInWords(words, tally(5, 4), tally(2, 20)).sentence).toBe(
    'Through people: more often led to an interview, 5 of 9 against 2 of 22. Quite sure.',
  );
  expect(contrastInWords(words, tally(1, 1), tally(2, 20)).sentence).toBe(
    'Through people: 1 of 2 led to an interview. Boards and sites: 2 of 22. Too early to say which does better.',
  );
});

test('a contrast is too early while more are open than decided', () => {
  const words = { first: 'People', second: 'Portals', did: 'led to an interview' };
  expect(contrastInWords(words, tally(5, 4, 9), tally(2, 20)).sureness).toBe('quite_sure');
  expect(contrastInWords(words, tally(5, 4, 10), tally(2, 20)).sureness).toBe('too_early');
});

describe('where a search stops', () => {
  test('every no stops somewhere, and nothing else does', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const total = Object.values(stopsOf(facts, TODAY)).reduce((sum, n) => sum + n, 0);
        expect(total).toBe(facts.filter((one) => stopOf(one, TODAY) !== null).length);
        for (const one of facts) {
          const employers = ['rejected', 'no_response', null].includes(one.outcome);
          if (stopOf(one, TODAY)) expect(employers).toBe(true);
          if (one.outcome === 'rejected' && isAtLeast(one.furthest, 'applied')) {
            expect(stopOf(one, TODAY)).not.toBeNull();
          }
        }
      }),
    );
  });

  const none = { applied: 0, first_round: 0, final_interview: 0, offer: 0, no_response: 0 };
  test.each([
    [none, null, 'Nothing has stopped so far.'],
    [{ ...none, applied: 3 }, null, '3 have stopped so far: too early to see a pattern.'],
    [{ ...none, applied: 9, first_round: 1 }, 'applied', 'quite surely'],
    [{ ...none, applied: 3, first_round: 1 }, 'applied', 'not sure yet'],
    [{ ...none, applied: 3, first_round: 3 }, null, 'no one place stands out'],
  ] as const)('%j', (stops, point, words) => {
    const said = mainStop(stops);
    expect(said.point).toBe(point);
    expect(said.sentence).toContain(words);
  });
});

describe('the flow of a search', () => {
  test('loses nothing and makes up nothing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const flows = flowsOf(facts);
        const sent = facts.filter(({ furthest }) => isAtLeast(furthest, 'applied'));
        const sum = (some: typeof flows) => some.reduce((all, { count }) => all + count, 0);
        expect(sum(flows.filter(({ from }) => from === 'applied'))).toBe(sent.length);
        expect(sum(flows.filter(({ to }) => isEnd(to)))).toBe(sent.length);
        for (const stage of ['first_round', 'final_interview', 'offer'] as const) {
          const into = sum(flows.filter(({ to }) => to === stage));
          expect(into).toBe(sum(flows.filter(({ from }) => from === stage)));
          expect(into).toBe(sent.filter(({ furthest }) => isAtLeast(furthest, stage)).length);
        }
        for (const one of sent) expect(wayOf(one).at(-1)).toBe(endOf(one));
      }),
    );
  });
});

describe('time at a stage', () => {
  const paths = [9, 12, 20, 31].map((days) =>
    fact({
      furthest: 'first_round',
      reached: { applied: '2026-09-01', first_round: addTo('2026-09-01', days) },
    }),
  );

  test('is that until the next step; the open ones stand apart', () => {
    const waiting = fact({ reached: { applied: '2026-11-13' } });
    const [, , applied, first] = stageTimes([...paths, waiting], TODAY);
    expect(applied).toEqual({
      stage: 'applied',
      left: [9, 12, 20, 31],
      open: [10],
      spread: { low: 11.25, middle: 16, high: 22.75 },
    });
    expect(first?.open).toHaveLength(4);
    expect(applied && stayInWords(applied)).toBe(
      '16 days in the middle, half of them between 11 and 23 days; 1 still there',
    );
  });

  test('ends with the application, and is not counted where dates run backwards', () => {
    const ended = fact({ outcome: 'rejected', endedOn: '2026-09-15' });
    expect(stayAt(ended, 'applied', TODAY)).toEqual({ days: 14, open: false });
    const odd = fact({
      furthest: 'first_round',
      reached: { applied: '2026-09-10', first_round: '2026-09-01' },
    });
    expect(stayAt(odd, 'applied', TODAY)).toBeNull();
  });

  test('is never less than nothing, and every stay is in one list', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { stage, left, open } of stageTimes(facts, TODAY)) {
          const stays = facts.filter((one) => stayAt(one, stage, TODAY) !== null);
          expect(left.length + open.length).toBe(stays.length);
          for (const days of left) expect(days).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the applications behind a figure', () => {
  test('are as many as the figure says', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const behind = (slice: Slice) => facts.filter((one) => isInSlice(one, slice, TODAY)).length;
        for (const { from, to, count } of flowsOf(facts)) expect(behind({ from, to })).toBe(count);
        for (const [stop, count] of Object.entries(stopsOf(facts, TODAY))) {
          expect(behind(sliceFrom({ stop }))).toBe(count);
        }
        for (const { stage, left, open } of stageTimes(facts, TODAY)) {
          expect(behind({ stood: stage, left: true })).toBe(left.length);
          expect(behind({ stood: stage, left: false })).toBe(open.length);
        }
        for (const { key } of STEPS) {
          const whole = behind({ step: key });
          const parts = (['yes', 'no', 'undecided', 'aside'] as const).map((result) =>
            behind({ step: key, result }),
          );
          expect(parts.reduce((sum, n) => sum + n, 0)).toBe(whole);
        }
      }),
    );
  });

  test('a contact who led there counts as one, whatever the channel says', () => {
    fc.assert(
      fc.property(anyFact, (one) => {
        expect(channelOf(one)).toBe(one.ledByContact ? 'contact' : one.channel);
        const people = isInSlice(one, { kind: 'people' }, TODAY);
        if (one.ledByContact) expect(people).toBe(true);
      }),
    );
  });

  test('survive the address', () => {
    const slices: Slice[] = [
      { step: 'interview', result: 'no' },
      { from: 'applied', to: 'rejected' },
      { kind: 'portals', channel: 'agency' },
      { material: 'cv:short & plain' },
      { stood: 'applied', left: false },
      { stop: 'no_response' },
    ];
    for (const slice of slices) {
      const query = Object.fromEntries(
        sliceQuery(slice)
          .split('&')
          .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
      );
      expect(sliceFrom(query)).toEqual({ ...sliceFrom({}), ...slice });
    }
  });

  test('what an address makes up is left out', () => {
    const made = { step: 'x', result: 'maybe', from: 'saved', kind: ['people'], left: 'perhaps' };
    expect(sliceQuery(sliceFrom(made))).toBe('');
  });
});

function addTo(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
