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
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alone, isAlive } from './alone.ts';
import { atEnd } from './ending.ts';
import { inRoot, ROOT } from './paths.ts';
import { execute } from './processes.ts';
import { progress, Sentence } from './say.ts';

interface Step {
  name: string;
  /** Globs of what it is made from. */
  from: string[];
  /** Must exist for the step to count as done. */
  makes: string[];
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
  makes: ['packages/domain/dist'],
  make: tsc('packages/domain'),
};

const PRISMA: Step = {
  name: 'database client',
  from: [...NPM, 'prisma/schema/*.prisma', 'prisma/*.ts', 'prisma/*.json'],
  makes: ['prisma/generated/client.ts', 'prisma/dist/migrate.js'],
  make: async () => {
    await generatePrisma();
    await tsc('prisma')();
  },
};

const API: Step = {
  name: 'API',
  from: [...DOMAIN.from, ...PRISMA.from, 'apps/api/src/**/*.ts', 'apps/api/*.json'],
  makes: ['apps/api/dist/main.js'],
  make: async () => {
    await execute(bin('apps/api', 'nest'), ['build'], { cwd: inRoot('apps/api') });
  },
};

const CLIENT: Step = {
  name: 'API client',
  from: [...NPM, 'packages/api-client/src/**/*.ts', 'packages/api-client/*.json'],
  makes: ['packages/api-client/dist'],
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
  makes: ['apps/web/.build'],
  make: buildWeb,
};

const STEPS = { domain: DOMAIN, prisma: PRISMA, api: API, client: CLIENT, web: WEB };
type StepName = keyof typeof STEPS;

export const STEP_NAMES = Object.keys(STEPS) as StepName[];
export const isStep = (name: string): name is StepName => name in STEPS;

/** Prisma's CLI wants to download an engine that `generate` does not use: it gets any program. */
async function generatePrisma(): Promise<void> {
  await execute(bin('prisma', 'prisma'), ['generate', '--schema', 'schema'], {
    cwd: inRoot('prisma'),
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
}

const CACHE = inRoot('node_modules/.cache/reshelve');
const stampOf = (name: StepName): string => join(CACHE, `${name}.stamp`);

/**
 * Builds what has changed since it was built last.
 * @param say takes the progress; a command whose standard output is data has it elsewhere
 */
export async function build(
  names: readonly StepName[] = STEP_NAMES,
  say: (text: string) => void = progress,
): Promise<void> {
  if (names.every(isCurrent)) return;
  mkdirSync(CACHE, { recursive: true });
  const waits = () => {
    say('waiting for another build to end');
  };
  await alone(join(CACHE, 'build.lock'), waits, async () => {
    for (const name of names) {
      if (isCurrent(name)) continue;
      const step = STEPS[name];
      const now = fingerprint(step);
      say(`building the ${step.name}`);
      rmSync(stampOf(name), { force: true });
      await step.make();
      writeFileSync(stampOf(name), now);
    }
  });
}

function isCurrent(name: StepName): boolean {
  const stamp = stampOf(name);
  if (!existsSync(stamp) || !STEPS[name].makes.every((made) => existsSync(inRoot(made)))) {
    return false;
  }
  return readFileSync(stamp, 'utf8') === fingerprint(STEPS[name]);
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
  const place = webBuild();
  rmSync(place, { recursive: true, force: true });
  mkdirSync(WEB_BUILDS, { recursive: true });
  renameSync(join(cwd, '.next/standalone'), place);
  cpSync(join(cwd, '.next/static'), join(place, 'apps/web/.next/static'), { recursive: true });
  if (existsSync(join(cwd, 'public'))) {
    cpSync(join(cwd, 'public'), join(place, 'apps/web/public'), { recursive: true });
  }
  for (const name of readdirSync(WEB_BUILDS)) {
    const old = join(WEB_BUILDS, name);
    if (old !== place && !isServed(old)) rmSync(old, { recursive: true, force: true });
  }
}

const WEB_BUILDS = inRoot('apps/web/.build');
const webBuild = (): string => join(WEB_BUILDS, fingerprint(WEB).slice(0, 12));

/** Whether a process that said so in {@link webServer} still serves this build. */
function isServed(folder: string): boolean {
  return readdirSync(folder).some((name) => {
    const [, pid] = /^served-by-(\d+)$/.exec(name) ?? [];
    return pid !== undefined && isAlive(Number(pid));
  });
}

/** The server of the web application as built from today's sources, kept while this process runs. */
export function webServer(): string {
  const folder = webBuild();
  const server = join(folder, 'apps/web/server.js');
  if (!existsSync(server)) throw new Sentence('The web application is not built: run pnpm build.');
  const note = join(folder, `served-by-${String(process.pid)}`);
  writeFileSync(note, '');
  atEnd(() => rm(note, { force: true }));
  return server;
}
