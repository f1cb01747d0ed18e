import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HOLDINGS, LEFT_OUT } from '../../src/modules/archives/archive-contents.ts';
import { CHOICES, words } from '../../src/modules/archives/archive-page.ts';
import { SESSION_COOKIE } from '../../src/platform/auth/session-cookie.ts';
import { FileStore } from '../../src/platform/files/file-store.ts';
import { Factories, type Person } from '../support/factories.ts';
import { ORIGIN, TestApi } from '../support/test-api.ts';
import { CANARY, plantEverywhere, type Planted } from './one-of-everything.ts';
import { PASSWORD, PASSWORD_HASH } from './password.ts';
import { unzip } from './unzip.ts';

interface Archive {
  id: string;
  state: string;
  stepsDone: number;
  stepsTotal: number;
  size: number | null;
  expiresAt: string | null;
}

let api: TestApi;
let make: Factories;
let programmeId: string;
let cohortId: string;

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
});
afterAll(() => api.stop());

async function returner(): Promise<Person> {
  const person = await make.person('returner', programmeId, cohortId);
  await make.insert('credential', { account_id: person.accountId, password_hash: PASSWORD_HASH });
  return person;
}
const list = async ({ base, token }: Person) =>
  (await api.get<Archive[]>(`${base}/archives`, { as: token })).body;
const ask = async ({ base, token }: Person) =>
  (await api.post<Archive>(`${base}/archives`, { as: token, body: { password: PASSWORD } })).body;
const open = ({ base, token }: Person, id: string) =>
  api.post(`${base}/archives/${id}/file`, { as: token, body: { password: PASSWORD } });

async function download({ base, token }: Person, id: string): Promise<Buffer> {
  const { app } = api;
  const response = await app.inject({
    method: 'POST',
    url: `/api${base}/archives/${id}/file`,
    headers: { cookie: `${SESSION_COOKIE}=${token}`, origin: ORIGIN },
    payload: { password: PASSWORD },
  });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-disposition']).toMatch(
    /^attachment; filename="reshelve-\d{4}-\d\d-\d\d\.zip"$/,
  );
  return response.rawPayload;
}

async function archiveOf(person: Person): Promise<Map<string, string>> {
  const { id } = await ask(person);
  await api.runJobs();
  return unzip(await download(person, id));
}

