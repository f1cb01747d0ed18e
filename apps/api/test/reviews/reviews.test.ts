import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueuedReviewDto } from '../../src/modules/reviews/dto/returner.dto.ts';
import type { OwnReviewDto, ReviewDto } from '../../src/modules/reviews/dto/review.dto.ts';
import { asActor } from '../support/as-actor.ts';
import { Factories, type Person } from '../support/factories.ts';
import { StrategyFactories } from '../support/strategies.ts';
import { TestApi } from '../support/test-api.ts';

let api: TestApi;
let make: Factories;
let strategies: StrategyFactories;
let programmeId: string;
let cohortId: string;
let returner: Person;
let mentor: Person;
let pairingId: string;

const submit = (versionId: string, question = 'Does it hold?', key?: string) =>
  api.post<{ id: string; code?: string }>(
    `${returner.base}/strategy/versions/${versionId}/submit`,
    {
      as: returner.token,
      body: { question },
      headers: key ? { 'idempotency-key': key } : {},
    },
  );

const read = (who: Person, id: string) =>
  api.get<ReviewDto>(`${who.base}/reviews/${id}`, { as: who.token });

const seen = (who: Person, id: string) =>
  api.post(`${who.base}/reviews/${id}/seen`, { as: who.token });

const decide = (who: Person, id: string, body: object = { decision: 'ready' }) =>
  api.post<{ code: string }>(`${who.base}/reviews/${id}/decision`, { as: who.token, body });

const comment = (who: Person, id: string, body: object) =>
  api.post<{ id: string; code?: string }>(`${who.base}/reviews/${id}/comments`, {
    as: who.token,
    body: { part: 'plan', text: 'A remark.', ...body },
  });

const queue = async (who: Person) =>
  (await api.get<QueuedReviewDto[]>(`${who.base}/queue`, { as: who.token })).body;

beforeAll(async () => {
  api = await TestApi.start();
  make = new Factories(api.owner);
  strategies = new StrategyFactories(make);
  programmeId = await make.programme();
  cohortId = await make.cohort(programmeId);
});
afterAll(() => api.stop());

beforeEach(async () => {
  returner = await make.person('returner', programmeId, cohortId);
  mentor = await make.person('mentor', programmeId);
  pairingId = await make.pairing(returner, mentor);
});

describe('from the returner to the mentor and back', () => {
  it('submits, is opened, commented on, answered, decided, revised and submitted again', async () => {
    const first = await submit(await strategies.version(returner, { plan: 'Ten a month.' }));
    expect(first.status).toBe(201);
    expect(await queue(mentor)).toMatchObject([
      {
        id: first.body.id,
        state: 'waiting',
        returnerName: returner.name,
        versionNumber: 1,
        question: 'Does it hold?',
        readBy: null,
        mine: false,
        reviewedBefore: 0,
      },
    ]);

    expect((await seen(mentor, first.body.id)).status).toBe(204);
    expect((await read(returner, first.body.id)).body).toMatchObject({
      state: 'seen',
      mentor: { name: mentor.name, mine: false },
      can: { comment: true, answer: true, decide: false, withdraw: true },
    });
    expect(await queue(mentor)).toMatchObject([{ state: 'seen', readBy: mentor.name, mine: true }]);

    const remark = await comment(mentor, first.body.id, { text: 'Is ten not a lot?' });
    const parentId = remark.body.id;
    const answer = await comment(returner, first.body.id, { parentId, text: 'It is, rather.' });
    // An answer to an answer joins the thread, on the thread's part.
    await comment(mentor, first.body.id, {
      parentId: answer.body.id,
      part: 'feedback',
      text: 'So?',
    });

    const summary = 'Fewer, and better.';
    expect(
      (await decide(mentor, first.body.id, { decision: 'another_look', summary })).status,
    ).toBe(204);
    expect(await queue(mentor)).toEqual([]);
    const { body: decided } = await read(returner, first.body.id);
    expect(decided).toMatchObject({
      state: 'decided',
      decision: 'another_look',
      summary,
      mentor: { name: mentor.name },
      can: { comment: false, answer: true, decide: false, withdraw: false },
    });
    expect(decided.comments).toMatchObject([
      { text: 'Is ten not a lot?', author: mentor.name, authorRole: 'mentor', parentId: null },
      {
        text: 'It is, rather.',
        author: returner.name,
        authorRole: 'returner',
        mine: true,
        parentId,
      },
      { text: 'So?', part: 'plan', parentId },
    ]);
    expect((await comment(returner, first.body.id, { parentId, text: 'Six.' })).status).toBe(201);
    expect((await comment(mentor, first.body.id, {})).body.code).toBe('comment-closed');

    const second = await submit(await strategies.version(returner, { plan: 'Six a month.' }));
    const { body: again } = await read(mentor, second.body.id);
    expect(again.changes).toMatchObject({
      reviewId: first.body.id,
      versionNumber: 1,
      plan: [
        { kind: 'removed', text: 'Ten' },
        { kind: 'added', text: 'Six' },
        { kind: 'same', text: ' a month.' },
      ],
      reflection: [{ kind: 'same' }],
    });
    expect(again.former).toMatchObject([{ versionNumber: 1, decision: 'another_look', summary }]);
    expect(await queue(mentor)).toMatchObject([{ versionNumber: 2, reviewedBefore: 1 }]);
  });

  it('leaves a trail of who did what, without a word of it', async () => {
    const { body } = await submit(await strategies.version(returner), 'canary-question');
    await seen(mentor, body.id);
    await comment(mentor, body.id, { text: 'canary-comment' });
    await decide(mentor, body.id, { decision: 'ready', summary: 'canary-summary' });
    const { rows } = await api.owner.query<{ action: string; enrolment_id: string }>(
      `SELECT action, enrolment_id FROM audit_event WHERE enrolment_id IN ($1, $2) ORDER BY id`,
      [returner.enrolmentId, mentor.enrolmentId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'review.submitted',
      'review.opened',
      'comment.added',
      'review.decided',
    ]);
  });
});

