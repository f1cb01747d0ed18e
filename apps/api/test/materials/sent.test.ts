import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentMaterialsDto } from '../../src/modules/applications/dto/sent-material.dto.ts';
import type { SearchDto } from '../../src/modules/insights/dto/search.dto.ts';
import { faults } from '../applications/world.ts';
import { Materials } from './world.ts';

let materials: Materials;
beforeAll(async () => {
  materials = await Materials.start();
});
afterAll(() => materials.world.api.stop());

const sentWith = async (applicationId: string) =>
  (await materials.world.get<SentMaterialsDto>(`applications/${applicationId}/materials`)).body;

describe('a version that went with an application', () => {
  it('is chosen from what was kept, and tells what came of it', async () => {
    const { world } = materials;
    const id = await materials.create({ name: 'CV' });
    const versionId = await materials.write(id, 'Words');
    const applicationId = await world.add({ title: 'Archivist' });
    expect((await sentWith(applicationId)).kept).toMatchObject([
      { id: versionId, number: 1, note: 'Words', kind: 'cv', name: 'CV' },
    ]);
    const path = `applications/${applicationId}/materials`;
    const added = await world.post<{ id: string }>(path, { materialVersionId: versionId });
    expect(added.status).toBe(201);
    expect(await sentWith(applicationId)).toMatchObject({
      sent: [
        {
          kind: 'cv',
          label: 'CV, version 1',
          version: { id: versionId, number: 1, materialId: id },
        },
      ],
      earlier: [],
    });
    await world.post(`applications/${applicationId}/moves`, { to: 'applied' });
    await world.api.owner.query("UPDATE application SET outcome = 'rejected' WHERE id = $1", [
      applicationId,
    ]);
    const [version] = (await materials.read(id)).versions;
    expect(version?.sentTo).toMatchObject([
      { applicationId, title: 'Archivist', outcome: 'rejected' },
    ]);
    expect((await materials.list()).find((one) => one.id === id)?.usedIn).toBe(1);
  });

  it('bears the name of its material, also later', async () => {
    const { world } = materials;
    const id = await materials.create({ name: 'Statement', kind: 'supporting_statement' });
    const materialVersionId = await materials.write(id, 'Words');
    const applicationId = await world.add();
    const path = `applications/${applicationId}/materials`;
    const added = await world.post<{ id: string }>(path, { materialVersionId });
    const facts = { kind: 'cover_letter', name: 'Letter' };
    await world.patch(`materials/${id}`, facts, { 'if-match': '"2"' });
    expect((await sentWith(applicationId)).sent).toMatchObject([
      { kind: 'cover_letter', label: 'Letter, version 1' },
    ]);
    const { body } = await world.get<SearchDto>('insights/search');
    const found = body.applications.find((one) => one.id === applicationId);
    expect(found?.materials).toEqual([{ kind: 'cover_letter', label: 'Letter, version 1' }]);

    const own = `sent-materials/${added.body.id}`;
    const renamed = await world.patch(own, { label: 'Something else' });
    expect([renamed.status, faults(renamed)]).toEqual([422, ['label']]);
    expect((await world.patch(own, { materialVersionId: null, label: 'Free' })).status).toBe(204);
    expect((await sentWith(applicationId)).sent).toMatchObject([{ label: 'Free', version: null }]);
    expect((await world.patch(own, { materialVersionId })).status).toBe(204);
    expect((await sentWith(applicationId)).sent).toMatchObject([{ label: 'Letter, version 1' }]);
  });

  it('keeps its material from being deleted, and not from being set aside', async () => {
    const { world } = materials;
    const id = await materials.create();
    const materialVersionId = await materials.write(id, 'Words');
    const applicationId = await world.add();
    await world.post(`applications/${applicationId}/materials`, { materialVersionId });
    const refused = await world.delete(`materials/${id}`);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([
      409,
      'material-was-sent',
    ]);
    expect((await world.post(`materials/${id}/set-aside`, {})).status).toBe(204);
    expect((await sentWith(applicationId)).kept.map((kept) => kept.id)).not.toContain(
      materialVersionId,
    );
    expect((await world.delete(`applications/${applicationId}`)).status).toBe(204);
    expect((await world.delete(`materials/${id}`)).status).toBe(204);
  });

  it('is one of one’s own', async () => {
    const { joan, api, make } = materials.world;
    const id = await materials.create();
    const materialVersionId = await materials.write(id, 'Words');
    const applicationId = await make.application(joan);
    const answer = await api.post<{ errors: { field: string }[] }>(
      `${joan.base}/applications/${applicationId}/materials`,
      { as: joan.token, body: { materialVersionId } },
    );
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([422, 'materialVersionId']);
  });
});
