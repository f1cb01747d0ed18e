import { CANARY, type Kind, type World } from '../world.ts';
import { application } from './applications.ts';
import { review } from './reviews.ts';

/** A closing date of today: the owner is reminded of it. */
export async function nudge(
  world: World,
): Promise<{ kind: string; subjectId: string; occasion: string }> {
  const today = new Date().toISOString().slice(0, 10);
  const { id } = await application(world);
  await world.api.owner.query('UPDATE application SET closing_on = $2 WHERE id = $1', [id, today]);
  return { kind: 'closing-date', subjectId: id, occasion: today };
}

export async function learning(world: World): Promise<string> {
  await nudge(world);
  return world.row('learning_entry', { on: new Date(), text: CANARY });
}

/** Writes the settings of whoever acts down. @returns the token in their mails */
export async function reminderSettings(world: World, kind: Kind): Promise<string> {
  const { programmeId, enrolmentId } = world.as(kind);
  const { rows } = await world.api.owner.query<{ token: string }>(
    `INSERT INTO reminder_settings (programme_id, enrolment_id) VALUES ($1, $2)
     ON CONFLICT (programme_id, enrolment_id) DO UPDATE SET revision = 1
     RETURNING unsubscribe_token AS token`,
    [programmeId, enrolmentId],
  );
  return rows[0]?.token ?? '';
}

export async function notification(
  world: World,
  kind: Kind,
): Promise<{ id: string; subjectId: string }> {
  const { programmeId, enrolmentId } = world.as(kind);
  const subjectId = await review(world);
  const row = await world.make.insert<{ id: string }>('notification', {
    programme_id: programmeId,
    enrolment_id: enrolmentId,
    kind: 'review-submitted',
    subject_id: subjectId,
  });
  return { id: row.id, subjectId };
}
