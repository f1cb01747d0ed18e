import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { textOf } from '@reshelve/domain/documents';
import { strategyDocument } from '@reshelve/domain/strategy-document';
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

/** A decided review with a suggestion for each pair of words. */
async function suggested(plan: string, ...pairs: [string, string][]) {
  const review = await world.review({ plan });
  // The words as they stand are those of the version.
  await world.rewrite(plan);
  const ids: string[] = [];
  for (const [on, replacement] of pairs) {
    ids.push((await world.suggest(review, on, replacement)).id);
  }
  await world.publish(world.mentor, review);
  return { review, ids };
}

const get = async <T>(path: string) =>
  (await api.get<T>(`${world.returner.base}/${path}`, { as: world.returner.token })).body;

const strategy = () => get<{ plan: string; revision: number }>('strategy');
const versions = () => get<{ number: number }[]>('strategy/versions');
const states = async (review: string) =>
  (await world.comments(world.returner, review)).map(({ suggestionState }) => suggestionState);

describe('suggestions', () => {
  it('are taken up together in one new version, which says whose words they are', async () => {
    const { returner, mentor } = world;
    const { review, ids } = await suggested(
      'Ten letters a month, on Mondays.',
      ['Ten letters', 'Six letters and a call'],
      [', on Mondays', ''],
    );
    const { status, body } = await world.settle(returner, review, { accept: ids });
    expect([status, body.version?.number]).toEqual([200, 2]);
    expect((await strategy()).plan).toBe('Six letters and a call a month.');
    expect(await states(review)).toEqual(['accepted', 'accepted']);
    const version = await get<{
      plan: string;
      authorship: { from: number; to: number; name: string }[];
    }>(`strategy/versions/${body.version?.id ?? ''}`);
    const text = textOf(
      strategyDocument({ ...version, reflection: '', feedback: '', acceptance: '' }),
    );
    expect(version.authorship.map(({ name }) => name)).toEqual([mentor.name]);
    expect(version.authorship.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Six letters and a call',
    ]);
  });

  it('stay their author’s in the versions after it, as far as they stay', async () => {
    const { returner, mentor } = world;
    const { review, ids } = await suggested('Ten a month.', ['Ten', 'Six good letters']);
    await world.settle(returner, review, { accept: ids });
    await world.rewrite('Perhaps Six good letters a month.');
    const kept = await api.post<{ id: string }>(`${returner.base}/strategy/versions`, {
      as: returner.token,
      body: {},
      headers: { 'if-match': `"${String((await strategy()).revision)}"` },
    });
    const { authorship } = await get<{ authorship: { name: string }[] }>(
      `strategy/versions/${kept.body.id}`,
    );
    expect(authorship).toMatchObject([{ name: mentor.name }]);
  });

  it('go into the words as they stand now, beside what was changed meanwhile', async () => {
    const { returner } = world;
    const plan = 'Ten letters a month to libraries nearby. One call before each of them.';
    const { review, ids } = await suggested(plan, ['One call', 'A call']);
    await world.rewrite(`First of all I rest. ${plan}`);
    await world.settle(returner, review, { accept: ids });
    expect((await strategy()).plan).toBe(
      'First of all I rest. Ten letters a month to libraries nearby. A call before each of them.',
    );
  });

  it('are refused where the words are no longer what they were, and nothing is changed', async () => {
    const { returner } = world;
    const plan = 'Ten letters a month to libraries nearby. One call before each of them.';
    const { review, ids } = await suggested(plan, ['Ten letters', 'Six'], ['One call', 'A call']);
    await world.rewrite(plan.replace('One call', 'Two calls'));
    const before = await strategy();
    const { status, body } = await world.settle(returner, review, { accept: ids });
    expect([status, body.code]).toEqual([409, 'suggestion-out-of-place']);
    expect(body.detail).toContain('“One call”');
    expect(body.errors?.map(({ field }) => field)).toEqual([ids[1]]);
    expect(await strategy()).toEqual(before);
    expect(await versions()).toHaveLength(1);
    expect(await states(review)).toEqual(['open', 'open']);
  });

  it('on the same words are refused together, and named', async () => {
    const { returner } = world;
    const { review, ids } = await suggested(
      'Ten letters a month.',
      ['Ten letters', 'Six letters'],
      ['letters a month', 'calls a month'],
      ['a month.', 'each month.'],
    );
    const { status, body } = await world.settle(returner, review, { accept: ids });
    expect([status, body.code]).toEqual([409, 'suggestions-overlap']);
    expect(body.detail).toContain('“Ten letters”');
    expect(body.errors?.map(({ field }) => field).sort()).toEqual([...ids].sort());
    expect(await versions()).toHaveLength(1);
    const one = await world.settle(returner, review, { accept: ids.slice(0, 1) });
    expect(one.status).toBe(200);
    expect((await strategy()).plan).toBe('Six letters a month.');
  });

  it('leave the headings as they are', async () => {
    const { returner } = world;
    const { review, ids } = await suggested('Ten.', ['A plan that expects', 'Plans that expect']);
    const { status, body } = await world.settle(returner, review, { accept: ids });
    expect([status, body.code]).toEqual([409, 'suggestion-breaks-heading']);
    expect(await versions()).toHaveLength(1);
  });

  it('pressed twice are taken up once', async () => {
    const { returner } = world;
    const { review, ids } = await suggested('Ten a month.', ['Ten', 'Six']);
    const answers = await Promise.all([
      world.settle(returner, review, { accept: ids }),
      world.settle(returner, review, { accept: ids }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.filter(({ body }) => body.version !== null)).toHaveLength(1);
    expect(await versions()).toHaveLength(2);
  });

  it('are declined without a version, and may be thought about again', async () => {
    const { returner } = world;
    const { review, ids } = await suggested('Ten a month.', ['Ten', 'Six']);
    const declined = await world.settle(returner, review, { decline: ids });
    expect(declined.body).toEqual({ version: null });
    expect(await states(review)).toEqual(['declined']);
    const directly = await world.settle(returner, review, { accept: ids });
    expect(directly.body.code).toBe('suggestion-declined');
    await world.settle(returner, review, { reopen: ids });
    expect(await states(review)).toEqual(['open']);
    await world.settle(returner, review, { accept: ids });
    expect(await states(review)).toEqual(['accepted']);
    expect((await world.settle(returner, review, { decline: ids })).body.code).toBe(
      'suggestion-accepted',
    );
  });

  it('are their returner’s to take up, and only those of the review', async () => {
    const { returner, mentor } = world;
    const { review, ids } = await suggested('Ten a month.', ['Ten', 'Six']);
    expect((await world.settle(mentor, review, { accept: ids })).status).toBe(403);
    const update = `UPDATE comment SET suggestion_state = 'accepted' WHERE id = '${ids[0] ?? ''}'`;
    await expect(asActor(api.owner, 'mentor', mentor, update)).rejects.toThrow('to say');
    const second = await world.review({ plan: 'Ten a month.' });
    expect((await world.settle(returner, second, { accept: ids })).status).toBe(404);
    const { id: remark } = await world.comment(returner, second);
    expect((await world.settle(returner, second, { decline: [remark] })).status).toBe(404);
    expect(await states(review)).toEqual(['open']);
  });

  it('on a material go into its draft and make its next version', async () => {
    const { returner, mentor } = world;
    const cv = await world.cv();
    const review = await world.askAboutMaterial(await cv.version('Catalogued many old maps.'));
    const { id } = await world.suggest(review, 'many', '4,000');
    await world.publish(mentor, review);
    const { body } = await world.settle(returner, review, { accept: [id] });
    expect(body.version?.number).toBe(2);
    const version = await get<Record<string, unknown>>(
      `materials/${cv.id}/versions/${body.version?.id ?? ''}`,
    );
    expect(version).toMatchObject({
      origin: 'suggestions',
      document: { blocks: [{ text: 'Catalogued 4,000 old maps.' }] },
      authorship: [{ from: 11, to: 16, by: mentor.enrolmentId, name: mentor.name }],
    });
    expect(await get(`materials/${cv.id}`)).toMatchObject({
      draft: { blocks: [{ text: 'Catalogued 4,000 old maps.' }] },
    });
    // The strategy is not touched.
    expect(
      (await api.owner.query('SELECT FROM strategy WHERE returner_id = $1', [returner.enrolmentId]))
        .rows,
    ).toEqual([]);
  });
});
