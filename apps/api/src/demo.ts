import { clearDemo, loadDemo, stateOf } from './demo/load.ts';
import { DEMO_PASSWORD } from './demo/cast.ts';
import { PasswordsService } from './modules/identity/passwords.service.ts';
import { Database } from './platform/database/database.ts';
import { EnvError, readEnv } from './platform/env/env.ts';

/** Who to sign in as, with what there is to see. */
const SIGN_INS = [
  ['returner@example.org', 'a returner with nine months of applications, debriefs and a strategy'],
  ['mentor@example.org', 'a mentor with versions waiting to be read'],
  ['coordinator@example.org', 'a coordinator, and a mentor in the other programme'],
  ['operator@example.org', 'the operator of the installation'],
] as const;

async function main(): Promise<void> {
  const database = new Database(readEnv());
  try {
    const state = await stateOf(database);
    if (state === 'other') {
      process.stdout.write('There are people in this database already, so it gets no demo data.\n');
      return;
    }
    if (state === 'part') await clearDemo(database);
    if (state !== 'whole') {
      const hash = await new PasswordsService().hashNew(DEMO_PASSWORD, SIGN_INS[0][0]);
      const { people, applications } = await loadDemo(database, new Date(), hash);
      process.stdout.write(
        `Demo data: ${String(people)} people, ${String(applications)} applications.\n`,
      );
    }
    process.stdout.write(
      [
        'Sign in to the demo:',
        ...SIGN_INS.map(([email, what]) => `  ${email.padEnd(24)} ${what}`),
        `  password for all: ${DEMO_PASSWORD}`,
        '',
      ].join('\n'),
    );
  } finally {
    await database.onApplicationShutdown();
  }
}

main().catch((error: unknown) => {
  const reason =
    error instanceof EnvError
      ? `The configuration is wrong.\n${error.message}`
      : `The demo data could not be loaded: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
});
