import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_MATERIAL_VERSIONS } from '@reshelve/domain/materials';
import { lines, Materials } from './world.ts';

let materials: Materials;
beforeAll(async () => {
  materials = await Materials.start();
});
afterAll(() => materials.world.api.stop());

describe('a version', () => {
  it('keeps the draft as it stands, with a note, and nothing changes it afterwards', async () => {
    const id = await materials.create();
    const empty = await materials.keep(id, 1);
    expect([empty.status, empty.body.code]).toEqual([409, 'material-empty']);
    const versionId = await materials.write(id, 'Ran the desk');
    const again = await materials.keep(id, 2);
    expect([again.status, again.body.code]).toEqual([409, 'material-unchanged']);
    await materials.save(id, 2, lines('Ran the library'));
    const stale = await materials.keep(id, 2);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
    expect((await materials.keep(id, 3, 'Bolder')).body).toMatchObject({ number: 2 });
    const { versions, draftChanged } = await materials.read(id);
    expect(versions.map(({ number, note, origin }) => [number, note, origin])).toEqual([
      [2, 'Bolder', 'written'],
      [1, 'Ran the desk', 'written'],
    ]);
    expect(draftChanged).toBe(false);
    expect((await materials.version(id, versionId)).document).toEqual(lines('Ran the desk'));
  });

  it('bears the name that the material had, and is not changed by any statement', async () => {
    const id = await materials.create({ name: 'Then' });
    const versionId = await materials.write(id, 'Words');
    const match = { 'if-match': '"2"' };
    await materials.world.patch(`materials/${id}`, { kind: 'cv', name: 'Now' }, match);
    expect((await materials.version(id, versionId)).name).toBe('Then');
  });

  it('is kept once where the form was sent twice', async () => {
    const id = await materials.create();
    await materials.save(id, 1, lines('Words'));
    const once = { 'idempotency-key': `kept-but-once-${id}` };
    const first = await materials.keep(id, 2, 'n', once);
    expect((await materials.keep(id, 2, 'n', once)).body).toEqual(first.body);
    expect((await materials.read(id)).versions).toHaveLength(1);
  });

  it('is one of two that two tabs ask for at once', async () => {
    const id = await materials.create();
    await materials.save(id, 1, lines('Words'));
    const answers = await Promise.all([materials.keep(id, 2), materials.keep(id, 2)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('of another material is not found in this one', async () => {
    const [id, other] = [await materials.create(), await materials.create()];
    const versionId = await materials.write(other, 'Words');
    for (const end of ['', '/docx', '/file']) {
      const path = `materials/${id}/versions/${versionId}${end}`;
      expect((await materials.world.get(path)).status).toBe(404);
    }
    const restore = `materials/${id}/versions/${versionId}/restore`;
    expect((await materials.world.post(restore, {})).status).toBe(404);
  });

  it('is the last one there is room for, and that is said', async () => {
    const id = await materials.create();
    await materials.write(id, 'Words');
    const { programmeId, enrolmentId } = materials.mary;
    await materials.world.make.insert('material_version', {
      programme_id: programmeId,
      returner_id: enrolmentId,
      material_id: id,
      number: MAX_MATERIAL_VERSIONS,
      kind: 'cv',
      name: 'CV',
      document: JSON.stringify(lines('Last')),
    });
    await materials.save(id, 2, lines('One more'));
    const answer = await materials.keep(id, 3);
    expect([answer.status, answer.body.code]).toEqual([409, 'too-many-versions']);
  });
});

describe('an earlier version that is brought back', () => {
  it('is a new version, and the draft follows it', async () => {
    const id = await materials.create();
    const first = await materials.write(id, 'First');
    await materials.write(id, 'Second');
    const restored = await restore(id, first);
    expect(restored.body).toMatchObject({ number: 3 });
    const { draft, versions, revision } = await materials.read(id);
    expect(draft).toEqual(lines('First'));
    expect(revision).toBe(4);
    expect(versions[0]).toMatchObject({ origin: 'restored', from: { id: first, number: 1 } });
    const again = await restore(id, versions[0]?.id ?? '');
    expect([again.status, again.body.code]).toEqual([409, 'material-unchanged']);
  });

  it('overwrites no draft: it is kept as a version before', async () => {
    const id = await materials.create();
    const first = await materials.write(id, 'First');
    await materials.save(id, 2, lines('Not kept yet'));
    expect((await restore(id, first)).body).toMatchObject({ number: 3 });
    const [, before] = (await materials.read(id)).versions;
    expect(before).toMatchObject({ number: 2, note: 'Before version 1 was brought back' });
    expect((await materials.version(id, before?.id ?? '')).document).toEqual(lines('Not kept yet'));
  });

  it('makes tabs that knew the old draft stale', async () => {
    const id = await materials.create();
    const first = await materials.write(id, 'First');
    await materials.write(id, 'Second');
    await restore(id, first);
    expect((await materials.save(id, 3, lines('Over it'))).status).toBe(412);
  });
});

describe('a variant', () => {
  it('begins with the words of its base and knows whose they are', async () => {
    const mentor = await materials.world.make.person('mentor', materials.world.programmeId);
    await materials.world.make.pairing(materials.mary, mentor);
    const id = await materials.create({ name: 'CV' });
    const versionId = await materials.write(id, 'Ran a busy desk well');
    const authored = JSON.stringify([{ from: 6, to: 10, by: mentor.enrolmentId }]);
    await materials.world.api.owner.query(
      'UPDATE material_version SET authorship = $2 WHERE id = $1',
      [versionId, authored],
    );
    const variant = await materials.create({ name: 'CV for archives', fromMaterialId: id });
    const { versions, base, draftChanged } = await materials.read(variant);
    expect([base?.name, draftChanged]).toEqual(['CV', false]);
    expect(versions[0]).toMatchObject({
      number: 1,
      note: 'The words of “CV” to begin with',
      from: { materialId: id, number: 1 },
      authors: [mentor.name],
    });
    const first = await materials.version(variant, versions[0]?.id ?? '');
    expect(first.authorship).toEqual([
      { from: 6, to: 10, by: mentor.enrolmentId, name: mentor.name },
    ]);
    const rewritten = await materials.write(variant, 'At the archive: ran a busy desk');
    expect((await materials.version(variant, rewritten)).authorship).toMatchObject([
      { from: 22, to: 26, name: mentor.name },
    ]);
    expect((await materials.read(id)).variants.map(({ name }) => name)).toEqual([
      'CV for archives',
    ]);
  });
});

describe('a version to take along', () => {
  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF-1.'],
  ])('as %s is a file under its own name, to be saved and not shown', async (kind, sign) => {
    const id = await materials.create({ name: 'Lebenslauf für “Übersee”' });
    const versionId = await materials.write(id, 'Ran the desk');
    const answer = await materials.file(`${id}/versions/${versionId}/${kind}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="Lebenslauf fur _Ubersee_.${kind}"; ` +
        `filename*=UTF-8''Lebenslauf%20f%C3%BCr%20%E2%80%9C%C3%9Cbersee%E2%80%9D.${kind}`,
    );
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.rawPayload.subarray(0, sign.length).toString('latin1')).toBe(sign);
  });

  it('has no original where it was written here', async () => {
    const id = await materials.create();
    const versionId = await materials.write(id, 'Words');
    expect((await materials.file(`${id}/versions/${versionId}/file`)).statusCode).toBe(404);
  });
});

const restore = (id: string, versionId: string) =>
  materials.world.post<{ number: number; code: string }>(
    `materials/${id}/versions/${versionId}/restore`,
    {},
  );