describe('an archive', () => {
  let person: Person;
  let planted: Planted[];
  let files: Map<string, string>;

  beforeAll(async () => {
    person = await returner();
    planted = await plantEverywhere(api.owner, person);
    const other = await returner();
    await make.application(other, { title: 'somebody else’s' });
    files = await archiveOf(person);
  });

  it('knows every table: each is in it, or apart for a reason', async () => {
    const { rows } = await api.owner.query<{ name: string }>(`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'`);
    const apart = [
      // The programme's own, and of those who help.
      ...['programme', 'cohort', 'invitation', 'mentor_profile', 'review_draft'],
      // How somebody signs in: secrets, and a list that the account page shows.
      ...['credential', 'session', 'account_token'],
      // The record of deeds, the archives themselves, and the slices of files, which come as files.
      ...['audit_event', 'erasure', 'archive', 'stored_file_part'],
      // A moment's, or of the machinery.
      ...['presence', 'idempotency_key', 'outbox_mail', 'rate_limit'],
    ];
    const known = HOLDINGS.map(({ table }) => table);
    expect(rows.map(({ name }) => name).sort()).toEqual([...known, ...apart].sort());
  });

  it('has something of each, planted for the purpose', () => {
    const empty = HOLDINGS.filter(
      ({ name }) => (JSON.parse(files.get(`json/${name}.json`) ?? '[]') as unknown[]).length === 0,
    );
    expect(empty.map(({ table }) => table)).toEqual([]);
  });

  it('knows which columns hold the code of a choice', async () => {
    const { rows } = await api.owner.query<{ table: string; column: string }>(`
      SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'USER-DEFINED'`);
    const held = rows.filter(({ table }) => HOLDINGS.some((holding) => holding.table === table));
    expect(held.filter(({ column }) => !CHOICES.has(column))).toEqual([]);
  });

  it('has every word of every field, as JSON, as CSV and to read', () => {
    const held = planted.filter(
      ({ table, column }) =>
        HOLDINGS.some((holding) => holding.table === table) &&
        !LEFT_OUT.includes(column) &&
        column !== 'sha256',
    );
    expect(held.length).toBeGreaterThan(80);
    const page = files.get('reshelve.html') ?? '';
    for (const { table, column } of held) {
      const { name } = HOLDINGS.find((holding) => holding.table === table) ?? { name: '' };
      const canary = `${CANARY} ${table}.${column}`;
      expect([canary, files.get(`json/${name}.json`)?.includes(canary)]).toEqual([canary, true]);
      expect([canary, files.get(`csv/${name}.csv`)?.includes(canary)]).toEqual([canary, true]);
      expect([canary, page.includes(canary)]).toEqual([canary, true]);
      expect(page).toContain(words(column));
    }
  });

  it('has the files as they were, the account, and nobody else’s', () => {
    const uploads = [...files].filter(([name]) => name.startsWith('files/'));
    expect(uploads.map(([, content]) => content)).toEqual([
      `${CANARY} stored_file_part.bytes ${person.enrolmentId}`,
    ]);
    expect(files.get('json/account.json')).toContain(person.email);
    expect([...files.values()].join('')).not.toContain('somebody else’s');
  });

  it('gives away no secret and no key of the programme', () => {
    const everything = [...files.values()].join('');
    for (const name of LEFT_OUT) expect(everything).not.toContain(`"${name}"`);
    expect(everything).not.toContain(PASSWORD_HASH);
  });

  it('is JSON that parses and CSV with a header a file', () => {
    for (const { name } of HOLDINGS) {
      const rows = JSON.parse(files.get(`json/${name}.json`) ?? '') as Record<string, unknown>[];
      const [first] = rows;
      const header = files.get(`csv/${name}.csv`)?.split('\r\n')[0] ?? '';
      expect(header).toBe(first ? Object.keys(first).join(',') : '');
    }
  });
});

describe('words that could do harm', () => {
  it('stay words on the page and in a spreadsheet', async () => {
    const person = await returner();
    await make.application(person, {
      title: '<script>alert(1)</script>',
      employer: '=HYPERLINK("http://example.org")',
      notes: 'one "quoted"\r\nline, مرحبا 📚',
      location: 'stratford-upon-avon',
      stage: 'first_round',
    });
    const files = await archiveOf(person);
    const page = files.get('reshelve.html') ?? '';
    expect(page).not.toContain('<script>');
    expect(page).toContain('&#60;script&#62;');
    expect(page).toContain('<dd>stratford-upon-avon</dd>');
    expect(page).toContain('<dd>first round</dd>');
    expect(files.get('csv/applications.csv')).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    const [row] = JSON.parse(files.get('json/applications.json') ?? '') as { notes: string }[];
    expect(row?.notes).toBe('one "quoted"\r\nline, مرحبا 📚');
  });

  it('cannot lead a file out of its folder', async () => {
    const person = await returner();
    await api.app.get(FileStore).write(
      {
        kind: 'enrolled',
        role: 'returner',
        hasLeft: false,
        timeZone: 'Europe/London',
        ...person,
      },
      {
        name: '../../etc/passwd',
        mediaType: 'text/plain',
        limit: 100,
        content: (async function* () {
          yield await Promise.resolve(Buffer.from('harmless'));
        })(),
      },
    );
    const names = [...(await archiveOf(person)).keys()];
    expect(names.filter((name) => name.includes('..'))).toEqual([]);
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(1);
  });
});

