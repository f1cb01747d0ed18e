import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IntakeService } from '../../src/modules/applications/intake.service.ts';
import { ImportRunsService } from '../../src/modules/imports/import-runs.service.ts';
import type {
  ColumnsDto,
  ImportDto,
  PreviewDto,
  UndoneDto,
} from '../../src/modules/imports/dto/import.dto.ts';
import { Factories, type Person } from '../support/factories.ts';
import { TestApi, type Answer } from '../support/test-api.ts';

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

const returner = () => make.person('returner', programmeId, cohortId);

async function upload(person: Person, content: Uint8Array, key?: string) {
  const payload = Buffer.concat([
    Buffer.from(
      '--part\r\ncontent-disposition: form-data; name="file"; filename="../se\u0000arch.csv"\r\ncontent-type: text/csv\r\n\r\n',
    ),
    content,
    Buffer.from('\r\n--part--\r\n'),
  ]);
  return api.post<{ id: string; errors?: unknown }>(`${person.base}/imports`, {
    as: person.token,
    body: payload,
    headers: {
      'content-type': 'multipart/form-data; boundary=part',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
  });
}

const corpus = (name: string) => readFileSync(new URL(`corpus/${name}`, import.meta.url));

class Importing {
  constructor(
    readonly person: Person,
    readonly id: string,
  ) {}

  static async of(content: string | Uint8Array, person?: Person): Promise<Importing> {
    const who = person ?? (await returner());
    const { body, status } = await upload(who, Buffer.from(content));
    expect([status, body]).toEqual([201, { id: expect.any(String) }]);
    return new Importing(who, body.id);
  }

  private at = (path = '') => `${this.person.base}/imports/${this.id}${path}`;
  private as = () => ({ as: this.person.token });
  get = async () => (await api.get<ImportDto>(this.at(), this.as())).body;
  columns = async () => (await api.get<ColumnsDto>(this.at('/columns'), this.as())).body;
  preview = async (page = 1) =>
    (await api.get<PreviewDto>(this.at(`/preview?page=${String(page)}`), this.as())).body;
  read = (body: unknown) => api.put(this.at('/reading'), { ...this.as(), body });
  begin = (problems = 'stop', duplicates = 'skip') =>
    api.post<ImportDto>(this.at('/run'), { ...this.as(), body: { problems, duplicates } });
  undo = () => api.post<UndoneDto>(this.at('/undo'), this.as());

  async run(problems = 'stop', duplicates = 'skip'): Promise<ImportDto> {
    const { status, body } = await this.begin(problems, duplicates);
    expect([status, body.state]).toEqual([202, 'running']);
    await api.runJobs();
    return this.get();
  }

  async applications(): Promise<Record<string, unknown>[]> {
    const { rows } = await api.owner.query<Record<string, unknown>>(
      `SELECT a.title, a.employer, a.link, a.notes, a.stage, a.furthest_stage, a.outcome,
              a.applied_on::text, a.closing_on::text, a.salary,
              (SELECT string_agg(concat_ws(' ', e.kind, e.stage, e.outcome, e.occurred_on::text), ', '
                                 ORDER BY e.recorded_at, e.id)
               FROM stage_event e WHERE e.application_id = a.id) AS history
       FROM application a WHERE a.returner_id = $1 ORDER BY a.id`,
      [this.person.enrolmentId],
    );
    return rows;
  }
}

const many = (count: number) =>
  `Title,Employer,Date applied,Status\n${Array.from({ length: count }, (_, i) => `Librarian ${String(i)},Library ${String(i)},2026-05-${String((i % 28) + 1).padStart(2, '0')},${i % 3 ? 'Applied' : 'Rejected'}\n`).join('')}`;

describe('exports of other trackers', () => {
  it('Huntr: statuses and moments become histories', async () => {
    const it = await Importing.of(corpus('huntr.csv'));
    expect(await it.run()).toMatchObject({ state: 'done', added: 2, skipped: 0, linesDone: 2 });
    expect(await it.applications()).toEqual([
      {
        title: 'Subject Librarian',
        employer: 'Tideway College',
        link: 'https://example.org/jobs/1',
        notes: '',
        stage: 'applied',
        furthest_stage: 'applied',
        outcome: null,
        applied_on: '2026-05-03',
        closing_on: null,
        salary: '£34,000',
        history: 'moved saved 2026-05-01, moved applied 2026-05-03',
      },
      expect.objectContaining({ stage: 'saved', history: 'moved saved 2026-06-01' }),
    ]);
  });

  it('Teal: American dates are told by those that read one way only', async () => {
    const it = await Importing.of(corpus('teal.csv'));
    expect(await it.columns()).toMatchObject({ dateOrder: 'month_first', datesAmbiguous: true });
    await it.run();
    expect(
      (await it.applications()).map(({ history, closing_on }) => [history, closing_on]),
    ).toEqual([
      [
        'moved saved 2026-05-01, moved applied 2026-05-14, moved first_round 2026-05-14',
        '2026-05-28',
      ],
      ['moved saved 2026-04-13, moved applied 2026-04-20, ended rejected 2026-04-20', null],
    ]);
  });

  it('LinkedIn: dates with a time', async () => {
    const it = await Importing.of(corpus('linkedin.csv'));
    await it.run();
    expect(await it.applications()).toMatchObject([
      { title: 'Systems Librarian', employer: 'Tideway College', applied_on: '2026-08-14' },
    ]);
  });

  it('a German sheet of the old encoding, with a title above and lines across lines', async () => {
    const it = await Importing.of(corpus('german-excel.csv'));
    expect(await it.columns()).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      headerLine: 3,
      linesTotal: 2,
    });
    await it.run();
    expect(await it.applications()).toMatchObject([
      {
        title: 'Bibliothekarin für Kinder',
        notes: 'Gespräch mit Frau Müller\nzweite Zeile',
        closing_on: '2026-12-31',
      },
      { employer: '007 Records', outcome: 'no_response', notes: '„nichts“ gehört' },
    ]);
  });

  it('UTF-16 with tabs, right to left and emoji', async () => {
    const it = await Importing.of(corpus('notion-utf16.csv'));
    await it.run();
    expect(await it.applications()).toMatchObject([
      { employer: 'بيت الحكمة', stage: 'first_round', applied_on: '2026-05-03', notes: '📚 مرحبا' },
    ]);
  });
});

