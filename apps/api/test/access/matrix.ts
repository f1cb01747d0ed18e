import type { Kind, World } from './world.ts';

/** What a caller gets: `ok` is any success. */
export type Expected = 'ok' | 401 | 403 | 404 | 409 | 410 | 422;

export interface Attempt {
  /** What stands for the parameters of the path, apart from the enrolment. */
  ids?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Row {
  /** Makes what the request is about, afresh for each attempt. */
  given: (world: World, kind: Kind) => Promise<Attempt>;
  expected: Record<Kind, Expected>;
}

const base = { nobody: 401, operator: 404 } as const;

/** About one thing of a returner: theirs alone. */
const OWN: Row['expected'] = {
  ...base,
  owner: 'ok',
  peer: 404,
  mentor: 403,
  former: 403,
  unpaired: 403,
  coordinator: 403,
  foreign: 403,
};
/** About one thing of somebody, of a kind that everybody can have. */
const OWN_OF_ANYBODY: Row['expected'] = {
  ...base,
  owner: 'ok',
  peer: 404,
  mentor: 404,
  former: 404,
  unpaired: 404,
  coordinator: 404,
  foreign: 404,
};
/** Each returner's own, without naming a thing. */
const RETURNERS: Row['expected'] = { ...OWN, peer: 'ok' };
const MENTORS: Row['expected'] = {
  ...base,
  owner: 403,
  peer: 403,
  mentor: 'ok',
  former: 'ok',
  unpaired: 'ok',
  coordinator: 403,
  foreign: 403,
};
/** About one thing that its mentor of today may see. */
const PAIRED: Row['expected'] = { ...MENTORS, former: 404, unpaired: 404 };
/** About one thing that a returner has submitted. */
const SUBMITTED: Row['expected'] = { ...PAIRED, owner: 'ok', peer: 404 };
const COORDINATORS: Row['expected'] = {
  ...base,
  owner: 403,
  peer: 403,
  mentor: 403,
  former: 403,
  unpaired: 403,
  coordinator: 'ok',
  foreign: 'ok',
};
/** About one thing of a programme. */
const PROGRAMME: Row['expected'] = { ...COORDINATORS, foreign: 404 };
const ENROLLED: Row['expected'] = {
  ...base,
  owner: 'ok',
  peer: 'ok',
  mentor: 'ok',
  former: 'ok',
  unpaired: 'ok',
  coordinator: 'ok',
  foreign: 'ok',
};
const SIGNED_IN: Row['expected'] = { ...ENROLLED, operator: 'ok' };
const ANYBODY: Row['expected'] = { ...SIGNED_IN, nobody: 'ok' };
const OPERATORS: Row['expected'] = {
  nobody: 401,
  owner: 403,
  peer: 403,
  mentor: 403,
  former: 403,
  unpaired: 403,
  coordinator: 403,
  foreign: 403,
  operator: 'ok',
};
const everybody = (expected: Expected): Row['expected'] => ({
  nobody: expected,
  owner: expected,
  peer: expected,
  mentor: expected,
  former: expected,
  unpaired: expected,
  coordinator: expected,
  foreign: expected,
  operator: expected,
});

const nothing = (): Promise<Attempt> => Promise.resolve({});
const body = (content: unknown) => (): Promise<Attempt> => Promise.resolve({ body: content });
const id = (make: (world: World) => Promise<string | { id: string }>, content?: unknown) => {
  return async (world: World): Promise<Attempt> => {
    const made = await make(world);
    const ids = { id: typeof made === 'string' ? made : made.id };
    return content === undefined ? { ids } : { ids, body: content };
  };
};
const withMatch = (given: Row['given'], revision = 1): Row['given'] => {
  return async (world, kind) => ({
    ...(await given(world, kind)),
    headers: { 'if-match': `"${String(revision)}"` },
  });
};

/** A form with one file in it. */
const upload = (name: string, content: string): Attempt => ({
  body: `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--edge--\r\n`,
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
});
/** What somebody has to do with an application. */
const part = (content?: unknown) => {
  return async (world: World): Promise<Attempt> => {
    const { id: contactId, applicationId } = await world.contact();
    return { ids: { id: applicationId, contactId }, body: content };
  };
};
const application = (world: World) => world.application();
const ended = (world: World) => world.application(true);
const debrief = (world: World) => world.debrief();
const lesson = async (world: World) => (await world.debrief()).lessonId;
const cohort = { name: 'Autumn', startsOn: '2026-09-01', endsOn: '2027-03-01' };
const exampleWords = { title: 'The desk', situation: '', task: '', action: '', result: '' };
const parts = { plan: 'a', reflection: 'b', feedback: 'c', acceptance: 'd' };

const table = 'Title,Employer\nArchivist,County Record Office\n';
const ROUTES: Record<string, [Row['given'], Row['expected']]> = {
  'GET /health/live': [nothing, ANYBODY],
  'GET /health/ready': [nothing, ANYBODY],
  'GET /dev/outbox': [nothing, ANYBODY],

  'POST /auth/sign-in': [body({ email: 'no@example.org', password: 'x' }), everybody(401)],
  'POST /auth/sign-out': [nothing, ANYBODY],
  'POST /auth/sign-out-everywhere': [nothing, SIGNED_IN],
  'POST /auth/forgotten-password': [body({ email: 'no@example.org' }), ANYBODY],
  'POST /auth/reset-password': [
    body({ token: 'none', password: 'a long enough sentence' }),
    everybody(410),
  ],
  'POST /auth/confirm-email': [body({ token: 'none' }), everybody(410)],
  'GET /me': [nothing, SIGNED_IN],
  'PATCH /me': [body({ name: 'Somebody' }), SIGNED_IN],
  'POST /me/password': [body({ current: 'x', password: 'y' }), { ...everybody(422), nobody: 401 }],
  'POST /me/email': [
    body({ newEmail: 'new@example.org', password: 'x' }),
    { ...everybody(422), nobody: 401 },
  ],
  'GET /me/sessions': [nothing, SIGNED_IN],
  'DELETE /me/sessions/:id': [
    id(() => Promise.resolve('01900000-0000-7000-8000-000000000000')),
    { ...everybody(404), nobody: 401 },
  ],
  'GET /invitations/:token': [() => Promise.resolve({ ids: { token: 'none' } }), everybody(410)],
  'POST /invitations/:token/accept': [
    () => Promise.resolve({ ids: { token: 'none' }, body: { name: 'N', password: 'x' } }),
    everybody(410),
  ],

  'GET /operator/programmes': [nothing, OPERATORS],
  'POST /operator/programmes': [body({ name: 'New', timeZone: 'Europe/London' }), OPERATORS],
  'GET /operator/programmes/:programmeId': [programme(), OPERATORS],
  'POST /operator/programmes/:programmeId/invitations': [
    programme({ email: 'new@example.org' }),
    OPERATORS,
  ],

  'GET /as/:enrolmentId/cohorts': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/cohorts': [
    () => Promise.resolve({ body: { ...cohort, name: unique() } }),
    COORDINATORS,
  ],
  'PUT /as/:enrolmentId/cohorts/:id': [
    (world) =>
      Promise.resolve({ ids: { id: world.cohortId }, body: { ...cohort, name: unique() } }),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/cohorts/:cohortId/dashboard': [
    (world) => Promise.resolve({ ids: { cohortId: world.cohortId } }),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/people': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/people/:id/end': [
    id(async (world) => (await world.newReturner()).enrolmentId),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/invitations': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/invitations': [
    () => Promise.resolve({ body: { role: 'mentor', addresses: `${unique()}@example.org` } }),
    COORDINATORS,
  ],
  'POST /as/:enrolmentId/invitations/:id/resend': [id((world) => world.invitation()), PROGRAMME],
  'DELETE /as/:enrolmentId/invitations/:id': [id((world) => world.invitation()), PROGRAMME],
  'GET /as/:enrolmentId/pairings': [nothing, COORDINATORS],
  'POST /as/:enrolmentId/pairings': [
    async (world) => ({
      body: {
        returnerId: (await world.newReturner()).enrolmentId,
        mentorId: world.people.unpaired.enrolmentId,
      },
    }),
    // Another programme's people are nobody that a coordinator could pair.
    { ...COORDINATORS, foreign: 422 },
  ],
  'POST /as/:enrolmentId/pairings/:id/end': [
    id(async (world) => world.make.pairing(await world.newReturner(), await world.newMentor())),
    PROGRAMME,
  ],
  'GET /as/:enrolmentId/templates': [nothing, ENROLLED],
  'POST /as/:enrolmentId/templates': [
    body({ kind: 'thank_you', name: 'N', subject: 's', body: 'b' }),
    { ...RETURNERS, coordinator: 'ok', foreign: 'ok' },
  ],
  'GET /as/:enrolmentId/templates/:id': [id((world) => world.template()), OWN_OF_ANYBODY],
  'PUT /as/:enrolmentId/templates/:id': [
    withMatch(id((world) => world.template(), { name: 'N', subject: 's', body: 'b' })),
    { ...OWN, coordinator: 404, foreign: 404 },
  ],
  'DELETE /as/:enrolmentId/templates/:id': [
    id((world) => world.template()),
    { ...OWN, coordinator: 404, foreign: 404 },
  ],
  'GET /as/:enrolmentId/sharing': [nothing, RETURNERS],
  'PUT /as/:enrolmentId/sharing': [body({ sharesProgress: false, sharesSearch: false }), RETURNERS],

  'GET /as/:enrolmentId/applications': [nothing, RETURNERS],
  'GET /as/:enrolmentId/applications/counts': [nothing, RETURNERS],
  'GET /as/:enrolmentId/applications/board': [nothing, RETURNERS],
  'POST /as/:enrolmentId/applications/bulk': [
    async (world) => ({ body: { ids: [(await world.application()).id], change: 'remove' } }),
    OWN,
  ],
  'POST /as/:enrolmentId/applications/undo': [
    async (world) => {
      const { id: of } = await world.application();
      const eventId = await world.move(of);
      return { body: { entries: [{ id: of, eventId }] } };
    },
    OWN,
  ],
  'GET /as/:enrolmentId/saved-views': [nothing, RETURNERS],
  'POST /as/:enrolmentId/saved-views': [body({ name: 'Mine', query: 'sort=closing' }), RETURNERS],
  'PATCH /as/:enrolmentId/saved-views/:id': [
    id((world) => world.savedView(), { name: 'Another' }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/saved-views/:id': [id((world) => world.savedView()), OWN],
  'GET /as/:enrolmentId/applications/ahead': [nothing, RETURNERS],
  'POST /as/:enrolmentId/applications': [body({ title: 'T', employer: 'E' }), RETURNERS],
  'GET /as/:enrolmentId/applications/:id': [id(application), OWN],
  'PATCH /as/:enrolmentId/applications/:id': [withMatch(id(application, { notes: 'n' })), OWN],
  'DELETE /as/:enrolmentId/applications/:id': [id(application), OWN],
  'POST /as/:enrolmentId/applications/:id/moves': [id(application, { stage: 'applied' }), OWN],
  'POST /as/:enrolmentId/applications/:id/outcome': [
    id(application, { outcome: 'withdrawn' }),
    OWN,
  ],
  'POST /as/:enrolmentId/applications/:id/reopen': [id(ended, {}), OWN],
  'POST /as/:enrolmentId/applications/:id/corrections': [
    async (world) => {
      const { id: applicationId, eventId } = await world.application(true);
      return { ids: { id: applicationId }, body: { eventId, stage: 'first_round' } };
    },
    OWN,
  ],
  'POST /as/:enrolmentId/applications/:id/interviews': [
    id(application, { round: 'first_round', format: 'video', startsAt: '2026-12-03T10:00' }),
    OWN,
  ],
  'GET /as/:enrolmentId/interviews': [nothing, RETURNERS],
  'GET /as/:enrolmentId/interviews/:id': [id((world) => world.interview()), OWN],
  'PATCH /as/:enrolmentId/interviews/:id': [
    withMatch(id((world) => world.interview(), { place: 'p' })),
    OWN,
  ],
  'PUT /as/:enrolmentId/interviews/:id/fresh-notes': [
    withMatch(id((world) => world.interview(), { freshNotes: 'n' })),
    OWN,
  ],
  'GET /as/:enrolmentId/interviews/:id/thank-you/draft': [id((world) => world.interview()), OWN],
  'PUT /as/:enrolmentId/interviews/:id/thank-you': [
    withMatch(id((world) => world.interview(), { thankYou: 'skipped' })),
    OWN,
  ],
  'GET /as/:enrolmentId/interviews/:id/calendar': [id((world) => world.interview()), OWN],
  'GET /as/:enrolmentId/calendar-feeds': [nothing, RETURNERS],
  'POST /as/:enrolmentId/calendar-feeds': [body({ contains: ['interviews'] }), RETURNERS],
  'DELETE /as/:enrolmentId/calendar-feeds/:id': [id((world) => world.calendarFeed()), OWN],
  'GET /calendar/:token': [
    () => Promise.resolve({ ids: { token: `none-${unique()}` } }),
    everybody(404),
  ],
  'POST /as/:enrolmentId/interviews/:id/preparation': [
    id((world) => world.interview(), { section: 'role', text: 't' }),
    OWN,
  ],
  'POST /as/:enrolmentId/interviews/:id/preparation/start-again': [
    id((world) => world.interview()),
    OWN,
  ],
  'PATCH /as/:enrolmentId/preparation/:id': [
    id((world) => world.preparationItem(), { done: true }),
    OWN,
  ],
  'POST /as/:enrolmentId/preparation/:id/move': [
    id((world) => world.preparationItem(), { direction: 'up' }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/preparation/:id': [id((world) => world.preparationItem()), OWN],
  'DELETE /as/:enrolmentId/interviews/:id': [id((world) => world.interview()), OWN],
  'POST /as/:enrolmentId/applications/:id/criteria': [
    id(application, { kind: 'essential', text: 'A degree' }),
    OWN,
  ],
  'PUT /as/:enrolmentId/applications/:id/criteria': [
    withMatch(id(application, { criteria: [] })),
    OWN,
  ],
  'GET /as/:enrolmentId/applications/:id/outline': [id(application), OWN],
  'GET /as/:enrolmentId/applications/:id/outline.txt': [id(application), OWN],
  'GET /as/:enrolmentId/applications/:id/outline.docx': [id(application), OWN],
  'GET /as/:enrolmentId/examples': [nothing, RETURNERS],
  'GET /as/:enrolmentId/examples/:id': [id((world) => world.example()), OWN],
  'POST /as/:enrolmentId/examples': [body(exampleWords), RETURNERS],
  'PUT /as/:enrolmentId/examples/:id': [
    withMatch(id((world) => world.example(), exampleWords)),
    OWN,
  ],
  'DELETE /as/:enrolmentId/examples/:id': [id((world) => world.example()), OWN],
  'GET /as/:enrolmentId/criteria/:id/examples': [id((world) => world.criterion()), OWN],
  'POST /as/:enrolmentId/criteria/:id/examples': [
    id((world) => world.criterion(), { title: 'The desk' }),
    OWN,
  ],
  'PUT /as/:enrolmentId/criteria/:id/examples/:exampleId': [
    async (world) => ({
      ids: { id: await world.criterion(), exampleId: await world.example() },
      body: { copy: true },
    }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/criteria/:id/examples/:exampleId': [
    async (world) => ({ ids: { id: await world.criterion(), exampleId: await world.example() } }),
    OWN,
  ],
  'PATCH /as/:enrolmentId/criteria/:id': [id((world) => world.criterion(), { evidence: 'e' }), OWN],
  'DELETE /as/:enrolmentId/criteria/:id': [id((world) => world.criterion()), OWN],
  'GET /as/:enrolmentId/applications/:id/materials': [
    async (world) => {
      await world.sentMaterial();
      return { ids: { id: (await world.application()).id } };
    },
    OWN,
  ],
  'POST /as/:enrolmentId/applications/:id/materials': [
    id(application, { kind: 'cv', label: 'Public libraries' }),
    OWN,
  ],
  'PATCH /as/:enrolmentId/sent-materials/:id': [
    id((world) => world.sentMaterial(), { label: 'Public libraries' }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/sent-materials/:id': [id((world) => world.sentMaterial()), OWN],
  'GET /as/:enrolmentId/insights/cohort': [nothing, RETURNERS],
  'GET /as/:enrolmentId/insights/search': [
    async (world) => {
      await world.sentMaterial();
      await world.debrief();
      return {};
    },
    RETURNERS,
  ],

  'POST /as/:enrolmentId/applications/:applicationId/debrief': [
    async (world) => ({ ids: { applicationId: (await world.application(true)).id } }),
    OWN,
  ],
  'GET /as/:enrolmentId/debriefs': [nothing, RETURNERS],
  'GET /as/:enrolmentId/debriefs/:id': [id(debrief), OWN],
  'PUT /as/:enrolmentId/debriefs/:id/location': [
    withMatch(id(debrief, { stoppedAt: 'applied', reasons: [], decisionWords: '' })),
    OWN,
  ],
  'PUT /as/:enrolmentId/debriefs/:id/reflection': [
    withMatch(id(debrief, { wentWell: 'w', wasHard: 'h', wouldDoDifferent: 'd' })),
    OWN,
  ],
  'PUT /as/:enrolmentId/debriefs/:id/acceptance': [
    withMatch(id(debrief, { closingNote: 'c' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/reopen': [
    withMatch(id((world) => world.debrief('not_asked', true))),
    OWN,
  ],
  'GET /as/:enrolmentId/lessons': [nothing, RETURNERS],
  'POST /as/:enrolmentId/debriefs/:id/lessons': [
    id(debrief, { text: 't', due: 'next_interview' }),
    OWN,
  ],
  'PATCH /as/:enrolmentId/lessons/:id': [id(lesson, { state: 'let_go' }), OWN],
  'DELETE /as/:enrolmentId/lessons/:id': [id(lesson), OWN],
  'GET /as/:enrolmentId/feedback-requests': [nothing, RETURNERS],
  'GET /as/:enrolmentId/debriefs/:id/feedback/draft': [id(debrief), OWN],
  'GET /as/:enrolmentId/debriefs/:id/feedback/call-draft': [id(debrief), OWN],
  'PUT /as/:enrolmentId/debriefs/:id/feedback': [
    withMatch(id(debrief, { recipient: '', subject: 's', body: 'b' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/asked': [
    withMatch(id(debrief, { askedOn: '2026-09-03' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/call': [
    withMatch(id(debrief, { callAt: '2026-12-03T10:00' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/answered': [
    withMatch(id(debrief, { answeredOn: '2026-09-03', verbatim: 'v', ownWords: 'o' })),
    OWN,
  ],
  'POST /as/:enrolmentId/debriefs/:id/feedback/closed': [
    withMatch(id(debrief, { reason: 'not_wanted' })),
    OWN,
  ],

  'GET /as/:enrolmentId/strategy': [nothing, RETURNERS],
  'PUT /as/:enrolmentId/strategy': [
    async (world, kind) => ({
      body: parts,
      headers: { 'if-match': `"${String(await world.strategy(kind))}"` },
    }),
    RETURNERS,
  ],
  'GET /as/:enrolmentId/strategy/versions': [nothing, RETURNERS],
  'POST /as/:enrolmentId/strategy/versions': [
    async (world, kind) => ({
      body: {},
      headers: { 'if-match': `"${String(await world.strategy(kind))}"` },
    }),
    RETURNERS,
  ],
  'GET /as/:enrolmentId/strategy/versions/:id': [id((world) => world.version()), OWN],
  'POST /as/:enrolmentId/strategy/versions/:id/submit': [id((world) => world.version(), {}), OWN],

  'GET /as/:enrolmentId/reviews': [nothing, RETURNERS],
  'GET /as/:enrolmentId/reviews/:id': [id((world) => world.review()), SUBMITTED],
  'POST /as/:enrolmentId/reviews/:id/withdraw': [id((world) => world.review()), OWN],
  'POST /as/:enrolmentId/reviews/:id/seen': [id((world) => world.review()), PAIRED],
  'POST /as/:enrolmentId/reviews/:id/decision': [
    id((world) => world.review('seen'), { decision: 'ready', summary: 'Good.' }),
    PAIRED,
  ],
  'POST /as/:enrolmentId/reviews/:id/comments': [
    id((world) => world.review('seen'), { part: 'plan', text: 't' }),
    SUBMITTED,
  ],
  'POST /as/:enrolmentId/comments/:id/resolve': [id((world) => world.comment()), SUBMITTED],
  'POST /as/:enrolmentId/comments/:id/reopen': [id((world) => world.comment(true)), SUBMITTED],
  'GET /as/:enrolmentId/queue': [nothing, MENTORS],
  'GET /as/:enrolmentId/returners': [nothing, MENTORS],
  'GET /as/:enrolmentId/returners/:id': [
    (world) => Promise.resolve({ ids: { id: world.people.owner.enrolmentId } }),
    PAIRED,
  ],

  'GET /as/:enrolmentId/contacts': [
    async (world) => {
      await world.contact();
      return {};
    },
    RETURNERS,
  ],
  'GET /as/:enrolmentId/contacts/overview': [
    async (world) => {
      await world.contact();
      return {};
    },
    RETURNERS,
  ],
  'GET /as/:enrolmentId/contacts/imports': [
    async (world) => {
      await world.peopleImport();
      return {};
    },
    RETURNERS,
  ],
  'POST /as/:enrolmentId/contacts/imports': [
    () => Promise.resolve(upload('people.vcf', 'BEGIN:VCARD\nFN:Ruth\nEND:VCARD\n')),
    RETURNERS,
  ],
  'GET /as/:enrolmentId/contacts/imports/:id': [id((world) => world.peopleImport()), OWN],
  'PUT /as/:enrolmentId/contacts/imports/:id/choices': [
    id((world) => world.peopleImport(), { everybody: false }),
    OWN,
  ],
  'POST /as/:enrolmentId/contacts/imports/:id/run': [id((world) => world.peopleImport()), OWN],
  'POST /as/:enrolmentId/contacts/imports/:id/undo': [
    id((world) => world.peopleImport('done')),
    OWN,
  ],
  'DELETE /as/:enrolmentId/contacts/imports/:id': [id((world) => world.peopleImport()), OWN],
  'POST /as/:enrolmentId/contacts': [body({ name: 'Ruth Ellery' }), RETURNERS],
  'GET /as/:enrolmentId/contacts/:id': [id((world) => world.contact()), OWN],
  'PATCH /as/:enrolmentId/contacts/:id': [
    withMatch(id((world) => world.contact(), { name: 'Ruth' })),
    OWN,
  ],
  'DELETE /as/:enrolmentId/contacts/:id': [id((world) => world.contact()), OWN],
  'PUT /as/:enrolmentId/contacts/:id/next': [
    id((world) => world.contact(), { nextOn: '2027-01-04' }),
    OWN,
  ],
  'POST /as/:enrolmentId/contacts/:id/not-now': [id((world) => world.contact()), OWN],
  'POST /as/:enrolmentId/contacts/:id/touchpoints': [
    id((world) => world.contact(), { on: '2026-09-01', way: 'phone' }),
    OWN,
  ],
  'PUT /as/:enrolmentId/touchpoints/:id': [
    id(async (world) => (await world.contact()).touchpointId, { on: '2026-09-02', way: 'phone' }),
    OWN,
  ],
  'DELETE /as/:enrolmentId/touchpoints/:id': [
    id(async (world) => (await world.contact()).touchpointId),
    OWN,
  ],
  'GET /as/:enrolmentId/applications/:id/contacts': [
    id(async (world) => (await world.contact()).applicationId),
    OWN,
  ],
  'PUT /as/:enrolmentId/applications/:id/contacts/:contactId': [part({ part: 'referee' }), OWN],
  'DELETE /as/:enrolmentId/applications/:id/contacts/:contactId': [part(), OWN],

  'GET /as/:enrolmentId/imports': [nothing, RETURNERS],
  'POST /as/:enrolmentId/imports': [() => Promise.resolve(upload('search.csv', table)), RETURNERS],
  'POST /as/:enrolmentId/imports/pasted': [body({ text: table }), RETURNERS],
  'GET /as/:enrolmentId/imports/:id': [id((world) => world.import()), OWN],
  'GET /as/:enrolmentId/imports/:id/columns': [id((world) => world.import()), OWN],
  'PUT /as/:enrolmentId/imports/:id/reading': [id((world) => world.import(), {}), OWN],
  'GET /as/:enrolmentId/imports/:id/preview': [id((world) => world.import()), OWN],
  'POST /as/:enrolmentId/imports/:id/run': [
    id((world) => world.import(), { problems: 'stop', duplicates: 'add' }),
    OWN,
  ],
  'POST /as/:enrolmentId/imports/:id/undo': [id((world) => world.import('done')), OWN],
  'DELETE /as/:enrolmentId/imports/:id': [id((world) => world.import()), OWN],
  'GET /as/:enrolmentId/archives': [nothing, RETURNERS],
  'POST /as/:enrolmentId/archives': [nothing, RETURNERS],
  'GET /as/:enrolmentId/archives/:id/file': [id((world) => world.archive()), OWN],
  'DELETE /as/:enrolmentId/archives/:id': [id((world) => world.archive()), OWN],
  'GET /as/:enrolmentId/erasure': [nothing, RETURNERS],
  // With the password not known: nobody is erased here.
  'POST /as/:enrolmentId/erasure': [
    body({ password: 'x' }),
    { ...RETURNERS, owner: 422, peer: 422 },
  ],
  'GET /as/:enrolmentId/today': [
    async (world) => {
      await world.nudge();
      return {};
    },
    RETURNERS,
  ],
  'POST /as/:enrolmentId/nudges/done': [async (world) => ({ body: await world.nudge() }), OWN],
  'POST /as/:enrolmentId/nudges/snooze': [
    async (world) => ({ body: { ...(await world.nudge()), until: 'tomorrow' } }),
    OWN,
  ],
  'POST /as/:enrolmentId/nudges/undo': [
    async (world) => {
      const nudge = await world.nudge();
      const { owner } = world.people;
      await world.api.post(`${owner.base}/nudges/done`, { as: owner.token, body: nudge });
      return { body: nudge };
    },
    OWN,
  ],
  'GET /as/:enrolmentId/goal': [nothing, RETURNERS],
  'PUT /as/:enrolmentId/goal': [body({ applications: 1, contacts: 1, learning: 0 }), RETURNERS],
  'POST /as/:enrolmentId/learning': [body({ text: 'A course' }), RETURNERS],
  'DELETE /as/:enrolmentId/learning/:id': [id((world) => world.learning()), OWN],
  'GET /as/:enrolmentId/reminders': [nothing, ENROLLED],
  'PUT /as/:enrolmentId/reminders': [
    async (world, kind) => {
      await world.reminderSettings(kind);
      return { body: { rhythm: 'digest', hour: 9 }, headers: { 'if-match': '"1"' } };
    },
    ENROLLED,
  ],
  // Whoever holds a mail may, and from anywhere.
  'GET /mail/unsubscribe/:token': [
    async (world) => ({ ids: { token: await world.reminderSettings('owner') } }),
    ANYBODY,
  ],
  'POST /mail/unsubscribe/:token': [
    async (world) => ({ ids: { token: await world.reminderSettings('owner') } }),
    ANYBODY,
  ],

  'GET /as/:enrolmentId/notifications': [nothing, ENROLLED],
  'GET /as/:enrolmentId/notifications/unread': [nothing, ENROLLED],
  'POST /as/:enrolmentId/notifications/read-all': [nothing, ENROLLED],
  'POST /as/:enrolmentId/notifications/:id/read': [
    async (world) => ({ ids: { id: (await world.notification('owner')).id } }),
    { ...everybody(404), nobody: 401, owner: 'ok' },
  ],
  'POST /as/:enrolmentId/notifications/about/:subjectId/read': [
    async (world, kind) => ({
      ids: { subjectId: (await world.notification(kind)).subjectId },
    }),
    ENROLLED,
  ],
};

function programme(content?: unknown): Row['given'] {
  return (world) => Promise.resolve({ ids: { programmeId: world.programmeId }, body: content });
}

let counter = 0;
const unique = (): string => `new-${String((counter += 1))}`;

/** Every route, by method and path. */
export const MATRIX: ReadonlyMap<string, Row> = new Map(
  Object.entries(ROUTES).map(([route, [given, expected]]) => [route, { given, expected }]),
);
