import { publishCohort } from './cohort-figures.ts';
import { leadsToDebrief, isAtLeast, type Outcome, type Stage } from './stages.ts';
import { intervalOf, isEnough, type Tries } from './proportions.ts';
import { type Covers, type Person, publishRate, RATE_THRESHOLD } from './statistics.ts';

/** How much of what a returner reads about the cohort is left to guess: it says "about 65 %". */
export const ROUNDED_TO = 5;

/** The share of the cohort's noes that came before an interview, as a returner may read it. */
export type CohortShare =
  | { readonly kind: 'shown'; readonly percent: number; readonly covers: Covers }
  | { readonly kind: 'hidden' };

/**
 * What one returner may know of how the whole cohort fares. Two figures of the coordinators' own
 * release make it, so whoever is both learns nothing twice. Returners know their own counts and can
 * take them out again: what is left is a figure about the others. So it is shown only if the same
 * figure could be published about the others alone, with one person fewer, and then rounded, so
 * that one other person's news seldom moves it.
 *
 * @param people every returner of the cohort
 * @param reader the id of the one who reads it
 * @param months those of the coordinators' release
 */
export function cohortShare(
  people: readonly Person[],
  reader: string,
  months: readonly string[],
): CohortShare {
  const others = people.filter(({ id }) => id !== reader);
  const [all, rest] = [
    rateOf(people, months, RATE_THRESHOLD),
    rateOf(others, months, RATE_THRESHOLD - 1),
  ];
  if (all.kind !== 'shown' || rest.kind !== 'shown' || all.covers !== rest.covers) {
    return { kind: 'hidden' };
  }
  const percent = Math.round(all.value / ROUNDED_TO) * ROUNDED_TO;
  return { kind: 'shown', percent, covers: all.covers };
}

function rateOf(people: readonly Person[], months: readonly string[], threshold: number) {
  const cells = publishCohort(people, months);
  return publishRate(people, cells, 'stopped:applied', 'rejections', threshold);
}

/** The returner's own noes, counted as the cohort's are: those before an interview, and the rest. */
export function ownStops(
  facts: readonly { readonly furthest: Stage; readonly outcome: Outcome | null }[],
): Tries {
  const noes = facts.filter(
    ({ furthest, outcome }) => leadsToDebrief(outcome) && isAtLeast(furthest, 'applied'),
  );
  const yes = noes.filter(({ furthest }) => furthest === 'applied').length;
  return { yes, no: noes.length - yes };
}

/** For the returner: the cohort first, then their own, and no ranking of people. */
export function besideCohort(own: Tries, cohort: CohortShare): string {
  if (cohort.kind === 'hidden') {
    return 'Your cohort is too small to compare with, to protect everybody in it.';
  }
  const who =
    cohort.covers === 'everyone' ? 'In your cohort' : 'Among those who share their progress';
  const among = own.yes + own.no;
  const theirs = `${who}, about ${String(cohort.percent)} % of the noes came before an interview.`;
  if (among === 0) return `${theirs} You have had none.`;
  const yours = `${theirs} Of yours, ${String(own.yes)} of ${String(among)} did`;
  if (!isEnough(own)) return `${yours}: too early to say whether that differs.`;
  const { low, high } = intervalOf(own);
  const share = cohort.percent / 100;
  if (share < low) return `${yours}: more of them, so the paper is the place to begin.`;
  if (share > high) return `${yours}: fewer of them. What you send gets you into the room.`;
  return `${yours}: much the same, as far as can be said.`;
}