describe('a file with nasty lines', () => {
  it('says which line and why, and brings the rest in as the words that they are', async () => {
    const it = await Importing.of(corpus('nasty.csv'));
    const { ready, withProblems, duplicates, remarks } = await it.preview();
    expect([ready, withProblems, duplicates]).toEqual([4, 7, 1]);
    const problems = remarks.filter(({ kind }) => kind === 'problem');
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [5, 'notes'],
      [6, 'title'],
      [7, 'employer'],
      [8, 'appliedOn'],
      [9, 'appliedOn'],
      [10, 'status'],
      [11, 'employer'],
    ]);
    for (const { message } of remarks) expect(message.length).toBeLessThan(200);
    const refused = await it.begin();
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([
      409,
      'import-lines-with-problems',
    ]);
    expect(await it.run('leave_out')).toMatchObject({ state: 'done', added: 4 });
    expect(await it.applications()).toMatchObject([
      { title: '=HYPERLINK("http://x")', employer: '+cmd|calc', link: '' },
      { title: 'NULbyte', employer: 'Library', notes: 'ab' },
      { employer: 'مكتبة', notes: '📚🏛️' },
      { title: 'Too many' },
    ]);
  });

  it.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004'), /Save as/],
    ['nothing', Buffer.of(), /empty/],
    ['names of columns only', Buffer.from('Title,Employer\n'), /no lines/],
    ['quotation marks that do not close', Buffer.from('Title,Employer\nA,"B\n'), /line 2/],
  ])('is refused with a sentence: %s', async (_, bytes, sentence) => {
    const person = await returner();
    const { status, body } = await upload(person, bytes);
    expect([status, body.errors]).toEqual([
      422,
      [{ field: 'file', message: expect.stringMatching(sentence) }],
    ]);
    const { rows } = await api.owner.query('SELECT 1 FROM stored_file WHERE enrolment_id = $1', [
      person.enrolmentId,
    ]);
    expect(rows).toHaveLength(0);
  });

  it('is refused where it is too large', async () => {
    const { status } = await upload(await returner(), Buffer.alloc(20_000_001, 'a,b\n'));
    expect(status).toBe(422);
  });
});

describe('how a file is read', () => {
  it('can be said by hand: columns, meanings, order of dates', async () => {
    const it = await Importing.of('What,Who,When,How\nArchivist,Tideway,3/4/2026,Pondering\n');
    expect((await it.read({ columns: ['title', '', '', ''] })).status).toBe(422);
    expect((await it.read({ columns: ['title', 'title', '', 'employer'] })).status).toBe(422);
    const columns = ['title', 'employer', 'appliedOn', 'status'];
    expect((await it.read({ columns })).body).toMatchObject({
      errors: [{ field: 'dateOrder' }],
    });
    expect((await it.read({ columns, dateOrder: 'month_first' })).status).toBe(204);
    expect((await it.columns()).statuses).toEqual([
      { value: 'Pondering', count: 1, meaning: null },
    ]);
    expect(await it.preview()).toMatchObject({ ready: 0, withProblems: 1 });
    await it.read({ statuses: [{ value: 'Pondering', meaning: 'first_round+rejected' }] });
    await it.run();
    expect(await it.applications()).toMatchObject([
      { applied_on: '2026-03-04', furthest_stage: 'first_round', outcome: 'rejected' },
    ]);
  });

  it('begins afresh with another encoding or separator', async () => {
    const it = await Importing.of('Title,Employer\nA,B\n');
    expect((await it.read({ separator: ';' })).status).toBe(204);
    expect((await it.columns()).columns).toHaveLength(1);
    expect((await it.read({ separator: ',' })).status).toBe(204);
    expect(await it.preview()).toMatchObject({ ready: 1 });
  });
});

