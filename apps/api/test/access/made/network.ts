import { CANARY, type World } from '../world.ts';
import { application } from './applications.ts';

/** A person in the owner's network, with a touchpoint and a part in an application. */
export async function contact(
  world: World,
): Promise<{ id: string; touchpointId: string; applicationId: string }> {
  const id = await world.row('contact', {
    name: CANARY,
    acquaintance: CANARY,
    job_title: CANARY,
    employer: CANARY,
    former_employers: [CANARY],
    employer_keys: [CANARY],
    email: `${CANARY}@example.org`,
    phone: `${CANARY} 1`,
    link: `https://example.org/${CANARY}`,
    notes: CANARY,
    next_on: '2026-12-01',
    next_about: CANARY,
  });
  const touchpointId = await world.row('touchpoint', {
    contact_id: id,
    on: '2026-09-01',
    way: 'email',
    notes: CANARY,
  });
  const { id: applicationId } = await application(world);
  await world.row('application_contact', {
    application_id: applicationId,
    contact_id: id,
    part: 'led_to',
  });
  return { id, touchpointId, applicationId };
}
