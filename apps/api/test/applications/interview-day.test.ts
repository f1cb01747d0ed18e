import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  InterviewLineDto,
  InterviewPageDto,
  ThankYouDraftDto,
} from '../../src/modules/applications/dto/interview-detail.dto.ts';
import { countQueries } from '../support/query-count.ts';
import { faults, type Problem, World } from './world.ts';

let world: World;
let application: string;
beforeAll(async () => {
  world = await World.start();
  application = await world.add({ title: 'Systems Librarian', employer: 'Harbour Library' });
});
afterAll(() => world.api.stop());

const VIDEO = { round: 'first_round', format: 'video', startsAt: '2027-01-12T14:30' };

const add = (body: object) =>
  world.post<{ id: string } & Problem>(`applications/${application}/interviews`, {
    ...VIDEO,
    ...body,
  });
const get = async <T>(path: string) =>
  (await world.api.get<T>(`${world.mary.base}/${path}`, { as: world.mary.token })).body;
const page = (id: string) => get<InterviewPageDto>(`interviews/${id}`);
const send = (method: string, path: string, body: object, revision?: number) =>
  world.api.call<Problem>(method, `${world.mary.base}/${path}`, {
    as: world.mary.token,
    body,
    headers: revision === undefined ? {} : { 'if-match': `"${String(revision)}"` },
  });
const make = async (body: object = {}) => (await add(body)).body.id;

describe('the time of an interview', () => {
  it.each([
    ['Europe/London', '2027-03-29T09:30', undefined, '2027-03-29T08:30:00.000Z'],
    ['america/new_york', '2027-03-15T09:30', undefined, '2027-03-15T13:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-05T09:30', undefined, '2026-10-04T22:30:00.000Z'],
    ['Europe/London', '2026-10-25T01:30', 'earlier', '2026-10-25T00:30:00.000Z'],
    ['Europe/London', '2026-10-25T01:30', 'later', '2026-10-25T01:30:00.000Z'],
  ])('in %s at %s (%s) is %s', async (timeZone, startsAt, clock, moment) => {
    const found = await page(await make({ timeZone, startsAt, clock }));
    expect(new Date(found.startsAt).toISOString()).toBe(moment);
    expect(found.timeZone.toLowerCase()).toBe(timeZone.toLowerCase());
  });

  it.each([
    [{ startsAt: '2027-03-28T01:30' }, 'startsAt'],
    [{ startsAt: '2026-10-25T01:30' }, 'clock'],
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
    [{ timeZone: '+01:00' }, 'timeZone'],
    [{ minutes: 0 }, 'minutes'],
    [{ minutes: 601 }, 'minutes'],
    [{ minutes: 1.5 }, 'minutes'],
    [{ startsAt: '0206-01-01T10:00' }, 'startsAt'],
  ])('is refused by the field for %j', async (fields, field) => {
    const answer = await add(fields);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
  });

  it('is the programme’s where no zone is named, and the moment stays when the zone changes', async () => {
    const id = await make();
    expect(await page(id)).toMatchObject({
      timeZone: 'Europe/London',
      myTimeZone: 'Europe/London',
    });
    expect((await send('PATCH', `interviews/${id}`, { timeZone: 'Asia/Tokyo' }, 1)).status).toBe(
      200,
    );
    const moved = await page(id);
    expect(new Date(moved.startsAt).toISOString()).toBe('2027-01-12T14:30:00.000Z');
    await send('PATCH', `interviews/${id}`, { startsAt: '2027-01-13T09:00' }, 2);
    expect(new Date((await page(id)).startsAt).toISOString()).toBe('2027-01-13T00:00:00.000Z');
  });
});

describe('changing an interview', () => {
  it('takes the revision that was read, and refuses another', async () => {
    const id = await make();
    const first = await world.api.get(`${world.mary.base}/interviews/${id}`, {
      as: world.mary.token,
    });
    expect(first.headers['etag']).toBe('"1"');
    expect((await send('PATCH', `interviews/${id}`, { people: 'Ada' }, 1)).status).toBe(200);
    expect((await send('PATCH', `interviews/${id}`, { people: 'Tom' }, 1)).status).toBe(412);
    expect((await send('PATCH', `interviews/${id}`, { people: 'Tom' })).status).toBe(428);
    expect(await page(id)).toMatchObject({ revision: 2, people: 'Ada' });
  });
});

