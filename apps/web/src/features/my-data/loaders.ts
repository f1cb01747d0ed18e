import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { loadJson } from '@/lib/api';

export type Archive = components['schemas']['ArchiveDto'];
export type ErasureStatement = components['schemas']['ErasureStatementDto'];

export const pathOf = (enrolment: string): string => `/r/${enrolment}/my-data`;

const api = (enrolment: string, path: string) => `/api/as/${encodeURIComponent(enrolment)}/${path}`;

export const archives = (enrolment: string): Promise<Archive[]> =>
  loadJson<Archive[]>(api(enrolment, 'archives'));

export const erasureStatement = (enrolment: string): Promise<ErasureStatement> =>
  loadJson<ErasureStatement>(api(enrolment, 'erasure'));
