import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faults, World, type Problem } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const FULL = {
  title: 'Subject Librarian',
  employer: 'Northfield University',
  location: 'Leeds',
  closingOn: '2027-01-31',
  link: 'https://jobs.example.org/42?ref=a&b=c',
  channel: 'professional_association',
  contract: 'permanent',
  hours: 'part_time',
  salary: '£29,000 to £33,000, pro rata',
  notes: 'Ask Priya about the team.\nClosing date is firm.',
};

describe('a new application', () => {
  it('keeps what was entered and begins its history at saved', async () => {
    const id = await world.add(FULL);
    const detail = await world.detail(id);
    expect(detail).toMatchObject({
      ...FULL,
      id,
      stage: 'saved',
      furthestStage: 'saved',
      outcome: null,
      appliedOn: null,
      endedOn: null,
      debriefId: null,
      debriefAcceptedAt: null,
      revision: 1,
      interviews: [],
      criteria: [],
    });
    expect(detail.events).toHaveLength(1);
    expect(detail.events[0]).toMatchObject({ kind: 'moved', stage: 'saved', correctsId: null });
  });

  it('needs only a title and an employer', async () => {
    const detail = await world.detail(await world.add());
    expect(detail).toMatchObject({
      location: '',
      closingOn: null,
      link: '',
      channel: null,
      contract: null,
      hours: null,
      salary: '',
      notes: '',
    });
  });

  it('may have been sent already, on a day in the past', async () => {
    const detail = await world.detail(
      await world.add({ stage: 'applied', occurredOn: '2026-03-02' }),
    );
    expect(detail).toMatchObject({
      stage: 'applied',
      stageSince: '2026-03-02',
      appliedOn: '2026-03-02',
    });
  });

  it.each([
    [{ title: '   ' }, 'title'],
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ employer: undefined }, 'employer'],
    [{ employer: null }, 'employer'],
    [{ location: null }, 'location'],
    [{ closingOn: '2027-02-30' }, 'closingOn'],
    [{ closingOn: '31/01/2027' }, 'closingOn'],
    [{ link: 'javascript:alert(1)' }, 'link'],
    [{ link: 'ftp://example.org/post.pdf' }, 'link'],
    [{ link: 'www.example.org' }, 'link'],
    [{ channel: 'pigeon' }, 'channel'],
    [{ contract: 'forever' }, 'contract'],
    [{ hours: 'all' }, 'hours'],
    [{ notes: 'x'.repeat(10_001) }, 'notes'],
    [{ stage: 'hired' }, 'stage'],
    [{ stage: 'applied', occurredOn: '2999-01-01' }, 'occurredOn'],
    [{ returnerId: 'somebody else' }, 'returnerId'],
  ])('is refused by the field for %j', async (fields, field) => {
    const before = await world.count('application');
    const answer = await world.post('applications', {
      title: 'Librarian',
      employer: 'Library',
      ...fields,
    });
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
    expect(await world.count('application')).toBe(before);
  });

  it('submitted twice with one key is made once', async () => {
    const body = { title: 'Twice', employer: 'Library' };
    const headers = { 'idempotency-key': 'form-8a61c2' };
    const [one, two] = await Promise.all([
      world.post<{ id: string }>('applications', body, headers),
      world.post<{ id: string }>('applications', body, headers),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.id).toBe(two.body.id);
    expect(await world.count('application', `title = 'Twice'`)).toBe(1);
    expect(await world.count('stage_event', `application_id = '${one.body.id}'`)).toBe(1);
    const other = await world.post('applications', { ...body, title: 'Another' }, headers);
    expect(other.status).toBe(409);
  });
});

