import { application, move, savedView, sentMaterial } from '../made/applications.ts';
import { debrief } from '../made/debriefs.ts';
import { OWN, RETURNERS, nothing, body, id, withMatch, type Routes } from '../row.ts';
import type { World } from '../world.ts';

const ended = (world: World) => application(world, true);

export const applications: Routes = {
  'GET /as/:enrolmentId/applications': [nothing, RETURNERS],
  'GET /as/:enrolmentId/applications/counts': [nothing, RETURNERS],
  'GET /as/:enrolmentId/applications/board': [nothing, RETURNERS],
  'POST /as/:enrolmentId/applications/bulk': [
    async (world) => ({ body: { ids: [(await application(world)).id], change: 'remove' } }),
    OWN,
  ],
  'POST /as/:enrolmentId/applications/undo': [
    async (world) => {
      const { id: of } = await application(world);
      const eventId = await move(world, of);
      return { body: { entries: [{ id: of, eventId }] } };
    },
    OWN,
  ],
  'GET /as/:enrolmentId/saved-views': [nothing, RETURNERS],
  'POST /as/:enrolmentId/saved-views': [body({ name: 'Mine', query: 'sort=closing' }), RETURNERS],
  'PATCH /as/:enrolmentId/saved-views/:id': [id(savedView, { name: 'Another' }), OWN],
  'DELETE /as/:enrolmentId/saved-views/:id': [id(savedView), OWN],
  'GET /as/:enrolmentId/applications/ahead': [nothing, RETURNERS],
  'POST /as/:enrolmentId/applications': [body({ title: 'T', employer: 'E' }), RETURNERS],
  'GET /as/:enrolmentId/applications/:id': [id(application), OWN],
  'PATCH /as/:enrolmentId/applications/:id': [withMatch(id(application, { notes: 'n' })), OWN],
  'DELETE /as/:enrolmentId/applications/:id': [id(application), OWN],
  'POST /as/:enrolmentId/applications/:id/moves': [id(application, { stage: 'applied' }), OWN],
  'POST /as/:enrolmentId/applications/:id/outcome': [
    id(application, { outcome: 'withdrawn' }),
    OWN,
  ],
  'POST /as/:enrolmentId/applications/:id/reopen': [id(ended, {}), OWN],
  'POST /as/:enrolmentId/applications/:id/corrections': [
    async (world) => {
      const { id: applicationId, eventId } = await application(world, true);
      return { ids: { id: applicationId }, body: { eventId, stage: 'first_round' } };
    },
    OWN,
  ],
  'GET /as/:enrolmentId/applications/:id/materials': [
    async (world) => {
      await sentMaterial(world);
      return { ids: { id: (await application(world)).id } };
    },
    OWN,
  ],
  'POST /as/:enrolmentId/applications/:id/materials': [
    id(application, { kind: 'cv', label: 'Public libraries' }),
    OWN,
  ],
  'PATCH /as/:enrolmentId/sent-materials/:id': [
    id(sentMaterial, { label: 'Public libraries' }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/sent-materials/:id': [id(sentMaterial), OWN],
  'GET /as/:enrolmentId/insights/cohort': [nothing, RETURNERS],
  'GET /as/:enrolmentId/insights/search': [
    async (world) => {
      await sentMaterial(world);
      await debrief(world);
      return {};
    },
    RETURNERS,
  ],
};
