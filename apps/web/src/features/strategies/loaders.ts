import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

export type Strategy = components['schemas']['StrategyDto'];
export type VersionBrief = components['schemas']['VersionBriefDto'];
export type Version = components['schemas']['VersionDto'];

export const strategy = (enrolment: string): Promise<Strategy> =>
  loadJson(asPath(enrolment, 'strategy'));

/** The kept versions, newest first. */
export const versions = (enrolment: string): Promise<VersionBrief[]> =>
  loadJson(asPath(enrolment, 'strategy/versions'));

export const version = (enrolment: string, id: string): Promise<Version> =>
  loadJson(asPath(enrolment, `strategy/versions/${encodeURIComponent(id)}`));
