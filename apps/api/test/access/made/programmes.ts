import { CANARY, type World } from '../world.ts';

export async function invitation(world: World): Promise<string> {
  const row = await world.make.insert<{ id: string }>('invitation', {
    programme_id: world.programmeId,
    email: `guest-${String(Math.random()).slice(2)}@example.org`,
    role: 'mentor',
    invited_by: world.people.coordinator.accountId,
  });
  return row.id;
}

/** A template of the owner's own. */
export async function template(world: World): Promise<string> {
  const { programmeId, enrolmentId } = world.people.owner;
  const row = await world.make.insert<{ id: string }>('template', {
    programme_id: programmeId,
    owner_id: enrolmentId,
    kind: 'thank_you',
    name: CANARY,
    subject: CANARY,
    body: CANARY,
  });
  return row.id;
}
