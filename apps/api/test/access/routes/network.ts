import { contact } from '../made/network.ts';
import { noFilesWaiting, peopleImport } from '../made/files.ts';
import { type Attempt, OWN, RETURNERS, body, id, withMatch, upload, type Routes } from '../row.ts';
import type { World } from '../world.ts';

/** What somebody has to do with an application. */
const part = (content?: unknown) => {
  return async (world: World): Promise<Attempt> => {
    const { id: contactId, applicationId } = await contact(world);
    return { ids: { id: applicationId, contactId }, body: content };
  };
};

export const network: Routes = {
  'GET /as/:enrolmentId/contacts': [
    async (world) => {
      await contact(world);
      return {};
    },
    RETURNERS,
  ],
  'GET /as/:enrolmentId/contacts/overview': [
    async (world) => {
      await contact(world);
      return {};
    },
    RETURNERS,
  ],
  'GET /as/:enrolmentId/contacts/imports': [
    async (world) => {
      await peopleImport(world);
      return {};
    },
    RETURNERS,
  ],
  'POST /as/:enrolmentId/contacts/imports': [
    async (world) => {
      await noFilesWaiting(world);
      return upload('people.vcf', 'BEGIN:VCARD\nFN:Ruth\nEND:VCARD\n');
    },
    RETURNERS,
  ],
  'GET /as/:enrolmentId/contacts/imports/:id': [id(peopleImport), OWN],
  'PUT /as/:enrolmentId/contacts/imports/:id/choices': [
    id(peopleImport, { everybody: false }),
    OWN,
  ],
  'POST /as/:enrolmentId/contacts/imports/:id/run': [id(peopleImport), OWN],
  'POST /as/:enrolmentId/contacts/imports/:id/undo': [
    id((world) => peopleImport(world, 'done')),
    OWN,
  ],
  'DELETE /as/:enrolmentId/contacts/imports/:id': [id(peopleImport), OWN],
  'POST /as/:enrolmentId/contacts': [body({ name: 'Ruth Ellery' }), RETURNERS],
  'GET /as/:enrolmentId/contacts/:id': [id(contact), OWN],
  'PATCH /as/:enrolmentId/contacts/:id': [withMatch(id(contact, { name: 'Ruth' })), OWN],
  'DELETE /as/:enrolmentId/contacts/:id': [id(contact), OWN],
  'PUT /as/:enrolmentId/contacts/:id/next': [id(contact, { nextOn: '2027-01-04' }), OWN],
  'POST /as/:enrolmentId/contacts/:id/not-now': [id(contact), OWN],
  'POST /as/:enrolmentId/contacts/:id/touchpoints': [
    id(contact, { on: '2026-09-01', way: 'phone' }),
    OWN,
  ],
  'PUT /as/:enrolmentId/touchpoints/:id': [
    id(async (world) => (await contact(world)).touchpointId, { on: '2026-09-02', way: 'phone' }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/touchpoints/:id': [
    id(async (world) => (await contact(world)).touchpointId),
    OWN,
  ],
  'GET /as/:enrolmentId/applications/:id/contacts': [
    id(async (world) => (await contact(world)).applicationId),
    OWN,
  ],
  'PUT /as/:enrolmentId/applications/:id/contacts/:contactId': [part({ part: 'referee' }), OWN],
  'DELETE /as/:enrolmentId/applications/:id/contacts/:contactId': [part(), OWN],
};