describe('submitting', () => {
  it('says plainly that there is nobody to submit to', async () => {
    await api.owner.query('UPDATE pairing SET ended_at = now() WHERE id = $1', [pairingId]);
    const { status, body } = await submit(await strategies.version(returner));
    expect([status, body.code]).toEqual([409, 'no-mentor']);
    const { rows } = await api.owner.query('SELECT FROM review WHERE returner_id = $1', [
      returner.enrolmentId,
    ]);
    expect(rows).toEqual([]);
  });

  it('lets a newer version take the place of the one that still waits', async () => {
    const one = await submit(await strategies.version(returner));
    await seen(mentor, one.body.id);
    const two = await submit(await strategies.version(returner));
    expect((await queue(mentor)).map(({ id }) => id)).toEqual([two.body.id]);
    const own = await api.get<OwnReviewDto[]>(`${returner.base}/reviews`, { as: returner.token });
    expect(own.body.map(({ state }) => state)).toEqual(['waiting', 'withdrawn']);
  });

  it('refuses the version that waits already, and makes one of a form sent twice', async () => {
    const versionId = await strategies.version(returner);
    const [a, b] = await Promise.all([
      submit(versionId, 'Q', 'same-form'),
      submit(versionId, 'Q', 'same-form'),
    ]);
    expect([a.status, b.status, a.body.id]).toEqual([201, 201, b.body.id]);
    expect((await submit(versionId)).body.code).toBe('already-submitted');
    expect(await queue(mentor)).toHaveLength(1);
  });

  it('of two versions at the same moment leaves one waiting', async () => {
    const versions = [await strategies.version(returner), await strategies.version(returner)];
    await Promise.all(versions.map((version) => submit(version)));
    expect(await queue(mentor)).toHaveLength(1);
  });

  it('is for one’s own versions only', async () => {
    const other = await make.person('returner', programmeId, cohortId);
    expect((await submit(await strategies.version(other))).status).toBe(404);
  });
});

