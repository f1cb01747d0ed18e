import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Routes } from '../../src/platform/access/routes.ts';
import { TestApi } from '../support/test-api.ts';
import { application } from './made/applications.ts';
import { debrief } from './made/debriefs.ts';
import { materialVersion } from './made/materials.ts';
import { comment } from './made/reviews.ts';
import { MATRIX } from './matrix.ts';
import type { Attempt, Row } from './row.ts';
import { CANARY, KINDS, World, type Kind } from './world.ts';

let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await TestApi.start();
  world = await new World(api).build();
  await application(world);
  await debrief(world);
  await comment(world);
  await materialVersion(world);
});
afterAll(() => api.stop());

const fill = (path: string, ids: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `missing-${name}`);

async function attempt(route: string, kind: Kind, { ids, body, headers }: Attempt) {
  const [method = '', path = ''] = route.split(' ');
  const as = world.token(kind);
  const enrolmentId = world.as(kind).enrolmentId;
  return api.call(method, fill(path, { enrolmentId, ...ids }), {
    as,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });
}

/** What each caller is expected to get and what they got, where the two differ. */
async function differences(route: string, row: Row): Promise<string[]> {
  const wrong: string[] = [];
  for (const kind of KINDS) {
    const answer = await attempt(route, kind, await row.given(world, kind));
    const got = answer.status < 300 ? 'ok' : answer.status;
    if (got !== row.expected[kind]) {
      const detail = JSON.stringify(answer.body).slice(0, 200);
      wrong.push(`${kind}: expected ${String(row.expected[kind])}, got ${String(got)} ${detail}`);
    }
    // Signing out is one of the routes: whoever did it comes back.
    if (route.startsWith('POST /auth/sign-out') && kind !== 'nobody') {
      const token = await world.make.session(world.as(kind).accountId);
      if (kind !== 'operator') world.people[kind].token = token;
    }
  }
  if (route.startsWith('POST /auth/sign-out'))
    world.operatorToken = (await world.make.operator()).token;
  return wrong;
}

describe('the access matrix', () => {
  it('has an entry for every route, and no other', () => {
    const declared = api.app
      .get(Routes)
      .all()
      .map(({ method, path }) => `${method} ${path}`);
    expect([...MATRIX.keys()].sort()).toEqual(declared.sort());
  });

  it.each([...MATRIX])('gives each kind of caller what is theirs: %s', async (route, row) => {
    expect(await differences(route, row)).toEqual([]);
  });

  const withEnrolment = [...MATRIX].filter(([route]) => route.includes(':enrolmentId'));

  it.each(withEnrolment)('lets nobody act as the owner: %s', async (route, row) => {
    const { enrolmentId } = world.people.owner;
    for (const kind of KINDS) {
      if (kind === 'owner' || kind === 'nobody') continue;
      const { ids, ...rest } = await row.given(world, 'owner');
      const answer = await attempt(route, kind, { ...rest, ids: { enrolmentId, ...ids } });
      expect([kind, answer.status]).toEqual([kind, 404]);
    }
  });

  it('lets a returner who has left take what is theirs and have it erased, and nothing else', async () => {
    const one = await world.newReturner();
    await world.api.owner.query('UPDATE enrolment SET ended_at = now() WHERE id = $1', [
      one.enrolmentId,
    ]);
    const former = async (route: string, row: Row) => {
      const { ids, ...rest } = await row.given(world, 'peer');
      const [method = '', path = ''] = route.split(' ');
      const { enrolmentId, token } = one;
      const at = fill(path, { enrolmentId, ...ids });
      return (await api.call(method, at, { as: token, ...rest })).status;
    };
    const open: string[] = [];
    for (const [route, row] of withEnrolment) {
      if ((await former(route, row)) !== 403) open.push(route);
    }
    expect(open.sort()).toEqual([
      'DELETE /as/:enrolmentId/archives/:id',
      'GET /as/:enrolmentId/archives',
      'GET /as/:enrolmentId/erasure',
      'POST /as/:enrolmentId/archives',
      'POST /as/:enrolmentId/archives/:id/file',
      'POST /as/:enrolmentId/erasure',
    ]);
  });

  it.each(['mentor', 'coordinator'] as const)('shuts a %s out who has left', async (role) => {
    const one = await world.make.person(role, world.programmeId);
    await world.api.owner.query('UPDATE enrolment SET ended_at = now() WHERE id = $1', [
      one.enrolmentId,
    ]);
    const { status } = await api.get(`${one.base}/notifications/unread`, { as: one.token });
    expect(status).toBe(404);
  });

  it('answers the same for what one may not see and for what is not there', async () => {
    const { peer } = world.people;
    const { id } = await application(world);
    const none = '01900000-0000-7000-8000-000000000000';
    const [hidden, absent, garbled] = await Promise.all(
      [id, none, 'garbled'].map((it) =>
        api.get(`${peer.base}/applications/${it}`, { as: peer.token }),
      ),
    );
    const plain = (body: unknown) => ({ ...(body as object), requestId: '' });
    expect(plain(hidden?.body)).toEqual(plain(absent?.body));
    expect(plain(garbled?.body)).toEqual(plain(absent?.body));
  });

  it('lets no word of a returner out to those who read something else', async () => {
    const reads = [...MATRIX].filter(([route]) => route.startsWith('GET /as/'));
    for (const kind of ['peer', 'former', 'unpaired', 'coordinator', 'foreign'] as const) {
      for (const [route, row] of reads) {
        const { body } = await attempt(route, kind, await row.given(world, kind));
        expect({ kind, route, found: JSON.stringify(body).includes(CANARY) }).toEqual({
          kind,
          route,
          found: false,
        });
      }
    }
  });
});
