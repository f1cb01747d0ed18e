import { randomUUID } from 'node:crypto';
import { comment, draft, review, strategy, suggestion, version } from '../made/reviews.ts';
import {
  OWN,
  RETURNERS,
  MENTORS,
  PAIRED,
  SUBMITTED,
  id,
  nothing,
  withMatch,
  type Attempt,
  type Row,
  type Routes,
} from '../row.ts';
import type { World } from '../world.ts';

const parts = { plan: 'a', reflection: 'b', feedback: 'c', acceptance: 'd' };

/** About a draft that its author alone knows of. */
const PAIRED_ALONE: Row['expected'] = { ...PAIRED, owner: 404, peer: 404 };

const draftComment = async (world: World): Promise<Attempt> => {
  const { id: commentId, reviewId } = await draft(world);
  return { ids: { id: reviewId, commentId } };
};

const settled = async (world: World): Promise<Attempt> => {
  const { id: commentId, reviewId } = await suggestion(world);
  return { ids: { id: reviewId }, body: { accept: [], decline: [commentId] } };
};

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

  'POST /as/:enrolmentId/reviews': [
    async (world) => ({ body: { strategyVersionId: await version(world) } }),
    OWN,
  ],
  'GET /as/:enrolmentId/reviews': [nothing, RETURNERS],
  'GET /as/:enrolmentId/reviews/:id': [id(review), SUBMITTED],
  'POST /as/:enrolmentId/reviews/:id/withdraw': [id(review), OWN],
  'POST /as/:enrolmentId/reviews/:id/seen': [id(review), PAIRED],
  'PUT /as/:enrolmentId/reviews/:id/promise': [id(review, { promisedFor: '2999-12-31' }), PAIRED],
  // Long ago opened, and not promised: whoever is involved may.
  'POST /as/:enrolmentId/reviews/:id/release': [id((world) => review(world, 'seen')), SUBMITTED],
  'PUT /as/:enrolmentId/reviews/:id/draft': [
    withMatch(
      id((world) => review(world, 'seen'), { summary: 'Good.', decision: null, rubric: {} }),
      0,
    ),
    PAIRED,
  ],
  'POST /as/:enrolmentId/reviews/:id/publish': [
    id((world) => review(world, 'seen'), { decision: 'ready', summary: 'Good.' }),
    PAIRED,
  ],
  'PUT /as/:enrolmentId/reviews/:id/comments/:commentId': [
    withMatch(
      async (world) => ({
        ids: { id: await review(world, 'seen'), commentId: randomUUID() },
        body: { kind: 'remark', passage: null, text: 't' },
      }),
      0,
    ),
    SUBMITTED,
  ],
  // A draft is its author's: its returner does not even know of it.
  'DELETE /as/:enrolmentId/reviews/:id/comments/:commentId': [draftComment, PAIRED_ALONE],
  'POST /as/:enrolmentId/reviews/:id/suggestions': [settled, OWN],
  'POST /as/:enrolmentId/comments/:id/resolve': [id(comment), SUBMITTED],
  'POST /as/:enrolmentId/comments/:id/reopen': [id((world) => comment(world, true)), SUBMITTED],
  'GET /as/:enrolmentId/queue': [nothing, MENTORS],
  'GET /as/:enrolmentId/mentors': [nothing, RETURNERS],
  'GET /as/:enrolmentId/returners': [nothing, MENTORS],
  'GET /as/:enrolmentId/returners/:id': [
    (world) => Promise.resolve({ ids: { id: world.people.owner.enrolmentId } }),
    PAIRED,
  ],
};