describe('changing an application', () => {
  it('changes what is given, leaves the rest, and counts the revision', async () => {
    const id = await world.add(FULL);
    const change = { employer: 'Southfield University', closingOn: null, contract: null };
    const answer = await world.patch(`applications/${id}`, change, { 'if-match': '"1"' });
    expect(answer.status).toBe(204);
    const path = `${world.mary.base}/applications/${id}`;
    const read = await world.api.get(path, { as: world.mary.token });
    expect(read.headers['etag']).toBe('"2"');
    expect(read.body).toMatchObject({ ...FULL, ...change, revision: 2 });
  });

  it('from an older revision is refused with 412 and changes nothing', async () => {
    const id = await world.add();
    const [one, two] = await Promise.all([
      world.patch(`applications/${id}`, { notes: 'from one tab' }, { 'if-match': '"1"' }),
      world.patch(`applications/${id}`, { notes: 'from the other' }, { 'if-match': '"1"' }),
    ]);
    expect([one.status, two.status].sort()).toEqual([204, 412]);
    const { notes, revision } = await world.detail(id);
    expect(notes).toBe(one.status === 204 ? 'from one tab' : 'from the other');
    expect(revision).toBe(2);
  });

  it('without saying which revision is refused with 428', async () => {
    const id = await world.add();
    const answer = await world.patch(`applications/${id}`, { notes: 'blind' });
    expect(answer.status).toBe(428);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ title: null }, 'title'],
    [{ notes: null }, 'notes'],
    [{ link: 'data:text/html,x' }, 'link'],
    [{ stage: 'offer' }, 'stage'],
  ])('is refused by the field for %j', async (change, field) => {
    const id = await world.add();
    const answer = await world.patch(`applications/${id}`, change, { 'if-match': '"1"' });
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
  });
});

describe('taking an application away', () => {
  it('takes its history, interviews, criteria and debrief with it', async () => {
    const id = await world.add({ stage: 'applied' });
    await world.post(`applications/${id}/criteria`, { kind: 'essential', text: 'Patience' });
    await world.post(`applications/${id}/interviews`, {
      round: 'first_round',
      format: 'video',
      startsAt: '2027-01-12T10:00',
    });
    await world.make.insert('debrief', {
      programme_id: world.programmeId,
      returner_id: world.mary.enrolmentId,
      application_id: id,
    });
    expect((await world.delete(`applications/${id}`)).status).toBe(204);
    expect(await world.count('application', `id = '${id}'`)).toBe(0);
    for (const table of ['stage_event', 'interview', 'criterion', 'debrief']) {
      expect(await world.count(table, `application_id = '${id}'`)).toBe(0);
    }
    expect((await world.delete(`applications/${id}`)).status).toBe(404);
  });
});

describe('another returner of the same cohort', () => {
  it('finds nothing there, as with an application that does not exist', async () => {
    const id = await world.add({ stage: 'applied' });
    const interview = await world.post<{ id: string }>(`applications/${id}/interviews`, {
      round: 'first_round',
      format: 'phone',
      startsAt: '2027-01-12T10:00',
    });
    const criteria = await world.post<{ ids: string[] }>(`applications/${id}/criteria`, {
      kind: 'essential',
      text: 'Patience',
    });
    const { joan, api } = world;
    const nowhere = '01234567-89ab-7cde-8f01-23456789abcd';
    const attempts = (application: string, meeting: string, criterion: string) =>
      [
        ['GET', `applications/${application}`, undefined],
        ['PATCH', `applications/${application}`, { notes: 'mine now' }],
        ['DELETE', `applications/${application}`, undefined],
        ['POST', `applications/${application}/moves`, { stage: 'offer' }],
        ['POST', `applications/${application}/outcome`, { outcome: 'rejected' }],
        ['POST', `applications/${application}/reopen`, {}],
        ['POST', `applications/${application}/corrections`, { eventId: nowhere, void: true }],
        ['POST', `applications/${application}/criteria`, { kind: 'desirable', text: 'Nosiness' }],
        [
          'POST',
          `applications/${application}/interviews`,
          { round: 'first_round', format: 'phone', startsAt: '2027-01-12T10:00' },
        ],
        ['PATCH', `interviews/${meeting}`, { notes: 'mine now' }],
        ['DELETE', `interviews/${meeting}`, undefined],
        ['PATCH', `criteria/${criterion}`, { evidence: 'mine now' }],
        ['DELETE', `criteria/${criterion}`, undefined],
      ] as const;
    const call = async ([method, path, body]: ReturnType<typeof attempts>[number]) => {
      const answer = await api.call<Problem>(method, `${joan.base}/${path}`, {
        as: joan.token,
        body,
        headers: { 'if-match': '"1"' },
      });
      return { status: answer.status, code: answer.body.code, title: answer.body.title };
    };
    const theirs = attempts(id, interview.body.id, criteria.body.ids[0] ?? '');
    for (const [i, attempt] of attempts(nowhere, nowhere, nowhere).entries()) {
      const unknown = await call(attempt);
      expect(unknown).toMatchObject({ status: 404 });
      const foreign = theirs[i];
      if (foreign) expect(await call(foreign)).toEqual(unknown);
    }
    // Nor with the owner's enrolment in the address.
    const answer = await api.get(`${world.mary.base}/applications/${id}`, { as: joan.token });
    expect(answer.status).toBe(404);
    expect(await world.detail(id)).toMatchObject({ stage: 'applied', notes: '' });
  });
});

