import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import type { Document } from '@reshelve/domain/documents';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];

export type MaterialBrief = Schemas['MaterialBriefDto'];
export type Material = Omit<Schemas['MaterialDto'], 'draft'> & { draft: Document };
export type VersionBrief = Schemas['MaterialVersionBriefDto'];
export type Version = Omit<Schemas['MaterialVersionDto'], 'document'> & { document: Document };
export type KeptVersion = Schemas['KeptVersionDto'];

/** Where materials are on the web; `rest` stands below one of them. */
export const materialPath = (enrolment: string, id = '', rest = ''): string =>
  `/r/${enrolment}/materials${id && `/${id}`}${rest && `/${rest}`}`;

/** The API's path to one of them, or to something below it. */
export const materialAt = (enrolment: string, id: string, rest = ''): string =>
  asPath(enrolment, `materials/${encodeURIComponent(id)}${rest && `/${rest}`}`);

/** Those in use first, then the latest changed. */
export const materials = (enrolment: string): Promise<MaterialBrief[]> =>
  loadJson(asPath(enrolment, 'materials'));

export const material = (enrolment: string, id: string): Promise<Material> =>
  loadJson(materialAt(enrolment, id));

export const version = (enrolment: string, id: string, versionId: string): Promise<Version> =>
  loadJson(materialAt(enrolment, id, `versions/${encodeURIComponent(versionId)}`));

/** What went with an application, the free names given before, and what can be chosen. */
export const sentMaterials = (
  enrolment: string,
  application: string,
): Promise<Schemas['SentMaterialsDto']> =>
  loadJson(asPath(enrolment, `applications/${encodeURIComponent(application)}/materials`));