describe('withdrawing', () => {
  it('takes the version and all that was said about it out of the mentor’s sight', async () => {
    const { body } = await submit(await strategies.version(returner));
    await comment(mentor, body.id, {});
    const withdraw = () =>
      api.post<{ code: string }>(`${returner.base}/reviews/${body.id}/withdraw`, {
        as: returner.token,
      });
    expect((await withdraw()).status).toBe(204);
    expect(await queue(mentor)).toEqual([]);
    expect((await read(mentor, body.id)).status).toBe(404);
    expect((await decide(mentor, body.id)).status).toBe(404);
    expect((await comment(mentor, body.id, {})).status).toBe(404);
    expect((await read(returner, body.id)).body).toMatchObject({
      state: 'withdrawn',
      comments: [{ text: 'A remark.' }],
    });
    expect((await withdraw()).body.code).toBe('review-withdrawn');
  });
});

describe('deciding', () => {
  it('happens once', async () => {
    const { body } = await submit(await strategies.version(returner));
    const answers = await Promise.all([decide(mentor, body.id), decide(mentor, body.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await decide(mentor, body.id)).body.code).toBe('review-decided');
    // Reading it again opens nothing again.
    await seen(mentor, body.id);
    expect((await read(mentor, body.id)).body.state).toBe('decided');
  });

  it('asks for a word when another look is wanted', async () => {
    const { body } = await submit(await strategies.version(returner));
    const answer = await decide(mentor, body.id, { decision: 'another_look', summary: '  ' });
    expect([answer.status, answer.body]).toMatchObject([422, { errors: [{ field: 'summary' }] }]);
  });

  it('is for mentors, withdrawing for returners', async () => {
    const { body } = await submit(await strategies.version(returner));
    expect((await decide(returner, body.id)).status).toBe(403);
    expect((await seen(returner, body.id)).status).toBe(403);
    const withdraw = await api.post(`${mentor.base}/reviews/${body.id}/withdraw`, {
      as: mentor.token,
    });
    expect(withdraw.status).toBe(403);
  });
});

describe('comments', () => {
  it('are resolved and opened again by either side, thread by thread', async () => {
    const { body } = await submit(await strategies.version(returner));
    const { body: thread } = await comment(mentor, body.id, {});
    const { body: answer } = await comment(returner, body.id, { parentId: thread.id });
    const step = (who: Person, id: string, what: string) =>
      api.post(`${who.base}/comments/${id}/${what}`, { as: who.token });
    expect((await step(returner, thread.id, 'resolve')).status).toBe(204);
    expect((await read(mentor, body.id)).body.comments[0]?.resolvedAt).not.toBeNull();
    expect((await step(mentor, thread.id, 'reopen')).status).toBe(204);
    expect((await read(returner, body.id)).body.comments[0]?.resolvedAt).toBeNull();
    expect((await step(returner, answer.id, 'resolve')).status).toBe(404);
  });

  it('cannot be rewritten by anybody, not even past the application', async () => {
    const { body } = await submit(await strategies.version(returner));
    const { body: said } = await comment(mentor, body.id, {});
    for (const [role, person] of [
      ['mentor', mentor],
      ['returner', returner],
    ] as const) {
      const change = asActor(
        api.owner,
        role,
        person,
        `UPDATE comment SET text = 'something else' WHERE id = '${said.id}'`,
      );
      await expect(change).rejects.toThrow('stays as it was said');
    }
  });

  it('answer within their own review', async () => {
    const one = await submit(await strategies.version(returner));
    const { body: elsewhere } = await comment(mentor, one.body.id, {});
    await decide(mentor, one.body.id);
    const two = await submit(await strategies.version(returner));
    const answer = await comment(returner, two.body.id, { parentId: elsewhere.id });
    expect(answer.status).toBe(404);
  });

  it('say what is missing', async () => {
    const { body } = await submit(await strategies.version(returner));
    const answer = await comment(mentor, body.id, { text: '  ', part: 'title' });
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { errors: [{ field: 'part' }, { field: 'text', message: 'Write something first.' }] },
    ]);
  });
});

describe('two mentors', () => {
  it('both see it wait, each sees that the other reads it, and either decides', async () => {
    const other = await make.person('mentor', programmeId);
    await make.pairing(returner, other);
    const { body } = await submit(await strategies.version(returner));
    await seen(other, body.id);
    await comment(other, body.id, { text: 'From the other.' });
    expect(await queue(mentor)).toMatchObject([{ readBy: other.name, mine: false }]);
    expect((await read(mentor, body.id)).body.comments).toMatchObject([{ author: other.name }]);
    expect((await decide(mentor, body.id)).status).toBe(204);
    expect((await decide(other, body.id)).status).toBe(409);
  });
});

