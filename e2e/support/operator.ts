import { inRoot } from '../../script/lib/paths.ts';
import { execute } from '../../script/lib/processes.ts';

/** Makes an operator by the command that makes the first one of an installation. */
export async function makeOperator(email: string): Promise<{ email: string; password: string }> {
  const said = await execute(process.execPath, [inRoot('apps/api/dist/operator.js'), email], {
    env: { DATABASE_URL: process.env['JOURNEY_DATABASE_URL'] ?? '', LOG_LEVEL: 'silent' },
  });
  const password = /shown this once: (\S+)/.exec(said)?.[1];
  if (!password) throw new Error(`No operator was made: ${said}`);
  return { email, password };
}
