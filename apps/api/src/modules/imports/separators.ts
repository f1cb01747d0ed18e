export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines that are looked at. */
const LINES = 30;

/**
 * What separates the cells: what `sep=` says in the first line, else what stands equally often in
 * most lines, outside of quotation marks.
 */
export function separatorOf(sample: string): Separator {
  const said = /^\uFEFF?sep=(.)/i.exec(sample)?.[1];
  const found = SEPARATORS.find((separator) => separator === said);
  if (found) return found;
  const counts = countsByLine(sample);
  let best: Separator = ',';
  let bestScore = 0;
  for (const [i, separator] of SEPARATORS.entries()) {
    const score = agreement(counts.map((line) => line[i] ?? 0));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** How many lines have the most usual count, and a little more for more columns. */
function agreement(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  let score = 0;
  for (const [count, lines] of times) score = Math.max(score, lines + Math.min(count, 50) / 20);
  return score;
}

function countsByLine(sample: string): number[][] {
  const lines: number[][] = [];
  let line = SEPARATORS.map(() => 0);
  let quoted = false;
  let empty = true;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) {
      if (!empty) lines.push(line);
      if (lines.length === LINES) return lines;
      line = SEPARATORS.map(() => 0);
      empty = true;
      continue;
    } else if (!quoted) {
      const at = SEPARATORS.findIndex((separator) => separator === character);
      if (at >= 0) line[at] = (line[at] ?? 0) + 1;
    }
    if (character !== '\r') empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}
