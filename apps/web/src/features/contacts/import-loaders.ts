import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';
import { addressOf, type LookQuery } from './import-query';
import { pathOf } from './loaders';

type Schemas = components['schemas'];

export type PeopleImport = Schemas['PeopleImportDto'];
export type PeopleImportLine = Schemas['PeopleImportLineDto'];
export type IncomingPerson = Schemas['IncomingPersonDto'];

/** Where imports of people are on the web. */
export const importPathOf = (enrolment: string, id?: string): string =>
  `${pathOf(enrolment)}/import${id ? `/${id}` : ''}`;

export const peopleImports = (enrolment: string): Promise<PeopleImportLine[]> =>
  loadJson(asPath(enrolment, 'contacts/imports'));

export const peopleImport = (
  enrolment: string,
  id: string,
  query: LookQuery,
): Promise<PeopleImport> =>
  loadJson(asPath(enrolment, `contacts/imports/${encodeURIComponent(id)}${addressOf(query)}`));
