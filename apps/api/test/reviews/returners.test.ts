import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { PairedReturnerDto, ReturnerDto } from '../../src/modules/reviews/dto/returner.dto.ts';
import type { ReviewDto } from '../../src/modules/reviews/dto/review.dto.ts';
import { asActor } from '../support/as-actor.ts';
import { Factories, type Person } from '../support/factories.ts';
import { StrategyFactories } from '../support/strategies.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
let make: Factories;
let strategies: StrategyFactories;
let programmeId: string;
let cohortId: string;
let returner: Person;
let mentor: Person;
let pairingId: string;

const look = (who = mentor) =>
  api.get<ReturnerDto>(`${who.base}/returners/${returner.enrolmentId}`, { as: who.token });

const share = (yes: boolean) =>
  api.owner.query('UPDATE enrolment SET shares_search = $2 WHERE id = $1', [
    returner.enrolmentId,
    yes,
  ]);

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  strategies = new StrategyFactories(make);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId, { name: 'Spring' });
});
afterAll(() => api.stop());

beforeEach(async () => {
  returner = await make.person('returner', programmeId, cohortId);
  mentor = await make.person('mentor', programmeId);
  pairingId = await make.pairing(returner, mentor);
  const applicationId = await make.application(returner, {
    title: 'Archivist',
    notes: 'canary-notes',
    salary: 'canary-salary',
    outcome: 'rejected',
    ended_on: '2026-10-01',
  });
  const { id } = await make.insert<{ id: string }>('debrief', {
    programme_id: programmeId,
    returner_id: returner.enrolmentId,
    application_id: applicationId,
    was_hard: 'canary-hard',
    feeling: 'canary-feeling',
  });
  await make.insert('lesson', {
    programme_id: programmeId,
    returner_id: returner.enrolmentId,
    debrief_id: id,
    text: 'Name the criteria.',
    due: 'next_application',
  });
});

describe('the search of a returner', () => {
  it('stays with the returner until they share it', async () => {
    const { body } = await look();
    expect(body).toMatchObject({ name: returner.name, cohort: 'Spring', search: null });
  });

  it('shows, shared, the list and the lessons, and nothing private', async () => {
    await share(true);
    const { body } = await look();
    expect(body.search).toMatchObject({
      applications: [
        {
          title: 'Archivist',
          employer: 'Harbour Library',
          outcome: 'rejected',
          endedOn: '2026-10-01',
        },
      ],
      lessons: [{ text: 'Name the criteria.', state: 'open' }],
    });
    expect(JSON.stringify(body)).not.toContain('canary');
  });

  it('closes at once when sharing is switched off', async () => {
    await share(true);
    await share(false);
    expect((await look()).body.search).toBeNull();
  });

  it('closes at once when the pairing ends', async () => {
    await share(true);
    await api.owner.query('UPDATE pairing SET ended_at = now() WHERE id = $1', [pairingId]);
    expect((await look()).status).toBe(404);
  });

  it('is closed to everybody else, shared or not', async () => {
    await share(true);
    const others: [Person, number][] = [
      [await make.person('mentor', programmeId), 404],
      [await make.person('mentor', await make.programme()), 404],
      [await make.person('returner', programmeId, cohortId), 403],
      [await make.person('coordinator', programmeId), 403],
    ];
    for (const [person, status] of others) expect((await look(person)).status).toBe(status);
  });

  it('is closed by the database itself', async () => {
    await share(true);
    const shared = async (actor: 'mentor' | 'coordinator' | 'returner', who: Person) => {
      const [row] = await asActor<{ search: unknown; rows: string }>(
        api.owner,
        actor,
        who,
        `SELECT app.shared_search($1) AS search,
                (SELECT count(*) FROM application) + (SELECT count(*) FROM lesson) AS rows`,
        [returner.enrolmentId],
      );
      return [row?.search !== null, Number(row?.rows)];
    };
    expect(await shared('mentor', mentor)).toEqual([true, 0]);
    expect(await shared('mentor', await make.person('mentor', programmeId))).toEqual([false, 0]);
    expect(await shared('coordinator', mentor)).toEqual([false, 0]);
    expect(await shared('returner', await make.person('returner', programmeId))).toEqual([
      false,
      0,
    ]);
  });

  it('holds back the lessons of a submitted version too, as long as they are not shared', async () => {
    const versionId = await strategies.version(returner, {
      lessons: JSON.stringify([{ text: 'Mine.', due: 'next_interview', state: 'open' }]),
    });
    const { body } = await api.post<{ id: string }>(`${returner.base}/reviews`, {
      as: returner.token,
      body: { strategyVersionId: versionId },
    });
    const lessons = async (who: Person) =>
      (await api.get<ReviewDto>(`${who.base}/reviews/${body.id}`, { as: who.token })).body.version
        .lessons;
    expect(await lessons(mentor)).toBeNull();
    expect(await lessons(returner)).toMatchObject([{ text: 'Mine.' }]);
    await share(true);
    expect(await lessons(mentor)).toMatchObject([{ text: 'Mine.' }]);
  });
});

describe('a mentor’s returners', () => {
  it('are those of this moment, with what waits', async () => {
    await strategies.review(returner);
    const former = await make.person('returner', programmeId, cohortId);
    await make.pairing(former, mentor, { ended_at: new Date() });
    const { body } = await api.get<PairedReturnerDto[]>(`${mentor.base}/returners`, {
      as: mentor.token,
    });
    expect(body).toMatchObject([
      { id: returner.enrolmentId, name: returner.name, sharesSearch: false, waiting: 1 },
    ]);
  });

  it('show the versions that were reviewed, and none that was withdrawn', async () => {
    await strategies.review(returner, { state: 'withdrawn' });
    await strategies.review(returner, { state: 'decided', decision: 'ready' });
    expect((await look()).body.reviews).toMatchObject([{ versionNumber: 2, decision: 'ready' }]);
  });
});

describe('the queue', () => {
  it('is oldest first, and takes as many statements for forty as for one', async () => {
    const wait = (who: Person, day: string) =>
      strategies.review(who, { submitted_at: `2026-11-${day}T09:00:00Z` });
    await wait(returner, '20');
    const path = `${mentor.base}/queue`;
    const ask = async () => {
      const query = jest.spyOn(pg.Client.prototype, 'query');
      const { body } = await api.get<{ waitingSince: string }[]>(path, { as: mentor.token });
      const statements = query.mock.calls.length;
      query.mockRestore();
      return { statements, days: body.map(({ waitingSince }) => waitingSince.slice(8, 10)) };
    };
    // The visit is noted already: that happens once a week, beside the request.
    await api.owner.query(
      `UPDATE enrolment SET active_week = date_trunc('week', now()) WHERE id = $1`,
      [mentor.enrolmentId],
    );
    await ask();
    const one = await ask();
    for (let i = 0; i < 39; i += 1) {
      const next = await make.person('returner', programmeId, cohortId);
      await make.pairing(next, mentor);
      await wait(next, String(1 + (i % 19)).padStart(2, '0'));
    }
    const forty = await ask();
    expect(forty.days).toHaveLength(40);
    expect(forty.days).toEqual([...forty.days].sort());
    // Who asks; then BEGIN, the actor, the statement and COMMIT in one round trip.
    expect([one.statements, forty.statements]).toEqual([5, 5]);
  });
});
