import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { ask, load } from '@/lib/api';

export type Programme = components['schemas']['ProgrammeDto'];

export const programmes = (): Promise<Programme[]> =>
  load(ask((api) => api.GET('/api/operator/programmes')));

export const programme = (programmeId: string): Promise<Programme> =>
  load(
    ask((api) =>
      api.GET('/api/operator/programmes/{programmeId}', { params: { path: { programmeId } } }),
    ),
  );
