import { migrate } from '@reshelve/prisma/migrate';

/** Brings the database of MIGRATION_DATABASE_URL up to date, for where only the built API is. */
const url = process.env['MIGRATION_DATABASE_URL'];
if (!url) {
  process.stderr.write('Say which database, as its owner, with MIGRATION_DATABASE_URL.\n');
  process.exit(2);
}
const applied = await migrate(url);
process.stdout.write(
  applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n',
);
