import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TestApi } from '../support/test-api.ts';
import { application, preparationItem } from './made/applications.ts';
import { debrief } from './made/debriefs.ts';
import { materialVersion } from './made/materials.ts';
import { comment } from './made/reviews.ts';
import { CANARY, World } from './world.ts';

// The application's own checks say yes to everything from here on: what is left is the database.
const access = await import('@reshelve/domain/access');
jest.unstable_mockModule('@reshelve/domain/access', () => ({
  ...access,
  permits: () => true,
  allows: () => true,
}));
const { TestApi: Api } = await import('../support/test-api.ts');
const { MATRIX } = await import('./matrix.ts');

let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await Api.start();
  world = await new World(api).build();
  await application(world);
  await debrief(world);
  await comment(world);
  await materialVersion(world);
  await preparationItem(world);
});
afterAll(() => api.stop());

const ROLES = {
  peer: 'returner',
  former: 'mentor',
  unpaired: 'mentor',
  coordinator: 'coordinator',
  foreign: 'coordinator',
} as const;
const OTHERS = Object.keys(ROLES) as (keyof typeof ROLES)[];

describe('with every check of the application switched off', () => {
  it('the checks are off indeed', async () => {
    const { coordinator } = world.people;
    const answer = await api.get(`${coordinator.base}/applications`, { as: coordinator.token });
    expect(answer.status).not.toBe(403);
  });

  const reads = [...MATRIX].filter(([route]) => route.startsWith('GET /as/'));

  it.each(reads)('the database still gives nobody a word of the owner: %s', async (route, row) => {
    for (const kind of OTHERS) {
      const { ids = {} } = await row.given(world, 'owner');
      const person = world.people[kind];
      const path = route
        .replace(/^GET /, '')
        .replace(/:(\w+)/g, (_, name: string) =>
          name === 'enrolmentId' ? person.enrolmentId : (ids[name] ?? ''),
        );
      const { body } = await api.get(path, { as: person.token });
      expect([kind, JSON.stringify(body).includes(CANARY)]).toEqual([kind, false]);
    }
  });

  const WORDS = [
    'application',
    'stage_event',
    'interview',
    'criterion',
    'debrief',
    'debrief_reason',
    'lesson',
    'feedback_request',
    'strategy',
    'strategy_version',
    'review',
    'comment',
    'preparation_item',
    'sent_material',
    'saved_view',
    'example',
    'example_use',
    'contact',
    'touchpoint',
    'application_contact',
    'import',
    'nudge',
    'weekly_goal',
    'learning_entry',
    'material',
    'material_version',
    'file_comment',
    'placement',
    'meeting',
    'agreed_step',
  ];

  it.each(WORDS)('no row of %s comes back to them by any query', async (table) => {
    const { asActor } = await import('../support/as-actor.ts');
    for (const kind of OTHERS) {
      const person = world.people[kind];
      const rows = await asActor(api.owner, ROLES[kind], person, `SELECT * FROM ${table}`);
      expect([kind, rows.length]).toEqual([kind, 0]);
    }
  });

  it.each([...WORDS, 'pairing', 'cohort', 'invitation', 'enrolment', 'notification'])(
    'nobody changes a row of %s in another programme',
    async (table) => {
      const { asActor } = await import('../support/as-actor.ts');
      const isAppendOnly = ['stage_event', 'strategy_version', 'material_version', 'placement'];
      const statement = isAppendOnly.includes(table)
        ? // Append-only: not even one's own.
          `SELECT 1 WHERE has_table_privilege('reshelve_app', '${table}', 'UPDATE')
                     OR has_table_privilege('reshelve_app', '${table}', 'DELETE')`
        : `DELETE FROM ${table} WHERE programme_id <> app.programme_id() RETURNING 1`;
      const rows = await asActor(api.owner, 'coordinator', world.people.foreign, statement);
      expect(rows).toHaveLength(0);
    },
  );

  it('no table of a returner is forgotten above', async () => {
    const { rows } = await api.owner.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'returner_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`);
    const tables = rows.map(({ name }) => name).filter((name) => name !== 'pairing');
    expect(tables.sort()).toEqual([...WORDS].sort());
  });

  it('every table with a programme has forced row-level security', async () => {
    const { rows } = await api.owner.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'programme_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(rows).toEqual([]);
  });

  it('every row that something else belongs to finds it without a look through all there is', async () => {
    const { rows } = await api.owner.query<{ from: string }>(`
      SELECT format('%s (%s)', con.conrelid::regclass, (
               SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute
               WHERE attrelid = con.conrelid AND attnum = ANY (con.conkey))) AS "from"
      FROM pg_constraint con
      WHERE con.contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index
        WHERE indrelid = con.conrelid
          AND (indkey::int2[])[0:cardinality(con.conkey) - 1] @> con.conkey)
      ORDER BY 1`);
    expect(rows).toEqual([]);
  });
});
