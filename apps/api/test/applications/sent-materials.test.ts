import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentMaterialsDto } from '../../src/modules/applications/dto/sent-material.dto.ts';
import { faults, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const CV = { kind: 'cv', label: 'Public libraries, third version' };
const of = async (id: string, who = world.mary) =>
  world.api.get<SentMaterialsDto>(`${who.base}/applications/${id}/materials`, { as: who.token });

describe('what went with an application', () => {
  it('is noted, changed and taken out, and its name is offered again elsewhere', async () => {
    const [first, second] = [await world.add(), await world.add()];
    const path = `applications/${first}/materials`;
    const added = await world.post<{ id: string }>(path, { ...CV, sentOn: '2026-09-04' });
    expect(added.status).toBe(201);
    expect((await of(first)).body).toEqual({
      sent: [{ id: added.body.id, ...CV, sentOn: '2026-09-04', version: null }],
      earlier: [CV.label],
      kept: [],
    });
    expect((await of(second)).body).toEqual({ sent: [], earlier: [CV.label], kept: [] });

    const own = `sent-materials/${added.body.id}`;
    expect((await world.patch(own, { label: 'Fourth', sentOn: null })).status).toBe(204);
    expect((await of(first)).body.sent).toMatchObject([
      { kind: 'cv', label: 'Fourth', sentOn: null },
    ]);
    expect((await world.patch(own, { kind: 'cover_letter' })).status).toBe(204);
    expect((await of(first)).body.sent).toMatchObject([{ kind: 'cover_letter', label: 'Fourth' }]);
    expect((await world.delete(own)).status).toBe(204);
    expect((await of(first)).body).toEqual({ sent: [], earlier: [], kept: [] });
    expect((await world.detail(first)).revision).toBe(5);
  });

  it.each([
    [{ kind: 'poem' }, 'kind'],
    [{ label: ' ' }, 'label'],
    [{ label: 'x'.repeat(201) }, 'label'],
    [{ sentOn: '2026-02-30' }, 'sentOn'],
  ])('is refused by the field for %j', async (fields, field) => {
    const id = await world.add();
    const answer = await world.post(`applications/${id}/materials`, { ...CV, ...fields });
    expect([answer.status, faults(answer)]).toEqual([422, [field]]);
  });

  it('is noted once where the form was sent twice', async () => {
    const id = await world.add();
    const headers = { 'idempotency-key': `material-${id}` };
    await world.post(`applications/${id}/materials`, CV, headers);
    await world.post(`applications/${id}/materials`, CV, headers);
    expect((await of(id)).body.sent).toHaveLength(1);
  });

  it('stops at twenty', async () => {
    const id = await world.add();
    const path = `applications/${id}/materials`;
    for (let i = 0; i < 20; i += 1) await world.post(path, { ...CV, label: String(i) });
    const answer = await world.post(path, CV);
    expect([answer.status, faults(answer)]).toEqual([422, ['label']]);
  });

  it('is nobody else’s', async () => {
    const id = await world.add();
    const { body } = await world.post<{ id: string }>(`applications/${id}/materials`, CV);
    const { base, token } = world.joan;
    expect((await of(id, world.joan)).status).toBe(404);
    const change = { as: token, body: { label: 'mine' } };
    expect((await world.api.patch(`${base}/sent-materials/${body.id}`, change)).status).toBe(404);
    const gone = await world.api.delete(`${base}/sent-materials/${body.id}`, { as: token });
    expect(gone.status).toBe(404);
  });
});
