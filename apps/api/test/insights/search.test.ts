import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mondayOf, todayIn } from '@reshelve/domain/dates';
import type { SearchDto } from '../../src/modules/insights/dto/search.dto.ts';
import { World } from '../applications/world.ts';
import { countQueries } from '../support/query-count.ts';
import type { Person } from '../support/factories.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const search = async (who: Person = world.mary) =>
  world.api.get<SearchDto>(`${who.base}/insights/search`, { as: who.token });
const newcomer = () => world.make.person('returner', world.programmeId, world.cohortId);

describe('the facts of a search', () => {
  it('are empty for somebody new', async () => {
    const { status, body } = await search(await newcomer());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      plan: { applicationsPerInterview: null, interviewsPerOffer: null },
      applications: [],
      lessons: [],
    });
    expect(body.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('say when each stage was reached, after corrections, and keep the furthest', async () => {
    const mary = await newcomer();
    const as = { as: mary.token };
    const id = await world.add(
      { stage: 'applied', occurredOn: '2026-03-02', channel: 'agency' },
      mary,
    );
    const path = `${mary.base}/applications/${id}`;
    const moved = { stage: 'first_round', occurredOn: '2026-03-20' };
    await world.api.post(`${path}/moves`, { ...as, body: moved });
    const { events } = await world.detail(id, mary);
    const eventId = events.find(({ stage }) => stage === 'first_round')?.id;
    const corrected = { eventId, occurredOn: '2026-03-24' };
    await world.api.post(`${path}/corrections`, { ...as, body: corrected });
    await world.api.post(`${path}/interviews`, {
      ...as,
      body: { round: 'first_round', format: 'video', startsAt: '2027-07-12T00:30' },
    });
    await world.api.post(`${path}/materials`, { ...as, body: { kind: 'cv', label: 'First' } });
    const { body: open } = await search(mary);
    expect(open.applications).toEqual([
      {
        id,
        title: 'Assistant Librarian',
        employer: 'Harbour Library',
        furthest: 'first_round',
        outcome: null,
        reached: {
          saved: null,
          preparing: null,
          applied: '2026-03-02',
          first_round: '2026-03-24',
          final_interview: null,
          offer: null,
        },
        endedOn: null,
        // The interview's day on the clocks of London, not in UTC.
        lastSignOn: '2027-07-12',
        channel: 'agency',
        ledByContact: false,
        materials: [{ kind: 'cv', label: 'First' }],
      },
    ]);

    const ended = { outcome: 'rejected', occurredOn: '2026-04-01' };
    await world.api.post(`${path}/outcome`, { ...as, body: ended });
    const [after] = (await search(mary)).body.applications;
    expect(after).toMatchObject({
      furthest: 'first_round',
      outcome: 'rejected',
      endedOn: '2026-04-01',
    });
  });

  it('know of contacts who led there, of lessons, and of the plan', async () => {
    const mary = await newcomer();
    const mine = { programme_id: mary.programmeId, returner_id: mary.enrolmentId };
    const [from, to] = [await world.add({}, mary), await world.add({}, mary)];
    const { make } = world;
    const contact = await make.insert<{ id: string }>('contact', { ...mine, name: 'Wilma' });
    const between = { ...mine, contact_id: contact.id };
    await make.insert('application_contact', { ...between, application_id: from, part: 'led_to' });
    await make.insert('application_contact', { ...between, application_id: to, part: 'referee' });
    const debrief = await make.insert<{ id: string }>('debrief', { ...mine, application_id: from });
    const lesson = { ...mine, debrief_id: debrief.id, due: 'next_application', text: 'Shorter.' };
    await make.insert('lesson', {
      ...lesson,
      state: 'taken_up',
      taken_up_in_application_id: to,
    });
    await make.insert('strategy', {
      ...mine,
      plan: '',
      reflection: '',
      feedback: '',
      acceptance: '',
      applications_per_interview: 8,
    });
    const { body } = await search(mary);
    expect(body.plan).toEqual({ applicationsPerInterview: 8, interviewsPerOffer: null });
    expect(new Map(body.applications.map((a) => [a.id, a.ledByContact]))).toEqual(
      new Map([
        [from, true],
        [to, false],
      ]),
    );
    expect(body.lessons).toMatchObject([
      { text: 'Shorter.', state: 'taken_up', fromId: from, takenUpInId: to },
    ]);
  });

  it('cost as many statements for a long search as for a short one', async () => {
    const { programmeId, cohortId } = world;
    const thisWeek = mondayOf(todayIn('Europe/London', new Date().toISOString()));
    // Here this week already, so that no request has to note it.
    const mary = await world.make.person('returner', programmeId, cohortId, {
      active_week: thisWeek,
    });
    await world.add({}, mary);
    const few = await countQueries(() => search(mary));
    for (let i = 0; i < 12; i += 1) await world.add({ stage: 'applied' }, mary);
    const many = await countQueries(() => search(mary));
    expect([few, many]).toEqual([5, 5]);
  });
});
