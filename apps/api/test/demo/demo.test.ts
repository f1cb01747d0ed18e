import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { todayIn } from '@reshelve/domain/dates';
import { standing } from '@reshelve/domain/history';
import { inconsistency, effectiveEvents } from '@reshelve/domain/history-events';
import { leadsToDebrief } from '@reshelve/domain/stages';
import { assemble } from '../../src/demo/cast.ts';
import { clearDemo, loadDemo, stateOf } from '../../src/demo/load.ts';
import { Random } from '../../src/demo/random.ts';
import { tellStory } from '../../src/demo/story.ts';
import { Database } from '../../src/platform/database/database.ts';
import { TestApi } from '../support/test-api.ts';

const NOW = new Date('2026-11-23T15:00:00Z');
const TODAY = todayIn('Europe/London', NOW.toISOString());

function stories() {
  const random = new Random(7);
  const cast = assemble(random, TODAY);
  return cast.programmes.flatMap(({ cohorts, timeZone }) =>
    cohorts.flatMap(({ returners }) =>
      returners.map((returner) => ({
        returner,
        story: tellStory(random, returner, timeZone, TODAY, NOW),
      })),
    ),
  );
}

describe('the demo’s stories', () => {
  it('are the same for the same moment', () => {
    expect(stories()).toEqual(stories());
  });

  it('could have happened: histories without a contradiction, nothing in the future', () => {
    for (const { story } of stories()) {
      for (const { application, events } of story.applications) {
        expect(inconsistency(effectiveEvents(events))).toBeNull();
        const now = standing(events);
        expect(application).toMatchObject({
          stage: now.stage,
          furthestStage: now.furthest,
          outcome: now.outcome,
          appliedOn: now.appliedOn,
          endedOn: now.endedOn,
        });
        for (const { occurredOn, recordedAt } of events) {
          expect(occurredOn <= TODAY).toBe(true);
          expect(new Date(recordedAt) < NOW).toBe(true);
        }
      }
      for (const { debrief } of story.debriefs) {
        const of = story.applications.find(({ id }) => id === debrief.applicationId);
        expect(leadsToDebrief(of?.standing.outcome ?? null)).toBe(true);
        for (const at of [debrief.locatedAt, debrief.reflectedAt, debrief.acceptedAt]) {
          expect(at === null || at <= NOW).toBe(true);
        }
      }
    }
  });

  it('name nobody twice and write to nobody’s address', () => {
    const people = stories().map(({ returner }) => returner);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(people.every(({ email }) => email.endsWith('@example.org'))).toBe(true);
  });
});

describe('loading the demo', () => {
  let api: TestApi;
  let database: Database;

  beforeAll(async () => {
    api = await TestApi.start();
    database = api.app.get(Database);
  });
  afterAll(() => api.stop());

  const count = async (sql: string) => {
    const { rows } = await api.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`);
    return rows[0]?.n ?? 0;
  };

  it('fills an empty database, and begins anew where it broke off', async () => {
    expect(await stateOf(database)).toBe('empty');
    await loadDemo(database, NOW, 'no password');
    expect(await stateOf(database)).toBe('whole');

    await api.owner.query('DELETE FROM account WHERE is_operator');
    expect(await stateOf(database)).toBe('part');
    await clearDemo(database);
    expect(await stateOf(database)).toBe('empty');
    const { applications } = await loadDemo(database, NOW, 'no password');

    expect(applications).toBeGreaterThan(550);
    expect(applications).toBeLessThan(700);
    expect(await count('application')).toBe(applications);
    expect(await count('programme')).toBe(2);
    const { rows } = await api.owner.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM enrolment WHERE cohort_id IS NOT NULL GROUP BY cohort_id',
    );
    expect(rows.map(({ n }) => n).sort((a, b) => b - a)).toEqual([26, 12, 6]);
    expect(await count(`enrolment WHERE role = 'mentor'`)).toBe(8);
    expect(await count(`enrolment WHERE role = 'coordinator'`)).toBe(3);
    expect(await count('account WHERE is_operator')).toBe(1);
    for (const state of ['not_asked', 'asked', 'answered', 'call_arranged', 'closed']) {
      expect(await count(`feedback_request WHERE state = '${state}'`)).toBeGreaterThan(0);
    }
    for (const state of ['waiting', 'seen', 'decided']) {
      expect(await count(`review WHERE state = '${state}'`)).toBeGreaterThan(0);
    }
    // A CV with a file among its versions, a variant of it, and a statement that was sent.
    expect(await count('material')).toBe(3);
    expect(await count('material WHERE base_id IS NOT NULL')).toBe(1);
    expect(await count(`material_version WHERE origin = 'uploaded'`)).toBe(1);
    expect(await count('sent_material WHERE material_version_id IS NOT NULL')).toBe(2);
    expect(await count('pairing WHERE ended_at IS NOT NULL')).toBeGreaterThan(0);
    expect(await count('invitation WHERE accepted_at IS NULL')).toBe(4);
  });
});
