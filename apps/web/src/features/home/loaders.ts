import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

export type Strategy = components['schemas']['StrategyDto'];

/** The returner's strategy, for where it and its review stand. */
export const strategy = (enrolment: string): Promise<Strategy> =>
  loadJson(asPath(enrolment, 'strategy'));
