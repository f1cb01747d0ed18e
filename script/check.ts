import { availableParallelism } from 'node:os';
import { build } from './lib/build.ts';
import { contractIsCurrent } from './lib/contract.ts';
import { assertInStep } from './lib/migrations.ts';
import { inRoot } from './lib/paths.ts';
import { execute } from './lib/processes.ts';
import { main, progress, Sentence } from './lib/say.ts';

const tool =
  (name: string, ...args: string[]) =>
  () =>
    execute(inRoot('node_modules/.bin', name), args);

const types = (folder: string) => () =>
  execute(inRoot('node_modules/.bin/tsc'), ['--noEmit', '-p', inRoot(folder)]);

/** Everything that is known without running the product. */
const CHECKS: Record<string, () => Promise<unknown>> = {
  format: tool('prettier', '--check', '--log-level', 'warn', '--cache', '.'),
  lint: tool(
    'eslint',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '.',
  ),
  'types of the API': types('apps/api'),
  'types of the web application': types('apps/web'),
  'types of the domain': types('packages/domain'),
  'types of the design system': types('packages/ui'),
  'types of the API client': types('packages/api-client'),
  'types of the database client': types('prisma'),
  'types of the scripts': types('.'),
  'types of the journeys': types('e2e'),
  'types of the benchmarks': types('bench'),
  'dead code and dependencies': tool('knip'),
  'contract and client are current': assertContractIsCurrent,
  'migrations and schema are in step': assertInStep,
};

async function assertContractIsCurrent(): Promise<void> {
  if (await contractIsCurrent()) return;
  throw new Sentence('The contract or its client is not what the API is today: run pnpm openapi.');
}

main(async () => {
  await build(['domain', 'prisma', 'api', 'client']);
  const waiting = Object.entries(CHECKS);
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, check] = next;
      try {
        await check();
        progress(`ok       ${name}`);
      } catch (error) {
        failures.push(name);
        progress(`FAILED   ${name}`);
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  const total = Object.keys(CHECKS).length;
  process.stdout.write(
    `${String(total - failures.length)} passed, ${String(failures.length)} failed\n`,
  );
  if (failures.length > 0) throw new Sentence(`To be put right: ${failures.join(', ')}.`);
  process.exit(0);
});
