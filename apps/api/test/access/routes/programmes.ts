import { invitation, template } from '../made/programmes.ts';
import {
  OWN_OF_ANYBODY,
  RETURNERS,
  COORDINATORS,
  PROGRAMME,
  ENROLLED,
  nothing,
  body,
  id,
  withMatch,
  unique,
  type Routes,
} from '../row.ts';

const cohort = { name: 'Autumn', startsOn: '2026-09-01', endsOn: '2027-03-01' };

export const programmes: Routes = {
  'GET /as/:enrolmentId/cohorts': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/cohorts': [
    () => Promise.resolve({ body: { ...cohort, name: unique() } }),
    COORDINATORS,
  ],
  'PUT /as/:enrolmentId/cohorts/:id': [
    (world) =>
      Promise.resolve({ ids: { id: world.cohortId }, body: { ...cohort, name: unique() } }),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/cohorts/:cohortId/dashboard': [
    (world) => Promise.resolve({ ids: { cohortId: world.cohortId } }),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/people': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/people/:id/end': [
    id(async (world) => (await world.newReturner()).enrolmentId),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/invitations': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/invitations': [
    () => Promise.resolve({ body: { role: 'mentor', addresses: `${unique()}@example.org` } }),
    COORDINATORS,
  ],
  'POST /as/:enrolmentId/invitations/:id/resend': [id(invitation), PROGRAMME],
  'DELETE /as/:enrolmentId/invitations/:id': [id(invitation), PROGRAMME],
  'GET /as/:enrolmentId/pairings': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/pairings': [
    async (world) => ({
      body: {
        returnerId: (await world.newReturner()).enrolmentId,
        mentorId: world.people.unpaired.enrolmentId,
      },
    }),
    // Another programme's people are nobody that a coordinator could pair.
    { ...COORDINATORS, foreign: 422 },
  ],
  'POST /as/:enrolmentId/pairings/:id/end': [
    id(async (world) => world.make.pairing(await world.newReturner(), await world.newMentor())),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/templates': [nothing, ENROLLED],
  'POST /as/:enrolmentId/templates': [
    body({ kind: 'thank_you', name: 'N', subject: 's', body: 'b' }),
    // A mentor's own are words for reviews.
    { ...RETURNERS, mentor: 422, former: 422, unpaired: 422, coordinator: 'ok', foreign: 'ok' },
  ],
  'GET /as/:enrolmentId/templates/:id': [id(template), OWN_OF_ANYBODY],
  'PUT /as/:enrolmentId/templates/:id': [
    withMatch(id(template, { name: 'N', subject: 's', body: 'b' })),
    OWN_OF_ANYBODY,
  ],
  'DELETE /as/:enrolmentId/templates/:id': [id(template), OWN_OF_ANYBODY],
  'GET /as/:enrolmentId/sharing': [nothing, RETURNERS],
  'PUT /as/:enrolmentId/sharing': [body({ sharesProgress: false, sharesSearch: false }), RETURNERS],
};
