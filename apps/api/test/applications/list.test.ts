import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ApplicationLineDto } from '../../src/modules/applications/dto/application.dto.ts';
import {
  APPLICATION_SORTS,
  type ApplicationPageDto,
  type ApplicationSort,
} from '../../src/modules/applications/dto/application-list.dto.ts';
import { STAGES } from '@reshelve/domain/stages';
import { settingsOf, SETTINGS } from '../../src/platform/database/acting.ts';
import {
  FIRST_ID,
  ORDERS,
  pageStatement,
} from '../../src/modules/applications/applications-list.statements.ts';
import type { Person } from '../support/factories.ts';
import { countQueries } from '../support/query-count.ts';
import { World, type Problem } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const page = (who: Person, query: string) =>
  world.api.get<ApplicationPageDto>(`${who.base}/applications?${query}`, { as: who.token });

/** Every page in turn; `between` runs after each. */
async function all(
  who: Person,
  query: string,
  between: (n: number) => Promise<void> = () => Promise.resolve(),
): Promise<ApplicationLineDto[]> {
  const items: ApplicationLineDto[] = [];
  let cursor = '';
  for (let n = 0; n < 1000; n += 1) {
    const { status, body } = await page(who, `${query}&cursor=${cursor}`);
    expect(status).toBe(200);
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = encodeURIComponent(body.next);
    await between(n);
  }
  throw new Error('the list does not end');
}

let crowded: Promise<Person> | undefined;
/** Somebody with so many applications that going through all of them would show. */
function crowd(): Promise<Person> {
  crowded ??= (async () => {
    const who = await someone();
    await world.api.owner.query(
      `INSERT INTO application (programme_id, returner_id, title, employer, closing_on, applied_on,
                                stage_since, updated_at)
       SELECT $1, $2, 'Librarian', chr(65 + i % 26), date '2026-01-01' + i % 400,
              date '2026-02-01' - i % 300, '2026-01-01', timestamptz '2026-03-01' + i * interval '1 s'
       FROM generate_series(1, 20000) AS i`,
      [who.programmeId, who.enrolmentId],
    );
    await world.api.owner.query('ANALYZE application');
    return who;
  })();
  return crowded;
}

const someone = () => world.make.person('returner', world.programmeId, world.cohortId);

const titles = (answer: { body: ApplicationPageDto }) =>
  answer.body.items.map(({ title }) => title).sort();

