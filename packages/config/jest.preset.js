import { fileURLToPath } from 'node:url';

const packages = new URL('../', import.meta.url).pathname;

/**
 * The one way Jest runs here: ES modules (NestJS 12 ships nothing else) compiled by swc, with the
 * decorators and their metadata that Nest's injection reads.
 *
 * Needs `NODE_OPTIONS=--experimental-vm-modules` and Node 24, both set by `script/test.ts`.
 * Workspace packages resolve to their sources, so that a test never runs against a stale build.
 */
export const preset = {
  testEnvironment: 'node',
  setupFiles: [fileURLToPath(new URL('jest.properties.js', import.meta.url))],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      fileURLToPath(import.meta.resolve('@swc/jest')),
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@reshelve/domain/(.*)$': `${packages}domain/src/$1.ts`,
    '^@reshelve/prisma/client$': `${packages}../prisma/generated/client.ts`,
    '^@reshelve/prisma/migrate$': `${packages}../prisma/migrate.ts`,
  },
};
