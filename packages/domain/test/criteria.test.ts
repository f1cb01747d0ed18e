import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { CRITERION_KINDS } from '../src/channels.ts';
import type { DomainError } from '../src/errors.ts';
import { correctCriteria, CORRECTIONS, coverage, EVIDENCE_STRENGTHS } from '../src/criteria.ts';

describe('coverage', () => {
  const nothing = { evidence: '', strength: null, examples: [] } as const;

  it('counts criteria with evidence or an example, kind by kind, and names the rest', () => {
    const uncovered = { ...nothing, kind: 'essential', evidence: '  ' } as const;
    const found = coverage([
      { ...nothing, kind: 'essential', evidence: 'Ten years at the desk.', strength: 'strong' },
      uncovered,
      { ...nothing, kind: 'essential', examples: ['one'] },
      { ...nothing, kind: 'desirable' },
    ]);
    expect(found.essential).toEqual({
      covered: 2,
      total: 3,
      strengths: { strong: 1, fair: 0, thin: 0, unsaid: 1 },
      uncovered: [uncovered],
    });
    expect(found.desirable).toMatchObject({ covered: 0, total: 1 });
  });

  test('adds up', () => {
    const criterion = fc.record({
      kind: fc.constantFrom(...CRITERION_KINDS),
      evidence: fc.constantFrom('', ' ', 'words'),
      strength: fc.option(fc.constantFrom(...EVIDENCE_STRENGTHS)),
      examples: fc.array(fc.uuid(), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(criterion), (criteria) => {
        for (const { covered, total, strengths, uncovered } of Object.values(coverage(criteria))) {
          expect(covered + uncovered.length).toBe(total);
          expect(Object.values(strengths).reduce((a, b) => a + b)).toBe(covered);
        }
      }),
    );
  });
});

describe('correcting the lines that were read', () => {
  const line = (id: string, then: (typeof CORRECTIONS)[number] = 'keep', text = id) =>
    ({ id, kind: 'essential', text, then }) as const;

  it('keeps, joins and takes out', () => {
    expect(
      correctCriteria([line('a'), line('b', 'join'), line('c', 'remove'), line('d', 'join')]),
    ).toEqual([{ id: 'a', kind: 'essential', text: 'a b d', joined: ['b', 'd'] }]);
  });

  it.each([
    [[line('a', 'join')], 'criteria.0.then'],
    [[line('a', 'keep', ' ')], 'criteria.0.text'],
    [[line('a'), line('b', 'keep', 'x'.repeat(1001))], 'criteria.1.text'],
    [[line('a', 'keep', 'x'.repeat(999)), line('b', 'join', 'yy')], 'criteria.1.then'],
  ])('says which line does not fit (%#)', (lines, field) => {
    try {
      correctCriteria(lines);
      throw new Error('it took them');
    } catch (error) {
      expect(error).toMatchObject({ code: 'criteria-do-not-fit' });
      expect(Object.keys((error as DomainError).details ?? {})).toEqual([field]);
    }
  });

  test('loses no criterion that was not taken out', () => {
    const lines = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom(...CRITERION_KINDS),
        text: fc.stringMatching(/^[a-z]{1,9}$/),
        then: fc.constantFrom(...CORRECTIONS),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(lines, (all) => {
        const wanted = [{ ...line('first'), text: 'x' }, ...all];
        const after = correctCriteria(wanted);
        const kept = wanted.filter(({ then }) => then !== 'remove').map(({ id }) => id);
        expect(after.flatMap(({ id, joined }) => [id, ...joined])).toEqual(kept);
      }),
    );
  });
});