describe('paging', () => {
  let anna: Person;
  beforeAll(async () => {
    anna = await someone();
    await world.api.owner.query(
      `INSERT INTO application (programme_id, returner_id, title, employer, closing_on, applied_on,
                                stage_since, updated_at)
       SELECT $1, $2, 'Librarian ' || i, 'Employer ' || i % 17,
              CASE WHEN i % 5 > 0 THEN date '2026-01-01' + i % 40 END,
              CASE WHEN i % 3 > 0 THEN date '2026-02-01' - i % 30 END,
              '2026-01-01', timestamptz '2026-03-01' + i % 60 * interval '1 second'
       FROM generate_series(1, 300) AS i`,
      [anna.programmeId, anna.enrolmentId],
    );
  });

  const DIRECTED = APPLICATION_SORTS.flatMap((sort) =>
    (['ascending', 'descending'] as const).map((direction) => [sort, direction] as const),
  );

  it.each(DIRECTED)('by %s, %s, meets each of 300 once', async (sort, direction) => {
    const items = await all(anna, `sort=${sort}&direction=${direction}&limit=7`);
    expect(new Set(items.map(({ id }) => id)).size).toBe(300);
    expect(items).toHaveLength(300);
  });

  it.each(['closing', 'employer', 'applied'] as const)(
    'by %s neither loses nor repeats any while all of them are being edited',
    async (sort) => {
      const items = await all(anna, `sort=${sort}&limit=25`, async (n) => {
        await world.api.owner.query(
          `UPDATE application SET updated_at = now(), notes = $2 WHERE returner_id = $1`,
          [anna.enrolmentId, String(n)],
        );
      });
      expect(items).toHaveLength(300);
      expect(new Set(items.map(({ id }) => id)).size).toBe(300);
    },
  );

  it('by last change repeats none, and loses none that was not changed meanwhile', async () => {
    const touched = new Set<string>();
    const items = await all(anna, 'sort=recent&limit=25', async () => {
      const { rows } = await world.api.owner.query<{ id: string }>(
        `UPDATE application SET updated_at = clock_timestamp() WHERE id IN (
           SELECT id FROM application WHERE returner_id = $1 ORDER BY random() LIMIT 3)
         RETURNING id`,
        [anna.enrolmentId],
      );
      for (const { id } of rows) touched.add(id);
    });
    const met = new Set(items.map(({ id }) => id));
    expect(met.size).toBe(items.length);
    const { rows } = await world.api.owner.query<{ id: string }>(
      'SELECT id FROM application WHERE returner_id = $1',
      [anna.enrolmentId],
    );
    expect(rows.filter(({ id }) => !met.has(id) && !touched.has(id))).toEqual([]);
  });

  it('gives 25 at a time unless told otherwise', async () => {
    expect((await page(anna, '')).body.items).toHaveLength(25);
    expect((await page(anna, 'limit=100')).body.items).toHaveLength(100);
  });

  it('refuses a cursor that was made up, or came with another order', async () => {
    const { body } = await page(anna, 'sort=employer&limit=1');
    const forged = (text: string) => Buffer.from(text).toString('base64url');
    const id = '01234567-89ab-7cde-8f01-23456789abcd';
    for (const query of [
      `sort=closing&cursor=${body.next ?? ''}`,
      `sort=employer&direction=descending&cursor=${body.next ?? ''}`,
      `sort=stage&cursor=${forged(`stage.descending\u001f${id}\u001fnowhere`)}`,
      'cursor=rubbish',
      `sort=closing&cursor=${forged(`closing.ascending\u001f${id}\u001f2026-99-99`)}`,
      `sort=recent&cursor=${forged(`recent.descending\u001f${id}\u001f2026-99-99T00:00:00.000000Z`)}`,
      `sort=recent&cursor=${forged(`recent.descending\u001f${id}`)}`,
      `sort=employer&cursor=${forged(`employer.ascending\u001f${id}\u001fa\u0000b`)}`,
      `sort=employer&cursor=${forged(`employer.ascending\u001fno-id\u001fa`)}`,
    ]) {
      const answer = await world.api.get<Problem>(`${anna.base}/applications?${query}`, {
        as: anna.token,
      });
      expect([query, answer.status]).toEqual([query, 422]);
      expect(answer.body.errors?.[0]?.field).toBe('cursor');
    }
  });

  // The others sort what one person has, which is a few thousand at most.
  const INDEXED = ['recent', 'closing', 'employer', 'applied'] as const;

  it.each(INDEXED)('by %s walks along an index to a late page too', async (sort) => {
    const { programmeId, enrolmentId, accountId } = await crowd();
    const { text } = pageStatement(sort, []);
    const late = {
      recent: '2026-03-01',
      closing: '2026-12-01',
      employer: 'F',
      applied: '2026-01-01',
    };
    const values = [programmeId, enrolmentId, 26, late[sort], FIRST_ID];
    if (ORDERS[sort].nullable) values.push(FIRST_ID);
    const client = await world.api.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE reshelve_app');
      const settings = settingsOf({
        kind: 'enrolled',
        role: 'returner',
        accountId,
        enrolmentId,
        programmeId,
        cohortId: null,
        hasLeft: false,
        timeZone: 'Europe/London',
      });
      for (const [i, name] of SETTINGS.entries()) {
        await client.query('SELECT set_config($1, $2, true)', [name, settings[i]]);
      }
      const { rows } = await client.query<Record<string, string>>(`EXPLAIN ${text}`, values);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Scan.*\n.*Index Cond: .*ROW\(/);
      expect(plan).not.toMatch(/Bitmap|Seq Scan on application/);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});

describe('the order', () => {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const last = <T>(a: T | null, b: T | null, by: (a: T, b: T) => number) =>
    a === null ? (b === null ? 0 : 1) : b === null ? -1 : by(a, b);
  const keys: Record<ApplicationSort, (line: ApplicationLineDto) => string | null> = {
    recent: ({ updatedAt }) => updatedAt,
    closing: ({ closingOn }) => closingOn,
    employer: ({ employer }) => employer,
    applied: ({ appliedOn }) => appliedOn,
    title: ({ title }) => title,
    stage: ({ stage }) => String(STAGES.indexOf(stage)),
    since: ({ stageSince }) => stageSince,
    ended: ({ endedOn }) => endedOn,
  };
  /** What has no key comes last, whatever the direction. */
  const order =
    (sort: ApplicationSort, turned: boolean) => (a: ApplicationLineDto, b: ApplicationLineDto) => {
      const way = ORDERS[sort].descending !== turned ? -1 : 1;
      const [x, y] = [keys[sort](a), keys[sort](b)];
      return last(x, y, (p, q) => way * compare(p, q)) || way * compare(a.id, b.id);
    };

  it('of the pages together is that of the whole list', async () => {
    const day = fc.option(fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${String(n)}`));
    const row = fc.record({
      employer: fc.constantFrom('Abbey', 'Borough', 'College', 'College Library'),
      title: fc.constantFrom('Archivist', 'Librarian'),
      stage: fc.constantFrom(...STAGES),
      stage_since: fc.constantFrom('2026-01-01', '2026-01-02'),
      ended_on: day,
      closing_on: day,
      applied_on: day,
      updated_at: fc.integer({ min: 0, max: 5 }).map((n) => `2026-03-01T00:00:0${String(n)}Z`),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 30 }),
        fc.constantFrom(...APPLICATION_SORTS),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (rows, sort, turned, limit) => {
          const way = ORDERS[sort].descending === turned ? 'ascending' : 'descending';
          const who = await someone();
          for (const values of rows) await world.make.application(who, values);
          const paged = await all(who, `sort=${sort}&direction=${way}&limit=${String(limit)}`);
          const whole = (await page(who, 'limit=100')).body.items.sort(order(sort, turned));
          expect(paged).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('searching and filtering', () => {
  let anna: Person;
  beforeAll(async () => {
    anna = await someone();
    for (const row of [
      { title: '100% remote cataloguer', employer: 'Harbour', location: 'Anywhere' },
      { title: 'Cataloguer', employer: 'St Aidan_s College', location: 'Durham', stage: 'applied' },
      {
        title: 'Law librarian',
        employer: 'Chambers \\ Co',
        location: 'Harbour Street',
        stage: 'first_round',
        furthest_stage: 'first_round',
        outcome: 'rejected',
        ended_on: '2026-02-02',
        channel: 'contact',
      },
    ]) {
      await world.make.application(anna, row);
    }
  });

  it.each([
    ['search=HARBOUR', ['100% remote cataloguer', 'Law librarian']],
    ['search=durham', ['Cataloguer']],
    [`search=${encodeURIComponent('100%')}`, ['100% remote cataloguer']],
    [`search=${encodeURIComponent('%')}`, ['100% remote cataloguer']],
    ['search=_', ['Cataloguer']],
    [`search=${encodeURIComponent('\\')}`, ['Law librarian']],
    ['search=', ['100% remote cataloguer', 'Cataloguer', 'Law librarian']],
    ['stage=applied', ['Cataloguer']],
    ['stage=applied&stage=saved', ['100% remote cataloguer', 'Cataloguer']],
    ['outcome=rejected&outcome=no_response', ['Law librarian']],
    ['open=true', ['100% remote cataloguer', 'Cataloguer']],
    ['open=false', ['Law librarian']],
    ['channel=contact', ['Law librarian']],
    ['channel=contact&open=true', []],
  ])('%s', async (query, expected) => {
    expect(titles(await page(anna, query))).toEqual(expected);
  });

  it.each([
    'stage=hired',
    'outcome=maybe',
    'open=perhaps',
    'sort=luck',
    'limit=0',
    'limit=101',
    'limit=x',
  ])('%s is refused by its name', async (query) => {
    const answer = await world.api.get<Problem>(`${anna.base}/applications?${query}`, {
      as: anna.token,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.[0]?.field).toBe(query.split('=')[0]);
  });

  it('counts what there is for the filters', async () => {
    const { body } = await world.api.get(`${anna.base}/applications/counts`, { as: anna.token });
    expect(body).toEqual({
      total: 3,
      open: 2,
      ended: 1,
      stages: { saved: 1, applied: 1 },
      outcomes: { rejected: 1 },
    });
    const nobody = await someone();
    const none = await world.api.get(`${nobody.base}/applications/counts`, { as: nobody.token });
    expect(none.body).toEqual({ total: 0, open: 0, ended: 0, stages: {}, outcomes: {} });
  });
});

it('shows a returner their own and nobody else’s', async () => {
  const anna = await someone();
  const other = await someone();
  const mine = await world.make.application(anna);
  await world.make.application(other);
  const programmeId = await world.make.programme();
  const cohortId = await world.make.cohort(programmeId);
  await world.make.application(await world.make.person('returner', programmeId, cohortId));
  const debriefId = (
    await world.make.insert<{ id: string }>('debrief', {
      programme_id: anna.programmeId,
      returner_id: anna.enrolmentId,
      application_id: mine,
    })
  ).id;
  const { body } = await page(anna, '');
  expect(body.items).toMatchObject([{ id: mine, debriefId }]);
});

it('asks the database the same number of questions however much there is', async () => {
  const anna = await someone();
  const id = await world.add({}, anna);
  const read = async () => {
    await page(anna, 'limit=100');
    await world.api.get(`${anna.base}/applications/${id}`, { as: anna.token });
    await world.api.get(`${anna.base}/applications/counts`, { as: anna.token });
    await world.api.get(`${anna.base}/applications/ahead`, { as: anna.token });
    await world.api.get(`${anna.base}/applications/board`, { as: anna.token });
    await world.api.get(`${anna.base}/saved-views`, { as: anna.token });
  };
  await read();
  // A first visit is noted beside the request, which does not wait for it.
  while (
    (await world.count('enrolment', `id = '${anna.enrolmentId}' AND active_week IS NULL`)) > 0
  ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const few = await countQueries(read);
  for (let i = 0; i < 40; i += 1) await world.make.application(anna, { closing_on: '2998-01-01' });
  for (let i = 0; i < 10; i += 1) {
    await world.make.insert('saved_view', {
      programme_id: anna.programmeId,
      returner_id: anna.enrolmentId,
      name: `View ${String(i)}`,
      query: '',
    });
    await world.make.insert('criterion', {
      programme_id: anna.programmeId,
      returner_id: anna.enrolmentId,
      application_id: id,
      kind: 'essential',
      text: `Criterion ${String(i)}`,
      position: i,
    });
  }
  const many = await countQueries(read);
  // Of each request: who asks, then BEGIN, the actor, the statement and COMMIT in one round trip.
  expect([few, many]).toEqual([30, 30]);
});
