import { CANARY, type Kind, type World } from '../world.ts';
import { application } from './applications.ts';

/** @returns the debrief with a lesson and a feedback request */
export async function debrief(
  world: World,
  state = 'not_asked',
  accepted = false,
): Promise<{ id: string; lessonId: string }> {
  const rejected = await application(world, true);
  const id = await world.row('debrief', {
    application_id: rejected.id,
    stopped_at: 'applied',
    located_at: new Date(),
    decision_words: CANARY,
    went_well: CANARY,
    was_hard: CANARY,
    would_do_different: CANARY,
    closing_note: CANARY,
    feeling: CANARY,
    accepted_at: accepted ? new Date() : null,
  });
  const lessonId = await world.row('lesson', {
    debrief_id: id,
    text: CANARY,
    due: 'next_application',
  });
  await world.row('feedback_request', {
    debrief_id: id,
    state,
    recipient: CANARY,
    subject: CANARY,
    body: CANARY,
    verbatim: CANARY,
    own_words: CANARY,
    ...(state !== 'not_asked' && { asked_on: '2026-09-03' }),
  });
  return { id, lessonId };
}

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
      seen_at: new Date(),
      mentor_id: world.people.mentor.enrolmentId,
    }),
  });
}

export async function comment(world: World, resolved = false): Promise<string> {
  return world.row('comment', {
    review_id: await review(world, 'seen'),
    author_id: world.people.mentor.enrolmentId,
    part: 'plan',
    text: CANARY,
    published_at: new Date(),
    resolved_at: resolved ? new Date() : null,
  });
}
