import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { ChartDto, DashboardDto } from '../../src/modules/insights/dto/dashboard.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
let make: Factories;
let programmeId: string;
let cohortId: string;
let coordinator: Person;

const dashboard = (person = coordinator, cohort = cohortId) =>
  api.get<DashboardDto>(`${person.base}/cohorts/${cohort}/dashboard`, { as: person.token });

const days = (ago: number) => new Date(Date.now() - ago * 86_400_000);
const date = (ago: number) => days(ago).toISOString().slice(0, 10);

async function rejected(returner: Person, endedAgo = 10, furthest = 'applied'): Promise<string> {
  return make.application(returner, {
    stage: furthest,
    furthest_stage: furthest,
    outcome: 'rejected',
    applied_on: date(endedAgo + 20),
    ended_on: date(endedAgo),
  });
}

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId, { starts_on: date(120) });
  coordinator = await make.person('coordinator', programmeId);
});
afterAll(() => api.stop());

describe('who may look', () => {
  it('is a coordinator of the programme, and nobody else', async () => {
    const returner = await make.person('returner', programmeId, await make.cohort(programmeId));
    const mentor = await make.person('mentor', programmeId);
    const operator = await make.operator();
    const elsewhere = await make.person('coordinator', await make.programme());
    expect((await dashboard()).status).toBe(200);
    expect((await dashboard(returner)).status).toBe(403);
    expect((await dashboard(mentor)).status).toBe(403);
    expect((await dashboard(elsewhere)).status).toBe(404);
    expect((await dashboard({ ...coordinator, token: operator.token })).status).toBe(404);
    expect((await dashboard({ ...coordinator, token: elsewhere.token })).status).toBe(404);
    expect((await dashboard({ ...coordinator, token: 'none' })).status).toBe(401);
    expect((await dashboard(coordinator, 'no-id')).status).toBe(404);
    expect((await dashboard(coordinator, returner.enrolmentId)).status).toBe(404);
  });

  it('is decided by the database too: its functions answer coordinators of the programme only', async () => {
    const cohort = await make.cohort(programmeId);
    await make.person('returner', programmeId, cohort);
    const ask = async (actor: string, programme: string) => {
      const client = await api.owner.connect();
      try {
        await client.query('BEGIN');
        await client.query('SET LOCAL ROLE reshelve_app');
        await client.query(
          `SELECT set_config('app.actor', $1, true), set_config('app.programme_id', $2, true)`,
          [actor, programme],
        );
        const { rows } = await client.query<{ n: number }>(
          `SELECT (SELECT count(*) FROM app.cohort_participation($1))::int
                + (SELECT count(*) FROM app.cohort_counts($1))::int AS n`,
          [cohort],
        );
        return rows[0]?.n;
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    };
    expect(await ask('coordinator', programmeId)).toBe(2);
    for (const actor of ['returner', 'mentor', 'operator', 'account', 'identity', 'system', '']) {
      expect(await ask(actor, programmeId)).toBe(0);
    }
    expect(await ask('coordinator', await make.programme())).toBe(0);
  });
});

describe('participation', () => {
  it('shows everybody: mentor, last week, what waits, and who may need a hand', async () => {
    const cohort = await make.cohort(programmeId);
    const mentor = await make.person('mentor', programmeId);
    const values = { created_at: days(60), active_week: date(3) };
    const well = await make.person('returner', programmeId, cohort, values);
    const alone = await make.person('returner', programmeId, cohort, values);
    const quiet = await make.person('returner', programmeId, cohort, {
      created_at: days(60),
      active_week: date(40),
    });
    await make.pairing(well, mentor);
    await make.pairing(quiet, mentor);
    await make.pairing(alone, mentor, { ended_at: days(5) });
    const strategy = await make.insert<{ id: string }>('strategy', {
      programme_id: programmeId,
      returner_id: well.enrolmentId,
    });
    const version = await make.insert<{ id: string }>('strategy_version', {
      programme_id: programmeId,
      returner_id: well.enrolmentId,
      strategy_id: strategy.id,
      number: 1,
      plan: '',
      reflection: '',
      feedback: '',
      acceptance: '',
    });
    await make.insert('review', {
      programme_id: programmeId,
      returner_id: well.enrolmentId,
      strategy_version_id: version.id,
      submitted_at: days(12),
    });
    const { participation } = (await dashboard(coordinator, cohort)).body;
    const of = (person: Person) => participation.find(({ id }) => id === person.enrolmentId);
    expect(of(well)).toMatchObject({
      name: well.name,
      mentors: [mentor.name],
      activeWeek: date(3),
      waiting: 1,
      waitingSince: date(12),
      hands: [{ reason: 'waiting', sentence: 'Has been waiting for a review for 12 days.' }],
    });
    expect(of(alone)).toMatchObject({ mentors: [], waiting: 0, hands: [{ reason: 'unpaired' }] });
    expect(of(quiet)).toMatchObject({ mentors: [mentor.name], hands: [{ reason: 'quiet' }] });
  });
});

describe('progress', () => {
  it('is that of those who share it, and stops at once when they do not', async () => {
    const cohort = await make.cohort(programmeId);
    const open = { shares_progress: true };
    const sharing = await make.person('returner', programmeId, cohort, open);
    const discreet = await make.person('returner', programmeId, cohort);
    await rejected(sharing);
    await rejected(discreet);
    const before = (await dashboard(coordinator, cohort)).body;
    expect(before.progress).toHaveLength(1);
    expect(before.progress[0]).toMatchObject({
      id: sharing.enrolmentId,
      applications: 1,
      rejections: 1,
      debriefed: 0,
      outcomes: { rejected: 1, accepted: 0 },
      lastRejectedOn: date(10),
    });
    await api.owner.query('UPDATE enrolment SET shares_progress = false WHERE id = $1', [
      sharing.enrolmentId,
    ]);
    const after = (await dashboard(coordinator, cohort)).body;
    expect(after.progress).toEqual([]);
    expect(after.statistics.sharing).toBe(0);
  });

  it('ends with the enrolment', async () => {
    const cohort = await make.cohort(programmeId);
    await make.person('returner', programmeId, cohort, {
      shares_progress: true,
      ended_at: days(1),
    });
    const { progress, participation } = (await dashboard(coordinator, cohort)).body;
    expect(progress).toEqual([]);
    expect(participation[0]?.endedOn).toBe(date(1));
  });
});

describe('the months', () => {
  it('hold what was sent, the interviews held, and the rejections, each when it happened', async () => {
    const cohort = await make.cohort(programmeId, { starts_on: date(150) });
    for (let i = 0; i < 5; i += 1) {
      const returner = await make.person('returner', programmeId, cohort, {
        shares_progress: true,
      });
      const id = await make.application(returner, {
        stage: 'first_round',
        furthest_stage: 'first_round',
        outcome: 'rejected',
        applied_on: date(110),
        ended_on: date(40),
      });
      for (const starts_at of [days(75), days(-7)]) {
        await make.insert('interview', {
          programme_id: programmeId,
          application_id: id,
          returner_id: returner.enrolmentId,
          round: 'first_round',
          format: 'video',
          starts_at,
        });
      }
    }
    const { months, totals, stopped } = (await dashboard(coordinator, cohort)).body.statistics;
    const shown = (chart: ChartDto) => chart.figures.filter(({ value }) => value !== 0);
    const five = (key: string) => [{ key, kind: 'shown', value: 5 }];
    expect(shown(months.sent)).toEqual(five(date(110).slice(0, 7)));
    expect(shown(months.interviews)).toEqual(five(date(75).slice(0, 7)));
    expect(shown(months.rejections)).toEqual(five(date(40).slice(0, 7)));
    expect(shown(stopped)).toEqual(five('first_round'));
    expect(totals.figures.map(({ value }) => value)).toEqual([5, 5, 5]);
  });
});

describe('the database', () => {
  it('is asked the same few things, however many rows there are', async () => {
    const cohort = await make.cohort(programmeId);
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    const queries = async () => {
      asked.mockClear();
      expect((await dashboard(coordinator, cohort)).status).toBe(200);
      return asked.mock.calls.length;
    };
    await queries();
    // A first visit is noted beside the request, which does not wait for it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const few = await queries();
    for (let i = 0; i < 4; i += 1) {
      const returner = await make.person('returner', programmeId, cohort, {
        shares_progress: true,
      });
      for (let j = 0; j < 5; j += 1) await rejected(returner, j + 1);
    }
    const many = await queries();
    asked.mockRestore();
    // Who is asking; then BEGIN, the actor, the one statement, COMMIT.
    expect(few).toBe(5);
    expect(many).toBe(few);
  });
});
