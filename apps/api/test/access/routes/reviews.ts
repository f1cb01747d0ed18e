import { comment, review, strategy, version } from '../made/debriefs.ts';
import { OWN, RETURNERS, MENTORS, PAIRED, SUBMITTED, nothing, id, type Routes } from '../row.ts';

const parts = { plan: 'a', reflection: 'b', feedback: 'c', acceptance: 'd' };

export const reviews: Routes = {
  'GET /as/:enrolmentId/strategy': [nothing, RETURNERS],
  'PUT /as/:enrolmentId/strategy': [
    async (world, kind) => ({
      body: parts,
      headers: { 'if-match': `"${String(await strategy(world, kind))}"` },
    }),
    RETURNERS,
  ],
  'GET /as/:enrolmentId/strategy/versions': [nothing, RETURNERS],
  'POST /as/:enrolmentId/strategy/versions': [
    async (world, kind) => ({
      body: {},
      headers: { 'if-match': `"${String(await strategy(world, kind))}"` },
    }),
    RETURNERS,
  ],
  'GET /as/:enrolmentId/strategy/versions/:id': [id(version), OWN],
  'POST /as/:enrolmentId/strategy/versions/:id/submit': [id(version, {}), OWN],

  'GET /as/:enrolmentId/reviews': [nothing, RETURNERS],
  'GET /as/:enrolmentId/reviews/:id': [id(review), SUBMITTED],
  'POST /as/:enrolmentId/reviews/:id/withdraw': [id(review), OWN],
  'POST /as/:enrolmentId/reviews/:id/seen': [id(review), PAIRED],
  'POST /as/:enrolmentId/reviews/:id/decision': [
    id((world) => review(world, 'seen'), { decision: 'ready', summary: 'Good.' }),
    PAIRED,
  ],
  'POST /as/:enrolmentId/reviews/:id/comments': [
    id((world) => review(world, 'seen'), { part: 'plan', text: 't' }),
    SUBMITTED,
  ],
  'POST /as/:enrolmentId/comments/:id/resolve': [id(comment), SUBMITTED],
  'POST /as/:enrolmentId/comments/:id/reopen': [id((world) => comment(world, true)), SUBMITTED],
  'GET /as/:enrolmentId/queue': [nothing, MENTORS],
  'GET /as/:enrolmentId/returners': [nothing, MENTORS],
  'GET /as/:enrolmentId/returners/:id': [
    (world) => Promise.resolve({ ids: { id: world.people.owner.enrolmentId } }),
    PAIRED,
  ],
};
