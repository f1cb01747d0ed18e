import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inRoot, ROOT } from './paths.ts';
import { execute } from './processes.ts';
import { progress } from './say.ts';

interface Step {
  name: string;
  /** Globs of what it is made from. */
  from: string[];
  /** Must exist for the step to count as done. */
  makes: string;
  make: () => Promise<void>;
}

const bin = (folder: string, name: string): string => inRoot(folder, 'node_modules/.bin', name);

const tsc = (folder: string) => () =>
  execute(bin(folder, 'tsc'), ['-p', 'tsconfig.build.json'], { cwd: inRoot(folder) }).then(
    () => undefined,
  );

const NPM = ['pnpm-lock.yaml', 'packages/config/tsconfig.base.json'];

const DOMAIN: Step = {
  name: 'domain',
  from: [...NPM, 'packages/domain/src/**/*.ts', 'packages/domain/*.json'],
  makes: 'packages/domain/dist',
  make: tsc('packages/domain'),
};

const PRISMA: Step = {
  name: 'database client',
  from: [...NPM, 'prisma/schema/*.prisma', 'prisma/*.ts', 'prisma/*.json'],
  makes: 'prisma/dist',
  make: async () => {
    await generatePrisma();
    await tsc('prisma')();
  },
};

const API: Step = {
  name: 'API',
  from: [...DOMAIN.from, ...PRISMA.from, 'apps/api/src/**/*.ts', 'apps/api/*.json'],
  makes: 'apps/api/dist/main.js',
  make: async () => {
    await execute(bin('apps/api', 'nest'), ['build'], { cwd: inRoot('apps/api') });
  },
};

const CLIENT: Step = {
  name: 'API client',
  from: [...NPM, 'packages/api-client/src/**/*.ts', 'packages/api-client/*.json'],
  makes: 'packages/api-client/dist',
  make: tsc('packages/api-client'),
};

const WEB: Step = {
  name: 'web application',
  from: [
    ...DOMAIN.from,
    ...CLIENT.from,
    'packages/ui/src/**/*',
    'apps/web/src/**/*',
    'apps/web/public/**/*',
    'apps/web/*.{json,ts,mjs}',
  ],
  makes: 'apps/web/.build',
  make: buildWeb,
};

const STEPS = { domain: DOMAIN, prisma: PRISMA, api: API, client: CLIENT, web: WEB };
type StepName = keyof typeof STEPS;

export const STEP_NAMES = Object.keys(STEPS) as StepName[];
export const isStep = (name: string): name is StepName => name in STEPS;

/** Prisma's CLI wants to download an engine that `generate` does not use: it gets `true` for one. */
export async function generatePrisma(): Promise<void> {
  await execute(bin('prisma', 'prisma'), ['generate', '--schema', 'schema'], {
    cwd: inRoot('prisma'),
    env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
}

/** Builds what has changed since it was built last. */
export async function build(
  names: readonly StepName[] = STEP_NAMES,
  say: (text: string) => void = progress,
): Promise<void> {
  for (const name of names) {
    const step = STEPS[name];
    const stamp = inRoot('node_modules/.cache/reshelve', `${name}.stamp`);
    const now = fingerprint(step);
    const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
    if (before === now && existsSync(inRoot(step.makes))) continue;
    say(`building the ${step.name}`);
    rmSync(stamp, { force: true });
    await step.make();
    mkdirSync(inRoot('node_modules/.cache/reshelve'), { recursive: true });
    writeFileSync(stamp, now);
  }
}

/** A hash over the names and contents of what a step is made from. */
function fingerprint({ from }: Step): string {
  const hash = createHash('sha256');
  for (const file of from.flatMap((glob) => globSync(glob, { cwd: ROOT })).sort()) {
    if (file.endsWith('next-env.d.ts') || !statSync(inRoot(file)).isFile()) continue;
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const KEPT = 2;

/**
 * Every build of the web application gets a folder of its own, so that one that is being served
 * stays whole while the next is made.
 */
async function buildWeb(): Promise<void> {
  const cwd = inRoot('apps/web');
  await execute(bin('apps/web', 'next'), ['build'], {
    cwd,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const builds = inRoot('apps/web/.build');
  const place = join(builds, fingerprint(WEB).slice(0, 12));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(builds, { recursive: true });
  renameSync(join(cwd, '.next/standalone'), place);
  cpSync(join(cwd, '.next/static'), join(place, 'apps/web/.next/static'), { recursive: true });
  if (existsSync(join(cwd, 'public'))) {
    cpSync(join(cwd, 'public'), join(place, 'apps/web/public'), { recursive: true });
  }
  const age = (name: string) => statSync(join(builds, name)).mtimeMs;
  const old = readdirSync(builds)
    .sort((a, b) => age(b) - age(a))
    .slice(KEPT);
  for (const name of old) rmSync(join(builds, name), { recursive: true, force: true });
}

/** The server of the web application as it was built from today's sources. */
export const webServer = (): string =>
  inRoot('apps/web/.build', fingerprint(WEB).slice(0, 12), 'apps/web/server.js');
