import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asActor } from '../support/as-actor.ts';
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

describe('a mentor’s comments', () => {
  it('are drafts that nobody else sees, saved again and again under one id', async () => {
    const { returner, mentor } = world;
    const id = await world.review({ plan: 'Ten a month.' });
    const first = await world.comment(mentor, id, { on: 'Ten', text: 'Is' });
    expect([first.status, first.body.revision]).toEqual([200, 1]);
    const key = { id: first.id, revision: 1 };
    const second = await world.comment(mentor, id, { on: 'Ten', text: 'Is ten' }, key);
    expect(second.body.revision).toBe(2);
    // The answer was lost, and the same is saved again: nothing is made of it, and nothing refused.
    expect(
      (await world.comment(mentor, id, { on: 'Ten', text: 'Is ten' }, key)).body.revision,
    ).toBe(2);
    // The other tab, from before.
    expect((await world.comment(mentor, id, { on: 'Ten', text: 'No' }, key)).status).toBe(412);
    expect(await world.comments(mentor, id)).toMatchObject([
      { id: first.id, text: 'Is ten', quote: 'Ten', isDraft: true, revision: 2 },
    ]);
    expect(await world.comments(returner, id)).toEqual([]);
    expect((await world.resolve(returner, first.id)).status).toBe(404);
    expect((await world.comment(returner, id, { parentId: first.id })).status).toBe(404);
  });

  it('can turn into a suggestion, and back, while they are written', async () => {
    const { mentor } = world;
    const id = await world.review({ plan: 'Ten a month.' });
    const { id: draft } = await world.comment(mentor, id, { on: 'Ten' });
    const suggestion = { kind: 'suggestion', on: 'Ten', replacement: 'Six' };
    await world.comment(mentor, id, suggestion, { id: draft, revision: 1 });
    expect(await world.comments(mentor, id)).toMatchObject([
      { kind: 'suggestion', replacement: 'Six', suggestionState: 'open' },
    ]);
    await world.comment(mentor, id, { on: 'a month' }, { id: draft, revision: 2 });
    expect(await world.comments(mentor, id)).toMatchObject([
      { kind: 'remark', quote: 'a month', replacement: null, suggestionState: null },
    ]);
  });

  it('of two saves of a new one at the same moment are one', async () => {
    const id = await world.review();
    const key = { id: randomUUID(), revision: 0 };
    const answers = await Promise.all([
      world.comment(world.mentor, id, {}, key),
      world.comment(world.mentor, id, {}, key),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await world.comments(world.mentor, id)).toHaveLength(1);
  });

  it('can be thrown away until they are published, and then only be answered', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    const { id: dropped } = await world.comment(mentor, id, { text: 'canary' });
    const { id: kept } = await world.comment(mentor, id);
    expect((await world.drop(returner, id, dropped)).status).toBe(404);
    expect((await world.drop(mentor, id, dropped)).status).toBe(204);
    await world.publish(mentor, id);
    expect(await world.comments(returner, id)).toMatchObject([{ id: kept }]);
    expect((await world.drop(mentor, id, kept)).body.code).toBe('comment-said');
    expect((await world.drop(returner, id, kept)).body.code).toBe('comment-said');
    const rewritten = await world.comment(mentor, id, { text: 'No.' }, { id: kept, revision: 1 });
    expect([409, 'comment-closed', 'comment-said']).toContain(rewritten.body.code);
  });

  it('are not begun under an id that is another’s', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    const { id: hidden } = await world.comment(mentor, id);
    const over = await world.comment(returner, id, { text: 'Mine.' }, { id: hidden });
    expect(over.status).toBe(404);
    expect(await world.comments(mentor, id)).toMatchObject([{ text: 'A remark.' }]);
  });

  it('stay in the conversation that they were begun in', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    const { id: one } = await world.comment(returner, id);
    const { id: draft } = await world.comment(mentor, id);
    const key = { id: draft, revision: 1 };
    const moved = await world.comment(mentor, id, { parentId: one, text: 'No.' }, key);
    expect([moved.status, moved.body.errors?.[0]?.field]).toEqual([422, 'parentId']);
    // Nor does anybody answer what only its writer knows of.
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    expect((await world.comment(other, id, { parentId: draft })).status).toBe(404);
  });

  it('that answer are said by saving them again, if another mentor has decided', async () => {
    const { returner, mentor } = world;
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const id = await world.review();
    const { id: parentId } = await world.comment(returner, id, { text: 'Why?' });
    const { id: answer } = await world.comment(mentor, id, { parentId, text: 'Because.' });
    await world.publish(other, id);
    expect(await world.comments(returner, id)).toMatchObject([{ text: 'Why?' }]);
    const again = () =>
      world.comment(mentor, id, { parentId, text: 'Because.' }, { id: answer, revision: 1 });
    expect((await again()).body.revision).toBe(2);
    expect((await again()).body.revision).toBe(2);
    expect(await world.comments(returner, id)).toMatchObject([
      { text: 'Why?' },
      { id: answer, text: 'Because.', isDraft: false },
    ]);
  });

  it('cannot be rewritten once said, by nobody, not even past the application', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    const { id: said } = await world.comment(mentor, id, { on: 'Plan' });
    await world.publish(mentor, id);
    for (const [role, person] of [
      ['mentor', mentor],
      ['returner', returner],
    ] as const) {
      for (const change of [`text = 'other'`, `passage = '{"from": 0, "to": 1}'`]) {
        const update = `UPDATE comment SET ${change} WHERE id = '${said}'`;
        await expect(asActor(api.owner, role, person, update)).rejects.toThrow('as it was said');
      }
    }
  });
});

