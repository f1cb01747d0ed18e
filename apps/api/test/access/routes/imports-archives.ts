import { archive, noFilesWaiting, tableImport } from '../made/files.ts';
import { OWN, RETURNERS, nothing, body, id, upload, type Routes } from '../row.ts';

const table = 'Title,Employer\nArchivist,County Record Office\n';

export const importsArchives: Routes = {
  // No page can be had here: who may ask is told that.
  'POST /as/:enrolmentId/captures/address': [
    body({ url: 'http://127.0.0.1/' }),
    { ...RETURNERS, owner: 422, peer: 422 },
  ],
  'POST /as/:enrolmentId/captures/text': [body({ text: 'Job title: Librarian' }), RETURNERS],

  'GET /as/:enrolmentId/imports': [nothing, RETURNERS],
  'POST /as/:enrolmentId/imports': [
    async (world) => {
      await noFilesWaiting(world);
      return upload('search.csv', table);
    },
    RETURNERS,
  ],
  'POST /as/:enrolmentId/imports/pasted': [
    async (world) => {
      await noFilesWaiting(world);
      return { body: { text: table } };
    },
    RETURNERS,
  ],
  'GET /as/:enrolmentId/imports/:id': [id(tableImport), OWN],
  'GET /as/:enrolmentId/imports/:id/columns': [id(tableImport), OWN],
  'PUT /as/:enrolmentId/imports/:id/reading': [id(tableImport, {}), OWN],
  'GET /as/:enrolmentId/imports/:id/preview': [id(tableImport), OWN],
  'POST /as/:enrolmentId/imports/:id/run': [
    id(tableImport, { problems: 'stop', duplicates: 'add' }),
    OWN,
  ],
  'POST /as/:enrolmentId/imports/:id/undo': [id((world) => tableImport(world, 'done')), OWN],
  'DELETE /as/:enrolmentId/imports/:id': [id(tableImport), OWN],
  'GET /as/:enrolmentId/archives': [nothing, RETURNERS],
  // With the password not known: nobody takes an archive here.
  'POST /as/:enrolmentId/archives': [
    body({ password: 'x' }),
    { ...RETURNERS, owner: 422, peer: 422 },
  ],
  'POST /as/:enrolmentId/archives/:id/file': [
    id(archive, { password: 'x' }),
    { ...OWN, owner: 422 },
  ],
  'DELETE /as/:enrolmentId/archives/:id': [id(archive), OWN],
  'GET /as/:enrolmentId/erasure': [nothing, RETURNERS],
  // With the password not known: nobody is erased here.
  'POST /as/:enrolmentId/erasure': [
    body({ password: 'x' }),
    { ...RETURNERS, owner: 422, peer: 422 },
  ],
};
