import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

export type Import = components['schemas']['ImportDto'];
export type Columns = components['schemas']['ColumnsDto'];
export type Preview = components['schemas']['PreviewDto'];

export const pathOf = (enrolment: string, id?: string): string =>
  `/r/${enrolment}/imports${id === undefined ? '' : `/${id}`}`;

export const imports = (enrolment: string): Promise<Import[]> =>
  loadJson<Import[]>(asPath(enrolment, 'imports'));

const one = (enrolment: string, id: string, path = ''): string =>
  asPath(enrolment, `imports/${encodeURIComponent(id)}${path}`);

export const importOf = (enrolment: string, id: string): Promise<Import> =>
  loadJson<Import>(one(enrolment, id));

export const columnsOf = (enrolment: string, id: string): Promise<Columns> =>
  loadJson<Columns>(one(enrolment, id, '/columns'));

export const previewOf = (enrolment: string, id: string, page: number): Promise<Preview> =>
  loadJson<Preview>(one(enrolment, id, `/preview?page=${String(page)}`));