describe('the list of interviews', () => {
  it('has all of them by date, with how far each is prepared', async () => {
    const { joan, api } = world;
    const id = await world.add({ title: 'T' }, joan);
    for (const startsAt of ['2027-05-01T10:00', '2027-04-01T10:00']) {
      await api.post(`${joan.base}/applications/${id}/interviews`, {
        as: joan.token,
        body: { ...VIDEO, startsAt },
      });
    }
    const { body } = await api.get<InterviewLineDto[]>(`${joan.base}/interviews`, {
      as: joan.token,
    });
    expect(body.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2027-04-01', '2027-05-01']);
    expect(body[0]).toMatchObject({
      prepared: 0,
      hasFreshNotes: false,
      thankYou: 'open',
      application: { id, title: 'T', outcome: null, debriefId: null },
    });
    expect(body[0]?.toPrepare).toBeGreaterThan(10);
  });
});

it('its page has the criteria as the application has them', async () => {
  const own = await world.add({ title: 'With criteria' });
  await world.make.insert('criterion', {
    programme_id: world.programmeId,
    returner_id: world.mary.enrolmentId,
    application_id: own,
    kind: 'essential',
    text: 'Patience',
    strength: 'thin',
    position: 1,
  });
  const answer = await world.post<{ id: string }>(`applications/${own}/interviews`, VIDEO);
  const { criteria } = await page(answer.body.id);
  expect(criteria).toHaveLength(1);
  expect(criteria).toEqual((await world.detail(own)).criteria);
});

it('the list and a page of it cost one round trip each', async () => {
  const id = await make();
  const read = (path: string) =>
    countQueries(() => world.api.get(`${world.mary.base}/${path}`, { as: world.mary.token }));
  // Whose session it is; then transaction, actor, statement and end, pipelined.
  expect(await read('interviews')).toBe(5);
  expect(await read(`interviews/${id}`)).toBe(5);
});

describe('preparing', () => {
  const texts = async (id: string) => (await page(id)).preparation.map(({ text }) => text);

  it('begins with the programme’s checklist for the format, or else with the built-in one', async () => {
    const built = await page(await make({ format: 'phone' }));
    expect(built.preparation[0]).toMatchObject({
      section: 'organisation',
      done: false,
      own: false,
    });
    await world.make.insert('template', {
      programme_id: world.programmeId,
      kind: 'preparation',
      serves: 'test',
      name: 'For tests',
      body: '# The role\nRead it\n# Set-up\n- Glasses\n',
    });
    expect(await texts(await make({ format: 'test' }))).toEqual(['Read it', 'Glasses']);
  });

  it('is the returner’s to adjust, and starting again keeps what is theirs', async () => {
    const id = await make({ format: 'test' });
    const item = async (text: string) =>
      (await page(id)).preparation.find((one) => one.text === text)?.id ?? '';
    await world.post(`interviews/${id}/preparation`, { section: 'role', text: 'Ask Joan' });
    expect(await texts(id)).toEqual(['Read it', 'Ask Joan', 'Glasses']);
    const up = { direction: 'up' };
    await send('POST', `preparation/${await item('Ask Joan')}/move`, up);
    expect(await texts(id)).toEqual(['Ask Joan', 'Read it', 'Glasses']);
    expect((await send('POST', `preparation/${await item('Ask Joan')}/move`, up)).status).toBe(204);
    await send('PATCH', `preparation/${await item('Glasses')}`, { done: true, notes: 'Red ones' });
    expect((await page(id)).preparation[2]).toMatchObject({ done: true, notes: 'Red ones' });
    await send('DELETE', `preparation/${await item('Read it')}`, {});
    await send('POST', `interviews/${id}/preparation/start-again`, {});
    expect(await texts(id)).toEqual(['Read it', 'Ask Joan', 'Glasses']);
    expect((await page(id)).preparation[2]).toMatchObject({ done: true, notes: 'Red ones' });
    const moved = await item('Read it');
    await send('PATCH', `preparation/${moved}`, { section: 'questions', text: 'Ask about it' });
    expect((await page(id)).preparation[1]).toMatchObject({ text: 'Ask about it', own: true });
  });

  it('is refused by the field where there is nothing to prepare, and full at its limit', async () => {
    const id = await make({ format: 'test' });
    const empty = await world.post(`interviews/${id}/preparation`, { section: 'shed', text: ' ' });
    expect(faults(empty).sort()).toEqual(['section', 'text']);
    await world.api.owner.query(
      `INSERT INTO preparation_item (programme_id, interview_id, returner_id, section, text, position)
       SELECT $1, $2, $3, 'role', 'x' || n, n FROM generate_series(3, 120) n`,
      [world.programmeId, id, world.mary.enrolmentId],
    );
    const full = await world.post(`interviews/${id}/preparation`, { section: 'role', text: 'One' });
    expect(full.status).toBe(409);
  });
});

describe('afterwards', () => {
  const PAST = { startsAt: '2026-06-01T10:00', people: 'Ada Byrne, Head of Systems\nTom' };

  it('what was fresh is kept, and the application has it for the debrief', async () => {
    const id = await make(PAST);
    const notes = { freshNotes: 'They asked about the migration.' };
    expect((await send('PUT', `interviews/${id}/fresh-notes`, notes, 1)).status).toBe(200);
    expect((await send('PUT', `interviews/${id}/fresh-notes`, notes, 1)).status).toBe(412);
    const interviews = (await world.detail(application)).interviews;
    expect(interviews.find((one) => one.id === id)).toMatchObject(notes);
  });

  it('the thank-you note is drafted, kept, and sent or let be', async () => {
    const id = await make(PAST);
    const path = `interviews/${id}/thank-you`;
    const draft = await get<ThankYouDraftDto>(`${path}/draft?discussed=open%20shelves`);
    expect(draft).toMatchObject({ recipient: '', saved: false });
    expect(draft.subject).toContain('Systems Librarian');
    expect(draft.body).toMatch(/^Dear Ada Byrne,/);
    for (const words of ['open shelves', 'Mon 1 June', 'Harbour Library', world.mary.name]) {
      expect(draft.body).toContain(words);
    }
    const own = { recipient: 'ada@example.org', subject: 'Thanks', body: 'Dear Ada' };
    await send('PUT', path, { thankYou: 'open', ...own }, 1);
    expect(await get(`${path}/draft`)).toMatchObject({ ...own, saved: true });
    expect((await get<ThankYouDraftDto>(`${path}/draft?anew=template`)).saved).toBe(false);
    expect((await page(id)).hasDraft).toBe(true);
    expect(
      faults(await send('PUT', path, { thankYou: 'sent', thankedOn: '2026-05-31' }, 2)),
    ).toEqual(['thankedOn']);
    await send('PUT', path, { thankYou: 'sent', thankedOn: '2026-06-02' }, 2);
    expect(await page(id)).toMatchObject({ thankYou: 'sent', thankedOn: '2026-06-02' });
    await send('PUT', path, { thankYou: 'skipped' }, 3);
    expect(await page(id)).toMatchObject({ thankYou: 'skipped', thankedOn: null });
    expect(faults(await send('PUT', path, { thankYou: 'open', recipient: 'Ada' }, 4))).toEqual([
      'recipient',
    ]);
  });

  it('the programme’s own note comes before the built-in one', async () => {
    await world.make.insert('template', {
      programme_id: world.programmeId,
      kind: 'thank_you',
      name: 'Ours',
      subject: 'From {my name}',
      body: 'For {name}',
    });
    const id = await make(PAST);
    expect(await get(`interviews/${id}/thank-you/draft`)).toMatchObject({
      subject: `From ${world.mary.name}`,
      body: 'For Ada Byrne',
    });
  });
});