describe('duplicates', () => {
  it('are found by address and by title and employer, there and in the file', async () => {
    const person = await returner();
    await make.application(person, { title: 'Archivist', employer: 'The British Library' });
    await make.application(person, {
      title: 'X',
      link: 'https://www.example.org/jobs/1?utm_source=a',
    });
    const text =
      'Title,Employer,Link\narchivist,British Library (BL),\nNew,Y,http://example.org/jobs/1/\nNew,Z,\nNew,Z,\n';
    const skipping = await Importing.of(text, person);
    const { ready, duplicates, remarks } = await skipping.preview();
    expect([ready, duplicates]).toEqual([1, 3]);
    expect(remarks.map(({ message }) => message)).toEqual([
      'You have this one already.',
      'You have this one already.',
      'The same as in line 4.',
    ]);
    expect(await skipping.run()).toMatchObject({ added: 1, skipped: 3 });
    const adding = await Importing.of(text, person);
    expect(await adding.run('stop', 'add')).toMatchObject({ added: 4, skipped: 0 });
    const nothing = await Importing.of(text, person);
    expect((await nothing.begin()).status).toBe(409);
  });
});

describe('an import', () => {
  it('comes in once, however often it is asked for', async () => {
    const person = await returner();
    const file = Buffer.from(many(3));
    const [one, two] = [
      await upload(person, file, 'key-of-a-form'),
      await upload(person, file, 'key-of-a-form'),
    ];
    expect(one.body).toEqual(two.body);
    const it = new Importing(person, one.body.id);
    const answers: Answer[] = await Promise.all([it.begin(), it.begin(), it.begin()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    await api.runJobs();
    expect((await it.begin()).status).toBe(202);
    await api.runJobs();
    expect(await it.applications()).toHaveLength(3);
    const { rows } = await api.owner.query('SELECT 1 FROM stored_file WHERE enrolment_id = $1', [
      person.enrolmentId,
    ]);
    expect(rows).toHaveLength(0);
  });

  it('is all or nothing: broken off in the middle, it runs again and no line comes twice', async () => {
    const it = await Importing.of(many(1_200));
    await it.begin();
    const intake = api.app.get(IntakeService);
    const add = intake.add.bind(intake);
    let calls = 0;
    const spy = jest.spyOn(intake, 'add').mockImplementation(async (...given) => {
      calls += 1;
      await add(...given);
      if (calls === 2) throw new Error('the power went');
    });
    const job = { ...it.person, importId: it.id };
    await expect(api.app.get(ImportRunsService).run(job)).rejects.toThrow('the power went');
    spy.mockRestore();
    expect(await it.applications()).toHaveLength(0);
    expect((await it.get()).state).toBe('running');
    await Promise.all([api.app.get(ImportRunsService).run(job), api.runJobs()]);
    expect(await it.get()).toMatchObject({ state: 'done', added: 1_200 });
    expect(await it.applications()).toHaveLength(1_200);
  });

  it('shows how far it has come while nothing has come in yet', async () => {
    const it = await Importing.of(many(3_000));
    await it.begin();
    const seen: [number, number][] = [];
    const intake = api.app.get(IntakeService);
    const add = intake.add.bind(intake);
    const spy = jest.spyOn(intake, 'add').mockImplementation(async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await add(...given);
      seen.push([(await it.get()).linesDone, (await it.applications()).length]);
    });
    await api.runJobs();
    spy.mockRestore();
    const progress = seen.map(([lines]) => lines);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(Math.max(...progress)).toBeGreaterThanOrEqual(1_000);
    expect(seen.every(([, there]) => there === 0)).toBe(true);
  });

  it('can be undone, but for what was changed since', async () => {
    const it = await Importing.of(many(5));
    await it.run();
    const { rows } = await api.owner.query<{ id: string }>(
      'SELECT id FROM application WHERE returner_id = $1 ORDER BY id',
      [it.person.enrolmentId],
    );
    const as = { as: it.person.token };
    const [, moved, withCriterion] = rows;
    const at = (of: { id: string } | undefined) => `${it.person.base}/applications/${of?.id ?? ''}`;
    const body = { stage: 'first_round', occurredOn: '2026-06-20' };
    expect((await api.post(`${at(moved)}/moves`, { ...as, body })).status).toBeLessThan(300);
    await make.insert('criterion', {
      programme_id: programmeId,
      returner_id: it.person.enrolmentId,
      application_id: withCriterion?.id,
      kind: 'essential',
      text: 'Cataloguing',
      position: 1,
    });
    const undone = await it.undo();
    expect(undone.body).toMatchObject({
      removed: 3,
      keptTotal: 2,
      kept: [{ title: 'Librarian 1' }, { title: 'Librarian 2' }],
    });
    expect((await it.get()).state).toBe('undone');
    expect((await it.undo()).status).toBe(409);
    expect(await it.applications()).toHaveLength(2);
  });

  it('is nobody else’s, the file and the lines included', async () => {
    const it = await Importing.of(many(1));
    const other = new Importing(await returner(), it.id);
    for (const answer of [await other.begin(), await other.undo(), await other.read({})]) {
      expect(answer.status).toBe(404);
    }
    await it.run();
    expect(await other.applications()).toHaveLength(0);
  });
});
