import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BoardDto } from '../../src/modules/applications/dto/application-list.dto.ts';
import type { BulkDoneDto } from '../../src/modules/applications/dto/bulk.dto.ts';
import type { SavedViewDto } from '../../src/modules/applications/dto/saved-view.dto.ts';
import type { Person } from '../support/factories.ts';
import { countQueries } from '../support/query-count.ts';
import { faults, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const someone = () => world.make.person('returner', world.programmeId, world.cohortId);

describe('the board', () => {
  let anna: Person;
  const board = async (query = '') =>
    (await world.api.get<BoardDto>(`${anna.base}/applications/board${query}`, { as: anna.token }))
      .body;

  beforeEach(async () => {
    anna = await someone();
  });

  it('has a column for each stage with open applications, and counts the ended', async () => {
    await world.make.application(anna, { title: 'Late', closing_on: '2026-12-24' });
    await world.make.application(anna, { title: 'Soon', closing_on: '2026-12-01' });
    await world.make.application(anna, { title: 'Some day' });
    const sent = await world.make.application(anna, { title: 'Sent', stage: 'applied' });
    await world.make.application(anna, { title: 'Over', outcome: 'rejected' });
    await world.make.insert('interview', {
      programme_id: anna.programmeId,
      returner_id: anna.enrolmentId,
      application_id: sent,
      round: 'first_round',
      format: 'video',
      starts_at: '2199-01-01T10:00:00Z',
    });
    const { columns, ended } = await board();
    expect(ended).toBe(1);
    expect(
      columns.map(({ stage, total, cards }) => [stage, total, cards.map((c) => c.title)]),
    ).toEqual([
      ['saved', 3, ['Soon', 'Late', 'Some day']],
      ['applied', 1, ['Sent']],
    ]);
    expect(columns[1]?.cards[0]).toMatchObject({
      interviewAt: '2199-01-01T10:00:00+00:00',
      closingOn: null,
    });
  });

  it('is empty for somebody without any', async () => {
    expect(await board()).toEqual({ columns: [], ended: 0 });
  });

  it('is narrowed by words and by channel', async () => {
    await world.make.application(anna, { title: 'Map curator', channel: 'contact' });
    await world.make.application(anna, { title: 'Law librarian', channel: 'alumni' });
    const found = async (query: string) =>
      (await board(query)).columns.flatMap(({ cards }) => cards.map(({ title }) => title));
    expect(await found('?search=MAP')).toEqual(['Map curator']);
    expect(await found('?channel=alumni')).toEqual(['Law librarian']);
    expect(await found('?search=%25')).toEqual([]);
  });

  it('shows the first of two thousand, and more of a column when asked', async () => {
    await world.api.owner.query(
      `INSERT INTO application (programme_id, returner_id, title, employer, stage, stage_since)
       SELECT $1, $2, 'Post ' || i, 'E', (ARRAY['saved', 'applied'])[1 + i % 2]::stage, '2026-01-01'
       FROM generate_series(1, 2000) AS i`,
      [anna.programmeId, anna.enrolmentId],
    );
    const sizes = (given: BoardDto) =>
      given.columns.map(({ total, cards }) => [total, cards.length]);
    expect(sizes(await board())).toEqual([
      [1000, 50],
      [1000, 50],
    ]);
    expect(sizes(await board('?more=applied'))).toEqual([
      [1000, 50],
      [1000, 500],
    ]);
    expect(await countQueries(() => board())).toBeLessThanOrEqual(5);
  });
});

describe('a change of several applications', () => {
  const bulk = <T = BulkDoneDto>(body: object) => world.post<T>('applications/bulk', body);
  const stages = async (ids: string[]) =>
    Promise.all(ids.map(async (id) => (await world.detail(id)).stage));

  it('moves them all, and back again', async () => {
    const ids = [await world.add(), await world.add({ stage: 'preparing' })];
    const { body, status } = await bulk({ ids, change: 'move', stage: 'applied' });
    expect([status, body.changed]).toEqual([200, 2]);
    expect(await stages(ids)).toEqual(['applied', 'applied']);
    const { status: undone } = await world.post('applications/undo', { entries: body.entries });
    expect(undone).toBe(204);
    expect(await stages(ids)).toEqual(['saved', 'preparing']);
    expect((await world.detail(ids[0] ?? '')).appliedOn).toBeNull();
  });

  it('ends them, and opens them again', async () => {
    const ids = [await world.add({ stage: 'applied' }), await world.add({ stage: 'applied' })];
    const { body } = await bulk({ ids, change: 'end', outcome: 'rejected' });
    expect((await world.detail(ids[0] ?? '')).outcome).toBe('rejected');
    await world.post('applications/undo', { entries: body.entries });
    expect((await world.detail(ids[0] ?? '')).outcome).toBeNull();
  });

  it('notes a channel, and takes away', async () => {
    const ids = [await world.add(), await world.add()];
    const { body } = await bulk({ ids, change: 'channel', channel: 'alumni' });
    expect(body).toEqual({ changed: 2, entries: [] });
    expect((await world.detail(ids[1] ?? '')).channel).toBe('alumni');
    await bulk({ ids, change: 'remove' });
    const gone = await world.get(`applications/${ids[0] ?? ''}`);
    expect(gone.status).toBe(404);
  });

  it('is of all or of none, and says which do not fit', async () => {
    const fine = await world.add({ stage: 'applied' });
    const saved = await world.add({ title: 'Only saved', employer: 'Abbey' });
    const answer = await world.post('applications/bulk', {
      ids: [fine, saved],
      change: 'end',
      outcome: 'rejected',
    });
    expect([answer.status, faults(answer)]).toEqual([422, ['ids.1']]);
    expect(answer.body.errors?.[0]?.message).toMatch(/^Only saved, Abbey: /);
    expect((await world.detail(fine)).outcome).toBeNull();
  });

  it('touches nothing of somebody else', async () => {
    const mine = await world.add();
    const foreign = await world.add({}, world.joan);
    const answer = await bulk({ ids: [mine, foreign], change: 'remove' });
    expect(answer.status).toBe(404);
    expect((await world.detail(mine)).id).toBe(mine);
    expect((await world.detail(foreign, world.joan)).id).toBe(foreign);
  });

  it.each([
    [{ ids: [], change: 'remove' }, 'ids'],
    [{ ids: ['x'], change: 'remove' }, 'ids'],
    [{ change: 'explode' }, 'change'],
    [{ change: 'move' }, 'stage'],
    [{ change: 'end', outcome: 'maybe' }, 'outcome'],
    [{ change: 'channel' }, 'channel'],
  ])('is refused by the field (%#)', async (fields, field) => {
    const answer = await world.post('applications/bulk', { ids: [await world.add()], ...fields });
    expect([answer.status, faults(answer)]).toEqual([422, [field]]);
  });

  it('sent twice is done once', async () => {
    const id = await world.add();
    const request = { ids: [id], change: 'move', stage: 'preparing' };
    const headers = { 'idempotency-key': 'bulk-and-once' };
    const first = await world.post('applications/bulk', request, headers);
    const second = await world.post('applications/bulk', request, headers);
    expect(second.body).toEqual(first.body);
    expect((await world.detail(id)).events).toHaveLength(2);
  });
});

describe('a saved view', () => {
  const views = async () => (await world.get<SavedViewDto[]>('saved-views')).body;

  it('is a name for an address of the list', async () => {
    const view = { name: 'Closing soon', query: 'sort=closing&stage=saved' };
    const { body } = await world.post<SavedViewDto>('saved-views', view);
    expect(await views()).toEqual([{ id: body.id, ...view }]);
    await world.patch(`saved-views/${body.id}`, { name: 'Soon' });
    expect((await views())[0]?.name).toBe('Soon');
    await world.delete(`saved-views/${body.id}`);
    expect(await views()).toEqual([]);
  });

  it('has a name of its own', async () => {
    const one = { name: 'One', query: '' };
    await world.post('saved-views', one);
    expect(faults(await world.post('saved-views', one))).toEqual(['name']);
    const two = await world.post<SavedViewDto>('saved-views', { name: 'Two', query: '' });
    const renamed = await world.patch(`saved-views/${two.body.id}`, { name: 'One' });
    expect(faults(renamed)).toEqual(['name']);
    expect((await world.patch(`saved-views/${two.body.id}`, { name: 'Two' })).status).toBe(204);
  });

  it.each([
    [{ name: ' ', query: '' }, 'name'],
    [{ name: 'Script', query: '"><script>' }, 'query'],
    [{ name: 'Elsewhere', query: '//example.org' }, 'query'],
  ])('is refused by the field (%#)', async (view, field) => {
    expect(faults(await world.post('saved-views', view))).toEqual([field]);
  });
});
