import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];

export type Dashboard = Schemas['DashboardDto'];
export type Participation = Schemas['ParticipationDto'];
export type Progress = Schemas['ProgressDto'];
export type Statistics = Schemas['StatisticsDto'];
export type Chart = Schemas['ChartDto'];

/** A cohort as its coordinator may see it. */
export const cohortDashboard = (enrolment: string, cohort: string) =>
  loadJson<Dashboard>(asPath(enrolment, `cohorts/${cohort}/dashboard`));
