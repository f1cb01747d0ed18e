import { build, STEP_NAMES } from '../script/lib/build.ts';
import { main, Sentence } from '../script/lib/say.ts';
import type { Result } from './lib/measure.ts';
import { openWorlds, type Worlds } from './lib/worlds.ts';
import { archives } from './workloads/archives.ts';
import { dashboards } from './workloads/dashboards.ts';
import { deepPage } from './workloads/deep-page.ts';
import { importMemory } from './workloads/import-memory.ts';
import { importSpeed } from './workloads/import-speed.ts';
import { lists } from './workloads/lists.ts';
import { twoThousand } from './workloads/two-thousand.ts';
import { web } from './workloads/web.ts';

type Wanted = (name: string) => boolean;

interface Workload {
  /** What it measures. */
  names: readonly string[];
  /** Whether the web application is a part of it, whose build takes longest. */
  pages?: boolean;
  run: (worlds: Worlds, wanted: Wanted) => Promise<Result[]>;
}

const WORKLOADS: readonly Workload[] = [
  {
    names: ['list', 'detail'],
    run: async ({ small }, wanted) => lists(await small(), wanted),
  },
  { names: ['dashboard', 'dashboard-scale'], run: dashboards },
  {
    names: ['deep-page'],
    run: async ({ small, postmaster }) => deepPage(await small(), postmaster),
  },
  {
    names: ['board-2000', 'table-2000'],
    pages: true,
    run: async ({ small }, wanted) => twoThousand(await small(), wanted),
  },
  {
    names: ['web-js', 'web-ssr'],
    pages: true,
    run: async ({ small }, wanted) => web(await small(), wanted),
  },
  { names: ['import-10k'], run: importSpeed },
  { names: ['import-memory'], run: importMemory },
  { names: ['archive-memory'], run: archives },
];
const NAMES = WORKLOADS.flatMap(({ names }) => names);

/** `pnpm bench [--json] [name …]`: ratios from one run, side by side on the same data. */
main(async () => {
  const given = process.argv.slice(2);
  const json = given.includes('--json');
  const names = given.filter((argument) => argument !== '--json' && argument !== '--');
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new Sentence(`What can be measured: ${NAMES.join(', ')}.`);
  const wanted: Wanted = (name) => names.length === 0 || names.includes(name);
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };

  const show = ({ name, ratio, target, bound, pass, note }: Result): void => {
    if (json) return;
    const verdict = pass ? 'ok  ' : 'MISS';
    process.stdout.write(
      `${verdict} ${name.padEnd(16)} ${ratio.toFixed(2).padStart(6)} ×  (target ${bound} ${String(target)} ×)  ${note}\n`,
    );
  };

  const chosen = WORKLOADS.filter((workload) => workload.names.some(wanted));
  await build(chosen.some(({ pages }) => pages) ? STEP_NAMES : ['domain', 'prisma', 'api'], say);
  const worlds = await openWorlds(say);
  const results: Result[] = [];
  try {
    for (const workload of chosen) {
      say(workload.names.filter(wanted).join(', '));
      const measured = await workload.run(worlds, wanted);
      measured.forEach(show);
      results.push(...measured);
    }
  } finally {
    await worlds.stop();
  }
  if (json) {
    const plain = results.map(({ name, ratio, target, pass }) => ({ name, ratio, target, pass }));
    process.stdout.write(`${JSON.stringify(plain)}\n`);
  }
  process.exit(0);
});