describe('who may see a review', () => {
  let id: string;
  let commentId: string;

  beforeEach(async () => {
    id = (await submit(await strategies.version(returner))).body.id;
    commentId = (await comment(mentor, id, {})).body.id;
  });

  const everything = async (who: Person) => [
    (await read(who, id)).status,
    (await seen(who, id)).status,
    (await comment(who, id, {})).status,
    (await api.post(`${who.base}/comments/${commentId}/resolve`, { as: who.token })).status,
    (await decide(who, id)).status,
  ];

  it('ends with the pairing, at once, and the queue goes to the next mentor by itself', async () => {
    await api.owner.query('UPDATE pairing SET ended_at = now() WHERE id = $1', [pairingId]);
    expect(await everything(mentor)).toEqual([404, 404, 404, 404, 404]);
    expect(await queue(mentor)).toEqual([]);
    const next = await make.person('mentor', programmeId);
    await make.pairing(returner, next);
    expect(await queue(next)).toMatchObject([{ id }]);
    // The new mentor reads what was said before, and by whom.
    expect((await read(next, id)).body.comments).toMatchObject([{ author: mentor.name }]);
    // The returner still reads their former mentor's words.
    expect((await read(returner, id)).body.comments).toMatchObject([{ author: mentor.name }]);
  });

  it('excludes a mentor of others, another returner, and another programme', async () => {
    const elsewhere = await make.programme();
    const far = await make.person('mentor', elsewhere);
    const unpaired = await make.person('mentor', programmeId);
    await make.pairing(await make.person('returner', programmeId, cohortId), unpaired);
    expect(await everything(unpaired)).toEqual([404, 404, 404, 404, 404]);
    expect(await everything(far)).toEqual([404, 404, 404, 404, 404]);
    const other = await make.person('returner', programmeId, cohortId);
    expect(await everything(other)).toEqual([404, 403, 404, 404, 403]);
  });

  it('excludes coordinators and operators altogether', async () => {
    const coordinator = await make.person('coordinator', programmeId);
    expect(await everything(coordinator)).toEqual([403, 403, 403, 403, 403]);
    const queued = await api.get(`${coordinator.base}/queue`, { as: coordinator.token });
    expect(queued.status).toBe(403);
    const operator = await make.operator();
    const foreign = await api.get(`${returner.base}/reviews/${id}`, { as: operator.token });
    expect(foreign.status).toBe(404);
  });

  it('is decided by the database as well, past all checks of the application', async () => {
    const rows = async (actor: Parameters<typeof asActor>[1], who: Person) => {
      const [row] = await asActor<{ rows: string }>(
        api.owner,
        actor,
        who,
        `SELECT concat_ws(' ', (SELECT count(*) FROM review WHERE returner_id = $1),
                (SELECT count(*) FROM comment WHERE returner_id = $1),
                (SELECT count(*) FROM strategy_version WHERE returner_id = $1),
                (SELECT count(*) FROM strategy WHERE returner_id = $1)) AS rows`,
        [returner.enrolmentId],
      );
      return row?.rows;
    };
    await strategies.version(returner); // never submitted
    expect(await rows('returner', returner)).toBe('1 1 2 1');
    expect(await rows('mentor', mentor)).toBe('1 1 1 0');
    expect(await rows('mentor', await make.person('mentor', programmeId))).toBe('0 0 0 0');
    expect(await rows('mentor', await make.person('mentor', await make.programme()))).toBe(
      '0 0 0 0',
    );
    expect(await rows('returner', await make.person('returner', programmeId))).toBe('0 0 0 0');
    expect(await rows('coordinator', await make.person('coordinator', programmeId))).toBe(
      '0 0 0 0',
    );
    expect(await rows('operator', mentor)).toBe('0 0 0 0');
    await api.owner.query('UPDATE pairing SET ended_at = now() WHERE id = $1', [pairingId]);
    expect(await rows('mentor', mentor)).toBe('0 0 0 0');
  });
});
