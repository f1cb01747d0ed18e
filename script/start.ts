import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.ts';
import { isEmpty, loadDemo, migrateDatabase, openDatabase } from './lib/database.ts';
import { end, isEnding } from './lib/ending.ts';
import { assertFree } from './lib/ports.ts';
import { main, progress } from './lib/say.ts';
import { readSettings, type Settings } from './lib/settings.ts';
import { startStack } from './lib/stack.ts';

/** Everything from a fresh clone to a running Reshelve, the way it runs in production. */
main(
  async () => {
    const settings = readSettings();
    await assertFree('PORT', settings.port);
    await assertFree('API_PORT', settings.apiPort);
    await build();

    progress(settings.databaseUrl ? 'opening the database' : 'starting the embedded PostgreSQL');
    const database = await openDatabase(settings);
    const applied = await migrateDatabase(database.migrationUrl);
    if (applied.length > 0) {
      progress(`database brought up to date (${String(applied.length)} steps)`);
    }
    const signIns = settings.demo ? await demo(database.url, settings) : '';
    progress('starting API and web application');
    const { api, web } = await startStack({ ...settings, databaseUrl: database.url });
    endWith('embedded PostgreSQL', database.ended);
    for (const { name, ended } of [api, web]) endWith(name, ended);
    process.stdout.write(`\n${signIns}${signIns && '\n'}Ready: ${settings.publicUrl}\n`);
  },
  { stoppedIsFine: true },
);

/** One part without the others is no use to anybody. */
function endWith(name: string, ended: Promise<unknown>): void {
  void ended.then((code) => {
    if (isEnding()) return;
    const how = typeof code === 'number' ? ` (exit code ${String(code)})` : '';
    process.stderr.write(`The ${name} ended${how}, so everything is being stopped.\n`);
    void end(1);
  });
}

/** Demo data for an empty database. @returns the demo sign-ins */
async function demo(url: string, { dataDir, databaseUrl }: Settings): Promise<string> {
  // Remembered for the embedded database only: that the data are still there is known of no other.
  const file = databaseUrl === undefined ? join(dataDir, 'demo-sign-ins.txt') : undefined;
  if (file && existsSync(file) && !(await isEmpty(url))) return readFileSync(file, 'utf8');
  // Loading decides for itself: it leaves other people's data alone, and a demo that broke off
  // half-way is begun anew.
  progress('loading the demo data');
  const signIns = await loadDemo(url);
  if (file) writeFileSync(file, signIns);
  return signIns;
}
