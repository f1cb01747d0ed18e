import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, mondayOf } from '@reshelve/domain/dates';
import type { TodayDto } from '../../src/modules/nudges/dto/today.dto.ts';
import type { ReminderSettingsDto } from '../../src/modules/nudges/dto/settings.dto.ts';
import type { WeekDto } from '../../src/modules/nudges/dto/goal.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { countQueries } from '../support/query-count.ts';
import { TestApi } from '../support/test-api.ts';
import { CANARY, Reasons, today } from './world.ts';

let api: TestApi;
let make: Factories;
let programmeId: string;
let cohortId: string;
let returner: Person;
let reasons: Reasons;

const get = async <T>(path: string) =>
  (await api.get<T>(`${returner.base}/${path}`, { as: returner.token })).body;
const send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  api.call<Record<string, unknown>>(method, `${returner.base}/${path}`, {
    as: returner.token,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });
const items = async () => (await get<TodayDto>('today')).items;
const kinds = async () => (await items()).map(({ kind }) => kind);

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
});
afterAll(() => api.stop());

beforeEach(async () => {
  returner = await make.person('returner', programmeId, cohortId);
  reasons = new Reasons(make, returner);
});

describe('today', () => {
  it('is quiet where nothing is due', async () => {
    await reasons.closing(addDays(today(), 30));
    const answer = await get<TodayDto>('today');
    expect(answer).toMatchObject({ today: today(), timeZone: 'Europe/London', items: [] });
  });

  it('says what needs its returner, the most pressing first, with what it is about', async () => {
    const application = await reasons.closing(addDays(today(), 6));
    const contact = await reasons.contact(addDays(today(), -3));
    const feedback = await reasons.asked(addDays(today(), -8));
    const call = await reasons.call(new Date(Date.now() + 3_600_000));
    const over = new Date(Date.now() - 2 * 3_600_000);
    const interview = await reasons.interview(over, { fresh_notes: CANARY });
    const news = await reasons.news();
    expect(await items()).toMatchObject([
      { kind: 'feedback-call', subjectId: call, subject: { title: CANARY } },
      { kind: 'thank-you-due', subjectId: interview, group: 'today' },
      { kind: 'mentor-news', subjectId: news, subject: { news: 'comment-added' } },
      { kind: 'contact-due', subjectId: contact, subject: { name: CANARY, about: CANARY } },
      { kind: 'closing-date', subjectId: application, group: 'week', on: addDays(today(), 6) },
      { kind: 'feedback-follow-up', subjectId: feedback, occasion: addDays(today(), -1) },
    ]);
  });

  it('is one statement in one round trip, however much there is', async () => {
    await reasons.closing(today());
    await items();
    // A first visit is noted beside the answer, which does not wait for it.
    const noted = `SELECT active_week IS NOT NULL AS noted FROM enrolment WHERE id = $1`;
    const visit = () => api.owner.query<{ noted: boolean }>(noted, [returner.enrolmentId]);
    while (!(await visit()).rows[0]?.noted) await new Promise((wake) => setTimeout(wake, 20));
    const few = await countQueries(items);
    for (let i = 0; i < 5; i += 1) await reasons.contact(today());
    // The session, BEGIN, who acts, the statement, COMMIT.
    expect([few, await countQueries(items)]).toEqual([5, 5]);
  });

  it('goes by the person’s own clock where they set one', async () => {
    await send(
      'PUT',
      'reminders',
      { rhythm: 'digest', hour: 8, timeZone: 'Pacific/Kiritimati' },
      { 'if-match': '"0"' },
    );
    const answer = await get<TodayDto>('today');
    const there = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' });
    expect(answer).toMatchObject({
      timeZone: 'Pacific/Kiritimati',
      today: there.format(new Date()),
    });
  });

  it('offers to go on where one left off', async () => {
    const id = await reasons.application({ title: 'Map Librarian' });
    expect((await get<TodayDto>('today')).leftOff).toMatchObject({
      what: 'application',
      id,
      title: 'Map Librarian',
    });
    await api.owner.query(`UPDATE application SET updated_at = now() - interval '15 days'`);
    expect((await get<TodayDto>('today')).leftOff).toBeNull();
  });
});

