import { application } from '../made/applications.ts';
import { debrief } from '../made/debriefs.ts';
import { OWN, RETURNERS, nothing, id, withMatch, type Routes } from '../row.ts';
import type { World } from '../world.ts';

const lesson = async (world: World) => (await debrief(world)).lessonId;

export const debriefs: Routes = {
  'POST /as/:enrolmentId/applications/:applicationId/debrief': [
    async (world) => ({ ids: { applicationId: (await application(world, true)).id } }),
    OWN,
  ],
  'GET /as/:enrolmentId/debriefs': [nothing, RETURNERS],
  'GET /as/:enrolmentId/debriefs/:id': [id(debrief), OWN],
  'PUT /as/:enrolmentId/debriefs/:id/location': [
    withMatch(id(debrief, { stoppedAt: 'applied', reasons: [], decisionWords: '' })),
    OWN,
  ],
  'PUT /as/:enrolmentId/debriefs/:id/reflection': [
    withMatch(id(debrief, { wentWell: 'w', wasHard: 'h', wouldDoDifferent: 'd' })),
    OWN,
  ],
  'PUT /as/:enrolmentId/debriefs/:id/acceptance': [
    withMatch(id(debrief, { closingNote: 'c' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/reopen': [
    withMatch(id((world) => debrief(world, 'not_asked', true))),
    OWN,
  ],
  'GET /as/:enrolmentId/lessons': [nothing, RETURNERS],
  'POST /as/:enrolmentId/debriefs/:id/lessons': [
    id(debrief, { text: 't', due: 'next_interview' }),
    OWN,
  ],
  'PATCH /as/:enrolmentId/lessons/:id': [id(lesson, { state: 'let_go' }), OWN],
  'DELETE /as/:enrolmentId/lessons/:id': [id(lesson), OWN],
  'GET /as/:enrolmentId/feedback-requests': [nothing, RETURNERS],
  'GET /as/:enrolmentId/debriefs/:id/feedback/draft': [id(debrief), OWN],
  'GET /as/:enrolmentId/debriefs/:id/feedback/call-draft': [id(debrief), OWN],
  'PUT /as/:enrolmentId/debriefs/:id/feedback': [
    withMatch(id(debrief, { recipient: '', subject: 's', body: 'b' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/asked': [
    withMatch(id(debrief, { askedOn: '2026-09-03' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/call': [
    withMatch(id(debrief, { callAt: '2026-12-03T10:00' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/answered': [
    withMatch(id(debrief, { answeredOn: '2026-09-03', verbatim: 'v', ownWords: 'o' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/closed': [
    withMatch(id(debrief, { reason: 'not_wanted' })),
    OWN,
  ],
};
