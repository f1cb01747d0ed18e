import pg from 'pg';
import { build } from './lib/build.ts';
import { isEmpty, loadDemo, migrateDatabase, openDatabase } from './lib/database.ts';
import { writeMigration } from './lib/migrations.ts';
import { main, progress, Sentence } from './lib/say.ts';
import { readSettings } from './lib/settings.ts';

const [command, argument] = process.argv.slice(2);

main(async () => {
  if (command === 'migration') {
    if (!argument || !/^[a-z][a-z0-9_]*$/.test(argument)) {
      throw new Sentence('Name the migration in lower case: pnpm db:migration add_shelf_mark');
    }
    await build(['prisma']);
    progress(`wrote ${await writeMigration(argument)}`);
    return;
  }
  await build(command === 'migrate' ? ['prisma'] : ['domain', 'prisma', 'api']);
  const settings = readSettings();
  const database = await openDatabase(settings, { share: command !== 'reset' });
  try {
    if (command === 'reset') await dropEverything(database.migrationUrl);
    const applied = await migrateDatabase(database.migrationUrl);
    progress(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date');
    if (command === 'demo' || (command === 'reset' && settings.demo)) {
      if (!(await isEmpty(database.url))) {
        throw new Sentence('The database is not empty: demo data goes into an empty one only.');
      }
      process.stdout.write(await loadDemo(database.url));
    }
  } finally {
    await database.close();
  }
});

/** Every schema that Reshelve works with, and all that is in them. */
async function dropEverything(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    DROP SCHEMA IF EXISTS app, graphile_worker CASCADE;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;`);
  await client.end();
}
