import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strategyDocument } from '@reshelve/domain/strategy-document';
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

describe('asking for a review', () => {
  it('offers the mentors whom the returner is paired with now, and no others', async () => {
    const { returner, mentor } = world;
    const offered = async () =>
      (await api.get<{ id: string }[]>(`${returner.base}/mentors`, { as: returner.token })).body;
    expect((await offered()).map(({ id }) => id)).toEqual([mentor.enrolmentId]);
    await world.endPairing();
    expect(await offered()).toEqual([]);
  });

  it('says plainly that there is nobody to ask', async () => {
    await world.endPairing();
    const { status, body } = await world.ask(await world.version());
    expect([status, body.code]).toEqual([409, 'no-mentor']);
    expect(await world.own()).toEqual([]);
  });

  it('lets a newer version take the place of the one that still waits', async () => {
    const one = await world.review();
    await world.step(world.mentor, one, 'seen');
    const two = await world.review();
    expect((await world.queue(world.mentor)).map(({ id }) => id)).toEqual([two]);
    expect((await world.own()).map(({ state }) => state)).toEqual(['waiting', 'withdrawn']);
  });

  it('refuses the version that waits already, and makes one of a form sent twice', async () => {
    const versionId = await world.version();
    const [a, b] = await Promise.all([
      world.ask(versionId, {}, 'same-form'),
      world.ask(versionId, {}, 'same-form'),
    ]);
    expect([a.status, b.status, a.body.id]).toEqual([201, 201, b.body.id]);
    expect((await world.ask(versionId)).body.code).toBe('already-submitted');
    expect(await world.queue(world.mentor)).toHaveLength(1);
  });

  it('of two versions at the same moment leaves one waiting', async () => {
    const versions = [await world.version(), await world.version()];
    await Promise.all(versions.map((version) => world.ask(version)));
    expect(await world.queue(world.mentor)).toHaveLength(1);
  });

  it('is for one version of one’s own', async () => {
    const other = await world.newReturner();
    expect((await world.ask(await world.strategies.version(other))).status).toBe(404);
    const { returner } = world;
    const neither = await api.post(`${returner.base}/reviews`, { as: returner.token, body: {} });
    expect([neither.status, neither.body]).toMatchObject([
      422,
      { errors: [{ field: 'strategyVersionId' }] },
    ]);
  });

  it('says by when, a day that is still to come', async () => {
    const versionId = await world.version();
    const past = await world.ask(versionId, { wantedBy: '2020-01-01' });
    expect([past.status, past.body.errors?.[0]?.field]).toEqual([422, 'wantedBy']);
    await world.ask(versionId, { wantedBy: '2999-12-31' });
    expect(await world.queue(world.mentor)).toMatchObject([{ wantedBy: '2999-12-31' }]);
  });
});

describe('the words that are reviewed', () => {
  it('are the document that the domain makes of the strategy, whatever stands in it', async () => {
    const parts = {
      plan: 'One.\n\n“Two” 📚\n',
      reflection: '',
      feedback: '\n',
      acceptance: 'Tab\there, \\n there, {"a": 1}',
    };
    const id = await world.review(parts);
    const { body } = await world.read(world.mentor, id);
    expect(body.version.document).toEqual(strategyDocument(parts));
  });
});

