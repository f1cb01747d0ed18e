import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Routes } from '../../src/platform/access/routes.ts';
import { asActor } from '../support/as-actor.ts';
import type { Person } from '../support/factories.ts';
import { LOCATION, World } from './world.ts';

const CANARY = 'xylophone-heron-47';

let world: World;
let debriefId: string;
let lessonId: string;
let applicationId: string;

beforeAll(async () => {
  world = await World.start();
  debriefId = await world.debrief();
  applicationId = (await world.read(debriefId)).application.id;
  const lesson = { text: 'Read the plan.', due: 'next_application' };
  lessonId = (await world.send<{ id: string }>('POST', `debriefs/${debriefId}/lessons`, lesson))
    .body.id;
  await world.send('PUT', `debriefs/${debriefId}/location`, LOCATION, 1);
  const closing = { closingNote: CANARY, feeling: CANARY };
  await world.send('PUT', `debriefs/${debriefId}/acceptance`, closing, 2);
});
afterAll(() => world.api.stop());

const routes = (): [string, string, unknown][] => [
  ['GET', 'debriefs', undefined],
  ['GET', `debriefs/${debriefId}`, undefined],
  ['GET', 'lessons', undefined],
  ['GET', 'feedback-requests', undefined],
  ['GET', `debriefs/${debriefId}/feedback/draft`, undefined],
  ['GET', `debriefs/${debriefId}/feedback/call-draft`, undefined],
  ['POST', `applications/${applicationId}/debrief`, undefined],
  ['PUT', `debriefs/${debriefId}/location`, LOCATION],
  ['PUT', `debriefs/${debriefId}/reflection`, { wentWell: '', wasHard: '', wouldDoDifferent: '' }],
  ['PUT', `debriefs/${debriefId}/acceptance`, { closingNote: '' }],
  ['POST', `debriefs/${debriefId}/reopen`, undefined],
  ['POST', `debriefs/${debriefId}/lessons`, { text: 'Mine.', due: 'next_interview' }],
  ['PATCH', `lessons/${lessonId}`, { state: 'let_go' }],
  ['DELETE', `lessons/${lessonId}`, undefined],
  ['PUT', `debriefs/${debriefId}/feedback`, { recipient: '', subject: '', body: '' }],
  ['POST', `debriefs/${debriefId}/feedback/asked`, { askedOn: '2026-10-02' }],
  ['POST', `debriefs/${debriefId}/feedback/call`, { callAt: '2026-12-02T10:00' }],
  ['POST', `debriefs/${debriefId}/feedback/closed`, { reason: 'not_wanted' }],
  [
    'POST',
    `debriefs/${debriefId}/feedback/answered`,
    { answeredOn: '2026-10-02', verbatim: 'No.', ownWords: '' },
  ],
];

/** Tries every route; gives the answers that are anything but `status`. */
async function others(base: string, token: string | undefined, status: number, skip = '') {
  const found: string[] = [];
  for (const [method, path, body] of routes()) {
    if (skip && path.match(skip)) continue;
    const headers = { 'if-match': '"3"' };
    const answer = await world.api.call(method, `${base}/${path}`, {
      ...(token !== undefined && { as: token }),
      ...(body !== undefined && { body }),
      headers,
    });
    if (answer.status !== status) found.push(`${method} ${path}: ${String(answer.status)}`);
  }
  return found;
}

describe('a debrief of Mary’s', () => {
  it('is not found by another returner, in her own place or in Mary’s', async () => {
    const ownLists = '^(debriefs|lessons|feedback-requests)$';
    expect(await others(world.joan.base, world.joan.token, 404, ownLists)).toEqual([]);
    expect(await others(world.mary.base, world.joan.token, 404)).toEqual([]);
    for (const list of ['debriefs', 'lessons', 'feedback-requests']) {
      const answer = await world.api.get(`${world.joan.base}/${list}`, { as: world.joan.token });
      expect(answer.body).toEqual([]);
    }
  });

  it('is not for mentors or coordinators', async () => {
    for (const person of [world.mentor, world.coordinator]) {
      expect(await others(person.base, person.token, 403)).toEqual([]);
      expect(await others(world.mary.base, person.token, 404)).toEqual([]);
    }
  });

  it('is not for operators, nor for nobody', async () => {
    const operator = await world.make.operator();
    expect(await others(world.mary.base, operator.token, 404)).toEqual([]);
    expect(await others(world.mary.base, undefined, 401)).toEqual([]);
  });

  it('was changed by none of that', async () => {
    expect(await world.read(debriefId)).toMatchObject({ revision: 3, closingNote: CANARY });
    expect((await world.read(debriefId)).lessons).toHaveLength(1);
  });
});

describe('the closing note and the feeling', () => {
  it('are in no answer that anybody else can get', async () => {
    const operator = await world.make.operator();
    const people: (Pick<Person, 'token'> & { enrolmentId: string })[] = [
      world.joan,
      world.mentor,
      world.coordinator,
      { ...operator, enrolmentId: world.mary.enrolmentId },
    ];
    const ids: Record<string, string> = {
      applicationId,
      returnerId: world.mary.enrolmentId,
      cohortId: world.mary.cohortId ?? '',
    };
    let asked = 0;
    for (const { method, path } of world.api.app.get(Routes).all()) {
      if (method !== 'GET') continue;
      for (const person of people) {
        for (const id of [debriefId, world.mary.enrolmentId, world.mary.cohortId ?? '']) {
          const url = path
            .replace(':enrolmentId', person.enrolmentId)
            .replace(/:(\w+)/g, (_: string, name: string) => ids[name] ?? id);
          const { body } = await world.api.get(url, { as: person.token });
          expect(JSON.stringify(body)).not.toContain(CANARY);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(50);
  });

  it('are given by the database to the returner alone', async () => {
    const read = 'SELECT closing_note FROM debrief WHERE id = $1';
    const rows = (actor: 'returner' | 'mentor' | 'coordinator' | 'operator', person: Person) =>
      asActor(world.api.owner, actor, person, read, [debriefId]);
    expect(await rows('returner', world.mary)).toEqual([{ closing_note: CANARY }]);
    expect(await rows('returner', world.joan)).toEqual([]);
    expect(await rows('mentor', world.mentor)).toEqual([]);
    expect(await rows('coordinator', world.coordinator)).toEqual([]);
    expect(await rows('operator', world.mary)).toEqual([]);
  });

  it('cannot be selected, like any words of a debrief, by what looks across people', async () => {
    const { rows } = await world.api.owner.query<{ readable: string }>(`
      SELECT table_name || '.' || column_name AS readable
      FROM information_schema.columns
      WHERE table_schema = 'public'
        AND table_name IN ('debrief', 'debrief_reason', 'feedback_request')
        AND data_type = 'text'
        AND has_column_privilege('reshelve_definer', table_name, column_name, 'SELECT')`);
    expect(rows.map(({ readable }) => readable)).toEqual(['feedback_request.closed_reason']);
  });
});
