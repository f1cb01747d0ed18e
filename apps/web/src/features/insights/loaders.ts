import 'server-only';
import { cache } from 'react';
import type { components } from '@reshelve/api-client/schema';
import type { CohortShare } from '@reshelve/domain/cohort-comparison';
import type { SearchFact } from '@reshelve/domain/conversion';
import { type Slice, sliceQuery } from '@reshelve/domain/search-slices';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];

/** An application as the insights count it, with its name. */
export type Counted = SearchFact & Pick<Schemas['SearchFactDto'], 'title' | 'employer'>;
export type SearchLesson = Schemas['SearchLessonDto'];

/** A search with all that is said about it. */
export interface Search {
  today: string;
  plan: Schemas['SearchPlanDto'];
  applications: Counted[];
  lessons: SearchLesson[];
}

/** The returner's own search. One call a request. */
export const search = cache(async (enrolment: string): Promise<Search> => {
  const path = asPath(enrolment, 'insights/search');
  const found = await loadJson<Schemas['SearchDto']>(path);
  return { ...found, applications: found.applications.map(counted) };
});

/** How the cohort fares, where that may be said. */
export const cohortShare = async (enrolment: string): Promise<CohortShare> => {
  const path = asPath(enrolment, 'insights/cohort');
  const { kind, percent, covers } = await loadJson<Schemas['CohortShareDto']>(path);
  return kind === 'shown' && percent !== undefined && covers !== undefined
    ? { kind, percent, covers }
    : { kind: 'hidden' };
};

function counted(fact: Schemas['SearchFactDto']): Counted {
  const reached = Object.entries(fact.reached).filter((entry) => entry[1] !== null);
  return { ...fact, reached: Object.fromEntries(reached) };
}

/** Where the insights are, and the applications behind one of their figures. */
export const insightsPath = (enrolment: string): string => `/r/${enrolment}/insights`;
export const behindPath = (enrolment: string, slice: Slice): string =>
  `${insightsPath(enrolment)}/applications?${sliceQuery(slice)}`;
