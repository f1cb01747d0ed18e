import { material, materialVersion } from '../made/materials.ts';
import {
  body,
  id,
  nothing,
  OWN,
  RETURNERS,
  unique,
  upload,
  withMatch,
  type Row,
  type Routes,
} from '../row.ts';

const facts = { kind: 'cv', name: 'CV' };
const version: Row['given'] = async (world) => ({ ids: await materialVersion(world) });
const cv = () => upload(`${unique()}.txt`, `A CV, ${unique()}`);

export const materials: Routes = {
  'GET /as/:enrolmentId/materials': [nothing, RETURNERS],
  'POST /as/:enrolmentId/materials': [body(facts), RETURNERS],
  // Of no kind: who may upload is told that.
  'POST /as/:enrolmentId/materials/upload': [
    () => Promise.resolve(cv()),
    { ...RETURNERS, owner: 422, peer: 422 },
  ],
  'GET /as/:enrolmentId/materials/:id': [id(material), OWN],
  'PATCH /as/:enrolmentId/materials/:id': [withMatch(id(material, facts)), OWN],
  'DELETE /as/:enrolmentId/materials/:id': [version, OWN],
  'PUT /as/:enrolmentId/materials/:id/draft': [
    withMatch(id(material, { document: { blocks: [] } })),
    OWN,
  ],
  'POST /as/:enrolmentId/materials/:id/set-aside': [id(material), OWN],
  'POST /as/:enrolmentId/materials/:id/take-up': [id(material), OWN],
  'POST /as/:enrolmentId/materials/:id/upload': [
    async (world) => ({ ids: { id: await material(world) }, ...cv() }),
    OWN,
  ],
  'POST /as/:enrolmentId/materials/:id/versions': [withMatch(id(material, {})), OWN],
  'GET /as/:enrolmentId/materials/:id/versions/:versionId': [version, OWN],
  'POST /as/:enrolmentId/materials/:id/versions/:versionId/restore': [version, OWN],
  'GET /as/:enrolmentId/materials/:id/versions/:versionId/file': [version, OWN],
  'GET /as/:enrolmentId/materials/:id/versions/:versionId/docx': [version, OWN],
  'GET /as/:enrolmentId/materials/:id/versions/:versionId/pdf': [version, OWN],
  'DELETE /as/:enrolmentId/materials/:id/versions/:versionId/file-comments': [version, OWN],
};
