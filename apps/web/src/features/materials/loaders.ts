import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];

/** What went with an application, and the names given before. */
export const sentMaterials = (
  enrolment: string,
  application: string,
): Promise<Schemas['SentMaterialsDto']> =>
  loadJson(asPath(enrolment, `applications/${encodeURIComponent(application)}/materials`));
