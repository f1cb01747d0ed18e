import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { loadJson } from '@/lib/api';
import { addressOf, type LookQuery } from './import-query';
import { pathOf } from './loaders';

type Schemas = components['schemas'];

export type PeopleImport = Schemas['PeopleImportDto'];
export type PeopleImportLine = Schemas['PeopleImportLineDto'];
export type IncomingPerson = Schemas['IncomingPersonDto'];

/** Where imports of people are on the web. */
export const importPathOf = (enrolment: string, id?: string): string =>
  `${pathOf(enrolment)}/import${id ? `/${id}` : ''}`;

const apiPath = (enrolment: string, rest = ''): string =>
  `/api/as/${encodeURIComponent(enrolment)}/contacts/imports${rest}`;

export const peopleImports = (enrolment: string): Promise<PeopleImportLine[]> =>
  loadJson(apiPath(enrolment));

export const peopleImport = (
  enrolment: string,
  id: string,
  query: LookQuery,
): Promise<PeopleImport> =>
  loadJson(apiPath(enrolment, `/${encodeURIComponent(id)}${addressOf(query)}`));
