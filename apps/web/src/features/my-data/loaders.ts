import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

export type Archive = components['schemas']['ArchiveDto'];
export type ErasureStatement = components['schemas']['ErasureStatementDto'];

export const pathOf = (enrolment: string): string => `/r/${enrolment}/my-data`;

export const archives = (enrolment: string): Promise<Archive[]> =>
  loadJson<Archive[]>(asPath(enrolment, 'archives'));

export const erasureStatement = (enrolment: string): Promise<ErasureStatement> =>
  loadJson<ErasureStatement>(asPath(enrolment, 'erasure'));
