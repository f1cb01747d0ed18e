import 'server-only';
import type { components } from '@reshelve/api-client/schema';
import { asPath, loadJson } from '@/lib/api';

type Schemas = components['schemas'];

export type Today = Schemas['TodayDto'];
export type Nudge = Schemas['NudgeDto'];
export type Week = Schemas['WeekDto'];
export type Goal = Schemas['GoalDto'];
export type LeftOff = Schemas['LeftOffDto'];

/** What needs the returner today, the week's goal, and where they left off. */
export const today = (enrolment: string): Promise<Today> => loadJson(asPath(enrolment, 'today'));

/** The week's goal and what was learnt in it. */
export const week = (enrolment: string): Promise<Week> => loadJson(asPath(enrolment, 'goal'));
