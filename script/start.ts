import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.ts';
import { isEmpty, loadDemo, migrateDatabase, openDatabase } from './lib/database.ts';
import { assertFree } from './lib/ports.ts';
import { main, progress } from './lib/say.ts';
import { readSettings } from './lib/settings.ts';
import { startStack, type Stack } from './lib/stack.ts';

/** Everything from a fresh clone to a running Reshelve, the way it runs in production. */
main(async () => {
  const settings = readSettings();
  await assertFree('PORT', settings.port);
  await assertFree('API_PORT', settings.apiPort);
  await build();

  progress(settings.databaseUrl ? 'opening the database' : 'starting the embedded PostgreSQL');
  const database = await openDatabase(settings);
  let stack: Stack | undefined;
  let stopping: Promise<void> | undefined;
  const shutDown = (code: number): void => {
    stopping ??= (async () => {
      await stack?.stop();
      await database.close();
      process.exit(code);
    })();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      progress('stopping');
      shutDown(0);
    });
  }

  try {
    const applied = await migrateDatabase(database.migrationUrl);
    if (applied.length > 0)
      progress(`database brought up to date (${String(applied.length)} steps)`);
    const signIns = settings.demo ? await demo(database.url, settings.dataDir) : '';
    progress('starting API and web application');
    stack = await startStack({ ...settings, databaseUrl: database.url });
    for (const { name, ended } of [stack.api, stack.web]) {
      void ended.then((code) => {
        if (stopping) return;
        process.stderr.write(`The ${name} ended (exit code ${String(code)}).\n`);
        shutDown(1);
      });
    }
    process.stdout.write(`\n${signIns}${signIns && '\n'}Ready: ${settings.publicUrl}\n`);
  } catch (error) {
    await database.close();
    throw error;
  }
});

/** Demo data for an empty database. @returns the demo sign-ins */
async function demo(url: string, folder: string): Promise<string> {
  const file = join(folder, 'demo-sign-ins.txt');
  if (existsSync(file) && !(await isEmpty(url))) return readFileSync(file, 'utf8');
  // Loading decides for itself: it leaves other people's data alone, and a demo that broke off
  // half-way is begun anew.
  progress('loading the demo data');
  const signIns = await loadDemo(url);
  if (existsSync(folder)) writeFileSync(file, signIns);
  return signIns;
}
