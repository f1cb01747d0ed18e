import type { Tokens } from './text-tokens.ts';

/** So many tokens that two texts share: those from `from` on in the one, from `at` on in the other. */
export interface Run {
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** How many words in a row, found once in either text, count as the same words. */
const WORDS_IN_A_ROW = 4;

/** A shorter line than this, in UTF-16 units without spaces, is no sign that it was carried. */
const TELLING_LINE = 8;

/**
 * Stretches that stand once in either text, made as long as the texts allow: a few words in a row,
 * or a whole line. The idea is that of patience diff (Bram Cohen) and of genome alignment (maximal
 * unique matches): what is rare in both says where they belong together, in whatever order, and it
 * takes no longer than the texts are long.
 */
export function sharedRuns(before: Tokens, after: Tokens): readonly Run[] {
  const cores = mergedOnDiagonals([
    ...pairs(shingles(before, after)),
    ...pairs([linesOf(before), linesOf(after)]),
  ]);
  const claimedBefore = new Uint8Array(before.ids.length);
  const claimedAfter = new Uint8Array(after.ids.length);
  const isFree = (from: number, at: number) =>
    claimedBefore[from] === 0 && claimedAfter[at] === 0 && before.ids[from] === after.ids[at];
  const claim = ({ from, at, length }: Run): void => {
    claimedBefore.fill(1, from, from + length);
    claimedAfter.fill(1, at, at + length);
  };
  const longestFirst = (a: Run, b: Run) => b.length - a.length || a.from - b.from;
  const kept: Run[] = [];
  for (const core of cores.toSorted(longestFirst)) {
    const run = clipped(core, isFree);
    if (run.length === 0) continue;
    claim(run);
    kept.push(run);
  }
  return kept.map((run) => {
    let { from, at, length } = run;
    while (isFree(from + length, at + length)) length += 1;
    while (isFree(from - 1, at - 1)) {
      from -= 1;
      at -= 1;
      length += 1;
    }
    const grown = { from, at, length };
    claim(grown);
    return grown;
  });
}

/** What of a core no longer one has taken. */
function clipped(core: Run, isFree: (from: number, at: number) => boolean): Run {
  let skipped = 0;
  while (skipped < core.length && !isFree(core.from + skipped, core.at + skipped)) skipped += 1;
  let length = 0;
  while (
    skipped + length < core.length &&
    isFree(core.from + skipped + length, core.at + skipped + length)
  ) {
    length += 1;
  }
  return { from: core.from + skipped, at: core.at + skipped, length };
}

interface Stretch {
  readonly from: number;
  readonly length: number;
}
/** By key: the only place of a stretch, null where there are several. */
type Places = Map<number | string, Stretch | null>;

function note(places: Places, key: number | string, place: Stretch): void {
  places.set(key, places.has(key) ? null : place);
}

function pairs([olds, news]: readonly [Places, Places]): Run[] {
  const found: Run[] = [];
  for (const [key, old] of olds) {
    const now = news.get(key);
    if (old && now && old.length === now.length) {
      found.push({ from: old.from, at: now.from, length: old.length });
    }
  }
  return found;
}

/** The words in a row of both texts, by numbers that are equal for equal words. */
function shingles(before: Tokens, after: Tokens): readonly [Places, Places] {
  const numbers = new Map<number, number>();
  const base = 2 ** 26;
  const joined = (a: number, b: number): number => {
    const key = a * base + b;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const fresh = base / 2 + numbers.size;
    numbers.set(key, fresh);
    return fresh;
  };
  const placesIn = ({ ids, solid }: Tokens): Places => {
    const words: number[] = [];
    for (let token = 0; token < ids.length; token += 1) if (solid[token] === 1) words.push(token);
    const two = words.map((token, i) => joined(ids[token] ?? 0, ids[words[i + 1] ?? 0] ?? 0));
    const places: Places = new Map();
    for (let i = 0; i + WORDS_IN_A_ROW <= words.length; i += 1) {
      const from = words[i] ?? 0;
      const last = words[i + WORDS_IN_A_ROW - 1] ?? 0;
      note(places, joined(two[i] ?? 0, two[i + 2] ?? 0), { from, length: last - from + 1 });
    }
    return places;
  };
  return [placesIn(before), placesIn(after)];
}

function linesOf({ text, starts, ids }: Tokens): Places {
  const places: Places = new Map();
  let from = 0;
  for (let token = 0; token <= ids.length; token += 1) {
    if (token < ids.length && text[starts[token] ?? 0] !== '\n') continue;
    const line = text.slice(starts[from], starts[token]);
    if (line.replaceAll(/\s/gu, '').length >= TELLING_LINE) {
      note(places, line, { from, length: token - from });
    }
    from = token + 1;
  }
  return places;
}

/** One run of those that overlap or touch without a break in either text. */
function mergedOnDiagonals(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  const order = (a: Run, b: Run) => a.at - a.from - (b.at - b.from) || a.from - b.from;
  for (const run of runs.toSorted(order)) {
    const last = merged.at(-1);
    if (last && last.at - last.from === run.at - run.from && run.from <= last.from + last.length) {
      const end = Math.max(last.from + last.length, run.from + run.length);
      merged[merged.length - 1] = { ...last, length: end - last.from };
    } else {
      merged.push(run);
    }
  }
  return merged;
}

/**
 * Of runs that share no token, those that keep their order, as much of the texts as can be, and the
 * rest: both in the order of the text before.
 */
export function heaviestChain(runs: readonly Run[]): {
  readonly chain: readonly Run[];
  readonly rest: readonly Run[];
} {
  const inOrder = runs.toSorted((a, b) => a.from - b.from);
  const rank = new Map(inOrder.toSorted((a, b) => a.at - b.at).map((run, i) => [run, i + 1]));
  // A Fenwick tree of the heaviest chain that ends at or before a rank.
  const best: { weight: number; last: number }[] = Array.from({ length: runs.length + 1 }, () => ({
    weight: 0,
    last: -1,
  }));
  const previous: number[] = [];
  inOrder.forEach((run, i) => {
    let heaviest = { weight: 0, last: -1 };
    for (let node = (rank.get(run) ?? 1) - 1; node > 0; node -= node & -node) {
      const found = best[node];
      if (found && found.weight > heaviest.weight) heaviest = found;
    }
    previous.push(heaviest.last);
    const ending = { weight: heaviest.weight + run.length, last: i };
    for (let node = rank.get(run) ?? 1; node < best.length; node += node & -node) {
      if ((best[node]?.weight ?? 0) < ending.weight) best[node] = ending;
    }
  });
  let end = { weight: 0, last: -1 };
  for (let node = runs.length; node > 0; node -= node & -node) {
    const found = best[node];
    if (found && found.weight > end.weight) end = found;
  }
  const chosen = new Set<number>();
  for (let i = end.last; i >= 0; i = previous[i] ?? -1) chosen.add(i);
  return {
    chain: inOrder.filter((_, i) => chosen.has(i)),
    rest: inOrder.filter((_, i) => !chosen.has(i)),
  };
}
