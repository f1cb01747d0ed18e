import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@reshelve/domain/dates';
import nodeIcal from 'node-ical';
import type {
  CalendarFeedCreatedDto,
  CalendarFeedDto,
} from '../../src/modules/calendar/dto/calendar.dto.ts';
import { faults, World } from '../applications/world.ts';
import { Reasons, today } from '../nudges/world.ts';
import { countQueries } from '../support/query-count.ts';

let world: World;
let application: string;
let interview: string;
beforeAll(async () => {
  world = await World.start();
  application = await world.add({ title: 'Map Librarian', closingOn: '2999-05-01' });
  const answer = await world.post<{ id: string }>(`applications/${application}/interviews`, {
    round: 'first_round',
    format: 'video',
    startsAt: '2998-07-12T14:30',
    timeZone: 'America/New_York',
    people: 'Ada',
    notes: 'my own words',
  });
  interview = answer.body.id;
  const { programmeId: programme_id, enrolmentId: returner_id } = world.mary;
  await world.make.insert('contact', {
    programme_id,
    returner_id,
    name: 'Joan',
    next_on: '2999-01-01',
  });
});
afterAll(() => world.api.stop());
beforeEach(() => world.api.owner.query('DELETE FROM rate_limit'));

const ALL = { contains: ['interviews', 'closing_dates', 'nudges'] };
const make = async (body: object = ALL) =>
  (await world.post<CalendarFeedCreatedDto>('calendar-feeds', body)).body;
const list = async () =>
  (
    await world.api.get<CalendarFeedDto[]>(`${world.mary.base}/calendar-feeds`, {
      as: world.mary.token,
    })
  ).body;
const fetchFeed = (token: string, headers: Record<string, string> = {}) =>
  world.api.get<string>(`/calendar/${token}.ics`, { headers });
const summaries = (text: string) =>
  Object.values(nodeIcal.sync.parseICS(text))
    .flatMap((one) =>
      one?.type === 'VEVENT' && typeof one.summary === 'string' ? [one.summary] : [],
    )
    .sort();

describe('one interview', () => {
  it('goes out as a file with its zone, its people, and without the notes', async () => {
    const path = `${world.mary.base}/interviews/${interview}/calendar`;
    const { status, headers, body } = await world.api.get<string>(path, { as: world.mary.token });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toContain('attachment');
    expect(body).toContain('DTSTART;TZID=America/New_York:29980712T143000');
    expect(body).toContain('Ada');
    expect(body).not.toContain('my own words');
  });
});

