import type pg from 'pg';
import {
  APPLICATION,
  applicationRow,
  APPLICATIONS,
  day,
  EVENT,
  eventRow,
  EVENTS,
  INTERVIEW,
  isDebriefed,
  isInterviewed,
  moment,
  RETURNERS,
  stageOf,
} from './alike.ts';
import { copy, id, range } from './copying.ts';

const ownerOf = (n: number): string => id(3, Math.floor(n / APPLICATIONS));

/** Makes cohorts, and returners with searches, debriefs, strategies and reviews. */
export async function fillCohorts(
  client: pg.Client,
  programme: string,
  cohorts: number,
): Promise<void> {
  const returners = cohorts * RETURNERS;
  await copy(
    client,
    'cohort',
    'programme_id, id, name, starts_on, ends_on',
    range(cohorts, (n) => [programme, id(4, n), `Cohort ${n}`, '2026-02-01', '2026-12-01']),
  );
  await copy(
    client,
    'account',
    'id, email, name',
    range(returners, (n) => [id(2, n), `r${n}@example.org`, `Returner ${n}`]),
  );
  await copy(
    client,
    'enrolment',
    'programme_id, id, account_id, role, cohort_id, shares_progress, active_week',
    range(returners, (n) => [
      ...[programme, id(3, n), id(2, n), 'returner', id(4, Math.floor(n / RETURNERS))],
      ...[n % 3 !== 0, '2026-10-05'],
    ]),
  );
  await fillSearches(client, programme, returners * APPLICATIONS);
  await fillStrategies(client, programme, returners);
}

async function fillSearches(
  client: pg.Client,
  programme: string,
  applications: number,
): Promise<void> {
  await copy(
    client,
    'application',
    APPLICATION,
    range(applications, (n) => applicationRow(programme, id(5, n), ownerOf(n), n)),
  );
  await copy(
    client,
    'stage_event',
    EVENT,
    range(applications * EVENTS, (key) => {
      const n = Math.floor(key / EVENTS);
      return eventRow(programme, key, id(5, n), ownerOf(n), [n, key % EVENTS]);
    }),
  );
  await copy(
    client,
    'interview',
    INTERVIEW,
    range(applications, (n) =>
      isInterviewed(n)
        ? [
            ...[programme, id(7, n), id(5, n), ownerOf(n)],
            ...['first_round', 'video', moment((n % 200) + 10)],
          ]
        : null,
    ),
  );
  await copy(
    client,
    'debrief',
    'programme_id, id, application_id, returner_id, stopped_at, located_at, accepted_at',
    range(applications, (n) =>
      isDebriefed(n)
        ? [
            ...[programme, id(9, n), id(5, n), ownerOf(n)],
            ...[stageOf(n), moment((n % 200) + 22), moment((n % 200) + 30)],
          ]
        : null,
    ),
  );
  await copy(
    client,
    'feedback_request',
    'programme_id, id, debrief_id, returner_id, state, asked_on',
    range(applications, (n) =>
      isDebriefed(n)
        ? [
            ...[programme, id(10, n), id(9, n), ownerOf(n)],
            ...(n % 4 === 0 ? ['asked', day((n % 200) + 23)] : ['not_asked', null]),
          ]
        : null,
    ),
  );
}

async function fillStrategies(
  client: pg.Client,
  programme: string,
  returners: number,
): Promise<void> {
  const plan = 'Two applications a week.';
  await copy(
    client,
    'strategy',
    'programme_id, id, returner_id, plan',
    range(returners, (n) => [programme, id(11, n), id(3, n), plan]),
  );
  await copy(
    client,
    'strategy_version',
    'programme_id, id, strategy_id, returner_id, number, plan, reflection, feedback, acceptance',
    range(returners, (n) => [
      ...[programme, id(12, n), id(11, n), id(3, n), 1],
      ...[plan, 'r', 'f', 'a'],
    ]),
  );
  await copy(
    client,
    'review',
    'programme_id, id, returner_id, strategy_version_id, state, submitted_at, decision, decided_at',
    range(returners, (n) => [
      ...[programme, id(13, n), id(3, n), id(12, n)],
      ...(n % 4 === 0
        ? ['waiting', moment(n % 200), null, null]
        : [
            ...['decided', moment(n % 200)],
            ...[n % 2 ? 'ready' : 'another_look', moment((n % 200) + 6)],
          ]),
    ]),
  );
}
