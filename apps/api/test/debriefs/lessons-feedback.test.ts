import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftDto, FeedbackLineDto } from '../../src/modules/debriefs/dto/feedback.dto.ts';
import type { LessonDto } from '../../src/modules/debriefs/dto/lesson.dto.ts';
import { faults, LOCATION, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

describe('a lesson', () => {
  const add = async (due = 'next_application', text = 'Read the plan.') => {
    const debriefId = await world.debrief();
    const answer = await world.send<{ id: string }>('POST', `debriefs/${debriefId}/lessons`, {
      text,
      due,
    });
    return answer.body.id;
  };
  const lesson = async (id: string) =>
    (await world.get<LessonDto[]>('lessons')).body.find((one) => one.id === id);

  it('is open until it is taken up in an application, and can be opened again', async () => {
    const id = await add();
    const application = await world.make.application(world.mary, { title: 'Curator' });
    expect(await lesson(id)).toMatchObject({
      state: 'open',
      takenUpIn: null,
      settledAt: null,
      learntFrom: { employer: 'Harbour Library' },
    });
    const took = { state: 'taken_up', takenUpInApplicationId: application };
    expect((await world.send('PATCH', `lessons/${id}`, took)).status).toBe(204);
    expect(await lesson(id)).toMatchObject({
      state: 'taken_up',
      takenUpIn: { id: application, title: 'Curator' },
    });
    await world.send('PATCH', `lessons/${id}`, { state: 'open' });
    expect(await lesson(id)).toMatchObject({ state: 'open', takenUpIn: null, settledAt: null });
  });

  it('can be worded anew, let go and taken away', async () => {
    const id = await add();
    await world.send('PATCH', `lessons/${id}`, { text: 'Visit.', due: 'next_interview' });
    expect(await lesson(id)).toMatchObject({ text: 'Visit.', due: 'next_interview' });
    await world.send('PATCH', `lessons/${id}`, { state: 'let_go' });
    expect(await lesson(id)).toMatchObject({ state: 'let_go' });
    expect((await world.send('DELETE', `lessons/${id}`)).status).toBe(204);
    expect(await lesson(id)).toBeUndefined();
    expect((await world.send('DELETE', `lessons/${id}`)).status).toBe(404);
  });

  it('that is settled is opened before it is settled otherwise', async () => {
    const id = await add();
    await world.send('PATCH', `lessons/${id}`, { state: 'let_go' });
    const answer = await world.send('PATCH', `lessons/${id}`, { state: 'taken_up' });
    expect([answer.status, answer.body.code]).toEqual([409, 'lesson-step-not-possible']);
    expect((await world.send('PATCH', `lessons/${id}`, { state: 'let_go' })).status).toBe(204);
  });

  it('shows in no application but one of the returner’s own', async () => {
    const id = await add();
    const foreign = await world.make.application(world.joan);
    for (const takenUpInApplicationId of [foreign, crypto.randomUUID(), 'x']) {
      const body = { state: 'taken_up', takenUpInApplicationId };
      const answer = await world.send('PATCH', `lessons/${id}`, body);
      expect(answer.status).toBe(422);
      expect(faults(answer)).toEqual(['takenUpInApplicationId']);
    }
    const own = await world.make.application(world.mary);
    const open = await world.send('PATCH', `lessons/${id}`, { takenUpInApplicationId: own });
    expect(open.status).toBe(422);
    expect(await lesson(id)).toMatchObject({ state: 'open' });
  });

  it('is found by state and by when it is due', async () => {
    const interview = await add('next_interview', 'Ask three questions.');
    const settled = await add('next_interview', 'Arrive early.');
    const application = await add();
    await world.send('PATCH', `lessons/${settled}`, { state: 'taken_up' });
    const answer = await world.get<LessonDto[]>('lessons?state=open&due=next_interview');
    const ids = answer.body.map(({ id }) => id);
    expect(ids).toContain(interview);
    expect(ids).not.toContain(settled);
    expect(ids).not.toContain(application);
    const states = (await world.get<LessonDto[]>('lessons')).body.map(({ state }) => state);
    expect(states.lastIndexOf('open')).toBeLessThan(states.indexOf('taken_up'));
    expect((await world.get('lessons?state=lost')).status).toBe(422);
  });

  it.each([
    [{ text: '', due: 'next_interview' }, 'text'],
    [{ text: 'x'.repeat(501), due: 'next_interview' }, 'text'],
    [{ text: 'Read.', due: 'some_day' }, 'due'],
  ])('is refused by the field (%#)', async (body, field) => {
    const answer = await world.send('POST', `debriefs/${await world.debrief()}/lessons`, body);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
  });

  it('submitted twice with one key is made once', async () => {
    const id = await world.debrief();
    const body = { text: 'Once.', due: 'next_interview' };
    const key = { 'idempotency-key': `lesson-${id}` };
    const send = () =>
      world.send('POST', `debriefs/${id}/lessons`, body, undefined, undefined, key);
    await Promise.all([send(), send()]);
    expect((await world.read(id)).lessons).toHaveLength(1);
  });
});

describe('the e-mail that asks for feedback', () => {
  const draft = async (id: string, query = '') =>
    (await world.get<DraftDto>(`debriefs/${id}/feedback/draft${query}`)).body;

  it('is filled in from the application, the stage and the name', async () => {
    const applicationStage = { stage: 'final_interview', furthest_stage: 'final_interview' };
    const id = await world.debrief({ title: 'Law Librarian', ...applicationStage });
    await world.make.insert('interview', {
      programme_id: world.mary.programmeId,
      returner_id: world.mary.enrolmentId,
      application_id: (await world.read(id)).application.id,
      round: 'final_interview',
      format: 'panel',
      starts_at: '2026-09-24T09:00:00Z',
    });
    const { subject, body, mailto, saved } = await draft(id);
    expect(saved).toBe(false);
    expect(subject).toContain('Law Librarian');
    expect(body).toContain('Law Librarian at Harbour Library');
    expect(body).toContain('Thu 24 September');
    expect(body).toContain('the strongest one');
    expect(body).toContain(world.mary.name);
    expect(mailto).toMatch(/^mailto:\?subject=Law%20Librarian/);
  });

  it('asks what fits where it stopped', async () => {
    const id = await world.debrief({ furthest_stage: 'final_interview' });
    await world.send('PUT', `debriefs/${id}/location`, { ...LOCATION, stoppedAt: 'applied' }, 1);
    expect((await draft(id)).body).toContain('essential criterion');
    const silent = await world.debrief({ outcome: 'no_response' });
    expect((await draft(silent)).body).toContain('Has a decision been made?');
  });

  it('is kept as the returner wants it, and the template stays at hand', async () => {
    const id = await world.debrief();
    const own = { recipient: 'jobs@example.org', subject: 'Hello & thanks', body: 'Dear all,\nM.' };
    expect((await world.send('PUT', `debriefs/${id}/feedback`, own, 1)).status).toBe(200);
    expect(await draft(id)).toEqual({
      ...own,
      saved: true,
      templateId: null,
      templates: [{ id: 'built-in', name: 'Reshelve’s own letter', own: false }],
      mailto: 'mailto:jobs@example.org?subject=Hello%20%26%20thanks&body=Dear%20all%2C%0D%0AM.',
    });
    expect((await draft(id, '?template=built-in')).body).toContain('Harbour Library');
    expect((await world.read(id)).feedback).toMatchObject({ ...own, state: 'not_asked' });
  });

  it('begins from the template that fits best, or from any that fits', async () => {
    const id = await world.debrief({ title: 'Law Librarian', furthest_stage: 'applied' });
    const of = { programme_id: world.mary.programmeId, kind: 'feedback_letter' };
    const words = { subject: '{post}', body: 'Dear {name}, on {date} with {employer}. {my name}' };
    const own = { owner_id: world.joan.enrolmentId };
    await world.make.insert('template', { ...of, ...own, name: 'Joan’s', ...words });
    const { id: programmes } = await world.make.insert<{ id: string }>('template', {
      ...of,
      name: 'The programme’s',
      serves: 'applied',
      ...words,
    });
    await world.make.insert('template', { ...of, name: 'Other', serves: 'offer', ...words });
    const best = await draft(id);
    expect(best).toMatchObject({ templateId: programmes, subject: 'Law Librarian' });
    expect(best.body).toBe(
      `Dear [whom the letter is to], on [the day of the interview] with Harbour Library. ${world.mary.name}`,
    );
    expect(best.templates.map(({ name }) => name)).toEqual([
      'The programme’s',
      'Reshelve’s own letter',
    ]);
    const builtIn = await draft(id, '?template=built-in');
    expect(builtIn).toMatchObject({ templateId: 'built-in', saved: false });
    expect(builtIn.body).toContain('essential criterion');
    expect((await world.get(`debriefs/${id}/feedback/draft?template=x`)).status).toBe(422);
    await world.api.owner.query('DELETE FROM template');
  });

  it.each(['jobs', 'a@example.org, b@example.org', 'a@example.org?bcc=x@example.org'])(
    'goes to one address: %s is none',
    async (recipient) => {
      const id = await world.debrief();
      const body = { recipient, subject: '', body: '' };
      const answer = await world.send('PUT', `debriefs/${id}/feedback`, body, 1);
      expect(answer.status).toBe(422);
      expect(faults(answer)).toEqual(['recipient']);
    },
  );

  it('is followed, where no answer comes, by one that offers a call', async () => {
    const id = await world.debrief({ title: 'Law Librarian' });
    const { body } = (await world.get<DraftDto>(`debriefs/${id}/feedback/call-draft`)).body;
    expect(body).toContain('15 minutes');
    expect(body).toContain('Law Librarian');
  });
});

describe('a request for feedback', () => {
  const step = (id: string, path: string, body: object, revision: number) =>
    world.send('POST', `debriefs/${id}/feedback/${path}`, body, revision);
  const ANSWER = { answeredOn: '2026-10-20', verbatim: 'Too general.', ownWords: 'Be concrete.' };

  it('goes from asked over a call to the answer', async () => {
    const id = await world.debrief();
    const letter = { recipient: 'jobs@example.org', subject: 'Thank you', body: 'Dear all' };
    await step(id, 'asked', { askedOn: '2026-10-02', ...letter }, 1);
    expect((await world.read(id)).feedback).toMatchObject({
      state: 'asked',
      askedOn: '2026-10-02',
      ...letter,
    });
    await step(id, 'call', { callAt: '2026-10-20T10:30' }, 2);
    const called = (await world.read(id)).feedback;
    expect(called.state).toBe('call_arranged');
    // British summer time.
    expect(new Date(called.callAt ?? '').toISOString()).toBe('2026-10-20T09:30:00.000Z');
    await step(id, 'answered', ANSWER, 3);
    expect((await world.read(id)).feedback).toMatchObject({ state: 'answered', ...ANSWER });
    await step(id, 'closed', { reason: 'answered' }, 4);
    expect((await world.read(id)).feedback).toMatchObject({
      state: 'closed',
      closedReason: 'answered',
      verbatim: 'Too general.',
    });
  });

  it('takes what came with the decision, without asking', async () => {
    const id = await world.debrief();
    expect((await step(id, 'answered', ANSWER, 1)).status).toBe(200);
    expect((await world.read(id)).feedback).toMatchObject({ state: 'answered', askedOn: null });
  });

  it('need not have been begun to be read and asked', async () => {
    const id = await world.debrief();
    await world.api.owner.query('DELETE FROM feedback_request WHERE debrief_id = $1', [id]);
    expect((await world.read(id)).feedback).toMatchObject({ state: 'not_asked', body: '' });
    const { status } = await world.get(`debriefs/${id}/feedback/draft`);
    expect(status).toBe(200);
    expect((await step(id, 'asked', { askedOn: '2026-10-02' }, 1)).status).toBe(200);
    expect((await world.read(id)).feedback).toMatchObject({ state: 'asked' });
  });

  it.each([
    ['asked', { askedOn: '2026-10-02' }, 'asked', { askedOn: '2026-10-03' }],
    ['answered', ANSWER, 'asked', { askedOn: '2026-10-03' }],
    ['closed', { reason: 'not_wanted' }, 'closed', { reason: 'not_wanted' }],
    ['closed', { reason: 'not_wanted' }, 'call', { callAt: '2026-12-02T10:00' }],
  ])('that is %s cannot be %3$s', async (first, firstBody, second, secondBody) => {
    const id = await world.debrief();
    await step(id, first, firstBody, 1);
    const before = await world.read(id);
    const answer = await step(id, second, secondBody, 2);
    expect([answer.status, answer.body.code]).toEqual([409, 'feedback-step-not-possible']);
    expect(await world.read(id)).toEqual(before);
  });

  it('is closed for a reason that fits', async () => {
    const id = await world.debrief();
    const answer = await step(id, 'closed', { reason: 'no_answer' }, 1);
    expect([answer.status, answer.body.code]).toEqual([422, 'feedback-reason-does-not-fit']);
    expect(answer.body).toMatchObject({ errors: [{ field: 'reason' }] });
  });

  it.each([
    ['asked', { askedOn: '2199-01-01' }, 'askedOn'],
    ['asked', { askedOn: 'soon' }, 'askedOn'],
    ['call', { callAt: '2026-02-30T10:00' }, 'callAt'],
    ['answered', { ...ANSWER, answeredOn: '2199-01-01' }, 'answeredOn'],
    ['answered', { ...ANSWER, verbatim: ' ', ownWords: '' }, 'verbatim'],
    ['closed', { reason: 'whim' }, 'reason'],
    ['asked', { askedOn: '2026-10-02', way: 'pigeon' }, 'way'],
    ['answered', { ...ANSWER, themes: ['weather'] }, 'themes'],
    ['answered', { ...ANSWER, themes: ['answers', 'answers'] }, 'themes'],
  ])('%s is refused by the field (%#)', async (path, body, field) => {
    const answer = await step(await world.debrief(), path, body, 1);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
  });

  it('is kept with the way it was asked and what the answer is about', async () => {
    const id = await world.debrief();
    await step(id, 'asked', { askedOn: '2026-10-02', way: 'in_person' }, 1);
    await step(id, 'answered', { ...ANSWER, themes: ['answers', 'strengths'] }, 2);
    expect((await world.read(id)).feedback).toMatchObject({
      way: 'in_person',
      themes: ['answers', 'strengths'],
    });
  });

  it('stands in the list, even before it is begun, the latest decision first', async () => {
    const title = 'Map Librarian';
    const id = await world.debrief({ title, ended_on: '2026-11-20' });
    const later = await world.debrief({ title: 'Chart Librarian', ended_on: '2026-11-21' });
    const recipient = 'jobs@example.org';
    await step(id, 'asked', { askedOn: '2026-10-02', recipient }, 1);
    const lines = (await world.get<FeedbackLineDto[]>('feedback-requests')).body;
    expect(lines.slice(0, 2)).toMatchObject([
      { debriefId: later, state: 'not_asked', way: null, themes: [] },
      {
        debriefId: id,
        application: { title, employer: 'Harbour Library' },
        state: 'asked',
        askedOn: '2026-10-02',
        way: 'email',
        recipient,
      },
    ]);
  });
});