describe('a comment', () => {
  it('is on words of the version, and says what is missing', async () => {
    const { mentor, returner } = world;
    const id = await world.review({ plan: 'Ten 📚 a month.' });
    const fault = async (words: Record<string, unknown>, who = mentor) => {
      const { status, body } = await world.comment(who, id, words);
      return [status, body.errors?.[0]?.field];
    };
    expect(await fault({ text: '  ' })).toEqual([422, 'text']);
    expect(await fault({ passage: { from: 5, to: 100_000 } })).toEqual([422, 'passage']);
    expect(await fault({ passage: { from: 5, to: 5 } })).toEqual([422, 'passage']);
    const { from } = await world.passage(mentor, id, '📚');
    expect(await fault({ passage: { from: from + 1, to: from + 2 } })).toEqual([422, 'passage']);
    expect(await fault({ kind: 'suggestion', replacement: 'x' })).toEqual([422, 'passage']);
    expect(await fault({ kind: 'suggestion', on: 'Ten' })).toEqual([422, 'replacement']);
    expect(await fault({ kind: 'suggestion', on: 'Ten', replacement: 'Ten' })).toEqual([
      422,
      'replacement',
    ]);
    expect(await fault({ kind: 'praise' }, returner)).toEqual([422, 'kind']);
    expect(await fault({ replacement: 'x' })).toEqual([422, 'replacement']);
    const { id: root } = await world.comment(mentor, id);
    expect(await fault({ parentId: root, kind: 'praise' })).toEqual([422, 'kind']);
  });

  it('of whatever is sent is kept, or refused at its field', async () => {
    const { mentor } = world;
    const id = await world.review({ plan: 'Ten a month.' });
    const kept = await world.comment(mentor, id, { text: 'a\u0000b \ud800', on: 'Ten' });
    expect(kept.status).toBe(200);
    const replacement = ' Six\u0000\r\nor \udc00 ';
    const suggestion = { kind: 'suggestion', on: 'Ten', text: '', replacement };
    const first = await world.comment(mentor, id, suggestion);
    expect(first.status).toBe(200);
    // Spaces at the ends are part of what is suggested.
    expect(await world.comments(mentor, id)).toMatchObject([
      { text: 'ab \ufffd' },
      { replacement: ' Six\nor \ufffd ' },
    ]);
    // The same again is the same.
    expect((await world.comment(mentor, id, suggestion, { id: first.id })).body.revision).toBe(1);
    const note = { learning: { mark: 'shines', note: '\u0000\ud83d' } };
    expect((await world.saveDraft(mentor, id, 0, { rubric: note })).status).toBe(200);

    const passages = [
      [],
      [{ from: 0, to: 3 }],
      {},
      'Ten',
      { from: '0', to: 3 },
      { from: 0.5, to: 3 },
    ];
    for (const passage of [...passages, { from: -1, to: 3 }, { from: 3, to: 0 }]) {
      const answer = await world.comment(mentor, id, { passage });
      expect([passage, answer.status]).toEqual([passage, 422]);
    }
    const long = { text: 'x'.repeat(5_001) };
    expect((await world.comment(mentor, id, long)).body.errors?.[0]?.field).toBe('text');
    const longer = { ...suggestion, replacement: 'x'.repeat(20_001) };
    expect((await world.comment(mentor, id, longer)).body.errors?.[0]?.field).toBe('replacement');
    const huge = { text: 'x'.repeat(9_000_000) };
    expect((await world.comment(mentor, id, huge)).status).toBe(413);
    expect((await world.comment(mentor, id, {}, { id: 'no-id' })).status).toBe(404);
    expect(await world.comments(mentor, id)).toHaveLength(2);
  });

  it('counts as strings do, however it is kept', async () => {
    const id = await world.review({ plan: '📚📚 Ten a month.' });
    const { id: comment } = await world.comment(world.mentor, id, { on: 'Ten' });
    const [read] = await world.comments(world.mentor, id);
    expect(read).toMatchObject({
      quote: 'Ten',
      passage: await world.passage(world.mentor, id, 'Ten'),
    });
    const { rows } = await api.owner.query<{ anchor: { position: { start: number } } }>(
      'SELECT anchor FROM comment WHERE id = $1',
      [comment],
    );
    // Code points: a book is one.
    expect(rows[0]?.anchor.position.start).toBe((read?.passage?.from ?? 0) - 2);
  });

  it('answers within its own review', async () => {
    const { mentor, returner } = world;
    const one = await world.review();
    const { id: elsewhere } = await world.comment(returner, one);
    await world.publish(mentor, one);
    const two = await world.review();
    expect((await world.comment(mentor, two, { parentId: elsewhere })).status).toBe(404);
  });

  it('opens a thread that either side can close and open again', async () => {
    const { mentor, returner } = world;
    const id = await world.review();
    const { id: thread } = await world.comment(mentor, id);
    await world.publish(mentor, id);
    const { id: answer } = await world.comment(returner, id, { parentId: thread });
    expect((await world.resolve(returner, thread)).status).toBe(204);
    expect((await world.comments(mentor, id))[0]?.resolvedAt).not.toBeNull();
    expect((await world.resolve(mentor, thread, 'reopen')).status).toBe(204);
    expect((await world.comments(returner, id))[0]?.resolvedAt).toBeNull();
    expect((await world.resolve(returner, answer)).status).toBe(404);
  });
});

