import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Cell,
  cellKey,
  type Person,
  publishCount,
  publishFigures,
  publishMedian,
  publishRate,
  publishTable,
} from '../src/statistics.ts';

/** So many people who share or do not share, each with the same counts. */
const people = (n: number, shares: boolean, counts: Record<string, number>): Person[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${shares}${i}`, shares, counts }));
const group = (sharing: number, others: number, counts: Record<string, number> = { x: 2 }) => [
  ...people(sharing, true, counts),
  ...people(others, false, counts),
];
const shown = (value: number, covers: 'everyone' | 'sharing', n: number): Cell => ({
  kind: 'shown',
  value,
  covers,
  people: n,
});
const small: Cell = { kind: 'hidden', reason: 'fewer-than-5' };

describe('a count', () => {
  test('is hidden where 1 to 4 people contribute, however much they do', () => {
    for (const n of [1, 2, 3, 4]) expect(publishCount(group(n, 0, { x: 100 }), 'x')).toEqual(small);
    expect(publishCount(group(5, 0, { x: 1 }), 'x')).toEqual(shown(5, 'everyone', 5));
  });

  test('shows a true zero', () => {
    expect(publishCount(group(3, 3, { x: 0 }), 'x')).toEqual(shown(0, 'everyone', 6));
    expect(publishCount([], 'x')).toEqual(shown(0, 'everyone', 0));
  });

  test('covers everyone where those who do not share are none or at least 5 of its contributors', () => {
    expect(publishCount(group(6, 5), 'x')).toEqual(shown(22, 'everyone', 11));
    const others = [...group(6, 0), ...people(9, false, {})];
    expect(publishCount(others, 'x')).toEqual(shown(12, 'everyone', 15));
  });

  test('covers those who share otherwise, and says so', () => {
    expect(publishCount(group(6, 4), 'x')).toEqual(shown(12, 'sharing', 6));
    expect(publishCount(group(6, 1), 'x')).toEqual(shown(12, 'sharing', 6));
  });

  test('is hidden where too few of those who share are left', () => {
    expect(publishCount(group(4, 4), 'x')).toEqual(small);
    expect(publishCount(group(0, 4), 'x')).toEqual(small);
  });
});

describe('a table', () => {
  const row = (a: number, b: number) => [
    ...people(a, true, { all: 1, a: 1 }),
    ...people(b, true, { all: 1, b: 1 }),
  ];

  test('hides a second cell, so that the first does not come back from the total', () => {
    const cells = publishTable(
      [...row(6, 9), ...people(3, true, { all: 1, c: 1 })],
      ['a', 'b', 'c'],
      [],
      'all',
    );
    expect(cells).toEqual({
      all: shown(18, 'everyone', 18),
      a: { kind: 'hidden', reason: 'protects-another' },
      b: shown(9, 'everyone', 18),
      c: small,
    });
  });

  test('shows everything where nothing is small', () => {
    const cells = publishTable(row(6, 9), ['a', 'b'], [], 'all');
    expect([cells['a'], cells['b']]).toEqual([shown(6, 'everyone', 15), shown(9, 'everyone', 15)]);
  });

  test('does not show the parts of a row that is hidden', () => {
    const some = people(3, false, { a: 1, [cellKey('a', 'may')]: 1 });
    const many = people(6, true, { a: 1, [cellKey('a', 'may')]: 1 });
    const cells = publishTable([...many, ...some], ['a'], ['may', 'june']);
    expect(cells['a']).toEqual(shown(6, 'sharing', 6));
    expect(cells[cellKey('a', 'may')]).toEqual(shown(6, 'sharing', 6));
    expect(cells[cellKey('a', 'june')]).toEqual(shown(0, 'everyone', 9));
  });

  test('has no totals for its columns', () => {
    const cells = publishTable(row(6, 9), ['a', 'b'], ['may'], 'all');
    expect(Object.keys(cells).sort()).toEqual(['a', 'a@may', 'all', 'b', 'b@may']);
  });

  test('where everybody is in one of the rows the number of people is known', () => {
    const where = [
      ...people(9, true, { a: 1 }),
      ...people(9, true, { b: 1 }),
      ...people(2, true, { c: 1 }),
    ];
    const cells = publishFigures(where, ['a', 'b', 'c'], [{ whole: null, parts: ['a', 'b', 'c'] }]);
    expect(Object.values(cells).filter((cell) => cell.kind === 'hidden')).toHaveLength(2);
  });
});

describe('a rate', () => {
  const both = { rejections: 2, debriefed: 1 };
  const keys = ['rejections', 'debriefed'];
  const family = [{ whole: 'rejections', parts: ['debriefed'] }];
  const rate = (some: Person[]) =>
    publishRate(some, publishFigures(some, keys, family), 'debriefed', 'rejections');

  test('needs 23 people', () => {
    expect(rate(group(22, 0, both))).toEqual({ kind: 'hidden', reason: 'fewer-than-23' });
    expect(rate(group(23, 0, both))).toEqual(shown(50, 'everyone', 23));
    expect(rate(group(23, 4, both))).toEqual(shown(50, 'sharing', 23));
  });

  test('of nothing is hidden', () => {
    expect(rate(group(30, 0, {}))).toEqual({ kind: 'hidden', reason: 'fewer-than-23' });
  });

  test('is hidden where one of its figures is, or they cover different people', () => {
    const few = [...group(30, 0, both), ...people(0, true, {})].map((p, i) =>
      i < 27 ? { ...p, counts: { rejections: 2 } } : p,
    );
    expect(rate(few)).toEqual(small);
    const mixed = [...group(25, 2, both), ...people(8, false, { rejections: 2 })];
    expect(rate(mixed)).toEqual({ kind: 'hidden', reason: 'protects-another' });
  });
});

describe('a median', () => {
  const valued = (n: number, shares: boolean, values: number[]) =>
    Array.from({ length: n }, () => ({ shares, values }));

  test('needs 8 people', () => {
    expect(publishMedian(valued(7, true, [1, 2, 3]))).toEqual({
      kind: 'hidden',
      reason: 'fewer-than-8',
    });
    expect(publishMedian(valued(8, true, [1, 2, 6]))).toEqual(shown(2, 'everyone', 8));
  });

  test('covers everyone only where those who do not share are enough for one themselves', () => {
    const of = (n: number) => publishMedian([...valued(9, true, [4]), ...valued(n, false, [9])]);
    expect(of(8)).toMatchObject({ covers: 'everyone' });
    expect(of(7)).toEqual(shown(4, 'sharing', 9));
    expect(of(0)).toEqual(shown(4, 'everyone', 9));
  });

  test('lies between the two in the middle', () => {
    const values = [1, 2, 4, 8].flatMap((value) => valued(2, true, [value]));
    expect(publishMedian(values)).toEqual(shown(3, 'everyone', 8));
  });

  test('people without a value do not count', () => {
    expect(publishMedian([...valued(7, true, [1]), ...valued(9, true, [])])).toMatchObject({
      kind: 'hidden',
    });
  });
});

/** Rank over the rationals, by elimination modulo a large prime. */
const PRIME = 67_108_859;
function rank(matrix: number[][]): number {
  const rows = matrix.map((r) => r.map((v) => ((v % PRIME) + PRIME) % PRIME));
  let found = 0;
  for (let col = 0; col < (rows[0]?.length ?? 0); col += 1) {
    const at = rows.findIndex((r, i) => i >= found && r[col] !== 0);
    if (at < 0) continue;
    [rows[found], rows[at]] = [rows[at] ?? [], rows[found] ?? []];
    const pivot = rows[found] ?? [];
    for (let i = found + 1; i < rows.length; i += 1) {
      const r = rows[i] ?? [];
      const factor = r[col] ?? 0;
      if (factor === 0) continue;
      const lead = pivot[col] ?? 1;
      for (let j = col; j < r.length; j += 1) {
        r[j] = ((((r[j] ?? 0) * lead - (pivot[j] ?? 0) * factor) % PRIME) + PRIME) % PRIME;
      }
    }
    found += 1;
  }
  return found;
}

describe('an attacker who subtracts everybody they can see', () => {
  const rows = ['a', 'b', 'c'];
  const columns = ['may', 'june', 'july'];
  const cell = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 }));
  const person = fc.record({
    shares: fc.boolean(),
    cells: fc.array(cell, { minLength: 9, maxLength: 9 }),
  });
  const atoms = rows.flatMap((r) => columns.map((c) => cellKey(r, c)));

  const toPerson = (p: { shares: boolean; cells: number[] }, i: number): Person => {
    const counts: Record<string, number> = {};
    const add = (key: string, n: number) => (counts[key] = (counts[key] ?? 0) + n);
    atoms.forEach((atom, k) => {
      const n = p.cells[k] ?? 0;
      add(atom, n);
      add(atom.split('@')[0] ?? '', n);
      add('all', n);
    });
    return { id: `p${i}`, shares: p.shares, counts };
  };

  /** A figure as a sum of the finest cells. */
  const vector = (key: string) =>
    atoms.map((atom) => (key === 'all' || atom === key || atom.startsWith(`${key}@`) ? 1 : 0));

  const behind = (some: Person[], w: number[]) =>
    some.filter((p) => atoms.some((atom, k) => w[k] !== 0 && (p.counts[atom] ?? 0) > 0)).length;

  test('cannot work out any sum of cells that says something about 1 to 4 of the others', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 18 }), (list) => {
        const all = list.map(toPerson);
        const others = all.filter((p) => !p.shares);
        const cells = publishTable(all, rows, columns, 'all');
        const covering = (covers: string) =>
          Object.entries(cells)
            .filter(([, c]) => c.kind === 'shown' && c.covers === covers)
            .map(([key]) => vector(key));
        const readers = [
          { known: covering('everyone'), about: others },
          { known: covering('everyone'), about: all },
          { known: covering('sharing'), about: all.filter((p) => p.shares) },
        ];
        for (const { known, about } of readers) {
          const before = rank(known);
          for (let subset = 1; subset < 1 << atoms.length; subset += 1) {
            const w = atoms.map((_, k) => (subset >> k) & 1);
            const n = behind(about, w);
            if (n === 0 || n > 4) continue;
            expect(rank([...known, w])).toBeGreaterThan(before);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('reads the same whatever the order of people', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 18 }), (list) => {
        const all = list.map(toPerson);
        expect(publishTable([...all].reverse(), rows, columns, 'all')).toEqual(
          publishTable(all, rows, columns, 'all'),
        );
      }),
    );
  });

  test('what is shown is what is true of those whom it covers', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 18 }), (list) => {
        const all = list.map(toPerson);
        for (const [key, c] of Object.entries(publishTable(all, rows, columns, 'all'))) {
          if (c.kind === 'hidden') continue;
          const covered = all.filter((p) => p.shares || c.covers === 'everyone');
          expect(c.people).toBe(covered.length);
          expect(c.value).toBe(covered.reduce((n, p) => n + (p.counts[key] ?? 0), 0));
        }
      }),
    );
  });
});
