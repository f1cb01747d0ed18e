import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { components } from '@reshelve/api-client/schema';
import { apiFetch, asPath, load, loadJson } from '@/lib/api';
import { ApiProblem } from '@/lib/problem';
import { type BoardQuery, boardApiQuery } from './board-query';
import { addressOf, apiQueryOf, type ListQuery } from './list-query';

type Schemas = components['schemas'];

export type ApplicationLine = Schemas['ApplicationLineDto'];
export type Application = Schemas['ApplicationDto'];
export type Standing = Schemas['StandingDto'];
export type Criterion = Schemas['CriterionDto'];
export type Counts = Schemas['ApplicationCountsDto'];
export type Board = Schemas['BoardDto'];
export type Card = Schemas['CardDto'];
export type SavedView = Schemas['SavedViewDto'];
export type Ahead = Schemas['AheadDto'];

/** Where a returner's applications are on the web. */
export const pathOf = (enrolment: string, application?: string): string =>
  `/r/${enrolment}/applications${application ? `/${application}` : ''}`;

/** A page of the list. From an address that leads to no page any more, on to the first one. */
export async function applications(
  enrolment: string,
  query: ListQuery,
): Promise<Schemas['ApplicationPageDto']> {
  try {
    return await apiFetch(asPath(enrolment, `applications${apiQueryOf(query)}`));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 422 && query.cursor) {
      redirect(pathOf(enrolment) + addressOf(query));
    }
    return load(Promise.reject(error as Error));
  }
}

/** The open ones by stage. */
export const board = (enrolment: string, query: BoardQuery): Promise<Board> =>
  loadJson(asPath(enrolment, `applications/board${boardApiQuery(query)}`));

/** The open ones, last changed first. */
export const openApplications = async (enrolment: string): Promise<ApplicationLine[]> => {
  const path = asPath(enrolment, 'applications?open=true&sort=recent&limit=100');
  return (await loadJson<Schemas['ApplicationPageDto']>(path)).items;
};

/** Those of some ids, as far as there are such; by title. */
export const chosen = async (
  enrolment: string,
  ids: readonly string[],
): Promise<ApplicationLine[]> => {
  if (ids.length === 0) return [];
  const params = new URLSearchParams({ sort: 'title', limit: '100' });
  for (const id of ids) params.append('id', id);
  const page = await loadJson<Schemas['ApplicationPageDto']>(
    asPath(enrolment, `applications?${params}`),
  );
  return page.items;
};

export const savedViews = (enrolment: string): Promise<SavedView[]> =>
  loadJson(asPath(enrolment, 'saved-views'));

/** How many there are of each stage and outcome. */
export const counts = (enrolment: string): Promise<Counts> =>
  loadJson(asPath(enrolment, 'applications/counts'));

/** What lies ahead: closing dates, interviews, rejections to debrief. */
export const ahead = (enrolment: string): Promise<Ahead> =>
  loadJson(asPath(enrolment, 'applications/ahead'));

/** One application with everything that belongs to it. One call a request. */
export const application = cache((enrolment: string, id: string): Promise<Application> =>
  loadJson(asPath(enrolment, `applications/${encodeURIComponent(id)}`)),
);