describe('the draft of a review', () => {
  it('is saved continuously, by revision, for its author alone', async () => {
    const { returner, mentor } = world;
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const id = await world.review();
    const rubric = { learning: { mark: 'getting_there', note: '' } };
    expect((await world.saveDraft(mentor, id, 0, { summary: 'So', rubric })).body.revision).toBe(1);
    const next = { summary: 'So far', decision: 'ready', rubric };
    const saved = await world.saveDraft(mentor, id, 1, next);
    expect([saved.body.revision, saved.headers['etag']]).toEqual([2, '"2"']);
    expect((await world.saveDraft(mentor, id, 1, next)).body.revision).toBe(2);
    expect((await world.saveDraft(mentor, id, 1, { summary: 'Other tab' })).status).toBe(412);
    expect((await world.read(mentor, id)).body.draft).toEqual({
      revision: 2,
      summary: 'So far',
      decision: 'ready',
      rubric,
    });
    expect((await world.read(other, id)).body.draft).toBeNull();
    expect((await world.read(returner, id)).body.draft).toBeNull();
    // That something is being written shows, and is no secret.
    expect((await world.read(returner, id)).body).toMatchObject({
      state: 'seen',
      mentor: { name: mentor.name },
    });
    await world.publish(mentor, id);
    expect((await world.read(mentor, id)).body.draft).toBeNull();
    expect((await world.saveDraft(mentor, id, 0, {})).body.code).toBe('review-decided');
  });

  it('knows the five points and the marks', async () => {
    const id = await world.review();
    const rubric = { learning: { mark: 'seven', note: '' } };
    expect((await world.saveDraft(world.mentor, id, 0, { rubric })).status).toBe(422);
    const stars = { stars: { mark: 'shines', note: '' } };
    expect((await world.saveDraft(world.mentor, id, 0, { rubric: stars })).status).toBe(422);
  });
});

