import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StrategyDto } from '../../src/modules/strategies/dto/strategy.dto.ts';
import type { VersionBriefDto, VersionDto } from '../../src/modules/strategies/dto/version.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
let make: Factories;
let programmeId: string;
let cohortId: string;
let returner: Person;

const EMPTY = { plan: '', reflection: '', feedback: '', acceptance: '' };

const save = (body: object, revision: number | undefined, as = returner) =>
  api.put<{ revision: number }>(`${as.base}/strategy`, {
    as: as.token,
    body: { ...EMPTY, ...body },
    headers: revision === undefined ? {} : { 'if-match': `"${String(revision)}"` },
  });

const read = async (as = returner) =>
  (await api.get<StrategyDto>(`${as.base}/strategy`, { as: as.token })).body;

const keep = (revision: number, note = '', headers: Record<string, string> = {}) =>
  api.post<{ id: string; number: number }>(`${returner.base}/strategy/versions`, {
    as: returner.token,
    body: { note },
    headers: { 'if-match': `"${String(revision)}"`, ...headers },
  });

async function lesson(text: string, state = 'open', of = returner): Promise<string> {
  const applicationId = await make.application(of, { title: 'Children’s librarian' });
  const debrief = await make.insert<{ id: string }>('debrief', {
    programme_id: of.programmeId,
    returner_id: of.enrolmentId,
    application_id: applicationId,
  });
  const row = await make.insert<{ id: string }>('lesson', {
    programme_id: of.programmeId,
    returner_id: of.enrolmentId,
    debrief_id: debrief.id,
    text,
    due: 'next_application',
    state,
  });
  return row.id;
}

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
});
afterAll(() => api.stop());

beforeEach(async () => {
  returner = await make.person('returner', programmeId, cohortId);
});

