import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DebriefLineDto,
  DebriefRevisionDto,
} from '../../src/modules/debriefs/dto/debrief.dto.ts';
import { countQueries } from '../support/query-count.ts';
import { faults, LOCATION, REFLECTION, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

describe('opening a debrief', () => {
  it.each(['rejected', 'no_response'])('is for an application that ended %s', async (outcome) => {
    const id = await world.debrief({ outcome });
    expect(await world.read(id)).toMatchObject({
      revision: 1,
      application: { employer: 'Harbour Library', outcome, endedOn: '2026-10-01' },
      stoppedAt: null,
      reasons: [],
      lessons: [],
      feedback: { state: 'not_asked', askedOn: null },
      acceptedAt: null,
      nextStep: 'locate',
    });
  });

  it.each([null, 'accepted', 'declined', 'withdrawn', 'vacancy_closed'])(
    'is refused where the outcome is %s',
    async (outcome) => {
      const applicationId = await world.rejected({ outcome });
      const answer = await world.send('POST', `applications/${applicationId}/debrief`);
      expect([answer.status, answer.body.code]).toEqual([409, 'debrief-not-due']);
      expect(await world.count('debrief', 'application_id = $1', [applicationId])).toBe(0);
    },
  );

  it('again, or twice at once, gives the same one', async () => {
    const applicationId = await world.rejected();
    const open = () => world.send<{ id: string }>('POST', `applications/${applicationId}/debrief`);
    const answers = [...(await Promise.all([open(), open(), open()])), await open()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [id = ''] = new Set(answers.map(({ body }) => body.id));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await world.count('debrief', 'application_id = $1', [applicationId])).toBe(1);
    expect(await world.count('feedback_request', 'debrief_id = $1', [id])).toBe(1);
    const opened = `action = 'debrief.opened' AND subject_id = $1`;
    expect(await world.count('audit_event', opened, [id])).toBe(1);
  });

  it('of what is not there is not found', async () => {
    const answer = await world.send('POST', `applications/${crypto.randomUUID()}/debrief`);
    expect(answer.status).toBe(404);
  });
});

describe('the way through', () => {
  it('leads from where it stopped to letting it rest', async () => {
    const id = await world.debrief({ stage: 'first_round', furthest_stage: 'first_round' });
    const location = {
      stoppedAt: 'first_round',
      reasons: [
        { code: 'answers_not_strong', basis: 'given', detail: 'Too long.' },
        { code: 'knew_too_little', basis: 'suspected', detail: '' },
      ],
      decisionWords: 'We went with\nsomebody else.',
    };
    const located = await world.send('PUT', `debriefs/${id}/location`, location, 1);
    expect([located.status, located.body]).toEqual([200, { revision: 2 }]);
    expect(located.headers['etag']).toBe('"2"');
    expect(await world.read(id)).toMatchObject({ ...location, nextStep: 'reflect' });

    const lessons = [
      { text: 'Answer in two minutes.', due: 'next_interview' },
      { text: 'Read their plan.', due: 'next_application' },
    ];
    await world.send('PUT', `debriefs/${id}/reflection`, { ...REFLECTION, lessons }, 2);
    expect(await world.read(id)).toMatchObject({ ...REFLECTION, lessons, nextStep: 'feedback' });

    await world.send('POST', `debriefs/${id}/feedback/closed`, { reason: 'not_wanted' }, 3);
    expect(await world.read(id)).toMatchObject({ nextStep: 'accept' });

    const closing = { closingNote: 'I came far.', feeling: 'Lighter.' };
    await world.send('PUT', `debriefs/${id}/acceptance`, closing, 4);
    const accepted = await world.read(id);
    expect(accepted).toMatchObject({ ...closing, revision: 5, nextStep: null });
    expect(accepted.acceptedAt).not.toBeNull();
  });

  it('can be taken in another order, and is resumed at what was left out', async () => {
    const id = await world.debrief();
    await world.send('PUT', `debriefs/${id}/reflection`, REFLECTION, 1);
    expect((await world.read(id)).nextStep).toBe('locate');
    await world.send('POST', `debriefs/${id}/feedback/asked`, { askedOn: '2026-10-02' }, 2);
    await world.send('PUT', `debriefs/${id}/location`, LOCATION, 3);
    expect((await world.read(id)).nextStep).toBe('accept');
  });

  it('can be walked again: what is saved replaces what was', async () => {
    const id = await world.debrief();
    const reasons = [{ code: 'criterion_not_shown', basis: 'suspected', detail: '' }];
    await world.send('PUT', `debriefs/${id}/location`, { ...LOCATION, reasons }, 1);
    const { locatedAt } = await world.read(id);
    await world.send('PUT', `debriefs/${id}/location`, LOCATION, 2);
    expect(await world.read(id)).toMatchObject({ reasons: [], locatedAt, revision: 3 });
  });

  it('ends without reflection or feedback, but not before saying where it stopped', async () => {
    const id = await world.debrief();
    const accept = (revision: number) =>
      world.send('PUT', `debriefs/${id}/acceptance`, { closingNote: '' }, revision);
    const early = await accept(1);
    expect([early.status, early.body.code]).toEqual([409, 'debrief-not-located']);
    await world.send('PUT', `debriefs/${id}/location`, LOCATION, 1);
    expect((await accept(2)).status).toBe(200);
  });
});

describe('an accepted debrief', () => {
  const accepted = async () => {
    const id = await world.debrief();
    await world.send('PUT', `debriefs/${id}/location`, LOCATION, 1);
    await world.send('PUT', `debriefs/${id}/acceptance`, { closingNote: 'Enough.' }, 2);
    return id;
  };

  it('rests until it is opened again, with its words kept', async () => {
    const id = await accepted();
    const tries = await Promise.all([
      world.send('PUT', `debriefs/${id}/location`, LOCATION, 3),
      world.send('PUT', `debriefs/${id}/reflection`, REFLECTION, 3),
      world.send('PUT', `debriefs/${id}/acceptance`, { closingNote: '' }, 3),
    ]);
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([409, 'debrief-accepted']),
    );
    expect((await world.send('POST', `debriefs/${id}/reopen`, undefined, 3)).status).toBe(200);
    expect(await world.read(id)).toMatchObject({ acceptedAt: null, closingNote: 'Enough.' });
    const again = await world.send('POST', `debriefs/${id}/reopen`, undefined, 4);
    expect([again.status, again.body.code]).toEqual([409, 'debrief-not-accepted']);
    expect((await world.send('PUT', `debriefs/${id}/reflection`, REFLECTION, 4)).status).toBe(200);
  });

  it('still takes an answer that comes late, and a lesson from it', async () => {
    const id = await accepted();
    const answer = { answeredOn: '2026-11-02', verbatim: 'More examples.', ownWords: '' };
    const answered = await world.send('POST', `debriefs/${id}/feedback/answered`, answer, 3);
    expect(answered.status).toBe(200);
    const lesson = { text: 'More examples.', due: 'next_interview' };
    expect((await world.send('POST', `debriefs/${id}/lessons`, lesson)).status).toBe(201);
  });

  it('leaves the list of those to do', async () => {
    const id = await accepted();
    const open = await world.debrief({ title: 'Archivist', ended_on: '2026-11-11' });
    const ids = async (query: string) =>
      (await world.get<DebriefLineDto[]>(`debriefs${query}`)).body.map((line) => line.id);
    expect(await ids('?accepted=false')).toContain(open);
    expect(await ids('?accepted=false')).not.toContain(id);
    expect(await ids('?accepted=true')).toContain(id);
    const all = (await world.get<DebriefLineDto[]>('debriefs')).body;
    expect(all[0]).toMatchObject({
      id: open,
      application: { title: 'Archivist', employer: 'Harbour Library' },
      endedOn: '2026-11-11',
      feedback: 'not_asked',
      lessons: 0,
      nextStep: 'locate',
    });
    expect(all.at(-1)?.acceptedAt).not.toBeNull();
    expect((await world.get('debriefs?accepted=perhaps')).status).toBe(422);
  });
});

