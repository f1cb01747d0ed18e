import { build } from './lib/build.ts';
import { migrateDatabase, openDatabase } from './lib/database.ts';
import { inRoot } from './lib/paths.ts';
import { execute } from './lib/processes.ts';
import { main } from './lib/say.ts';
import { readSettings } from './lib/settings.ts';

/** `pnpm operator <address> [name]`: makes an operator, the first one included. */
main(async () => {
  await build(['domain', 'prisma', 'api']);
  const database = await openDatabase(readSettings(), { share: true });
  try {
    await migrateDatabase(database.migrationUrl);
    const args = [inRoot('apps/api/dist/operator.js'), ...process.argv.slice(2)];
    process.stdout.write(
      await execute(process.execPath, args, { env: { DATABASE_URL: database.url } }),
    );
  } finally {
    await database.close();
  }
});