describe('publishing', () => {
  it('says everything at once, and happens once', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    await world.comment(mentor, id, { text: 'One.' });
    await world.comment(mentor, id, { kind: 'praise', on: 'Plan', text: 'Two.' });
    const answers = await Promise.all([world.publish(mentor, id), world.publish(mentor, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await world.publish(mentor, id)).body.code).toBe('review-decided');
    expect(await world.comments(returner, id)).toMatchObject([
      { text: 'One.', isDraft: false },
      { text: 'Two.', kind: 'praise' },
    ]);
    // Reading it again opens nothing again.
    await world.step(mentor, id, 'seen');
    expect((await world.read(mentor, id)).body.state).toBe('decided');
  });

  it('refused says nothing', async () => {
    const { returner, mentor } = world;
    const id = await world.review();
    expect((await world.publish(mentor, id, { decision: 'ready' })).body.code).toBe('review-empty');
    await world.comment(mentor, id, { kind: 'praise' });
    const body = { decision: 'another_look', summary: '  ' };
    const answer = await world.publish(mentor, id, body);
    expect([answer.status, answer.body]).toMatchObject([422, { errors: [{ field: 'summary' }] }]);
    expect(await world.comments(returner, id)).toEqual([]);
  });

  it('never races with what is still being saved: a late save is said to be too late', async () => {
    const { mentor, returner } = world;
    const id = await world.review();
    const { id: draft } = await world.comment(mentor, id, { text: 'Before' });
    const [, late] = await Promise.all([
      world.publish(mentor, id),
      world.comment(mentor, id, { text: 'After' }, { id: draft, revision: 1 }),
    ]);
    const [said] = await world.comments(returner, id);
    expect(said?.text).toBe(late.status === 200 ? 'After' : 'Before');
  });
});

describe('what is new', () => {
  it('is told to the other side', async () => {
    const { returner, mentor } = world;
    const id = await world.review({ plan: 'Ten a month.' });
    await world.promise(mentor, id, '2999-12-31');
    const { id: suggestion } = await world.suggest(id, 'Ten', 'Six');
    await world.step(mentor, id, 'release');
    await world.publish(mentor, id);
    await world.settle(returner, id, { decline: [suggestion] });
    await api.runJobs();
    const news = async (who: typeof returner) => {
      const { rows } = await api.owner.query<{ kind: string }>(
        'SELECT kind FROM notification WHERE enrolment_id = $1 AND subject_id = $2 ORDER BY kind',
        [who.enrolmentId, id],
      );
      return rows.map(({ kind }) => kind);
    };
    expect(await news(returner)).toEqual(['review-decided', 'review-promised', 'review-released']);
    expect(await news(mentor)).toEqual(['review-submitted', 'suggestions-settled']);
  });
});
