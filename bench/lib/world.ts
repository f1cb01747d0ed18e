import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ensureDatabase, migrateDatabase } from '../../script/lib/database.ts';
import { inRoot } from '../../script/lib/paths.ts';
import { startPostgres, type Server } from '../../script/lib/postgres.ts';

/** Every cohort is alike: 25 returners, 20 applications each, 5 entries of history each. */
const RETURNERS = 25;
const APPLICATIONS = 20;
const EVENTS = 5;
const PER_COHORT = RETURNERS * APPLICATIONS * EVENTS;

/** A returner with more applications than anybody should need: for lists and their deep pages. */
const LONG_LIST = 30_000;

/** The token of everybody's session is their account's id; only its hash is stored, as always. */
export const tokenOf = (accountId: string): string => `bench-${accountId}`;

/** Ids count up, each table in a range of its own, so that a run is like every other. */
const id = (table: number, n: number): string =>
  `01900000-0000-7${String(table).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`;

const PROGRAMME = id(1, 1);
const COORDINATOR = { account: id(2, 900_000_000), enrolment: id(3, 900_000_000) };
const READER = { account: id(2, 900_000_001), enrolment: id(3, 900_000_001) };

/** A database of a size, and who looks at it. */
export interface World {
  url: string;
  cohortId: string;
  coordinator: typeof COORDINATOR;
  /** The returner with the long list. */
  reader: typeof READER;
  programmeId: string;
  /** One of the reader's applications, with a full history. */
  applicationId: string;
}

/**
 * PostgreSQL with a small world (50 thousand entries of history, 20 cohorts) and a large one
 * (5 million, 2,000 cohorts), made at the first run and kept as long as the migrations stay.
 */
export async function openWorlds(say: (text: string) => void) {
  const hash = createHash('sha256').update(readFileSync(new URL(import.meta.url)));
  for (const file of globSync('prisma/migrations/*/migration.sql', { cwd: inRoot() }).sort()) {
    hash.update(readFileSync(inRoot(file)));
  }
  const version = hash.digest('hex').slice(0, 12);
  const folder = process.env['BENCH_DATA_DIR'] || inRoot('bench/.data');
  for (const old of globSync('*', { cwd: folder })) {
    if (old !== version) rmSync(`${folder}/${old}`, { recursive: true, force: true });
  }
  const place = `${folder}/${version}`;
  const server = await startPostgres(place, [
    ...['-c', 'shared_buffers=1GB', '-c', 'max_wal_size=8GB', '-c', 'synchronous_commit=off'],
    ...['-c', 'maintenance_work_mem=512MB', '-c', 'checkpoint_timeout=30min'],
  ]);
  const pidFile = readFileSync(`${place}/postgresql/postmaster.pid`, 'utf8');
  return {
    /** The server's first process. */
    postmaster: Number(pidFile.split('\n')[0]),
    small: await world(server, 'small', 20, say),
    large: await world(server, 'large', 2_000, say),
    stop: server.stop,
  };
}

async function world(
  server: Server,
  name: string,
  cohorts: number,
  say: (text: string) => void,
): Promise<World> {
  const url = await ensureDatabase(server, name);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ done: boolean }>(
    `SELECT to_regclass('bench_done') IS NOT NULL AS done`,
  );
  if (!rows[0]?.done) {
    say(
      `making the ${name} world: ${(cohorts * PER_COHORT).toLocaleString('en-GB')} entries of history`,
    );
    await migrateDatabase(url);
    await fill(client, cohorts);
    await client.query('VACUUM ANALYZE');
    await client.query('CREATE TABLE bench_done ()');
  }
  await client.end();
  return {
    url,
    cohortId: id(4, Math.floor(cohorts / 2)),
    coordinator: COORDINATOR,
    reader: READER,
    programmeId: PROGRAMME,
    applicationId: id(5, 800_000_000 + LONG_LIST - 1),
  };
}

type Cells = readonly (string | number | boolean | null)[];

