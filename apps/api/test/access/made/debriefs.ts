import { CANARY, type World } from '../world.ts';
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
