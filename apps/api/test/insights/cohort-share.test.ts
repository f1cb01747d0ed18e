import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mondayOf, todayIn } from '@reshelve/domain/dates';
import type { CohortShareDto } from '../../src/modules/insights/dto/cohort-share.dto.ts';
import { asActor } from '../support/as-actor.ts';
import { Factories, type Person } from '../support/factories.ts';
import { countQueries } from '../support/query-count.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
let make: Factories;

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
});
afterAll(() => api.stop());

const CANARY = 'lamp-and-ladder-19';

/** A cohort of so many who share, each with three noes, two of them before an interview. */
async function cohortOf(n: number): Promise<Person[]> {
  const programmeId = await make.programme();
  const cohortId = await make.cohort(programmeId);
  const people: Person[] = [];
  for (let i = 0; i < n; i += 1) {
    // Here this week already, so that no request has to note it.
    const values = { shares_progress: true, active_week: thisWeek() };
    const person = await make.person('returner', programmeId, cohortId, values);
    for (const furthest of ['applied', 'applied', 'first_round']) {
      await make.application(person, {
        title: CANARY,
        employer: CANARY,
        stage: furthest,
        furthest_stage: furthest,
        outcome: 'rejected',
        applied_on: '2026-09-01',
        ended_on: '2026-09-20',
      });
    }
    people.push(person);
  }
  return people;
}

const thisWeek = () => mondayOf(todayIn('Europe/London', new Date().toISOString()));

const share = (who: Person) =>
  api.get<CohortShareDto>(`${who.base}/insights/cohort`, { as: who.token });

describe('the figure of a cohort that its returners read', () => {
  it('is shown, rounded, from 23 people on, and to them alone', async () => {
    const people = await cohortOf(23);
    const [reader, other] = people;
    if (!reader || !other) throw new Error('Nobody is there.');
    // 2 of 3 is 67 %.
    expect((await share(reader)).body).toEqual({ kind: 'shown', percent: 65, covers: 'everyone' });
    expect((await share(other)).body).toEqual((await share(reader)).body);

    expect(await countQueries(() => share(reader))).toBe(5);

    const outsider = await make.person('returner', reader.programmeId, null);
    expect((await share(outsider)).body).toEqual({ kind: 'hidden' });
    await api.owner.query('DELETE FROM application WHERE returner_id = $1', [other.enrolmentId]);
    expect((await share(reader)).body).toEqual({ kind: 'hidden' });
  });

  it('comes from counts that name nobody and answer nobody else', async () => {
    const [reader] = await cohortOf(2);
    if (!reader) throw new Error('Nobody is there.');
    const ask = 'SELECT * FROM app.own_cohort_counts()';
    const rows = await asActor(api.owner, 'returner', reader, ask);
    expect(rows).toHaveLength(2);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'mine',
      'shares_progress',
      'starts_on',
      'applications',
    ]);
    const text = JSON.stringify(rows);
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    for (const role of ['mentor', 'coordinator', 'operator'] as const) {
      expect(await asActor(api.owner, role, reader, ask)).toEqual([]);
    }
    const elsewhere = { ...reader, programmeId: await make.programme() };
    expect(await asActor(api.owner, 'returner', elsewhere, ask)).toEqual([]);
  });
});
