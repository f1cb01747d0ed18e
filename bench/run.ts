import { build } from '../script/lib/build.ts';
import { main, Sentence } from '../script/lib/say.ts';
import type { Result } from './lib/measure.ts';
import { openWorlds } from './lib/world.ts';
import { dashboards } from './workloads/dashboards.ts';
import { deepPage } from './workloads/deep-page.ts';
import { lists } from './workloads/lists.ts';
import { web } from './workloads/web.ts';

const NAMES = ['list', 'detail', 'dashboard', 'dashboard-scale', 'deep-page', 'web-js', 'web-ssr'];

/** `pnpm bench [--json] [name …]`: ratios from one run, side by side on the same data. */
main(async () => {
  const given = process.argv.slice(2);
  const json = given.includes('--json');
  const names = given.filter((argument) => argument !== '--json' && argument !== '--');
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new Sentence(`What can be measured: ${NAMES.join(', ')}.`);
  const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };

  await build(undefined, say);
  const worlds = await openWorlds(say);
  const results: Result[] = [];
  try {
    if (wanted('list') || wanted('detail')) {
      say('lists');
      results.push(...(await lists(worlds.small, wanted)));
    }
    if (wanted('dashboard') || wanted('dashboard-scale')) {
      say('dashboards');
      results.push(...(await dashboards(worlds, wanted)));
    }
    if (wanted('deep-page')) {
      say('deep pages');
      results.push(...(await deepPage(worlds.small, worlds.postmaster)));
    }
    if (wanted('web-js') || wanted('web-ssr')) {
      say('web pages');
      results.push(...(await web(worlds.small, wanted)));
    }
  } finally {
    await worlds.stop();
  }
  if (json) {
    const plain = results.map(({ name, ratio, target, pass }) => ({ name, ratio, target, pass }));
    process.stdout.write(`${JSON.stringify(plain)}\n`);
  } else {
    for (const { name, ratio, target, pass, note } of results) {
      const verdict = pass ? 'ok  ' : 'MISS';
      process.stdout.write(
        `${verdict} ${name.padEnd(16)} ${ratio.toFixed(2).padStart(6)} ×  (target ≤ ${target} ×)  ${note}\n`,
      );
    }
  }
  process.exit(0);
});
