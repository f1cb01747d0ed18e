import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/factories.ts';
import { TestApi } from '../support/test-api.ts';
import { ReviewWorld } from './world.ts';

let api: TestApi;
let world: ReviewWorld;

beforeAll(async () => {
  api = await TestApi.start();
  world = await new ReviewWorld(api).build();
});
afterAll(() => api.stop());
beforeEach(() => world.newPair());

describe('from the returner to the mentor and back', () => {
  it('asks, is opened, written about, published, answered, revised and asked again', async () => {
    const { returner, mentor } = world;
    const first = await world.ask(await world.version({ plan: 'Ten a month.' }));
    expect(first.status).toBe(201);
    const id = first.body.id;
    expect(await world.queue(mentor)).toMatchObject([
      {
        id,
        state: 'waiting',
        subject: { kind: 'strategy' },
        returnerName: returner.name,
        versionNumber: 1,
        question: 'Does it hold?',
        readBy: null,
        mine: false,
        asksMe: false,
        reviewedBefore: 0,
      },
    ]);

    expect((await world.step(mentor, id, 'seen')).status).toBe(204);
    expect((await world.read(returner, id)).body).toMatchObject({
      state: 'seen',
      begunAt: null,
      mentor: { name: mentor.name, mine: false },
      can: { comment: true, answer: true, decide: false, withdraw: true },
    });

    const remark = await world.comment(mentor, id, { on: 'Ten', text: 'Is ten not a lot?' });
    // It gathers until it is published; that something is being written, the returner sees.
    const { body: writing } = await world.read(returner, id);
    expect(writing.comments).toEqual([]);
    expect(writing.begunAt).not.toBeNull();

    const summary = 'Fewer, and better.';
    const rubric = { preparation: { mark: 'shines', note: 'Two weeks ahead.' } };
    const decision = 'another_look';
    expect((await world.publish(mentor, id, { decision, summary, rubric })).status).toBe(204);
    expect(await world.queue(mentor)).toEqual([]);
    const answer = await world.comment(returner, id, { parentId: remark.id, text: 'It is.' });
    // An answer to an answer joins the thread.
    await world.comment(mentor, id, { parentId: answer.id, text: 'So?' });
    const { body: decided } = await world.read(returner, id);
    expect(decided).toMatchObject({
      state: 'decided',
      decision,
      summary,
      rubric,
      mentor: { name: mentor.name },
      can: { comment: false, answer: true, decide: false, settle: true, withdraw: false },
    });
    expect(decided.comments).toMatchObject([
      { quote: 'Ten', author: mentor.name, authorRole: 'mentor', parentId: null, isDraft: false },
      { text: 'It is.', author: returner.name, mine: true, parentId: remark.id },
      { text: 'So?', passage: null, parentId: remark.id },
    ]);
    expect((await world.comment(mentor, id)).body.code).toBe('comment-closed');

    const second = await world.review({ plan: 'Six a month.' });
    const { body: again } = await world.read(mentor, second);
    expect(again.before).toMatchObject({ reviewId: id, versionNumber: 1 });
    expect(again.before?.document.blocks[1]?.text).toBe('Ten a month.');
    expect(again.former).toMatchObject([{ versionNumber: 1, decision, summary }]);
    expect(await world.queue(mentor)).toMatchObject([{ versionNumber: 2, reviewedBefore: 1 }]);
  });

  it('leaves a trail of who did what, without a word of it', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    await world.step(mentor, id, 'seen');
    await world.comment(mentor, id, { text: 'canary-comment' });
    await world.publish(mentor, id, { decision: 'ready', summary: 'canary-summary' });
    const { rows } = await api.owner.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE enrolment_id IN ($1, $2) ORDER BY id`,
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

describe('withdrawing', () => {
  it('takes the version and all that was said about it out of the mentor’s sight', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    await world.comment(returner, id);
    await world.comment(mentor, id);
    await world.saveDraft(mentor, id, 0, { summary: 'So far.' });
    const withdraw = () => world.step(returner, id, 'withdraw');
    expect((await withdraw()).status).toBe(204);
    expect(await world.queue(mentor)).toEqual([]);
    expect((await world.read(mentor, id)).status).toBe(404);
    expect((await world.publish(mentor, id)).status).toBe(404);
    expect((await world.comment(mentor, id)).status).toBe(404);
    expect((await world.saveDraft(mentor, id, 1, {})).status).toBe(404);
    expect((await world.read(returner, id)).body).toMatchObject({
      state: 'withdrawn',
      comments: [{ text: 'A remark.', mine: true }],
    });
    expect((await withdraw()).body.code).toBe('review-withdrawn');
  });
});

describe('a day to have it read by', () => {
  it('is promised by who reads it, seen by the returner, and can be taken back', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    expect((await world.promise(mentor, id, '2999-12-31')).status).toBe(204);
    expect((await world.read(returner, id)).body).toMatchObject({
      state: 'waiting',
      promisedFor: '2999-12-31',
      mentor: { name: mentor.name },
    });
    expect(await world.queue(mentor)).toMatchObject([{ promisedFor: '2999-12-31', mine: true }]);
    await world.promise(mentor, id, null);
    expect((await world.read(returner, id)).body).toMatchObject({
      promisedFor: null,
      mentor: null,
    });
  });

  it('is still to come, and not said for another who reads it', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    const past = await world.promise(mentor, id, '2020-01-01');
    expect([past.status, past.body.errors?.[0]?.field]).toEqual([422, 'promisedFor']);
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    await world.step(other, id, 'seen');
    expect((await world.promise(mentor, id, '2999-12-31')).body.code).toBe('review-taken');
  });
});

describe('releasing', () => {
  const openedLongAgo = (id: string) =>
    api.owner.query(`UPDATE review SET seen_at = now() - interval '20 days' WHERE id = $1`, [id]);

  it('puts it back among what waits, for its reader at any time', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    await world.step(mentor, id, 'seen');
    const { id: kept } = await world.comment(mentor, id);
    expect((await world.step(mentor, id, 'release')).status).toBe(204);
    expect((await world.read(returner, id)).body).toMatchObject({
      state: 'waiting',
      mentor: null,
      seenAt: null,
      begunAt: null,
    });
    // What was written is there for whoever wrote it, and for nobody else.
    expect(await world.comments(mentor, id)).toMatchObject([{ id: kept, isDraft: true }]);
    expect((await world.step(mentor, id, 'release')).body.code).toBe('review-waiting');
  });

  it('is for others once it got no further for long, unless a day is promised', async () => {
    const { returner, mentor } = world;
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const id = await world.review();
    await world.step(mentor, id, 'seen');
    expect((await world.step(returner, id, 'release')).body.code).toBe('review-being-read');
    expect((await world.step(other, id, 'release')).body.code).toBe('review-being-read');
    await openedLongAgo(id);
    await world.promise(mentor, id, '2999-12-31');
    expect((await world.step(returner, id, 'release')).status).toBe(409);
    await world.promise(mentor, id, null);
    expect((await world.read(returner, id)).body.can.release).toBe(true);
    expect((await world.step(other, id, 'release')).status).toBe(204);
    expect((await world.read(mentor, id)).body).toMatchObject({ state: 'waiting', mentor: null });
  });
});

describe('two mentors', () => {
  it('leave each other what was promised, until the day has gone by', async () => {
    const { returner, mentor } = world;
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const id = await world.review();
    await world.promise(mentor, id, '2999-12-31');
    await world.step(other, id, 'seen');
    await world.comment(other, id);
    expect((await world.read(returner, id)).body).toMatchObject({
      state: 'waiting',
      promisedFor: '2999-12-31',
      mentor: { name: mentor.name },
      begunAt: null,
    });
    expect((await world.read(other, id)).body.can).toMatchObject({ promise: false, decide: true });
    await api.owner.query(`UPDATE review SET promised_for = '2026-01-01' WHERE id = $1`, [id]);
    expect((await world.read(other, id)).body.can.promise).toBe(true);
    await world.step(other, id, 'seen');
    expect((await world.read(returner, id)).body).toMatchObject({
      state: 'seen',
      promisedFor: null,
      mentor: { name: other.name },
    });
  });

  it('both see it wait, each sees that the other reads it, and either decides', async () => {
    const { returner, mentor } = world;
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const id = await world.review();
    await world.step(other, id, 'seen');
    await world.comment(other, id, { text: 'From the other.' });
    await world.comment(mentor, id, { text: 'Mine.' });
    expect(await world.queue(mentor)).toMatchObject([{ readBy: other.name, mine: false }]);
    expect(await world.comments(mentor, id)).toMatchObject([{ text: 'Mine.', mine: true }]);
    expect((await world.publish(mentor, id)).status).toBe(204);
    expect((await world.publish(other, id)).body.code).toBe('review-decided');
    // What the other has not published stays unsaid.
    expect(await world.comments(returner, id)).toMatchObject([{ author: mentor.name }]);
  });
});

describe('who may see a review', () => {
  let id: string;
  let commentId: string;
  let draftId: string;
  let returner: Person;
  let mentor: Person;

  beforeEach(async () => {
    ({ returner, mentor } = world);
    id = await world.review();
    commentId = (await world.comment(returner, id)).id;
    draftId = (await world.comment(mentor, id, { text: 'canary-draft' })).id;
    await world.saveDraft(mentor, id, 0, { summary: 'canary-draft' });
  });

  const everything = async (who: Person) => [
    (await world.read(who, id)).status,
    (await world.step(who, id, 'seen')).status,
    (await world.promise(who, id, '2999-12-31')).status,
    (await world.comment(who, id)).status,
    (await world.drop(who, id, draftId)).status,
    (await world.resolve(who, commentId)).status,
    (await world.saveDraft(who, id, 0, {})).status,
    (await world.publish(who, id)).status,
    (await world.settle(who, id, { accept: [commentId] })).status,
    (await world.step(who, id, 'release')).status,
  ];
  /** A mentor may, of some review, do all of it but settle suggestions. */
  const CLOSED = [404, 404, 404, 404, 404, 404, 404, 404, 403, 404];

  it('ends with the pairing, at once, and the queue goes to the next mentor by itself', async () => {
    await world.promise(mentor, id, '2999-12-31');
    await world.endPairing();
    expect(await everything(mentor)).toEqual(CLOSED);
    expect(await world.queue(mentor)).toEqual([]);
    const next = await world.newMentor();
    await world.make.pairing(returner, next);
    // It waits as if nobody had opened it.
    expect(await world.queue(next)).toMatchObject([
      { id, state: 'waiting', readBy: null, promisedFor: null, begunAt: null },
    ]);
    expect((await world.read(returner, id)).body).toMatchObject({ state: 'waiting', mentor: null });
    // The new mentor reads what was said, and nothing of what the former had not published.
    const { body } = await world.read(next, id);
    expect(body.comments).toMatchObject([{ author: returner.name }]);
    expect(body.draft).toBeNull();
    expect(JSON.stringify(body)).not.toContain('canary-draft');
  });

  it('leaves what a former mentor published with the returner and the next', async () => {
    await world.publish(mentor, id);
    await world.endPairing();
    const next = await world.newMentor();
    await world.make.pairing(returner, next);
    for (const reader of [returner, next]) {
      expect(await world.comments(reader, id)).toMatchObject([
        { author: returner.name },
        { text: 'canary-draft', author: mentor.name },
      ]);
    }
  });

  it('excludes a mentor of others, another returner, and another programme', async () => {
    const elsewhere = await world.make.programme();
    const far = await world.make.person('mentor', elsewhere);
    const unpaired = await world.newMentor();
    await world.make.pairing(await world.newReturner(), unpaired);
    expect(await everything(unpaired)).toEqual(CLOSED);
    expect(await everything(far)).toEqual(CLOSED);
    const other = await world.newReturner();
    expect(await everything(other)).toEqual([404, 403, 403, 404, 404, 404, 403, 403, 404, 404]);
  });

  it('excludes coordinators and operators altogether', async () => {
    const coordinator = await world.make.person('coordinator', world.programmeId);
    expect(await everything(coordinator)).toEqual(Array(10).fill(403));
    const queued = await api.get(`${coordinator.base}/queue`, { as: coordinator.token });
    expect(queued.status).toBe(403);
    const operator = await world.make.operator();
    const foreign = await api.get(`${returner.base}/reviews/${id}`, { as: operator.token });
    expect(foreign.status).toBe(404);
  });
});
