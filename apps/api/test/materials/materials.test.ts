import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_MATERIALS } from '@reshelve/domain/materials';
import { faults } from '../applications/world.ts';
import { countQueries } from '../support/query-count.ts';
import { lines, Materials } from './world.ts';

let materials: Materials;
beforeAll(async () => {
  materials = await Materials.start();
});
afterAll(() => materials.world.api.stop());

describe('a material', () => {
  it('is begun, written and called something else', async () => {
    const id = await materials.create({ name: '  CV\nfor public libraries ' });
    expect(await materials.read(id)).toMatchObject({
      revision: 1,
      kind: 'cv',
      name: 'CV for public libraries',
      draft: { blocks: [] },
      draftChanged: false,
      versions: [],
      base: null,
      variants: [],
    });
    const saved = await materials.save(id, 1, lines('Mary Berry', ' '));
    expect([saved.status, saved.body, saved.headers['etag']]).toEqual([
      200,
      { revision: 2 },
      '"2"',
    ]);
    const path = `materials/${id}`;
    const match = { 'if-match': '"2"' };
    const named = await materials.world.patch(path, { kind: 'other', name: 'Biography' }, match);
    expect(named.body).toEqual({ revision: 3 });
    const read = await materials.world.get(path);
    expect(read.headers['etag']).toBe('"3"');
    expect(read.body).toMatchObject({
      kind: 'other',
      name: 'Biography',
      draft: lines('Mary Berry'),
      draftChanged: true,
    });
  });

  it.each([
    [{ kind: 'poem' }, 'kind'],
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(121) }, 'name'],
    [{ fromMaterialId: 'the other one' }, 'fromMaterialId'],
  ])('is refused by the field for %j', async (fields, field) => {
    const answer = await materials.world.post('materials', { kind: 'cv', name: 'CV', ...fields });
    expect([answer.status, faults(answer)]).toEqual([422, [field]]);
  });

  it('is begun once where the form was sent twice', async () => {
    const headers = { 'idempotency-key': 'begun-but-once' };
    const body = { kind: 'cv', name: 'Twice' };
    const first = await materials.world.post<{ id: string }>('materials', body, headers);
    const again = await materials.world.post<{ id: string }>('materials', body, headers);
    expect(again.body).toEqual(first.body);
    expect(await materials.world.count('material', "name = 'Twice'")).toBe(1);
  });

  it('is saved by one of two tabs, and the other one is told', async () => {
    const id = await materials.create();
    const answers = await Promise.all([
      materials.save(id, 1, lines('The one tab')),
      materials.save(id, 1, lines('The other')),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body.code).toBe('stale');
    const path = `materials/${id}/draft`;
    const blind = await materials.world.put(path, { document: lines('Blind') });
    expect([blind.status, blind.body.code]).toEqual([428, 'precondition-required']);
    const { draft, revision } = await materials.read(id);
    expect([revision, JSON.stringify(draft)]).not.toContain('Blind');
    expect(revision).toBe(2);
  });

  it('is no conflict with itself, where an answer was lost and it comes again', async () => {
    const id = await materials.create();
    const once = await materials.save(id, 1, lines('Once'));
    const again = await materials.save(id, 1, lines('Once'));
    expect([once.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual({ revision: 2 });
    expect((await materials.save(id, 1, lines('Twice'))).status).toBe(412);
  });

  it.each([
    [null, 'document-malformed'],
    ['# words', 'document-malformed'],
    [{ blocks: [{ kind: 'poem', text: 'x', marks: [] }] }, 'document-malformed'],
    [lines('x'.repeat(1_000_001)), 'document-too-long'],
  ])('takes documents and nothing else: %#', async (document, code) => {
    const id = await materials.create();
    const answer = await materials.save(id, 1, document as object);
    expect([answer.status, answer.body.code]).toEqual(
      document === null ? [422, 'invalid'] : [422, code],
    );
    expect((await materials.read(id)).revision).toBe(1);
  });

  it('may be as long as three hundred pages in any script', async () => {
    const id = await materials.create();
    const page = lines(...Array.from({ length: 300 }, () => '図書館の司書。'.repeat(470)));
    expect((await materials.save(id, 1, page)).status).toBe(200);
  });

  it('is set aside and taken up again', async () => {
    const id = await materials.create();
    await materials.world.post(`materials/${id}/set-aside`, {});
    expect((await materials.read(id)).setAsideAt).not.toBeNull();
    expect((await materials.list()).at(-1)?.id).toBe(id);
    await materials.world.post(`materials/${id}/take-up`, {});
    expect((await materials.read(id)).setAsideAt).toBeNull();
  });

  it('is deleted with its versions, and its variants stand by themselves', async () => {
    const id = await materials.create({ name: 'Base' });
    await materials.write(id, 'Words');
    const variant = await materials.create({ name: 'Variant', fromMaterialId: id });
    expect((await materials.world.delete(`materials/${id}`)).status).toBe(204);
    expect((await materials.world.get(`materials/${id}`)).status).toBe(404);
    expect(await materials.read(variant)).toMatchObject({ base: null, draft: lines('Words') });
    expect(await materials.world.count('material_version', `material_id = '${id}'`)).toBe(0);
  });

  it('is told to no one else, and written by no one else', async () => {
    const id = await materials.create();
    const { joan, api } = materials.world;
    const stranger = { as: joan.token, headers: { 'if-match': '"1"' } };
    const path = `${joan.base}/materials/${id}`;
    const put = await api.put(`${path}/draft`, { ...stranger, body: { document: lines('Mine') } });
    const variant = { kind: 'cv', name: 'Mine', fromMaterialId: id };
    const taken = await api.post(`${joan.base}/materials`, { as: joan.token, body: variant });
    expect([put.status, taken.status]).toEqual([404, 404]);
  });

  it('leaves an audit trail without a word of it', async () => {
    const id = await materials.create({ name: 'Traced' });
    const trail = async () => {
      const { rows } = await materials.world.api.owner.query<{ action: string }>(
        'SELECT action, row_to_json(audit_event)::text AS row FROM audit_event WHERE subject_id = $1',
        [id],
      );
      expect(JSON.stringify(rows)).not.toContain('Secret');
      return rows.map(({ action }) => action);
    };
    await materials.write(id, 'Secret words');
    expect(await trail()).toEqual(['material.created', 'material.saved']);
    // Words are saved while they are written: what is written in one go is one deed.
    await materials.save(id, 2, lines('Secret words, going on'));
    expect(await trail()).toHaveLength(2);
    await materials.world.api.owner.query(
      `UPDATE material SET updated_at = updated_at - interval '11 minutes' WHERE id = $1`,
      [id],
    );
    await materials.save(id, 3, lines('Secret words, another day'));
    expect(await trail()).toEqual(['material.created', 'material.saved', 'material.saved']);
  });
});

describe('all materials', () => {
  it('say at a glance what there is of each', async () => {
    const base = await materials.create({ name: 'Glanced at' });
    await materials.write(base, 'Kept');
    const id = await materials.create({ name: 'For archives', fromMaterialId: base });
    await materials.save(id, (await materials.read(id)).revision, lines('More'));
    const [first] = await materials.list();
    expect(first).toMatchObject({
      id,
      name: 'For archives',
      baseName: 'Glanced at',
      latestVersion: { number: 1 },
      draftChanged: true,
      openReviews: 0,
      usedIn: 0,
      setAsideAt: null,
    });
  });

  it('and one of them are read with the same few statements, however much is in them', async () => {
    const id = await materials.create();
    await materials.write(id, 'First');
    const list = () => materials.list();
    const one = () => materials.read(id);
    const [few, fewOfOne] = [await countQueries(list), await countQueries(one)];
    for (let i = 0; i < 5; i += 1) {
      await materials.write(id, `Version ${String(i)}`);
      await materials.create({ fromMaterialId: id, name: `Variant ${String(i)}` });
    }
    expect([await countQueries(list), await countQueries(one)]).toEqual([few, fewOfOne]);
    expect(Math.max(few, fewOfOne)).toBeLessThanOrEqual(5);
  });

  it('have an end', async () => {
    const { programmeId, enrolmentId } = materials.mary;
    await materials.world.api.owner.query(
      `INSERT INTO material (programme_id, returner_id, kind, name)
       SELECT $1, $2, 'other', 'Filler ' || n
       FROM generate_series(1, $3 - (SELECT count(*) FROM material WHERE returner_id = $2)) n`,
      [programmeId, enrolmentId, MAX_MATERIALS],
    );
    const answer = await materials.world.post('materials', { kind: 'cv', name: 'One more' });
    expect([answer.status, answer.body.code]).toEqual([409, 'too-many-materials']);
  });
});