describe('an item', () => {
  const first = async () => {
    const [item] = await items();
    if (!item) throw new Error('Nothing is due.');
    const { kind, subjectId, occasion } = item;
    return { kind, subjectId, occasion };
  };

  it('is done, and that can be taken back', async () => {
    await reasons.closing(today());
    const item = await first();
    expect((await send('POST', 'nudges/done', item)).status).toBe(204);
    expect((await send('POST', 'nudges/done', item)).status).toBe(204);
    expect(await kinds()).toEqual([]);
    expect((await send('POST', 'nudges/undo', item)).status).toBe(204);
    expect(await first()).toEqual(item);
  });

  it('is put off to a day, and that can be taken back', async () => {
    await reasons.contact(today());
    const item = await first();
    const { body } = await send('POST', 'nudges/snooze', { ...item, until: 'in_three_days' });
    expect(body).toEqual({ until: addDays(today(), 3) });
    expect(await kinds()).toEqual([]);
    await send('POST', 'nudges/undo', item);
    expect(await kinds()).toEqual(['contact-due']);
  });

  it('is not put off to yesterday, and nothing is changed by trying', async () => {
    await reasons.contact(today());
    const item = await first();
    const until = addDays(today(), -1);
    const answer = await send('POST', 'nudges/snooze', { ...item, until });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'snooze-not-possible', errors: [{ field: 'until' }] },
    });
    expect(await kinds()).toEqual(['contact-due']);
  });

  it.each(['done', 'snooze', 'undo'])(
    'that is not there, or is another’s, is not found: %s',
    async (what) => {
      const other = await make.person('returner', programmeId, cohortId);
      const subjectId = await new Reasons(make, other).closing(today());
      const item = {
        ...{ kind: 'closing-date', subjectId, occasion: today() },
        ...(what === 'snooze' && { until: 'tomorrow' }),
      };
      expect((await send('POST', `nudges/${what}`, item)).status).toBe(404);
      const { rows } = await api.owner.query('SELECT FROM nudge WHERE returner_id = $1', [
        returner.enrolmentId,
      ]);
      expect(rows).toEqual([]);
    },
  );

  it('of an unknown kind is refused', async () => {
    const item = { kind: 'nagging', subjectId: returner.enrolmentId, occasion: today() };
    expect((await send('POST', 'nudges/done', item)).status).toBe(422);
  });
});

