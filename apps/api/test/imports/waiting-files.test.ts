import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '../../src/platform/database/acting.ts';
import { Database } from '../../src/platform/database/database.ts';
import { WaitingFilesService } from '../../src/modules/imports/waiting-files.service.ts';
import type { Person } from '../support/factories.ts';
import { many, World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.api.stop());

const filesOf = async ({ enrolmentId }: Person): Promise<string[]> => {
  const { rows } = await world.api.owner.query<{ name: string }>(
    'SELECT name FROM stored_file WHERE enrolment_id = $1 ORDER BY created_at',
    [enrolmentId],
  );
  return rows.map(({ name }) => name);
};
const importsOf = async ({ enrolmentId }: Person): Promise<string[]> => {
  const { rows } = await world.api.owner.query<{ state: string }>(
    'SELECT state FROM import WHERE returner_id = $1 ORDER BY created_at',
    [enrolmentId],
  );
  return rows.map(({ state }) => state);
};
/** Lets so many days pass for everything that a person has. */
const age = async ({ enrolmentId }: Person, days: number) => {
  for (const [table, column] of [
    ['stored_file', 'enrolment_id'],
    ['import', 'returner_id'],
  ]) {
    await world.api.owner.query(
      `UPDATE ${String(table)} SET created_at = created_at - $2 * interval '1 day'
       WHERE ${String(column)} = $1`,
      [enrolmentId, days],
    );
  }
};
const file = (person: Person, name: string) =>
  world.make.insert<{ id: string }>('stored_file', {
    programme_id: person.programmeId,
    enrolment_id: person.enrolmentId,
    name,
    media_type: 'text/csv',
    size: 30_000_000,
    sha256: Buffer.alloc(32),
  });
const forget = () => world.api.app.get(WaitingFilesService).forget();

describe('a file that waits to be looked at', () => {
  it('says until when it is kept, and no more once it is brought in', async () => {
    const it = await world.importing(many(1));
    const { createdAt, keptUntil } = await it.get();
    const days = (Date.parse(keptUntil ?? '') - Date.parse(createdAt)) / 86_400_000;
    expect(days).toBeGreaterThan(6);
    expect(days).toBeLessThanOrEqual(8);
    expect((await it.run()).keptUntil).toBeNull();
  });

  it('is one of five at the most, and the sixth is refused with a way out', async () => {
    const person = await world.returner();
    const first = await world.importing(many(1), person);
    for (let i = 2; i <= 5; i += 1) await world.importing(many(i), person);
    const sixth = await world.upload(person, Buffer.from(many(6)));
    expect([sixth.status, sixth.body]).toMatchObject([
      422,
      { code: 'too-many-files-waiting', errors: [{ field: 'file' }] },
    ]);
    expect(await filesOf(person)).toHaveLength(5);
    await first.run();
    await world.importing(many(6), person);
  });

  it('takes up room, and together they have a limit', async () => {
    const person = await world.returner();
    for (const name of ['one', 'two']) {
      await world.make.insert('import', {
        programme_id: person.programmeId,
        returner_id: person.enrolmentId,
        kind: 'vcards',
        file_id: (await file(person, name)).id,
        file_name: name,
      });
    }
    const third = await world.upload(person, Buffer.from(many(1)));
    expect([third.status, third.body]).toMatchObject([422, { code: 'too-much-waiting' }]);
  });
});

describe('what is forgotten', () => {
  it('is a file that was only looked at, after a week', async () => {
    const person = await world.returner();
    await world.importing(many(1), person);
    await age(person, 6);
    await forget();
    expect(await importsOf(person)).toEqual(['preview']);
    await age(person, 2);
    await forget();
    expect([await importsOf(person), await filesOf(person)]).toEqual([[], []]);
  });

  it('is not what is coming in, nor what came in, nor what another thing refers to', async () => {
    const person = await world.returner();
    await (await world.importing(many(1), person)).run();
    await (await world.importing(many(2), person)).begin('stop', 'add');
    const kept = await file(person, 'an archive');
    await world.make.insert('archive', {
      programme_id: person.programmeId,
      enrolment_id: person.enrolmentId,
      state: 'ready',
      file_id: kept.id,
    });
    await age(person, 40);
    await forget();
    expect(await importsOf(person)).toEqual(['done', 'running']);
    expect(await filesOf(person)).toHaveLength(2);
    await world.api.runJobs();
    expect(await importsOf(person)).toEqual(['done', 'done']);
  });

  it('is asked of every table that refers to files: a row that is not seen would lose its file', async () => {
    const { rows } = await world.api.owner.query<{ table: string; seen: boolean }>(
      `SELECT c.relname AS table, EXISTS (
         SELECT FROM pg_policies p
         WHERE p.tablename = c.relname AND 'reshelve_definer' = ANY (p.roles)
           AND p.cmd IN ('SELECT', 'ALL') AND p.qual = 'true') AS seen
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND c.relname <> 'stored_file_part' AND a.attname ~ '(^|_)file_id$'`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ seen }) => !seen)).toEqual([]);
  });

  it('is a file that nothing refers to, once its request is long over', async () => {
    const person = await world.returner();
    await file(person, 'broken off');
    await age(person, 2);
    await file(person, 'just now');
    await forget();
    expect(await filesOf(person)).toEqual(['just now']);
  });

  it('is asked for by background jobs alone', async () => {
    const person = await world.returner();
    await file(person, 'mine');
    await age(person, 2);
    const actor = { kind: 'enrolled', accountId: person.accountId } as const;
    const database = world.api.app.get(Database);
    const ask = `SELECT app.forget_unused_files(now(), now())`;
    const { programmeId, enrolmentId } = person;
    const returner = {
      ...actor,
      ...{ programmeId, enrolmentId, cohortId: null, hasLeft: false, timeZone: 'Europe/London' },
      role: 'returner' as const,
    };
    for (const acting of [returner, { kind: 'nobody' as const }]) {
      await expect(database.withActor(acting, (tx) => tx.$executeRawUnsafe(ask))).rejects.toThrow(
        'only background jobs forget files',
      );
    }
    expect(await filesOf(person)).toEqual(['mine']);
    await database.withActor(SYSTEM, (tx) => tx.$executeRawUnsafe(ask));
    expect(await filesOf(person)).toEqual([]);
  });
});