describe('two tabs', () => {
  const STEPS = [
    ['PUT', 'location', LOCATION],
    ['PUT', 'reflection', REFLECTION],
    ['PUT', 'acceptance', { closingNote: '' }],
    ['POST', 'reopen', undefined],
    ['PUT', 'feedback', { recipient: '', subject: 'Hello', body: 'Hello' }],
    ['POST', 'feedback/asked', { askedOn: '2026-10-02' }],
    ['POST', 'feedback/call', { callAt: '2026-12-02T10:00' }],
    ['POST', 'feedback/answered', { answeredOn: '2026-10-02', verbatim: 'No.', ownWords: '' }],
    ['POST', 'feedback/closed', { reason: 'not_wanted' }],
  ] as const;

  it.each(STEPS)('%s %s from an old revision is refused (412)', async (method, path, body) => {
    const id = await world.debrief();
    await world.send('PUT', `debriefs/${id}/location`, LOCATION, 1);
    const before = await world.read(id);
    const stale = await world.send(method, `debriefs/${id}/${path}`, body, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
    expect(await world.read(id)).toEqual(before);
  });

  it.each(STEPS)('%s %s without a revision is refused (428)', async (method, path, body) => {
    const id = await world.debrief();
    const answer = await world.send(method, `debriefs/${id}/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([428, 'precondition-required']);
  });

  it('that save at the same moment: one saves whole, the other is told', async () => {
    const id = await world.debrief();
    const save = (detail: string) =>
      world.send(
        'PUT',
        `debriefs/${id}/location`,
        {
          ...LOCATION,
          decisionWords: detail,
          reasons: [{ code: 'post_changed', basis: 'given', detail }],
        },
        1,
      );
    const answers = await Promise.all(['one', 'two', 'three'].map(save));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const { decisionWords, reasons, revision } = await world.read(id);
    expect(revision).toBe(2);
    expect(reasons).toEqual([{ code: 'post_changed', basis: 'given', detail: decisionWords }]);
  });

  it('sending one form twice with its key do it once', async () => {
    const id = await world.debrief();
    const body = { ...REFLECTION, lessons: [{ text: 'Once.', due: 'next_interview' }] };
    const key = { 'idempotency-key': `reflection-${id}` };
    const send = () =>
      world.send<DebriefRevisionDto>('PUT', `debriefs/${id}/reflection`, body, 1, undefined, key);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ body: { revision } }) => revision)).toEqual([2, 2]);
    expect((await world.read(id)).lessons).toHaveLength(1);
  });
});

describe('what is typed', () => {
  it.each([
    ['location', { ...LOCATION, stoppedAt: 'saved' }, 'stoppedAt'],
    ['location', { ...LOCATION, decisionWords: 'x'.repeat(10_001) }, 'decisionWords'],
    [
      'location',
      { ...LOCATION, reasons: [{ code: 'fate', basis: 'given', detail: '' }] },
      'reasons.0.code',
    ],
    [
      'location',
      {
        ...LOCATION,
        reasons: ['given', 'suspected'].map((basis) => ({
          code: 'post_changed',
          basis,
          detail: '',
        })),
      },
      'reasons',
    ],
    ['reflection', { ...REFLECTION, wasHard: 'x'.repeat(10_001) }, 'wasHard'],
    [
      'reflection',
      { ...REFLECTION, lessons: [{ text: ' ', due: 'next_interview' }] },
      'lessons.0.text',
    ],
    ['acceptance', { closingNote: '', feeling: 'x'.repeat(501) }, 'feeling'],
  ])('%s is refused by the field and leaves nothing half (%#)', async (path, body, field) => {
    const id = await world.debrief();
    const before = await world.read(id);
    const answer = await world.send('PUT', `debriefs/${id}/${path}`, body, 1);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([field]);
    expect(await world.read(id)).toEqual(before);
  });
});

it('a debrief is read with as many statements, however much it holds', async () => {
  const id = await world.debrief();
  const few = await countQueries(() => world.read(id));
  for (let i = 0; i < 5; i += 1) {
    const other = await world.debrief();
    const lesson = { text: `Lesson ${String(i)}`, due: 'next_application' };
    await world.send('POST', `debriefs/${other}/lessons`, lesson);
    await world.send('POST', `debriefs/${id}/lessons`, lesson);
  }
  expect(await countQueries(() => world.read(id))).toBe(few);
  // The session, then BEGIN, who acts, the statement and COMMIT in one round trip.
  expect(few).toBe(5);
  const { lessons, earlierLessons } = await world.read(id);
  expect(lessons).toHaveLength(5);
  expect(earlierLessons.length).toBeGreaterThanOrEqual(5);
});
