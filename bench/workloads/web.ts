import { as, pidOf } from '../lib/bench.ts';
import {
  compare,
  cpuOf,
  load,
  result,
  type Mode,
  type Result,
  type Target,
} from '../lib/measure.ts';
import { openStack, scriptOf } from '../lib/pages.ts';
import type { World } from '../lib/world.ts';

const COUNT = 120;

/**
 * `web-js` and `web-ssr`: real pages against the emptiest page of the same build. That is the page
 * for developers' mail while it is empty: a heading and two sentences in the same layout.
 */
export async function web(world: World, wanted: (name: string) => boolean): Promise<Result[]> {
  const { stack, origin } = await openStack(world);
  const { reader, coordinator, cohortId, applicationId } = world;
  const r = `${origin}/r/${reader.enrolment}`;
  const empty = { url: `${origin}/dev/outbox` };
  const pages = [
    { url: `${origin}/sign-in` },
    as(reader.account, r),
    as(reader.account, `${r}/applications`),
    as(reader.account, `${r}/applications/${applicationId}`),
    as(reader.account, `${r}/strategy`),
    as(coordinator.account, `${origin}/c/${coordinator.enrolment}/cohorts/${cohortId}`),
  ];
  const results: Result[] = [];
  try {
    if (wanted('web-js')) {
      const least = await scriptOf(origin, empty);
      let most = 0;
      for (const page of pages) most = Math.max(most, await scriptOf(origin, page));
      const kilobytes = Math.round(most / 1000);
      results.push(
        result(
          'web-js',
          most / least,
          1.35,
          `the heaviest page (${String(kilobytes)} kB gzipped) against the emptiest`,
        ),
      );
    }
    if (wanted('web-ssr')) {
      const mode = (target: Target): Mode => ({
        run: (count) => load(target, count),
        cpu: () => cpuOf(pidOf(stack.web)),
      });
      const ratio = await compare(
        mode(as(reader.account, `${r}/applications`)),
        mode(empty),
        COUNT,
      );
      results.push(
        result(
          'web-ssr',
          ratio,
          3,
          'CPU of the web server: the list of applications against the emptiest page',
        ),
      );
    }
  } finally {
    await stack.stop();
  }
  return results;
}
