import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { corpus, World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

describe('exports of other trackers', () => {
  it('Huntr: statuses and moments become histories', async () => {
    const it = await world.importing(corpus('huntr.csv'));
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
    const it = await world.importing(corpus('teal.csv'));
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
    const it = await world.importing(corpus('linkedin.csv'));
    await it.run();
    expect(await it.applications()).toMatchObject([
      { title: 'Systems Librarian', employer: 'Tideway College', applied_on: '2026-08-14' },
    ]);
  });

  it('a German sheet of the old encoding, with a title above and lines across lines', async () => {
    const it = await world.importing(corpus('german-excel.csv'));
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
    const it = await world.importing(corpus('notion-utf16.csv'));
    await it.run();
    expect(await it.applications()).toMatchObject([
      { employer: 'بيت الحكمة', stage: 'first_round', applied_on: '2026-05-03', notes: '📚 مرحبا' },
    ]);
  });
});

describe('a file with nasty lines', () => {
  it('says which line and why, and brings the rest in as the words that they are', async () => {
    const it = await world.importing(corpus('nasty.csv'));
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
    const person = await world.returner();
    const { status, body } = await world.upload(person, bytes);
    expect([status, body.errors]).toEqual([
      422,
      [{ field: 'file', message: expect.stringMatching(sentence) }],
    ]);
    const { rows } = await world.api.owner.query(
      'SELECT 1 FROM stored_file WHERE enrolment_id = $1',
      [person.enrolmentId],
    );
    expect(rows).toHaveLength(0);
  });

  it('is refused where it is too large', async () => {
    const { status } = await world.upload(
      await world.returner(),
      Buffer.alloc(20_000_001, 'a,b\n'),
    );
    expect(status).toBe(422);
  });
});

describe('how a file is read', () => {
  it('can be said by hand: columns, meanings, order of dates', async () => {
    const it = await world.importing('What,Who,When,How\nArchivist,Tideway,3/4/2026,Pondering\n');
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

  it('takes words that JavaScript knows for words, and keeps no more meanings than are asked for', async () => {
    const it = await world.importing('Title,Employer,Status\nA,Boat Constructor,constructor\n');
    expect((await it.columns()).statuses).toEqual([
      { value: 'constructor', count: 1, meaning: null },
    ]);
    expect(await it.preview()).toMatchObject({ ready: 0, withProblems: 1 });
    for (let i = 0; i < 4; i += 1) {
      const statuses = Array.from({ length: 100 }, (_, n) => ({
        value: `never seen ${String(i)} ${String(n)}`,
        meaning: 'applied',
      }));
      await it.read({
        statuses: [...statuses.slice(1), { value: 'constructor', meaning: 'applied' }],
      });
    }
    expect(await it.preview()).toMatchObject({ ready: 1, withProblems: 0 });
    const { rows } = await world.api.owner.query<{ reading: { statuses: object } }>(
      'SELECT reading FROM import WHERE id = $1',
      [it.id],
    );
    expect(Object.keys(rows[0]?.reading.statuses ?? {})).toHaveLength(200);
  });

  it('begins afresh with another encoding or separator', async () => {
    const it = await world.importing('Title,Employer\nA,B\n');
    expect((await it.read({ separator: ';' })).status).toBe(204);
    expect((await it.columns()).columns).toHaveLength(1);
    expect((await it.read({ separator: ',' })).status).toBe(204);
    expect(await it.preview()).toMatchObject({ ready: 1 });
  });
});

describe('duplicates', () => {
  it('are found by address and by title and employer, there and in the file', async () => {
    const person = await world.returner();
    await world.make.application(person, { title: 'Archivist', employer: 'The British Library' });
    await world.make.application(person, {
      title: 'X',
      link: 'https://www.example.org/jobs/1?utm_source=a',
    });
    const text =
      'Title,Employer,Link\narchivist,British Library (BL),\nNew,Y,http://example.org/jobs/1/\nNew,Z,\nNew,Z,\n';
    const skipping = await world.importing(text, person);
    const { ready, duplicates, first, remarks } = await skipping.preview();
    expect([ready, duplicates]).toEqual([1, 3]);
    expect(first.map(({ line, title, employer }) => [line, title, employer])).toEqual([
      [4, 'New', 'Z'],
    ]);
    expect(remarks.map(({ message }) => message)).toEqual([
      'You have this one already.',
      'You have this one already.',
      'The same as in line 4.',
    ]);
    expect(await skipping.run()).toMatchObject({ added: 1, skipped: 3 });
    const adding = await world.importing(text, person);
    expect(await adding.run('stop', 'add')).toMatchObject({ added: 4, skipped: 0 });
    const nothing = await world.importing(text, person);
    expect((await nothing.begin()).status).toBe(409);
  });
});
