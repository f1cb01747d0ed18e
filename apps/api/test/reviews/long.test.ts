import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { countQueries } from '../support/query-count.ts';
import { TestApi } from '../support/test-api.ts';
import { ReviewWorld } from './world.ts';

const COMMENTS = 500;
/** Some 20 pages: as many paragraphs as comments, of some 20 words. */
const LINE =
  'In that year I catalogued a collection of maps that nobody had opened since the war. ';

let api: TestApi;
let world: ReviewWorld;

beforeAll(async () => {
  api = await TestApi.start();
  world = await new ReviewWorld(api).build();
  await world.newPair();
});
afterAll(() => api.stop());

it('a version of 20 pages with 500 comments takes as many statements as a short one, and so does the queue', async () => {
  const { returner, mentor } = world;
  const short = await world.review({ plan: 'Ten a month.' });
  await world.comment(mentor, short);
  await world.publish(mentor, short);
  const cv = await world.cv();
  const first = await world.askAboutMaterial(await cv.version(LINE.repeat(COMMENTS)));
  await api.owner.query(
    `INSERT INTO comment (programme_id, review_id, returner_id, author_id, text, passage, anchor,
                          published_at)
     SELECT $1, $2, $3, $4, 'Which one?',
            jsonb_build_object('from', n * $5, 'to', n * $5 + 12),
            jsonb_build_object(
              'position', jsonb_build_object('start', n * $5, 'end', n * $5 + 12),
              'quote', jsonb_build_object('exact', 'In that year', 'prefix', '', 'suffix', ' I')),
            now()
     FROM generate_series(0, $6::int - 1) n`,
    [world.programmeId, first, returner.enrolmentId, mentor.enrolmentId, LINE.length, COMMENTS],
  );
  await world.publish(mentor, first);
  const second = await world.askAboutMaterial(await cv.version(`New. ${LINE.repeat(COMMENTS)}`));
  // The visit is noted already: that happens once a week, beside the request.
  await api.owner.query(`UPDATE enrolment SET active_week = date_trunc('week', now())`);
  for (const who of [mentor, returner]) {
    await world.read(who, short);
    const counts = [];
    for (const id of [short, first, second]) {
      counts.push(await countQueries(() => world.read(who, id)));
      expect(await world.comments(who, id)).toHaveLength(id === short ? 1 : COMMENTS);
    }
    // Who asks; then BEGIN, the actor, the statement and COMMIT in one round trip.
    expect(counts).toEqual([5, 5, 5]);
  }
  const [placed] = await world.comments(mentor, second);
  expect(placed).toMatchObject({ passage: { from: 5, to: 17 }, earlier: { placement: 'exact' } });
  const queue = () => world.queue(mentor);
  expect(await countQueries(queue)).toBe(5);
  for (const version of [await cv.version('Maps.'), await (await world.cv()).version('Letters.')]) {
    await world.askAboutMaterial(version);
  }
  expect(await queue()).toHaveLength(2);
  expect(await countQueries(queue)).toBe(5);
});
