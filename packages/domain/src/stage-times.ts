import type { SearchFact } from './conversion.ts';
import { daysBetween, type PlainDate } from './dates.ts';
import { isAtLeast, type Stage, STAGES } from './stages.ts';

/** With fewer than this the middle one says more of chance than of the search. */
export const FEWEST_TIMES = 4;

/** How long applications stood at a stage before they went on or ended. */
export interface StageTime {
  readonly stage: Stage;
  /** Days of those that have left it, in order. */
  readonly left: readonly number[];
  /** Days so far of those that still stand there, in order. They are not in the middle. */
  readonly open: readonly number[];
  /** The middle half of those that have left; null where they are too few. */
  readonly spread: { readonly low: number; readonly middle: number; readonly high: number } | null;
}

/** Linear interpolation between the closest ranks. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** The days at a stage, and whether it has left it; null where it never stood there. */
export function stayAt(
  { reached, outcome, endedOn }: SearchFact,
  stage: Stage,
  today: PlainDate,
): { readonly days: number; readonly open: boolean } | null {
  const from = reached[stage];
  if (from === undefined) return null;
  const onward = STAGES.filter((other) => other !== stage && isAtLeast(other, stage))
    .map((other) => reached[other])
    .filter((on) => on !== undefined)
    .sort();
  const until = onward[0] ?? (outcome === null ? null : endedOn);
  const days = daysBetween(from, until ?? today);
  // A later stage dated before this one is a slip of the diary, not a stay.
  return days < 0 ? null : { days, open: until === null };
}

/** Every stage, in order, with the stays there. */
export function stageTimes(facts: readonly SearchFact[], today: PlainDate): StageTime[] {
  return STAGES.map((stage) => {
    const stays = facts.map((fact) => stayAt(fact, stage, today)).filter((stay) => stay !== null);
    const days = (open: boolean) =>
      stays
        .filter((stay) => stay.open === open)
        .map((stay) => stay.days)
        .sort((a, b) => a - b);
    const left = days(false);
    const spread =
      left.length < FEWEST_TIMES
        ? null
        : { low: quantile(left, 0.25), middle: quantile(left, 0.5), high: quantile(left, 0.75) };
    return { stage, left, open: days(true), spread };
  });
}

const inDays = (days: number) => {
  const whole = Math.round(days);
  return whole === 1 ? '1 day' : `${String(whole)} days`;
};

/** "half of them between 9 and 23 days, in the middle 14 days; 3 still there" */
export function stayInWords({ left, open, spread }: StageTime): string {
  const there = open.length > 0 ? `${String(open.length)} still there` : '';
  if (!spread) {
    const few =
      left.length === 0
        ? 'none has left it yet'
        : `${String(left.length)} so far: too early to say`;
    return [few, there].filter(Boolean).join('; ');
  }
  const { low, middle, high } = spread;
  const range =
    Math.round(low) === Math.round(high)
      ? `mostly ${inDays(middle)}`
      : `${inDays(middle)} in the middle, half of them between ${String(Math.round(low))} and ${inDays(high)}`;
  return [range, there].filter(Boolean).join('; ');
}
