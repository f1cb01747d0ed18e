import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/factories.ts';
import { asActor } from '../support/as-actor.ts';
import { TestApi } from '../support/test-api.ts';
import { ReviewWorld } from './world.ts';

let api: TestApi;
let world: ReviewWorld;
let returner: Person;
let mentor: Person;

beforeAll(async () => {
  api = await TestApi.start();
  world = await new ReviewWorld(api).build();
});
afterAll(() => api.stop());
beforeEach(async () => {
  await world.newPair();
  ({ returner, mentor } = world);
});

type Role = Parameters<typeof asActor>[1];

/** How many rows of the returner's there are for an actor, past all checks of the application. */
async function rows(actor: Role, who: Person) {
  const [row] = await asActor<{ rows: string }>(
    api.owner,
    actor,
    who,
    `SELECT concat_ws(' ', (SELECT count(*) FROM review WHERE returner_id = $1),
            (SELECT count(*) FROM comment WHERE returner_id = $1),
            (SELECT count(*) FROM placement WHERE returner_id = $1),
            (SELECT count(*) FROM review_draft),
            (SELECT count(*) FROM strategy_version WHERE returner_id = $1),
            (SELECT count(*) FROM material_version WHERE returner_id = $1),
            (SELECT count(*) FROM strategy WHERE returner_id = $1),
            (SELECT count(*) FROM material WHERE returner_id = $1)) AS rows`,
    [returner.enrolmentId],
  );
  return row?.rows;
}

const NONE = '0 0 0 0 0 0 0 0';

describe('past all checks of the application', () => {
  it('the database gives to each what is theirs', async () => {
    const id = await world.review();
    await world.comment(returner, id);
    await world.comment(mentor, id, { text: 'A draft.' });
    await world.saveDraft(mentor, id, 0, { summary: 'So far.' });
    await world.version(); // never submitted
    expect(await rows('returner', returner)).toBe('1 1 0 0 2 0 1 0');
    expect(await rows('mentor', mentor)).toBe('1 2 0 1 1 0 0 0');
    expect(await rows('mentor', await world.newMentor())).toBe(NONE);
    const far = await world.make.person('mentor', await world.make.programme());
    expect(await rows('mentor', far)).toBe(NONE);
    expect(await rows('returner', await world.newReturner())).toBe(NONE);
    const coordinator = await world.make.person('coordinator', world.programmeId);
    expect(await rows('coordinator', coordinator)).toBe(NONE);
    expect(await rows('operator', mentor)).toBe(NONE);
    await world.endPairing();
    expect(await rows('mentor', mentor)).toBe(NONE);
  });

  it('what one mentor was asked for is that mentor’s alone', async () => {
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const cv = await world.cv();
    const ask = (materialVersionId: string) =>
      api.post<{ id: string }>(`${returner.base}/reviews`, {
        as: returner.token,
        body: { materialVersionId, mentorId: mentor.enrolmentId },
      });
    const first = (await ask(await cv.version('Catalogued maps.'))).body.id;
    await world.comment(mentor, first, { on: 'maps' });
    await world.publish(mentor, first);
    await ask(await cv.version('Catalogued old maps.'));
    expect(await rows('returner', returner)).toBe('2 1 1 0 0 2 0 1');
    expect(await rows('mentor', mentor)).toBe('2 1 1 0 0 2 0 0');
    expect(await rows('mentor', other)).toBe(NONE);
    await world.endPairing();
    expect(await rows('mentor', other)).toBe('2 1 1 0 0 2 0 0');
  });

  it('nobody changes blindly what they cannot read', async () => {
    const id = await world.review({}, { mentorId: mentor.enrolmentId });
    await world.comment(returner, id);
    const unasked = await world.newMentor();
    await world.make.pairing(returner, unasked);
    const coordinator = await world.make.person('coordinator', world.programmeId);
    const others: [Role, Person][] = [
      ['mentor', unasked],
      ['mentor', await world.newMentor()],
      ['returner', await world.newReturner()],
      ['coordinator', coordinator],
    ];
    // No column is read, so that the policies for reading alone are not asked.
    const blindly = [
      `UPDATE review SET begun_at = now(), state = 'seen'`,
      `UPDATE comment SET resolved_at = now()`,
      `DELETE FROM comment`,
      `UPDATE review_draft SET summary = 'x'`,
      `DELETE FROM review_draft`,
    ];
    const changed = async (role: Role, who: Person, statement: string) => {
      const text = `${statement} RETURNING 1`;
      return (await asActor(api.owner, role, who, text)).length;
    };
    for (const statement of blindly) {
      for (const [role, who] of others) {
        expect([statement, role, await changed(role, who, statement)]).toEqual([
          statement,
          role,
          0,
        ]);
      }
    }
    // The statements are not void: it is the policies that make them so.
    expect(await changed('mentor', mentor, `UPDATE comment SET resolved_at = now()`)).toBe(1);
    expect(await changed('mentor', mentor, `UPDATE review SET begun_at = now()`)).toBe(1);
    await world.step(returner, id, 'withdraw');
    expect(await changed('mentor', mentor, `UPDATE review SET begun_at = now()`)).toBe(0);
    expect(await changed('mentor', mentor, `UPDATE comment SET resolved_at = now()`)).toBe(0);
  });

  it('nobody writes into a review that they cannot read, nor in another’s name', async () => {
    const id = await world.review();
    const insert = (authorId: string) =>
      `INSERT INTO comment (programme_id, review_id, returner_id, author_id, text, published_at)
       VALUES ('${world.programmeId}', '${id}', '${returner.enrolmentId}', '${authorId}', 'x', now())`;
    const unpaired = await world.newMentor();
    const stranger = await world.newReturner();
    const coordinator = await world.make.person('coordinator', world.programmeId);
    for (const [role, who, author] of [
      ['mentor', unpaired, unpaired],
      ['returner', stranger, stranger],
      ['coordinator', coordinator, coordinator],
      ['returner', returner, mentor],
      ['mentor', mentor, returner],
    ] as const) {
      const attempt = asActor(api.owner, role, who, insert(author.enrolmentId));
      await expect(attempt).rejects.toThrow('row-level security');
    }
    await asActor(api.owner, 'mentor', mentor, insert(mentor.enrolmentId));
  });

  it('the returners of a mentor are those whose mentor they are, for every actor', async () => {
    const second = await world.newReturner();
    await world.make.pairing(second, mentor);
    const former = await world.make.pairing(await world.newReturner(), mentor);
    await api.owner.query('UPDATE pairing SET ended_at = now() WHERE id = $1', [former]);
    const coordinator = await world.make.person('coordinator', world.programmeId);
    const actors: [Role, Person, number][] = [
      ['mentor', mentor, 2],
      ['mentor', await world.newMentor(), 0],
      ['returner', returner, 0],
      ['coordinator', coordinator, 0],
      ['operator', mentor, 0],
    ];
    const { rows: all } = await api.owner.query<{ id: string }>(
      `SELECT id FROM enrolment WHERE role = 'returner'`,
    );
    for (const [role, who, expected] of actors) {
      const found = await asActor<{ one: boolean; other: boolean }>(
        api.owner,
        role,
        who,
        `SELECT app.mentors(id) AS one, id = ANY ((SELECT app.returners())::uuid[]) AS other
         FROM unnest($1::uuid[]) AS id`,
        [all.map(({ id }) => id)],
      );
      expect(found).toHaveLength(all.length);
      expect(found.filter(({ one, other }) => one !== other)).toEqual([]);
      expect(found.filter(({ other }) => other)).toHaveLength(expected);
    }
  });
});
