import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inRoot } from './paths.ts';
import { execute } from './processes.ts';

const DOCUMENT = inRoot('apps/api/openapi.json');
const TYPES = inRoot('packages/api-client/src/schema.ts');

/** The API's contract, from the built API, and the client's types, from the contract: file → text. */
async function contract(): Promise<Map<string, string>> {
  const place = mkdtempSync(join(tmpdir(), 'reshelve-contract-'));
  const draft = (file: string) => join(place, basename(file));
  try {
    writeFileSync(
      draft(DOCUMENT),
      await execute(process.execPath, [inRoot('apps/api/dist/openapi.js')]),
    );
    await execute(
      inRoot('packages/api-client/node_modules/.bin/openapi-typescript'),
      [draft(DOCUMENT), '-o', draft(TYPES)],
      { cwd: inRoot('packages/api-client') },
    );
    await execute(inRoot('node_modules/.bin/prettier'), [
      ...['--config', inRoot('.prettierrc.json'), '--log-level', 'warn', '--write'],
      ...[draft(DOCUMENT), draft(TYPES)],
    ]);
    return new Map([DOCUMENT, TYPES].map((file) => [file, readFileSync(draft(file), 'utf8')]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export async function writeContract(): Promise<void> {
  for (const [file, text] of await contract()) writeFileSync(file, text);
}

/** Whether what is committed is what the API is today. */
export async function contractIsCurrent(): Promise<boolean> {
  return [...(await contract())].every(([file, text]) => readFileSync(file, 'utf8') === text);
}
