import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { besideCohort, cohortShare, ownStops, ROUNDED_TO } from '../src/cohort-comparison.ts';
import { type ApplicationFact, countsOf, publishCohort } from '../src/cohort-figures.ts';
import type { Outcome, Stage } from '../src/stages.ts';
import type { Person } from '../src/statistics.ts';

const MONTHS = ['2026-09', '2026-10', '2026-11'];

const fact = (furthest: Stage, outcome: Outcome | null): ApplicationFact => ({
  furthest,
  outcome,
  appliedOn: '2026-09-10',
  endedOn: outcome === null ? null : '2026-10-10',
  interviewsOn: [],
  debriefed: false,
  feedback: null,
});

const person = (id: string, shares: boolean, facts: readonly ApplicationFact[]): Person => ({
  id,
  shares,
  counts: countsOf(facts, MONTHS),
});

/** A person's noes: before an interview, after the first round, after the final interview. */
const noes = (before: number, first: number, final: number) => [
  ...Array.from({ length: before }, () => fact('applied', 'rejected')),
  ...Array.from({ length: first }, () => fact('first_round', 'rejected')),
  ...Array.from({ length: final }, () => fact('final_interview', 'no_response')),
];

const some = fc.nat({ max: 3 });
const anyPerson = fc.record({
  shares: fc.boolean(),
  before: some,
  first: some,
  final: fc.nat({ max: 1 }),
});
type Drawn = typeof anyPerson extends fc.Arbitrary<infer One> ? One : never;
const cohortOf = (drawn: readonly Drawn[]) =>
  drawn.map(({ shares, before, first, final }, i) =>
    person(String(i), shares, noes(before, first, final)),
  );
/** Large ones and small ones; in some nobody shares, in some everybody. */
const anyCohort = fc
  .tuple(
    fc.array(anyPerson, { minLength: 1, maxLength: 60, size: 'max' }),
    fc.constantFrom('mixed', 'nobody', 'everybody'),
  )
  .map(([drawn, sharing]) =>
    cohortOf(
      sharing === 'mixed'
        ? drawn
        : drawn.map((one) => ({ ...one, shares: sharing === 'everybody' })),
    ),
  );
const contributes = (people: readonly Person[], keys: readonly string[]) =>
  people.filter(({ counts }) => keys.some((key) => (counts[key] ?? 0) > 0)).length;

describe('what a returner reads about the cohort', () => {
  const large = (n: number, shares = true) =>
    Array.from({ length: n }, (_, i) => person(String(i), shares, noes(2, 1, 1)));

  test('needs 23 people with noes, of whom one may be the reader', () => {
    expect(cohortShare(large(23), '0', MONTHS)).toEqual({
      kind: 'shown',
      percent: 50,
      covers: 'everyone',
    });
    expect(cohortShare(large(22), '0', MONTHS)).toEqual({ kind: 'hidden' });
    expect(cohortShare(large(22), 'somebody else', MONTHS)).toEqual({ kind: 'hidden' });
  });

  test('is hidden where four others or fewer make the difference', () => {
    const people = (others: number) => [
      ...Array.from({ length: 26 }, (_, i) => person(String(i), true, noes(0, 2, 2))),
      ...Array.from({ length: others }, (_, i) => person(`b${String(i)}`, true, noes(1, 0, 0))),
    ];
    const reader = person('me', true, noes(3, 0, 0));
    expect(cohortShare([...people(4), reader], 'me', MONTHS)).toEqual({ kind: 'hidden' });
    expect(cohortShare([...people(5), reader], 'me', MONTHS).kind).toBe('shown');
  });

  /**
   * An attacker who takes their own counts out: everything that is left must be about 22 others or
   * more, and each side of the share about none of them or five and more.
   */
  test('survives the reader taking themselves out', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyCohort, fc.nat(), (people, pick) => {
        const reader = people[pick % people.length];
        if (!reader) return;
        const answer = cohortShare(people, reader.id, MONTHS);
        if (answer.kind === 'hidden') return;
        shown += 1;
        const covered =
          answer.covers === 'everyone' ? people : people.filter(({ shares }) => shares);
        const others = covered.filter(({ id }) => id !== reader.id);
        expect(contributes(others, ['rejections'])).toBeGreaterThanOrEqual(22);
        const before = contributes(others, ['stopped:applied']);
        const after = contributes(others, ['stopped:first_round', 'stopped:final_interview']);
        for (const people of [before, after]) expect(people === 0 || people >= 5).toBe(true);
        expect(answer.percent % ROUNDED_TO).toBe(0);
      }),
      { numRuns: 400 },
    );
    expect(shown).toBeGreaterThan(20);
  });

  /** Somebody who also reads the coordinators' dashboard could have worked it out from there. */
  test('says nothing that the coordinators’ figures do not say', () => {
    fc.assert(
      fc.property(anyCohort, (people) => {
        const answer = cohortShare(people, '0', MONTHS);
        if (answer.kind === 'hidden') return;
        const { 'stopped:applied': part, rejections: whole } = publishCohort(people, MONTHS);
        if (part?.kind !== 'shown' || whole?.kind !== 'shown') throw new Error('It was hidden.');
        const percent = Math.round((100 * part.value) / whole.value);
        expect(answer.percent).toBe(Math.round(percent / ROUNDED_TO) * ROUNDED_TO);
      }),
      { numRuns: 200 },
    );
  });
});

describe('beside the cohort, in words', () => {
  const shown = { kind: 'shown', percent: 60, covers: 'everyone' } as const;
  test.each([
    [{ yes: 3, no: 1 }, { kind: 'hidden' }, 'too small to compare with, to protect everybody'],
    [{ yes: 0, no: 0 }, shown, 'You have had none.'],
    [{ yes: 1, no: 1 }, shown, 'too early to say whether that differs'],
    [{ yes: 6, no: 5 }, shown, 'much the same'],
    [{ yes: 1, no: 9 }, shown, 'gets you into the room'],
    [{ yes: 19, no: 1 }, shown, 'the paper is the place to begin'],
    [{ yes: 6, no: 5 }, { ...shown, covers: 'sharing' }, 'Among those who share their progress'],
  ] as const)('%j beside %j', (own, cohort, words) => {
    expect(besideCohort(own, cohort)).toContain(words);
  });

  test('one’s own are counted as the cohort’s are', () => {
    const facts = [...noes(2, 1, 1), fact('applied', null), fact('offer', 'declined')];
    const { counts } = person('me', true, facts);
    const { yes, no } = ownStops(facts);
    expect([yes, yes + no]).toEqual([counts['stopped:applied'], counts['rejections']]);
  });
});
