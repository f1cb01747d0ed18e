import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  INTERVIEW_TO_OFFER,
  isSilent,
  resultAt,
  SILENT_DAYS,
  type Step,
  STEPS,
  tallyOf,
} from '../src/conversion.ts';
import { addDays } from '../src/dates.ts';
import { isAtLeast } from '../src/stages.ts';
import { anyFact, anyFacts, fact, TODAY } from './search-facts.ts';

const [INTERVIEW, FINAL, , ACCEPTED] = STEPS;
const anyStep = fc.constantFrom<Step>(...STEPS, INTERVIEW_TO_OFFER);

describe('what became of an application at a step', () => {
  test.each([
    ['was never sent', { furthest: 'saved', reached: {} }, INTERVIEW, null],
    ['is fresh', { lastSignOn: addDays(TODAY, -20) }, INTERVIEW, 'undecided'],
    ['has an interview ahead', { lastSignOn: addDays(TODAY, 9) }, INTERVIEW, 'undecided'],
    ['one day short of eight weeks', { lastSignOn: addDays(TODAY, -55) }, INTERVIEW, 'undecided'],
    ['silent for eight weeks', { lastSignOn: addDays(TODAY, -56) }, INTERVIEW, 'no'],
    ['rejected', { outcome: 'rejected' }, INTERVIEW, 'no'],
    ['closed as unanswered', { outcome: 'no_response' }, INTERVIEW, 'no'],
    ['withdrawn', { outcome: 'withdrawn' }, INTERVIEW, 'aside'],
    ['the vacancy closed', { outcome: 'vacancy_closed' }, INTERVIEW, 'aside'],
    [
      'interviewed, then rejected',
      { furthest: 'first_round', outcome: 'rejected' },
      INTERVIEW,
      'yes',
    ],
    [
      'rejected after the first round',
      { furthest: 'first_round', outcome: 'rejected' },
      FINAL,
      'no',
    ],
    ['a round skipped', { furthest: 'final_interview' }, INTERVIEW, 'yes'],
    ['declined', { furthest: 'offer', outcome: 'declined' }, ACCEPTED, 'aside'],
    ['fell through', { furthest: 'offer', outcome: 'rejected' }, ACCEPTED, 'no'],
    [
      'an old offer is an answer',
      { furthest: 'offer', lastSignOn: '2026-01-01' },
      ACCEPTED,
      'undecided',
    ],
  ] as const)('%s', (_, more, step, expected) => {
    expect(resultAt(fact(more), step, TODAY)).toBe(expected);
  });

  test('it is one of four if it came there, and nothing if it did not', () => {
    fc.assert(
      fc.property(anyFacts, anyStep, (facts, step) => {
        const tally = tallyOf(facts, step, TODAY);
        const all = tally.yes + tally.no + tally.undecided + tally.aside;
        expect(all).toBe(facts.filter(({ furthest }) => isAtLeast(furthest, step.from)).length);
      }),
    );
  });

  test('what is open and not silent never counts for or against', () => {
    fc.assert(
      fc.property(anyFacts, anyStep, (facts, step) => {
        const waiting = fact({ furthest: step.from, lastSignOn: TODAY });
        const [before, after] = [facts, [...facts, waiting]].map((f) => tallyOf(f, step, TODAY));
        expect(after).toEqual({ ...before, undecided: (before?.undecided ?? 0) + 1 });
      }),
    );
  });

  test('time alone only ever turns waiting into silence', () => {
    fc.assert(
      fc.property(anyFact, anyStep, fc.nat({ max: 400 }), (one, step, days) => {
        const [now, later] = [TODAY, addDays(TODAY, days)].map((day) => resultAt(one, step, day));
        if (now !== later) expect([now, later]).toEqual(['undecided', 'no']);
      }),
    );
  });

  test('an end takes nothing away that was reached', () => {
    fc.assert(
      fc.property(anyFact, anyStep, (one, step) => {
        const open = { ...one, outcome: null, endedOn: null };
        if (step.to !== 'accepted' && resultAt(open, step, TODAY) === 'yes') {
          expect(resultAt({ ...open, outcome: 'rejected' }, step, TODAY)).toBe('yes');
        }
      }),
    );
  });

  test('silence is only of what was sent, is open and has no sign for as long', () => {
    fc.assert(
      fc.property(anyFact, (one) => {
        const long = addDays(one.lastSignOn, SILENT_DAYS) <= TODAY;
        const sent = isAtLeast(one.furthest, 'applied') && one.furthest !== 'offer';
        expect(isSilent(one, TODAY)).toBe(sent && one.outcome === null && long);
      }),
    );
  });
});