describe('the living document', () => {
  it('is there, empty and at revision 0, before anything was written', async () => {
    const answer = await api.get(`${returner.base}/strategy`, { as: returner.token });
    expect(answer.headers['etag']).toBe('"0"');
    expect(answer.body).toEqual({
      ...EMPTY,
      revision: 0,
      applicationsPerInterview: null,
      interviewsPerOffer: null,
      updatedAt: null,
      lessons: [],
      latestVersion: null,
      changedSinceVersion: false,
      mentors: [],
      sharesSearch: false,
    });
  });

  it('is saved as a whole, from the revision that was read', async () => {
    const first = await save({ plan: 'Ten a month.', applicationsPerInterview: 12 }, 0);
    expect([first.status, first.body, first.headers['etag']]).toEqual([
      200,
      { revision: 1 },
      '"1"',
    ]);
    await save({ plan: 'Eight a month.', interviewsPerOffer: 4 }, 1);
    expect(await read()).toMatchObject({
      revision: 2,
      plan: 'Eight a month.',
      applicationsPerInterview: null,
      interviewsPerOffer: 4,
    });
  });

  it('refuses a save on top of a newer one, and loses neither', async () => {
    await save({ plan: 'From the laptop.' }, 0);
    const stale = await save({ plan: 'From the phone.' }, 0);
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'stale' }]);
    const current = await read();
    expect(current).toMatchObject({ revision: 1, plan: 'From the laptop.' });
    expect((await save({ plan: 'Both.' }, current.revision)).status).toBe(200);
    expect((await save({ plan: 'Too late.' }, 1)).status).toBe(412);
  });

  it('lets one of two saves at the same moment through', async () => {
    await save({ plan: 'One.' }, 0);
    const answers = await Promise.all(['a', 'b', 'c'].map((plan) => save({ plan }, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('wants to know which revision it replaces', async () => {
    expect((await save({}, undefined)).status).toBe(428);
  });

  it('says field by field what is wrong', async () => {
    const answer = await save({ plan: 'x'.repeat(20_001), applicationsPerInterview: 0 }, 0);
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { errors: [{ field: 'plan' }, { field: 'applicationsPerInterview' }] },
    ]);
  });

  it('takes in the lessons of the debriefs, except those let go', async () => {
    const id = await lesson('Name the criteria in the statement.');
    await lesson('Taken.', 'taken_up');
    await lesson('Gone.', 'let_go');
    const other = await make.person('returner', programmeId, cohortId);
    await lesson('Not mine.', 'open', other);
    const { lessons } = await read();
    expect(lessons.map(({ text }) => text)).toEqual([
      'Name the criteria in the statement.',
      'Taken.',
    ]);
    expect(lessons[0]).toMatchObject({
      id,
      due: 'next_application',
      state: 'open',
      title: 'Children’s librarian',
      employer: 'Harbour Library',
    });
  });

  it('is nobody else’s to read or write', async () => {
    await save({ plan: 'Mine.' }, 0);
    const other = await make.person('returner', programmeId, cohortId);
    const mentor = await make.person('mentor', programmeId);
    await make.pairing(returner, mentor);
    const coordinator = await make.person('coordinator', programmeId);
    expect((await read(other)).plan).toBe('');
    for (const person of [mentor, coordinator]) {
      const own = await api.get(`${person.base}/strategy`, { as: person.token });
      expect(own.status).toBe(403);
    }
    for (const person of [other, mentor, coordinator, await make.operator()]) {
      const foreign = await api.get(`${returner.base}/strategy`, { as: person.token });
      expect(foreign.status).toBe(404);
    }
  });
});

describe('a version', () => {
  it('keeps the document and its lessons as they stand, for good', async () => {
    await lesson('Ask about the team.');
    await save({ plan: 'First.', applicationsPerInterview: 10 }, 0);
    const kept = await keep(1, 'The beginning');
    expect([kept.status, kept.body.number]).toEqual([201, 1]);
    await save({ plan: 'Second.' }, 1);
    await api.owner.query('UPDATE lesson SET text = $1', ['Something else.']);
    const { body } = await api.get<VersionDto>(
      `${returner.base}/strategy/versions/${kept.body.id}`,
      {
        as: returner.token,
      },
    );
    expect(body).toMatchObject({
      number: 1,
      note: 'The beginning',
      plan: 'First.',
      applicationsPerInterview: 10,
      lessons: [{ text: 'Ask about the team.', due: 'next_application', state: 'open' }],
      previousNumber: null,
      changes: null,
    });
    const update = api.owner.query(
      `SET ROLE reshelve_app; UPDATE strategy_version SET plan = 'rewritten'`,
    );
    await expect(update).rejects.toThrow(/permission denied/);
  });

  it('shows what changed since the one before', async () => {
    await save({ plan: 'Ten a month.', feedback: 'Ask.' }, 0);
    await keep(1);
    await save({ plan: 'Eight a month.', feedback: 'Ask.' }, 1);
    const { body } = await keep(2);
    const version = await api.get<VersionDto>(`${returner.base}/strategy/versions/${body.id}`, {
      as: returner.token,
    });
    expect(version.body.previousNumber).toBe(1);
    expect(version.body.changes?.plan).toEqual([
      { kind: 'removed', text: 'Ten' },
      { kind: 'added', text: 'Eight' },
      { kind: 'same', text: ' a month.' },
    ]);
    expect(version.body.changes?.feedback).toEqual([{ kind: 'same', text: 'Ask.' }]);
    const list = await api.get<VersionBriefDto[]>(`${returner.base}/strategy/versions`, {
      as: returner.token,
    });
    expect(list.body.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('is not kept of nothing, nor twice of the same, nor of a stale document', async () => {
    expect((await keep(0)).body).toMatchObject({ code: 'strategy-empty' });
    await save({ plan: 'Something.' }, 0);
    expect((await keep(1)).status).toBe(201);
    expect((await read()).changedSinceVersion).toBe(false);
    expect((await keep(1)).body).toMatchObject({ status: 409, code: 'strategy-unchanged' });
    await lesson('A new lesson.');
    expect((await read()).changedSinceVersion).toBe(true);
    expect((await keep(1)).status).toBe(201);
    await save({ plan: 'Something else.' }, 1);
    expect((await keep(1)).status).toBe(412);
  });

  it('is one, however often the same form is sent', async () => {
    await save({ plan: 'Something.' }, 0);
    const key = { 'idempotency-key': 'the-same-form' };
    const answers = await Promise.all([keep(1, 'n', key), keep(1, 'n', key), keep(1, 'n', key)]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await read()).latestVersion).toMatchObject({ number: 1 });
  });
});