describe('making one', () => {
  let person: Person;
  beforeEach(async () => {
    person = await returner();
  });

  it('asked for twice is one', async () => {
    const [first, second] = await Promise.all([ask(person), ask(person)]);
    expect(second.id).toBe(first.id);
    expect(first).toMatchObject({ state: 'waiting', stepsDone: 0, size: null });
    await api.runJobs();
    const archives = await list(person);
    expect(archives).toHaveLength(1);
    expect(archives[0]).toMatchObject({ state: 'ready', stepsDone: first.stepsTotal });
    expect(archives[0]?.size).toBeGreaterThan(1_000);
  });

  it('says so in the news when it is there', async () => {
    await ask(person);
    await api.runJobs();
    const { body } = await api.get<{ kind: string }[]>(`${person.base}/notifications`, {
      as: person.token,
    });
    expect(body.map(({ kind }) => kind)).toEqual(['archive-ready']);
  });

  it('is no file before it is ready, and nobody else’s ever', async () => {
    const { id } = await ask(person);
    expect((await open(person, id)).status).toBe(409);
    await api.runJobs();
    expect((await open(await returner(), id)).status).toBe(404);
  });

  it('begins again after a crash and leaves nothing of the first attempt', async () => {
    const { id } = await ask(person);
    // What a killed job leaves: half a file, and the state that it had written.
    await make.insert('stored_file', {
      programme_id: programmeId,
      id,
      enrolment_id: person.enrolmentId,
      name: 'half',
      media_type: 'application/zip',
      size: 0,
      sha256: Buffer.alloc(0),
    });
    await make.insert('stored_file_part', {
      programme_id: programmeId,
      file_id: id,
      enrolment_id: person.enrolmentId,
      number: 0,
      bytes: Buffer.from('half a file'),
    });
    await api.owner.query(`UPDATE archive SET state = 'running', steps_done = 5 WHERE id = $1`, [
      id,
    ]);
    await api.runJobs();
    expect((await unzip(await download(person, id))).has('reshelve.html')).toBe(true);
    const { rows } = await api.owner.query('SELECT FROM stored_file WHERE enrolment_id = $1', [
      person.enrolmentId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is deleted with its file, at once or when its time is over', async () => {
    const first = await ask(person);
    await api.runJobs();
    await api.delete(`${person.base}/archives/${first.id}`, { as: person.token });
    expect(await list(person)).toEqual([]);
    await ask(person);
    await api.runJobs();
    await api.owner.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second'
       WHERE key LIKE 'drop-archive:%'`,
    );
    await api.runJobs();
    expect(await list(person)).toEqual([]);
    const { rows } = await api.owner.query('SELECT FROM stored_file_part WHERE enrolment_id = $1', [
      person.enrolmentId,
    ]);
    expect(rows).toEqual([]);
  });

  it('is made and taken after its returner has left the programme, too', async () => {
    await plantEverywhere(api.owner, person);
    await api.owner.query('UPDATE enrolment SET ended_at = now() WHERE id = $1', [
      person.enrolmentId,
    ]);
    const { id } = await ask(person);
    await api.runJobs();
    expect(await list(person)).toMatchObject([{ id, state: 'ready' }]);
    expect((await download(person, id)).length).toBeGreaterThan(1_000);
    const { body } = await api.get('/me', { as: person.token });
    expect(body).toMatchObject({ enrolments: [], left: [{ id: person.enrolmentId }] });
  });

  it('is deleted in its time after its returner has left the programme, too', async () => {
    const { id } = await ask(person);
    await api.runJobs();
    await api.owner.query('UPDATE enrolment SET ended_at = now() WHERE id = $1', [
      person.enrolmentId,
    ]);
    await api.owner.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() - interval '1 second'
       WHERE key = 'drop-archive:' || $1`,
      [id],
    );
    await api.runJobs();
    const { rows } = await api.owner.query('SELECT FROM stored_file WHERE id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('takes the place of the one before, so that nobody fills the disk with them', async () => {
    await ask(person);
    await api.runJobs();
    const second = await ask(person);
    expect((await list(person)).map(({ state }) => state)).toEqual(['waiting', 'ready']);
    await api.runJobs();
    expect((await list(person)).map(({ id }) => id)).toEqual([second.id]);
    const { rows } = await api.owner.query('SELECT id FROM stored_file WHERE enrolment_id = $1', [
      person.enrolmentId,
    ]);
    expect(rows).toEqual([{ id: second.id }]);
  });
});
