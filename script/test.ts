import { build } from './lib/build.ts';
import { runJest, type Tally } from './lib/jest.ts';
import { startThrowawayPostgres } from './lib/postgres.ts';
import { main, progress, Sentence } from './lib/say.ts';

/** The suites in the order they run: the quick ones tell first. */
const SUITES = {
  domain: 'packages/domain',
  ui: 'packages/ui',
  web: 'apps/web',
  api: 'apps/api',
  e2e: 'e2e',
} as const;
type Suite = keyof typeof SUITES;

/** Settings of a Reshelve that somebody runs: no test may work with its database or its mail. */
const OWN_SETTINGS = [
  ...['PORT', 'WEB_HOST', 'PUBLIC_URL', 'API_PORT', 'API_HOST', 'API_URL', 'DATA_DIR'],
  ...['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'DATABASE_POOL', 'DEMO', 'SMTP_URL', 'MAIL_FROM'],
  ...['WORKER', 'LOG_LEVEL', 'TRUST_PROXY', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'],
  'SERVICE_WORKER',
];

/**
 * `pnpm test [suite …] [path or what else Jest takes …]`: every test, or some. On a PostgreSQL
 * of its own and free ports, so that a running Reshelve is not disturbed.
 */
main(async () => {
  for (const name of OWN_SETTINGS) Reflect.deleteProperty(process.env, name);
  const given = process.argv.slice(2).filter((argument) => argument !== '--');
  const isSuite = (name: string): name is Suite => name in SUITES;
  const chosen = given.filter(isSuite);
  const rest = given.filter((argument) => !isSuite(argument));
  const all = Object.keys(SUITES) as Suite[];
  const named = all.filter((suite) => rest.some((path) => path.startsWith(`${SUITES[suite]}/`)));
  const suites = [chosen, named, all].find((choice) => choice.length > 0) ?? all;
  // What is asked for may be in one suite only.
  const args = rest.length > 0 ? [...rest, '--passWithNoTests'] : [];

  await build(suites.includes('e2e') ? undefined : ['domain', 'prisma', 'client']);
  const server = await startThrowawayPostgres();
  const tallies: [Suite, Tally][] = [];
  try {
    for (const suite of suites) {
      progress(`testing ${suite}`);
      const env = { TEST_DATABASE_URL: server.url, NODE_ENV: 'test' };
      tallies.push([suite, await runJest(SUITES[suite], args, env)]);
    }
  } finally {
    await server.stop();
  }

  const sum = (count: keyof Tally) => tallies.reduce((total, [, tally]) => total + tally[count], 0);
  process.stdout.write('\n');
  for (const [suite, { passed, failed }] of tallies) {
    process.stdout.write(`${suite}: ${String(passed)} of ${String(passed + failed)}\n`);
  }
  const skipped = sum('skipped') > 0 ? `, ${String(sum('skipped'))} skipped` : '';
  process.stdout.write(
    `${String(sum('passed'))} passed, ${String(sum('failed'))} failed${skipped}\n`,
  );
  if (sum('failed') > 0) throw new Sentence('Some tests failed.');
  if (sum('passed') === 0) throw new Sentence('No test ran.');
  process.exit(0);
});
