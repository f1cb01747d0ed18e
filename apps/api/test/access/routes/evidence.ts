import { application } from '../made/applications.ts';
import { criterion, example } from '../made/evidence.ts';
import { OWN, RETURNERS, nothing, body, id, withMatch, type Routes } from '../row.ts';

const exampleWords = { title: 'The desk', situation: '', task: '', action: '', result: '' };

export const evidence: Routes = {
  'POST /as/:enrolmentId/applications/:id/criteria': [
    id(application, { kind: 'essential', text: 'A degree' }),
    OWN,
  ],
  'PUT /as/:enrolmentId/applications/:id/criteria': [
    withMatch(id(application, { criteria: [] })),
    OWN,
  ],
  'GET /as/:enrolmentId/applications/:id/outline': [id(application), OWN],
  'GET /as/:enrolmentId/applications/:id/outline.txt': [id(application), OWN],
  'GET /as/:enrolmentId/applications/:id/outline.docx': [id(application), OWN],
  'GET /as/:enrolmentId/examples': [nothing, RETURNERS],
  'GET /as/:enrolmentId/examples/:id': [id(example), OWN],
  'POST /as/:enrolmentId/examples': [body(exampleWords), RETURNERS],
  'PUT /as/:enrolmentId/examples/:id': [withMatch(id(example, exampleWords)), OWN],
  'DELETE /as/:enrolmentId/examples/:id': [id(example), OWN],
  'GET /as/:enrolmentId/criteria/:id/examples': [id(criterion), OWN],
  'POST /as/:enrolmentId/criteria/:id/examples': [id(criterion, { title: 'The desk' }), OWN],
  'PUT /as/:enrolmentId/criteria/:id/examples/:exampleId': [
    async (world) => ({
      ids: { id: await criterion(world), exampleId: await example(world) },
      body: { copy: true },
    }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/criteria/:id/examples/:exampleId': [
    async (world) => ({ ids: { id: await criterion(world), exampleId: await example(world) } }),
    OWN,
  ],
  'PATCH /as/:enrolmentId/criteria/:id': [id(criterion, { evidence: 'e' }), OWN],
  'DELETE /as/:enrolmentId/criteria/:id': [id(criterion), OWN],
};