it('what lies ahead: closing dates, interviews and rejections to debrief, the nearest first', async () => {
  const anna = await world.make.person('returner', world.programmeId, world.cohortId);
  const add = (body: object) => world.add(body, anna);
  const later = await add({ title: 'Later', closingOn: '2998-05-02' });
  const sooner = await add({ title: 'Sooner', closingOn: '2998-05-01' });
  await add({ title: 'Over', closingOn: '2020-01-01' });
  await add({ title: 'Sent', closingOn: '2998-04-01', stage: 'applied' });
  const ended = async (body: object, outcome: string, occurredOn: string) => {
    const id = await add({ stage: 'applied', occurredOn: '2026-01-02', ...body });
    await world.api.post(`${anna.base}/applications/${id}/outcome`, {
      as: anna.token,
      body: { outcome, occurredOn },
    });
    return id;
  };
  const rejected = await ended({ title: 'No' }, 'rejected', '2026-02-03');
  const silent = await ended({ title: 'Silence' }, 'no_response', '2026-03-04');
  await ended({ title: 'Withdrew' }, 'withdrawn', '2026-03-04');
  const closed = await ended({ title: 'Debriefed' }, 'rejected', '2026-03-04');
  await world.make.insert('debrief', {
    programme_id: world.programmeId,
    returner_id: anna.enrolmentId,
    application_id: closed,
    accepted_at: '2026-03-06T10:00:00Z',
  });
  for (const [day, id] of [
    ['2998-03-02', later],
    ['2998-03-01', sooner],
    ['2020-03-01', sooner],
    ['2998-03-01', rejected],
  ]) {
    await world.api.post(`${anna.base}/applications/${id ?? ''}/interviews`, {
      as: anna.token,
      body: {
        round: 'first_round',
        format: 'video',
        startsAt: `${day ?? ''}T09:30`,
        place: 'Online',
      },
    });
  }
  const { body } = await world.api.get(`${anna.base}/applications/ahead`, { as: anna.token });
  expect(body).toMatchObject({
    closing: [
      { id: sooner, title: 'Sooner', closingOn: '2998-05-01', stage: 'saved' },
      { id: later, title: 'Later' },
    ],
    interviews: [
      { application: { id: sooner, title: 'Sooner' }, place: 'Online', format: 'video' },
      { application: { id: later } },
    ],
    toDebrief: [
      { id: silent, outcome: 'no_response', endedOn: '2026-03-04', debriefId: null },
      { id: rejected, outcome: 'rejected' },
    ],
    toDebriefCount: 2,
  });
  expect((body as { closing: unknown[] }).closing).toHaveLength(2);
  expect((body as { interviews: unknown[] }).interviews).toHaveLength(2);
});
