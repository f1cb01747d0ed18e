import { CANARY, type Kind, type World } from '../world.ts';

/** Writes a strategy for whoever acts, if they can have one. @returns its revision */
export async function strategy(world: World, kind: Kind): Promise<number> {
  const { programmeId, enrolmentId } = world.as(kind);
  const { rows } = await world.api.owner.query<{ revision: number }>(
    `INSERT INTO strategy (programme_id, returner_id, plan, reflection, feedback, acceptance)
     SELECT $1, $2, $3, '', '', '' FROM enrolment WHERE id = $2 AND role = 'returner'
     ON CONFLICT (programme_id, returner_id)
       DO UPDATE SET revision = strategy.revision + 1, plan = strategy.plan || 'x'
     RETURNING revision`,
    [programmeId, enrolmentId, CANARY],
  );
  return rows[0]?.revision ?? 0;
}

let versions = 0;

export async function version(world: World): Promise<string> {
  await strategy(world, 'owner');
  const { rows } = await world.api.owner.query<{ id: string }>(
    'SELECT id FROM strategy WHERE returner_id = $1',
    [world.people.owner.enrolmentId],
  );
  versions += 1;
  return world.row('strategy_version', {
    strategy_id: rows[0]?.id,
    number: 1_000_000 - versions,
    plan: CANARY,
    reflection: CANARY,
    feedback: CANARY,
    acceptance: CANARY,
  });
}

export async function review(world: World, state = 'waiting'): Promise<string> {
  return world.row('review', {
    strategy_version_id: await version(world),
    question: CANARY,
    state,
    ...(state === 'seen' && {
      // Long ago: whoever is involved may release it.
      seen_at: new Date('2026-01-01'),
      mentor_id: world.people.mentor.enrolmentId,
    }),
  });
}

export async function comment(world: World, resolved = false): Promise<string> {
  return world.row('comment', {
    review_id: await review(world, 'seen'),
    author_id: world.people.mentor.enrolmentId,
    text: CANARY,
    published_at: new Date(),
    resolved_at: resolved ? new Date() : null,
  });
}

/** What the mentor has written and not published. */
export async function draft(world: World): Promise<{ id: string; reviewId: string }> {
  const reviewId = await review(world, 'seen');
  const id = await world.row('comment', {
    review_id: reviewId,
    author_id: world.people.mentor.enrolmentId,
    text: CANARY,
  });
  return { id, reviewId };
}

export async function suggestion(world: World): Promise<{ id: string; reviewId: string }> {
  const reviewId = await review(world, 'decided');
  const id = await world.row('comment', {
    review_id: reviewId,
    author_id: world.people.mentor.enrolmentId,
    kind: 'suggestion',
    text: CANARY,
    replacement: CANARY,
    suggestion_state: 'open',
    published_at: new Date(),
    anchor: JSON.stringify({
      position: { start: 0, end: 1 },
      quote: { exact: 'A', prefix: '', suffix: ' plan' },
    }),
    passage: JSON.stringify({ from: 0, to: 1 }),
  });
  return { id, reviewId };
}
