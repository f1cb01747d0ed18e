import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.ts';
import { execute } from './processes.ts';

const DOCUMENT = inRoot('apps/api/openapi.json');
const TYPES = inRoot('packages/api-client/src/schema.ts');

/** Writes the API's contract, from the built API, and the client's types, from the contract. */
export async function generateContract(): Promise<void> {
  writeFileSync(DOCUMENT, await execute(process.execPath, [inRoot('apps/api/dist/openapi.js')]));
  await execute(
    inRoot('packages/api-client/node_modules/.bin/openapi-typescript'),
    [DOCUMENT, '-o', TYPES],
    { cwd: inRoot('packages/api-client') },
  );
  await execute(inRoot('node_modules/.bin/prettier'), ['--write', DOCUMENT, TYPES]);
}

/** The contract and the client as they lie there. */
export const contractFiles = (): string[] =>
  [DOCUMENT, TYPES].map((file) => readFileSync(file, 'utf8'));