async function copy(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<Cells>,
): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  let batch = '';
  for (const row of rows) {
    batch += `${row.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;
    if (batch.length > 262_144) {
      if (!stream.write(batch)) await once(stream, 'drain');
      batch = '';
    }
  }
  stream.end(batch);
  await once(stream, 'finish');
}

const STAGES = ['saved', 'preparing', 'applied', 'first_round', 'final_interview'] as const;
const TITLES = ['Assistant Librarian', 'Subject Librarian', 'Library Manager', 'Archivist'];
const EMPLOYERS = ['Harbour Library', 'Saltmarket Hospice', 'Tideway College', 'Bindweed & Burr'];

const day = (n: number): string =>
  new Date(Date.UTC(2026, 1, 1) + n * 86_400_000).toISOString().slice(0, 10);
const moment = (n: number): string => `${day(n)}T09:00:00Z`;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** How far the nth application came: a third each stop before, after and beyond an interview. */
const reach = (n: number): number => 2 + (n % 3);
const isRejected = (n: number): boolean => n % 5 !== 0;
const isDebriefed = (n: number): boolean => isRejected(n) && n % 2 === 0;

async function fill(client: pg.Client, cohorts: number): Promise<void> {
  const returners = cohorts * RETURNERS;
  const applications = returners * APPLICATIONS;
  const range = function* <T>(count: number, row: (n: number) => T): Generator<T> {
    for (let n = 0; n < count; n += 1) yield row(n);
  };
  const only = function* <T>(count: number, row: (n: number) => T | null): Generator<T> {
    for (let n = 0; n < count; n += 1) {
      const made = row(n);
      if (made) yield made;
    }
  };
  const ownerOf = (n: number): string => id(3, Math.floor(n / APPLICATIONS));

  // Foreign keys hold by construction.
  await client.query('SET session_replication_role = replica');
  await client.query('INSERT INTO programme (id, name, time_zone) VALUES ($1, $2, $3)', [
    PROGRAMME,
    'Bench',
    'Europe/London',
  ]);
  await copy(
    client,
    'cohort',
    ['programme_id', 'id', 'name', 'starts_on', 'ends_on'],
    range(cohorts, (n) => [PROGRAMME, id(4, n), `Cohort ${n}`, '2026-02-01', '2026-12-01']),
  );
  await copy(
    client,
    'account',
    ['id', 'email', 'name'],
    [
      ...[COORDINATOR, READER].map(({ account }) => [
        account,
        `${account}@example.org`,
        'Somebody',
      ]),
    ],
  );
  await copy(
    client,
    'account',
    ['id', 'email', 'name'],
    range(returners, (n) => [id(2, n), `r${n}@example.org`, `Returner ${n}`]),
  );
  const enrolment = [
    'programme_id',
    'id',
    'account_id',
    'role',
    'cohort_id',
    'shares_progress',
    'active_week',
  ];
  await copy(client, 'enrolment', enrolment, [
    [PROGRAMME, COORDINATOR.enrolment, COORDINATOR.account, 'coordinator', null, false, null],
    [PROGRAMME, READER.enrolment, READER.account, 'returner', id(4, 0), false, null],
  ]);
  await copy(
    client,
    'enrolment',
    enrolment,
    range(returners, (n) => [
      PROGRAMME,
      id(3, n),
      id(2, n),
      'returner',
      id(4, Math.floor(n / RETURNERS)),
      n % 3 !== 0,
      '2026-10-05',
    ]),
  );
  for (const { account } of [COORDINATOR, READER]) {
    await client.query(
      `INSERT INTO session (account_id, token_hash, expires_at)
       VALUES ($1, sha256($2::bytea), now() + interval '10 years')`,
      [account, tokenOf(account)],
    );
  }

  const application = [
    'programme_id',
    'id',
    'returner_id',
    'title',
    'employer',
    'location',
    'stage',
    'furthest_stage',
    'outcome',
    'stage_since',
    'applied_on',
    'ended_on',
    'updated_at',
  ];
  const applicationRow = (key: string, owner: string, n: number): Cells => {
    const stage = pick(STAGES, reach(n));
    return [
      PROGRAMME,
      key,
      owner,
      pick(TITLES, n),
      pick(EMPLOYERS, n),
      'Northport',
      stage,
      stage,
      isRejected(n) ? 'rejected' : null,
      day(n % 200),
      day(n % 180),
      isRejected(n) ? day((n % 200) + 20) : null,
      moment(n % 220),
    ];
  };
  await copy(
    client,
    'application',
    application,
    range(applications, (n) => applicationRow(id(5, n), ownerOf(n), n)),
  );
  await copy(
    client,
    'application',
    application,
    range(LONG_LIST, (n) => applicationRow(id(5, 800_000_000 + n), READER.enrolment, n)),
  );

  const event = [
    'programme_id',
    'id',
    'application_id',
    'returner_id',
    'kind',
    'stage',
    'outcome',
    'occurred_on',
  ];
  const eventRow = (
    key: number,
    application_: string,
    owner: string,
    n: number,
    step: number,
  ): Cells => {
    const last = step === EVENTS - 1 && isRejected(n);
    return [
      PROGRAMME,
      id(6, key),
      application_,
      owner,
      last ? 'ended' : 'moved',
      last ? null : pick(STAGES, Math.min(step, reach(n))),
      last ? 'rejected' : null,
      day((n % 200) + step * 4),
    ];
  };
  await copy(
    client,
    'stage_event',
    event,
    range(applications * EVENTS, (k) => {
      const n = Math.floor(k / EVENTS);
      return eventRow(k, id(5, n), ownerOf(n), n, k % EVENTS);
    }),
  );
  const shown = 800_000_000 + LONG_LIST - 1;
  await copy(
    client,
    'stage_event',
    event,
    range(12, (k) => eventRow(900_000_000 + k, id(5, shown), READER.enrolment, 1, k % EVENTS)),
  );
  await copy(
    client,
    'interview',
    ['programme_id', 'id', 'application_id', 'returner_id', 'round', 'format', 'starts_at'],
    [
      ...range(3, (k): Cells => [
        PROGRAMME,
        id(7, 900_000_000 + k),
        id(5, shown),
        READER.enrolment,
        'first_round',
        'video',
        moment(k),
      ]),
    ],
  );
  await copy(
    client,
    'criterion',
    ['programme_id', 'id', 'application_id', 'returner_id', 'kind', 'text', 'evidence', 'position'],
    [
      ...range(10, (k): Cells => [
        PROGRAMME,
        id(8, k),
        id(5, shown),
        READER.enrolment,
        'essential',
        'Experience of enquiry work',
        'Five years at the desk.',
        k,
      ]),
    ],
  );
  await copy(
    client,
    'interview',
    ['programme_id', 'id', 'application_id', 'returner_id', 'round', 'format', 'starts_at'],
    only(applications, (n): Cells | null =>
      reach(n) < 3
        ? null
        : [
            PROGRAMME,
            id(7, n),
            id(5, n),
            ownerOf(n),
            'first_round',
            'video',
            moment((n % 200) + 10),
          ],
    ),
  );

  await copy(
    client,
    'debrief',
    [
      'programme_id',
      'id',
      'application_id',
      'returner_id',
      'stopped_at',
      'located_at',
      'accepted_at',
    ],
    only(applications, (n): Cells | null =>
      isDebriefed(n)
        ? [
            PROGRAMME,
            id(9, n),
            id(5, n),
            ownerOf(n),
            pick(STAGES, reach(n)),
            moment((n % 200) + 22),
            moment((n % 200) + 30),
          ]
        : null,
    ),
  );
  await copy(
    client,
    'feedback_request',
    ['programme_id', 'id', 'debrief_id', 'returner_id', 'state', 'asked_on'],
    only(applications, (n): Cells | null =>
      isDebriefed(n)
        ? [
            PROGRAMME,
            id(10, n),
            id(9, n),
            ownerOf(n),
            n % 4 === 0 ? 'asked' : 'not_asked',
            n % 4 === 0 ? day((n % 200) + 23) : null,
          ]
        : null,
    ),
  );
  await copy(
    client,
    'strategy',
    ['programme_id', 'id', 'returner_id', 'plan'],
    range(returners, (n) => [PROGRAMME, id(11, n), id(3, n), 'Two applications a week.']),
  );
  await copy(
    client,
    'strategy_version',
    [
      'programme_id',
      'id',
      'strategy_id',
      'returner_id',
      'number',
      'plan',
      'reflection',
      'feedback',
      'acceptance',
    ],
    range(returners, (n) => [
      PROGRAMME,
      id(12, n),
      id(11, n),
      id(3, n),
      1,
      'Two applications a week.',
      'r',
      'f',
      'a',
    ]),
  );
  await copy(
    client,
    'review',
    [
      'programme_id',
      'id',
      'returner_id',
      'strategy_version_id',
      'state',
      'submitted_at',
      'decision',
      'decided_at',
    ],
    range(returners, (n) =>
      n % 4 === 0
        ? [PROGRAMME, id(13, n), id(3, n), id(12, n), 'waiting', moment(n % 200), null, null]
        : [
            PROGRAMME,
            id(13, n),
            id(3, n),
            id(12, n),
            'decided',
            moment(n % 200),
            n % 2 ? 'ready' : 'another_look',
            moment((n % 200) + 6),
          ],
    ),
  );
  await client.query('SET session_replication_role = origin');
}