describe('the week', () => {
  it('has a goal of one’s own, and counts what happened', async () => {
    expect(await get<WeekDto>('goal')).toMatchObject({ chosen: null, before: null });
    const goal = { applications: 2, contacts: 1, learning: 1 };
    expect((await send('PUT', 'goal', goal)).status).toBe(204);
    await reasons.application({ stage: 'applied', applied_on: today() });
    const learnt = await send('POST', 'learning', { text: 'A webinar on open access' });
    const before = addDays(mondayOf(today()), -1);
    expect((await send('POST', 'learning', { text: 'Last week', on: before })).status).toBe(201);
    expect(await get<WeekDto>('goal')).toEqual({
      week: mondayOf(today()),
      chosen: goal,
      before: null,
      done: { applications: 1, contacts: 0, learning: 1 },
      learning: [{ id: learnt.body['id'], on: today(), text: 'A webinar on open access' }],
    });
    await send('DELETE', `learning/${String(learnt.body['id'])}`);
    expect((await get<WeekDto>('goal')).done.learning).toBe(0);
  });

  it('is offered what was chosen last, and can be left free', async () => {
    const { programmeId: programme, enrolmentId } = returner;
    await make.insert('weekly_goal', {
      ...{ programme_id: programme, returner_id: enrolmentId },
      ...{ week: addDays(mondayOf(today()), -7), applications: 3 },
    });
    expect((await get<WeekDto>('goal')).before).toEqual({
      applications: 3,
      contacts: 0,
      learning: 0,
    });
    await send('PUT', 'goal', { applications: 0, contacts: 0, learning: 0 });
    expect((await get<WeekDto>('goal')).chosen).toEqual({
      applications: 0,
      contacts: 0,
      learning: 0,
    });
    expect(await kinds()).not.toContain('goal');
  });

  it.each([{ applications: -1 }, { applications: 21 }, { applications: 1.5 }, { learning: 'x' }])(
    'refuses a goal of %j, field by field',
    async (wrong) => {
      const goal = { applications: 1, contacts: 0, learning: 0, ...wrong };
      const { status, body } = await send('PUT', 'goal', goal);
      expect([status, body['errors']]).toMatchObject([422, [{ field: Object.keys(wrong)[0] }]]);
    },
  );

  it('takes no learning from the future, and a repeat makes no second entry', async () => {
    const ahead = await send('POST', 'learning', { text: 'x', on: addDays(today(), 1) });
    expect(ahead).toMatchObject({ status: 422, body: { errors: [{ field: 'on' }] } });
    const key = { 'idempotency-key': 'learning-once' };
    const one = await send('POST', 'learning', { text: 'Once' }, key);
    const two = await send('POST', 'learning', { text: 'Once' }, key);
    expect(two.body).toEqual(one.body);
    expect((await get<WeekDto>('goal')).learning).toHaveLength(1);
  });
});

describe('the settings', () => {
  it('begin calm for returners and prompt for those who help', async () => {
    expect(await get<ReminderSettingsDto>('reminders')).toMatchObject({
      revision: 0,
      rhythm: 'digest',
      hour: 8,
      timeZone: null,
      programmeTimeZone: 'Europe/London',
      kinds: { interview: 'mail', goal: 'mail' },
    });
    const mentor = await make.person('mentor', programmeId);
    const { body } = await api.get(`${mentor.base}/reminders`, { as: mentor.token });
    expect(body).toMatchObject({ rhythm: 'at_once', kinds: {} });
  });

  it('are kept, a kind at a time, and what is off is not shown', async () => {
    await reasons.closing(today());
    await reasons.contact(today());
    const kindsOf = { 'closing-date': 'off', 'contact-due': 'app' };
    const wish = { rhythm: 'at_once', hour: 19, timeZone: 'Europe/Dublin', kinds: kindsOf };
    const saved = await send('PUT', 'reminders', wish, { 'if-match': '"0"' });
    expect([saved.status, saved.headers['etag']]).toEqual([200, '"1"']);
    expect(await get<ReminderSettingsDto>('reminders')).toMatchObject({
      ...{ revision: 1, rhythm: 'at_once', hour: 19, timeZone: 'Europe/Dublin' },
      kinds: { ...kindsOf, interview: 'mail' },
    });
    expect(await kinds()).toEqual(['contact-due']);
    const stale = await send('PUT', 'reminders', wish, { 'if-match': '"0"' });
    expect(stale.status).toBe(412);
  });

  // Intl knows the second and third; PostgreSQL reads them otherwise, or not at all.
  it.each(['Mars/Olympus', '+01:00', 'europe/london', 7])(
    'refuse the time zone %p',
    async (timeZone) => {
      const wish = { rhythm: 'digest', hour: 8, timeZone };
      const { status, body } = await send('PUT', 'reminders', wish, { 'if-match': '"0"' });
      expect([status, body['errors']]).toMatchObject([422, [{ field: 'timeZone' }]]);
    },
  );

  it.each([{ hour: 24 }, { rhythm: 'hourly' }, { kinds: { nagging: 'mail' } }, { kinds: 'all' }])(
    'refuse %j',
    async (wrong) => {
      const wish = { rhythm: 'digest', hour: 8, ...wrong };
      expect((await send('PUT', 'reminders', wish, { 'if-match': '"0"' })).status).toBe(422);
    },
  );
});
