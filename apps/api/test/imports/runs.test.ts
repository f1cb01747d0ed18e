import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IntakeService, KnownPosts } from '../../src/modules/applications/intake.service.ts';
import { ImportRunsService } from '../../src/modules/imports/import-runs.service.ts';
import { countQueries } from '../support/query-count.ts';
import type { Answer } from '../support/test-api.ts';
import { Importing, many, World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

describe('an import', () => {
  it('costs no more a line the more lines there are, in an installation without any', async () => {
    const LINES = 2_000;
    const read = async (table: string): Promise<number> => {
      await world.api.owner.query('SELECT pg_stat_clear_snapshot()');
      const { rows } = await world.api.owner.query<{ read: string }>(
        `SELECT coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0) AS read
         FROM pg_stat_user_tables WHERE relname = $1`,
        [table],
      );
      return Number(rows[0]?.read);
    };
    const it = await world.importing(many(LINES));
    const before = await read('application');
    expect(await it.run()).toMatchObject({ state: 'done', added: LINES });
    // Every entry of a history looks its application up. Were it to look through all of them, that
    // would be more than 1,000 for each line.
    expect(((await read('application')) - before) / LINES).toBeLessThan(400);
    const between = await read('stage_event');
    await it.undo();
    await world.api.runJobs();
    expect(await it.get()).toMatchObject({ state: 'undone', removed: LINES });
    // Every entry that goes looks for those that correct it.
    expect(((await read('stage_event')) - between) / LINES).toBeLessThan(400);
  });

  it('comes in once, however often it is asked for', async () => {
    const person = await world.returner();
    const file = Buffer.from(many(3));
    const [one, two] = [
      await world.upload(person, file, 'key-of-a-form'),
      await world.upload(person, file, 'key-of-a-form'),
    ];
    expect(one.body).toEqual(two.body);
    const it = new Importing(world.api, person, one.body.id);
    const answers: Answer[] = await Promise.all([it.begin(), it.begin(), it.begin()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    await world.api.runJobs();
    expect((await it.begin()).status).toBe(202);
    await world.api.runJobs();
    expect(await it.applications()).toHaveLength(3);
    const { rows } = await world.api.owner.query(
      'SELECT 1 FROM stored_file WHERE enrolment_id = $1',
      [person.enrolmentId],
    );
    expect(rows).toHaveLength(0);
  });

  it('is all or nothing: broken off in the middle, it runs again and no line comes twice', async () => {
    const it = await world.importing(many(1_200));
    await it.begin();
    const intake = world.api.app.get(IntakeService);
    const add = intake.add.bind(intake);
    let calls = 0;
    const spy = jest.spyOn(intake, 'add').mockImplementation(async (...given) => {
      calls += 1;
      await add(...given);
      if (calls === 2) throw new Error('the power went');
    });
    const job = { ...it.person, importId: it.id };
    await expect(world.api.app.get(ImportRunsService).run(job)).rejects.toThrow('the power went');
    spy.mockRestore();
    expect(await it.applications()).toHaveLength(0);
    expect((await it.get()).state).toBe('running');
    await Promise.all([world.api.app.get(ImportRunsService).run(job), world.api.runJobs()]);
    expect(await it.get()).toMatchObject({ state: 'done', added: 1_200 });
    expect(await it.applications()).toHaveLength(1_200);
  });

  it('that was looked at and found sound begins without a second look, while it is read the same', async () => {
    const it = await world.importing(many(400));
    const looks = jest.spyOn(KnownPosts.prototype, 'find');
    await it.preview();
    expect(looks).toHaveBeenCalledTimes(400);
    looks.mockClear();
    expect((await it.begin()).status).toBe(202);
    expect(looks).toHaveBeenCalledTimes(1);
    looks.mockRestore();
    await world.api.runJobs();
    expect(await it.get()).toMatchObject({ state: 'done', added: 400 });
    const other = await world.importing(many(4), it.person);
    await other.preview();
    await other.read({ columns: ['title', 'employer', 'status', 'appliedOn'] });
    expect((await other.begin()).status).toBe(409);
  });

  it('is looked at with the same number of questions, however many lines it has', async () => {
    const questions = async (count: number) => {
      const it = await world.importing(many(count));
      await it.preview();
      return countQueries(() => it.preview());
    };
    expect(await questions(900)).toBe(await questions(3));
  });

  it('that nobody has looked at is looked through before it begins', async () => {
    const it = await world.importing(`${many(3)},No title,2026-05-01,Applied\n`);
    expect((await it.begin()).status).toBe(409);
    expect((await it.begin('leave_out')).status).toBe(202);
  });

  it('that turns out not to be sound after all brings nothing in, and says so', async () => {
    const it = await world.importing(`${many(600)},No title,2026-05-01,Applied\n`);
    await world.api.owner.query(
      `UPDATE import SET reading = reading || jsonb_build_object('soundOn', current_date)
       WHERE id = $1`,
      [it.id],
    );
    expect(await it.run()).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/^Some lines cannot come in/),
    });
    expect(await it.applications()).toHaveLength(0);
  });

  it('shows how far it has come while nothing has come in yet', async () => {
    const it = await world.importing(many(3_000));
    await it.begin();
    const seen: [number, number][] = [];
    const intake = world.api.app.get(IntakeService);
    const add = intake.add.bind(intake);
    const spy = jest.spyOn(intake, 'add').mockImplementation(async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await add(...given);
      seen.push([(await it.get()).linesDone, (await it.applications()).length]);
    });
    await world.api.runJobs();
    spy.mockRestore();
    const progress = seen.map(([lines]) => lines);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(Math.max(...progress)).toBeGreaterThanOrEqual(1_000);
    expect(seen.every(([, there]) => there === 0)).toBe(true);
  });

  it('can be undone, but for what was changed since', async () => {
    const it = await world.importing(many(5));
    await it.run();
    const { rows } = await world.api.owner.query<{ id: string }>(
      'SELECT id FROM application WHERE returner_id = $1 ORDER BY id',
      [it.person.enrolmentId],
    );
    const as = { as: it.person.token };
    const [, moved, withCriterion] = rows;
    const at = (of: { id: string } | undefined) => `${it.person.base}/applications/${of?.id ?? ''}`;
    const body = { stage: 'first_round', occurredOn: '2026-06-20' };
    expect((await world.api.post(`${at(moved)}/moves`, { ...as, body })).status).toBeLessThan(300);
    await world.make.insert('criterion', {
      programme_id: world.programmeId,
      returner_id: it.person.enrolmentId,
      application_id: withCriterion?.id,
      kind: 'essential',
      text: 'Cataloguing',
      position: 1,
    });
    expect((await it.undo()).body).toMatchObject({ state: 'undoing', linesDone: 0 });
    expect(await it.applications()).toHaveLength(5);
    await world.api.runJobs();
    expect(await it.get()).toMatchObject({ state: 'undone', removed: 3, kept: 2 });
    expect(await it.applications()).toMatchObject([
      { title: 'Librarian 1' },
      { title: 'Librarian 2' },
    ]);
  });

  it('is undone once, however often that is asked for', async () => {
    const it = await world.importing(many(3));
    expect((await it.undo()).status).toBe(409);
    await it.run();
    const answers = await Promise.all([it.undo(), it.undo(), it.undo()]);
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(
      answers.map(() => [202, 'undoing']),
    );
    await world.api.runJobs();
    expect((await it.undo()).body).toMatchObject({ state: 'undone', removed: 3, kept: 0 });
    await world.api.runJobs();
    expect(await it.get()).toMatchObject({ state: 'undone', removed: 3 });
  });

  it('is undone all or nothing, and shows how far that is meanwhile', async () => {
    const it = await world.importing(many(1_200));
    await it.run();
    await it.undo();
    const intake = world.api.app.get(IntakeService);
    const takeBack = intake.takeBack.bind(intake);
    let calls = 0;
    const spy = jest.spyOn(intake, 'takeBack').mockImplementation((run, actor, id, seen) =>
      takeBack(run, actor, id, async (count) => {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, 300));
        await seen(count);
        if (calls === 2) throw new Error('the power went');
      }),
    );
    const job = { ...it.person, importId: it.id };
    const runs = world.api.app.get(ImportRunsService);
    await expect(runs.undo(job)).rejects.toThrow('the power went');
    spy.mockRestore();
    expect(await it.get()).toMatchObject({ state: 'undoing', linesDone: 1_000 });
    expect(await it.applications()).toHaveLength(1_200);
    await Promise.all([runs.undo(job), world.api.runJobs()]);
    expect(await it.get()).toMatchObject({ state: 'undone', removed: 1_200, kept: 0 });
    expect(await it.applications()).toHaveLength(0);
  });

  it('is nobody else’s, the file and the lines included', async () => {
    const it = await world.importing(many(1));
    const other = new Importing(world.api, await world.returner(), it.id);
    for (const answer of [await other.begin(), await other.undo(), await other.read({})]) {
      expect(answer.status).toBe(404);
    }
    await it.run();
    expect(await other.applications()).toHaveLength(0);
  });
});
