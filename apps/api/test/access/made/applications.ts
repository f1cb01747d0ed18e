import { CANARY, type World } from '../world.ts';

/** An application of the owner; `ended` has an outcome already. */
export async function application(
  world: World,
  ended = false,
): Promise<{ id: string; eventId: string }> {
  const id = await world.make.application(world.people.owner, {
    title: CANARY,
    notes: CANARY,
    ...(ended && { outcome: 'rejected', ended_on: '2026-09-02', stage: 'applied' }),
  });
  const event = { application_id: id, kind: 'moved', note: CANARY };
  const eventId = await world.row('stage_event', {
    ...event,
    stage: ended ? 'applied' : 'saved',
    occurred_on: '2026-09-01',
  });
  if (ended) {
    await world.row('stage_event', {
      ...event,
      kind: 'ended',
      outcome: 'rejected',
      occurred_on: '2026-09-02',
    });
  }
  return { id, eventId };
}

/** A step on to the next stage. @returns its entry in the history */
export async function move(world: World, applicationId: string): Promise<string> {
  return world.row('stage_event', {
    application_id: applicationId,
    kind: 'moved',
    stage: 'preparing',
    occurred_on: '2026-09-02',
    note: CANARY,
  });
}

export async function savedView(world: World): Promise<string> {
  const name = `${CANARY} ${String(Math.random())}`;
  return world.row('saved_view', { name, query: `search=${CANARY}` });
}

export async function sentMaterial(world: World): Promise<string> {
  const { id } = await application(world);
  return world.row('sent_material', { application_id: id, kind: 'cv', label: CANARY });
}

export async function interview(world: World): Promise<string> {
  const { id } = await application(world);
  return world.row('interview', {
    application_id: id,
    round: 'first_round',
    format: 'video',
    starts_at: new Date(),
    place: CANARY,
    link: CANARY,
    people: CANARY,
    notes: CANARY,
    fresh_notes: CANARY,
    thank_you_to: CANARY,
    thank_you_subject: CANARY,
    thank_you_note: CANARY,
  });
}

export async function preparationItem(world: World): Promise<string> {
  return world.row('preparation_item', {
    interview_id: await interview(world),
    section: 'role',
    text: CANARY,
    notes: CANARY,
    position: 1,
  });
}

export async function calendarFeed(world: World): Promise<string> {
  const { programmeId, enrolmentId } = world.people.owner;
  const row = await world.make.insert<{ id: string }>('calendar_feed', {
    programme_id: programmeId,
    enrolment_id: enrolmentId,
    token_hash: Buffer.from(`${CANARY}-${String(Math.random())}`),
    contains: ['interviews'],
  });
  return row.id;
}