describe('a calendar address', () => {
  it('gives the dates to whoever knows it, as they are now', async () => {
    const { token } = await make();
    expect(token).toMatch(/^[\w-]{43}$/);
    const { status, headers, body } = await fetchFeed(token);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(summaries(body)).toEqual([
      'Closing date: Map Librarian, Harbour Library',
      'Get back to Joan',
      'Interview: Map Librarian, Harbour Library',
      'Prepare for the interview: Map Librarian, Harbour Library',
      'Thank-you note: Map Librarian, Harbour Library',
    ]);
    for (const word of ['Ada', 'my own words']) expect(body).not.toContain(word);
    expect((await fetchFeed(token, { 'if-none-match': String(headers['etag']) })).status).toBe(304);
    await world.patch(`interviews/${interview}`, { minutes: 50 }, { 'if-match': '"1"' });
    const changed = await fetchFeed(token, { 'if-none-match': `W/${String(headers['etag'])}` });
    expect(changed.status).toBe(200);
    expect(changed.body).toContain('SEQUENCE:2');
    expect((await list())[0]?.lastFetchedAt).not.toBeNull();
  });

  it('knows what was done about a reminder, what was put off, and what has ended', async () => {
    const ruth = await world.make.person('returner', world.programmeId, world.cohortId);
    const reasons = new Reasons(world.make, ruth);
    const own = { programme_id: ruth.programmeId, returner_id: ruth.enrolmentId };
    const [soon, later] = [addDays(today(), 5), addDays(today(), 9)];
    const [done, off] = [await reasons.contact(soon), await reasons.contact(soon)];
    for (const [subject, values] of [
      [done, { done_at: new Date() }],
      [off, { snoozed_until: later }],
    ] as const) {
      const nudge = { kind: 'contact-due', subject_id: subject, occasion: soon, ...values };
      await world.make.insert('nudge', { ...own, ...nudge });
    }
    const call = await reasons.call(new Date(`${soon}T14:00:00Z`));
    const held = await reasons.interview(new Date(`${soon}T09:00:00Z`));
    const { body } = await world.api.post<CalendarFeedCreatedDto>(`${ruth.base}/calendar-feeds`, {
      as: ruth.token,
      body: ALL,
    });
    const entries = async () =>
      Object.values(nodeIcal.sync.parseICS((await fetchFeed(body.token)).body)).flatMap((one) =>
        one?.type === 'VEVENT' ? [[one.uid, one.start.toISOString()]] : [],
      );
    expect((await entries()).sort()).toEqual(
      [
        [`call-${call}@reshelve`, `${soon}T14:00:00.000Z`],
        [`contact-${off}@reshelve`, expect.any(String)],
        [`interview-${held}@reshelve`, `${soon}T09:00:00.000Z`],
        [`prepare-${held}@reshelve`, expect.any(String)],
        [`thank-you-${held}@reshelve`, expect.any(String)],
      ].sort(),
    );
    expect((await fetchFeed(body.token)).body).toContain(
      `DTSTART;VALUE=DATE:${later.replaceAll('-', '')}`,
    );
    await world.api.owner.query(
      `UPDATE application SET outcome = 'withdrawn', ended_on = current_date
       WHERE id = (SELECT application_id FROM interview WHERE id = $1)`,
      [held],
    );
    expect((await entries()).map(([uid]) => uid).sort()).toEqual(
      [`call-${call}@reshelve`, `contact-${off}@reshelve`].sort(),
    );
  });

  it('holds what was chosen, and names nothing where others see it', async () => {
    const { token } = await make({ contains: ['interviews'], discreet: true });
    const { body } = await fetchFeed(token);
    expect(summaries(body)).toEqual(['Interview']);
    expect(body).not.toContain('Librarian');
  });

  it('is known by its hash alone, and told once', async () => {
    const before = await world.count('calendar_feed');
    const { id, token } = await make();
    const { rows } = await world.api.owner.query<{ row: string }>(
      'SELECT (f.*)::text || encode(token_hash, $2) AS row FROM calendar_feed f WHERE id = $1',
      [id, 'escape'],
    );
    expect(rows[0]?.row).not.toContain(token);
    expect(JSON.stringify(await list())).not.toContain(token);
    expect(await world.count('calendar_feed')).toBe(before + 1);
    expect(await world.count('idempotency_key', `response::text LIKE '%${token}%'`)).toBe(0);
  });

  it('is gone when it is withdrawn, and nobody else can withdraw it', async () => {
    const { id, token } = await make();
    const path = `/calendar-feeds/${id}`;
    const { joan, mary, api } = world;
    expect((await api.delete(joan.base + path, { as: joan.token })).status).toBe(404);
    expect((await fetchFeed(token)).status).toBe(200);
    expect((await api.delete(mary.base + path, { as: mary.token })).status).toBe(204);
    expect((await fetchFeed(token)).status).toBe(404);
    expect((await api.delete(mary.base + path, { as: mary.token })).status).toBe(404);
    expect((await list()).some((feed) => feed.id === id)).toBe(false);
  });

  it('ends with the enrolment', async () => {
    const gone = await world.make.person('returner', world.programmeId, world.cohortId);
    const { body } = await world.api.post<CalendarFeedCreatedDto>(`${gone.base}/calendar-feeds`, {
      as: gone.token,
      body: ALL,
    });
    expect((await fetchFeed(body.token)).status).toBe(200);
    await world.api.owner.query('UPDATE enrolment SET ended_at = now() WHERE id = $1', [
      gone.enrolmentId,
    ]);
    expect((await fetchFeed(body.token)).status).toBe(404);
  });

  it('shows one person’s dates and nobody else’s', async () => {
    const { joan, api } = world;
    const { body } = await api.post<CalendarFeedCreatedDto>(`${joan.base}/calendar-feeds`, {
      as: joan.token,
      body: ALL,
    });
    expect(summaries((await fetchFeed(body.token)).body)).toEqual([]);
  });

  it('cannot be guessed at for long, and a program that comes too often has to wait', async () => {
    const statuses = [];
    for (let i = 0; i < 11; i += 1) statuses.push((await fetchFeed(`guess-${String(i)}`)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(404), 429]);
    // Those who know theirs are not held up by it.
    const { token } = await make();
    for (let i = 0; i < 10; i += 1) expect((await fetchFeed(token)).status).toBe(200);
    const late = await fetchFeed(token);
    expect(late.status).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });

  it.each([
    [{ contains: [] }, 'contains'],
    [{ contains: ['diary'] }, 'contains'],
    [{ contains: ['nudges', 'nudges'] }, 'contains'],
    [{}, 'contains'],
    [{ ...ALL, discreet: 'yes' }, 'discreet'],
  ])('is refused by the field for %j', async (body, field) => {
    const answer = await world.post('calendar-feeds', body);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
  });

  it('is one of ten at most', async () => {
    for (let i = (await list()).length; i < 10; i += 1) await make();
    expect((await world.post('calendar-feeds', ALL)).status).toBe(409);
  });

  it('is read in as many statements however much it holds', async () => {
    const { rows } = await world.api.owner.query<{ id: string }>(
      'UPDATE calendar_feed SET revoked_at = now() RETURNING id',
    );
    expect(rows.length).toBeGreaterThan(0);
    const { token } = await make();
    await fetchFeed(token);
    const few = await countQueries(() => fetchFeed(token));
    for (let i = 0; i < 5; i += 1)
      await world.add({ title: `T${String(i)}`, closingOn: '2999-05-01' });
    expect(await countQueries(() => fetchFeed(token))).toBe(few);
  });
});