describe('the vacancy', () => {
  it('goes along with title, employer and criteria, and never the evidence', async () => {
    const { returner, mentor } = world;
    const applicationId = await world.make.application(returner, {
      title: 'Archivist',
      notes: 'canary-notes',
    });
    const criterion = { application_id: applicationId, evidence: 'canary-evidence' };
    const whose = { programme_id: returner.programmeId, returner_id: returner.enrolmentId };
    await world.make.insert('criterion', {
      ...whose,
      ...criterion,
      kind: 'desirable',
      text: 'French',
      position: 1,
    });
    await world.make.insert('criterion', {
      ...whose,
      ...criterion,
      kind: 'essential',
      text: 'Cataloguing',
      position: 0,
    });
    const id = await world.review({}, { applicationId });
    const { body } = await world.read(mentor, id);
    expect(body.vacancy).toEqual({
      title: 'Archivist',
      employer: 'Harbour Library',
      criteria: [
        { kind: 'essential', text: 'Cataloguing' },
        { kind: 'desirable', text: 'French' },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('canary');
    // As it was shown: it does not change with the application.
    await api.owner.query(`UPDATE application SET title = 'Other' WHERE id = $1`, [applicationId]);
    expect((await world.read(mentor, id)).body.vacancy?.title).toBe('Archivist');
  });

  it('is one of one’s own', async () => {
    const applicationId = await world.make.application(await world.newReturner());
    expect((await world.ask(await world.version(), { applicationId })).status).toBe(404);
    expect(await world.own()).toEqual([]);
  });
});

describe('one of several mentors', () => {
  it('is asked alone: the others do not see it, nor hear of it', async () => {
    const { returner, mentor } = world;
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const id = await world.review({}, { mentorId: mentor.enrolmentId });
    await api.runJobs();
    expect(await world.queue(mentor)).toMatchObject([{ id, asksMe: true }]);
    expect(await world.queue(other)).toEqual([]);
    expect((await world.read(other, id)).status).toBe(404);
    expect((await world.comment(other, id)).status).toBe(404);
    expect((await world.publish(other, id)).status).toBe(404);
    const { rows } = await api.owner.query('SELECT FROM notification WHERE enrolment_id = $1', [
      other.enrolmentId,
    ]);
    expect(rows).toEqual([]);
    expect((await world.read(returner, id)).body.asked).toEqual({ name: mentor.name, mine: false });
  });

  it('leaves it to whoever is paired once their own pairing has ended', async () => {
    const { returner, mentor } = world;
    const id = await world.review({}, { mentorId: mentor.enrolmentId });
    const next = await world.newMentor();
    await world.make.pairing(returner, next);
    expect(await world.queue(next)).toEqual([]);
    await world.endPairing();
    expect(await world.queue(next)).toMatchObject([{ id, asksMe: false }]);
    expect((await world.publish(next, id)).status).toBe(204);
  });

  it('has to be one of one’s own', async () => {
    const { enrolmentId: mentorId } = await world.newMentor();
    const { status, body } = await world.ask(await world.version(), { mentorId });
    expect([status, body.errors?.[0]?.field]).toEqual([422, 'mentorId']);
  });

  it('compares with nothing that was for another mentor’s eyes', async () => {
    const { returner, mentor } = world;
    const other = await world.newMentor();
    await world.make.pairing(returner, other);
    const alone = await world.review({ plan: 'Private.' }, { mentorId: mentor.enrolmentId });
    await world.comment(mentor, alone, { on: 'Private.' });
    await world.publish(mentor, alone);
    const both = await world.review({ plan: 'Private no more.' });
    expect((await world.read(mentor, both)).body).toMatchObject({
      before: { reviewId: alone },
      comments: [{ quote: 'Private.' }],
    });
    expect((await world.read(other, both)).body).toMatchObject({
      before: null,
      former: [],
      comments: [],
    });
  });
});

describe('a material', () => {
  it('is reviewed like a strategy, beside it, and one version at a time', async () => {
    const { mentor } = world;
    await world.review();
    const cv = await world.cv();
    const ask = (version: string) => world.askAboutMaterial(version);
    const first = await ask(await cv.version('Catalogued maps.'));
    expect(await world.queue(mentor)).toMatchObject([
      { subject: { kind: 'strategy', materialId: null } },
      {
        id: first,
        versionNumber: 1,
        subject: {
          kind: 'material',
          materialId: cv.id,
          name: 'CV for schools',
          materialKind: 'cv',
        },
      },
    ]);
    await world.comment(mentor, first, { on: 'maps', text: 'Which?' });
    await world.publish(mentor, first);
    const second = await ask(await cv.version('Catalogued old maps.', 'CV'));
    const { body } = await world.read(mentor, second);
    expect(body).toMatchObject({
      subject: { name: 'CV' },
      version: { number: 2, expectations: null, lessons: null },
      before: { reviewId: first, document: { blocks: [{ text: 'Catalogued maps.' }] } },
      comments: [{ quote: 'maps', passage: { from: 15, to: 19 }, earlier: { placement: 'exact' } }],
    });
    // Each is called what it was called when it was sent.
    expect((await world.read(mentor, first)).body.subject.name).toBe('CV for schools');
    const third = await ask(await cv.version('Catalogued.'));
    expect((await world.queue(mentor)).map(({ id }) => id)).not.toContain(second);
    expect((await world.queue(mentor)).map(({ id }) => id)).toContain(third);
    expect(await world.queue(mentor)).toHaveLength(2);
  });
});

describe('what was said about an earlier version', () => {
  it('is looked for in the new one, and said to be gone where it is', async () => {
    const { returner, mentor } = world;
    const first = await world.review({
      plan: 'I write to six libraries a month. I telephone each one before.',
      reflection: 'One change at a time is what I allow myself.',
    });
    const exact = await world.comment(mentor, first, { on: 'six libraries', text: 'Which?' });
    const gone = await world.comment(mentor, first, { on: 'One change at a time', text: 'Good?' });
    const whole = await world.comment(mentor, first, { text: 'Well told.' });
    const settled = await world.comment(mentor, first, { on: 'telephone', text: 'When?' });
    await world.comment(mentor, first, { kind: 'praise', on: 'each one', text: 'Lovely.' });
    await world.publish(mentor, first);
    const answer = await world.comment(returner, first, { parentId: exact.id, text: 'Public.' });
    await world.resolve(returner, settled.id);

    const plan = 'First I rest. I write to six libraries a month. I telephone each one before.';
    const second = await world.review({ plan, reflection: 'Nothing much.' });
    const comments = await world.comments(mentor, second);
    expect(comments.map(({ id }) => id)).toEqual([exact.id, gone.id, whole.id, answer.id]);
    const { from } = await world.passage(mentor, second, 'six libraries');
    expect(comments).toMatchObject([
      {
        passage: { from, to: from + 13 },
        earlier: { reviewId: first, versionNumber: 1, placement: 'exact', confidence: 1 },
      },
      { passage: null, quote: 'One change at a time', earlier: { placement: 'gone' } },
      { passage: null, earlier: { placement: 'exact' } },
      { parentId: exact.id, passage: null, earlier: { reviewId: first } },
    ]);
    // The returner sees the same.
    expect(await world.comments(returner, second)).toHaveLength(4);
  });

  it('of suggestions shows what became of them, once', async () => {
    const { returner, mentor } = world;
    const first = await world.review({ plan: 'Ten a month, and five in May.' });
    await world.rewrite('Ten a month, and five in May.');
    const { id: taken } = await world.suggest(first, 'Ten', 'Six');
    const { id: declined } = await world.suggest(first, 'five', 'four');
    await world.publish(mentor, first);
    const made = await world.settle(returner, first, { accept: [taken], decline: [declined] });
    const second = (await world.ask(made.body.version?.id ?? '')).body.id;
    const states = async (id: string) =>
      (await world.comments(mentor, id)).map(({ suggestionState }) => suggestionState);
    expect(await states(second)).toEqual(['accepted', 'declined']);
    await world.publish(mentor, second);
    expect(await states(await world.review({ plan: 'Six a month.', number: 3 }))).toEqual([]);
  });
});
