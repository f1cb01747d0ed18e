import { id, type Cells } from './copying.ts';

/** Every cohort is alike: 25 returners, 20 applications each, 5 entries of history each. */
export const RETURNERS = 25;
export const APPLICATIONS = 20;
export const EVENTS = 5;
export const PER_COHORT = RETURNERS * APPLICATIONS * EVENTS;

const STAGES = ['saved', 'preparing', 'applied', 'first_round', 'final_interview'] as const;
const TITLES = ['Assistant Librarian', 'Subject Librarian', 'Library Manager', 'Archivist'];
const EMPLOYERS = ['Harbour Library', 'Saltmarket Hospice', 'Tideway College', 'Bindweed & Burr'];

export const day = (n: number): string =>
  new Date(Date.UTC(2026, 1, 1) + n * 86_400_000).toISOString().slice(0, 10);
export const moment = (n: number): string => `${day(n)}T09:00:00Z`;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** How far the nth application came: a third each stop before, after and beyond an interview. */
const reach = (n: number): number => 2 + (n % 3);
export const stageOf = (n: number): string => pick(STAGES, reach(n));
export const isInterviewed = (n: number): boolean => reach(n) >= 3;
const isRejected = (n: number): boolean => n % 5 !== 0;
export const isDebriefed = (n: number): boolean => isRejected(n) && n % 2 === 0;

export const APPLICATION =
  'programme_id, id, returner_id, title, employer, location, stage, furthest_stage, outcome, stage_since, applied_on, ended_on, updated_at';

/** The nth application, as somebody's. */
export const applicationRow = (
  programme: string,
  key: string,
  returner: string,
  n: number,
): Cells => [
  ...[programme, key, returner, pick(TITLES, n), pick(EMPLOYERS, n), 'Northport'],
  ...[stageOf(n), stageOf(n), isRejected(n) ? 'rejected' : null],
  ...[day(n % 200), day(n % 180), isRejected(n) ? day((n % 200) + 20) : null, moment(n % 220)],
];

export const EVENT =
  'programme_id, id, application_id, returner_id, kind, stage, outcome, occurred_on';

/** A step of the nth application's history. @param key unlike that of every other entry */
export function eventRow(
  programme: string,
  key: number,
  application: string,
  returner: string,
  [n, step]: readonly [number, number],
): Cells {
  const last = step === EVENTS - 1 && isRejected(n);
  return [
    ...[programme, id(6, key), application, returner],
    ...(last
      ? ['ended', null, 'rejected']
      : ['moved', pick(STAGES, Math.min(step, reach(n))), null]),
    day((n % 200) + step * 4),
  ];
}

export const INTERVIEW = 'programme_id, id, application_id, returner_id, round, format, starts_at';
