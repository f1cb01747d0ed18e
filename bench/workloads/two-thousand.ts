import assert from 'node:assert/strict';
import { stop } from '../../script/lib/processes.ts';
import { as, openApi, openLimit, pidOf } from '../lib/bench.ts';
import { asked, compare, get, result, type Result } from '../lib/measure.ts';
import { openStack, scriptOf } from '../lib/pages.ts';
import type { World } from '../lib/world.ts';

const COUNT = 400;
/** First-load script of a page, compressed, in kB. */
const SCRIPT = 180;

/** What each page asks of the API beside what every page asks, and what the limit calls it. */
const PAGES = [
  { name: 'board-2000', path: '/board', asks: { 'applications/board': 'board' } },
  {
    name: 'table-2000',
    path: '',
    asks: {
      'applications?open=true': 'open',
      'applications/counts': 'counts',
      'saved-views': 'views',
    },
  },
] as const;

/**
 * `board-2000` and `table-2000`: the two ways to look at two thousand applications. Processor time
 * of the API against the least that answers the same, and the pages' script.
 */
export async function twoThousand(
  world: World,
  wanted: (name: string) => boolean,
): Promise<Result[]> {
  const pages = PAGES.filter(({ name }) => wanted(name));
  return [...(await processorTime(world, pages)), ...(await script(world, pages))];
}

type Page = (typeof PAGES)[number];

async function processorTime(world: World, pages: readonly Page[]): Promise<Result[]> {
  const { account, enrolment } = world.searcher;
  const { api, base } = await openApi(world);
  const { limit, base: limitBase } = await openLimit(world);
  const results: Result[] = [];
  try {
    for (const { name, asks } of pages) {
      const ours = Object.keys(asks).map((path) => as(account, `${base}/as/${enrolment}/${path}`));
      const least = Object.values(asks).map((path) =>
        as(account, `${limitBase}/${enrolment}/${path}`),
      );
      for (const [i, target] of ours.entries()) {
        const [answer, same] = await Promise.all([get(target), get(least[i] ?? target)]);
        assert.deepEqual(withoutCursor(answer), withoutCursor(same), target.url);
      }
      const ratio = await compare(
        asked(pidOf(api), ...ours),
        asked(pidOf(limit), ...least),
        COUNT / ours.length,
      );
      results.push(
        result(
          name,
          ratio,
          2.5,
          `server CPU for the page's ${ours.length === 1 ? 'request' : `${String(ours.length)} requests`}, API with guards and RLS against bare node:http and pg`,
        ),
      );
    }
  } finally {
    await stop(api);
    await stop(limit);
  }
  return results;
}

/** The limit does not say where the next page begins. */
const withoutCursor = (json: string): unknown => {
  const answer = JSON.parse(json) as unknown;
  return Array.isArray(answer) ? answer : { ...(answer as object), next: undefined };
};

async function script(world: World, pages: readonly Page[]): Promise<Result[]> {
  const { account, enrolment } = world.searcher;
  const { stack, origin } = await openStack(world);
  const results: Result[] = [];
  try {
    for (const { name, path } of pages) {
      const page = as(account, `${origin}/r/${enrolment}/applications${path}`);
      const kilobytes = (await scriptOf(origin, page)) / 1000;
      results.push(
        result(
          `${name}-js`,
          kilobytes / SCRIPT,
          1,
          `first-load script, ${kilobytes.toFixed(0)} kB gzipped against ${String(SCRIPT)}`,
        ),
      );
    }
  } finally {
    await stack.stop();
  }
  return results;
}
