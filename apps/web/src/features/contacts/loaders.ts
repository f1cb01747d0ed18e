import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { components } from '@reshelve/api-client/schema';
import type { LostTouchMonths } from '@reshelve/domain/network';
import { apiFetch, asPath, load, loadJson } from '@/lib/api';
import { ApiProblem } from '@/lib/problem';
import { lostTouchMonths } from './lost-touch';
import { addressOf, type PeopleQuery } from './people-query';

type Schemas = components['schemas'];

export type ContactLine = Schemas['ContactLineDto'];
export type Contact = Schemas['ContactDto'];
export type ContactPage = Schemas['ContactPageDto'];
export type Overview = Schemas['NetworkOverviewDto'];
export type PersonThere = Schemas['PersonThereDto'];

/** Where a returner's network is on the web. */
export const pathOf = (enrolment: string, contact?: string): string =>
  `/r/${enrolment}/contacts${contact ? `/${contact}` : ''}`;

/** A page of the people. From an address that leads to no page any more, on to the first one. */
export async function people(enrolment: string, query: PeopleQuery): Promise<ContactPage> {
  try {
    return await apiFetch(
      asPath(enrolment, `contacts${addressOf(query, { cursor: query.cursor })}`),
    );
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 422 && query.cursor) {
      redirect(pathOf(enrolment) + addressOf(query));
    }
    return load(Promise.reject(error as Error));
  }
}

/** Some of those whom one has lost touch with. */
export const lostTouch = (
  enrolment: string,
  touch: 'faded' | 'never',
  months: LostTouchMonths,
  cursor: string | null,
): Promise<ContactPage> => {
  const params = new URLSearchParams({
    touch,
    months: String(months),
    limit: '10',
    ...(cursor && { cursor }),
  });
  return loadJson(asPath(enrolment, `contacts?${params}`));
};

/** The circles, who is to be got back to, who led to applications. */
export const overview = async (enrolment: string): Promise<Overview> =>
  loadJson(asPath(enrolment, `contacts/overview?months=${String(await lostTouchMonths())}`));

/** One person with everything that belongs to them. One call a request. */
export const contact = cache((enrolment: string, id: string): Promise<Contact> =>
  loadJson(asPath(enrolment, `contacts/${encodeURIComponent(id)}`)),
);

/** Who has to do with an application, and who is or was at that employer. */
export const peopleThere = (enrolment: string, application: string): Promise<PersonThere[]> =>
  loadJson(asPath(enrolment, `applications/${encodeURIComponent(application)}/contacts`));

/** The open applications, to choose from. */
export const openApplications = async (
  enrolment: string,
): Promise<{ id: string; title: string; employer: string }[]> => {
  const path = asPath(enrolment, 'applications?open=true&limit=100');
  return (await loadJson<Schemas['ApplicationPageDto']>(path)).items;
};
