import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { loadJson } from '@/lib/api';

export type Strategy = components['schemas']['StrategyDto'];
export type VersionBrief = components['schemas']['VersionBriefDto'];
export type Version = components['schemas']['VersionDto'];

export const strategy = (enrolment: string): Promise<Strategy> =>
  loadJson(`/api/as/${enrolment}/strategy`);

/** The kept versions, newest first. */
export const versions = (enrolment: string): Promise<VersionBrief[]> =>
  loadJson(`/api/as/${enrolment}/strategy/versions`);

export const version = (enrolment: string, id: string): Promise<Version> =>
  loadJson(`/api/as/${enrolment}/strategy/versions/${encodeURIComponent(id)}`);
