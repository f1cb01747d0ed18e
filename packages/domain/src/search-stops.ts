import { isSilent, type SearchFact } from './conversion.ts';
import type { PlainDate } from './dates.ts';
import { STOPPING_POINTS, stoppingPoint, type StoppingPoint } from './diagnosis.ts';
import { majority, type Sureness } from './proportions.ts';
import { isAtLeast, leadsToDebrief } from './stages.ts';

/** Where an application stopped by the employer's no, spoken or silent; null where it did not. */
export function stopOf(fact: SearchFact, today: PlainDate): StoppingPoint | null {
  if (!isAtLeast(fact.furthest, 'applied')) return null;
  if (leadsToDebrief(fact.outcome)) return stoppingPoint(fact.furthest, fact.outcome);
  return isSilent(fact, today) ? stoppingPoint(fact.furthest, 'no_response') : null;
}

export type Stops = Readonly<Record<StoppingPoint, number>>;

export function stopsOf(facts: readonly SearchFact[], today: PlainDate): Stops {
  const stops = Object.fromEntries(STOPPING_POINTS.map((point) => [point, 0]));
  for (const fact of facts) {
    const stop = stopOf(fact, today);
    if (stop) stops[stop] = (stops[stop] ?? 0) + 1;
  }
  return stops as Stops;
}

/** Fewer noes than this show no pattern. */
export const FEWEST_STOPS = 4;

export interface MainStop {
  /** Null while there is nothing to say, or no place stands out. */
  readonly point: StoppingPoint | null;
  readonly sureness: Sureness;
  readonly sentence: string;
}

const AT: Readonly<Record<StoppingPoint, string>> = {
  applied: 'before an interview',
  first_round: 'after the first round',
  final_interview: 'after the final interview',
  offer: 'at the offer',
  no_response: 'without an answer',
};

/**
 * Where a search mostly stops: the stopping point of most noes, if it is likely enough to be
 * ahead of the next: of the noes at either of the two, more than half stop there.
 */
export function mainStop(stops: Stops): MainStop {
  const ranked = STOPPING_POINTS.toSorted((a, b) => stops[b] - stops[a]);
  const total = STOPPING_POINTS.reduce((sum, point) => sum + stops[point], 0);
  const [top, next] = ranked;
  if (total < FEWEST_STOPS || !top || !next) {
    const sentence =
      total === 0
        ? 'Nothing has stopped so far.'
        : `${total === 1 ? 'One has' : `${String(total)} have`} stopped so far: too early to see a pattern.`;
    return { point: null, sureness: 'too_early', sentence };
  }
  const [most, second] = [stops[top], stops[next]];
  const sureness = majority({ yes: most, no: second });
  const counted = `Of ${String(total)} that stopped, ${String(most)} did so ${AT[top]}`;
  if (sureness === 'not_sure') {
    return {
      point: null,
      sureness,
      sentence: `${counted} and ${String(second)} ${AT[next]}: no one place stands out so far.`,
    };
  }
  const how =
    sureness === 'quite_sure'
      ? 'most of them, quite surely'
      : 'it looks like the usual place, not sure yet';
  return { point: top, sureness, sentence: `${counted}: ${how}.` };
}
