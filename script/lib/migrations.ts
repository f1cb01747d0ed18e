import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { SchemaFile } from '@reshelve/prisma/migrate';
import { ensureDatabase, migrateDatabase } from './database.ts';
import { inRoot } from './paths.ts';
import { startThrowawayPostgres } from './postgres.ts';
import { Sentence } from './say.ts';

const SCHEMA = inRoot('prisma/schema');
const MIGRATIONS = inRoot('prisma/migrations');
/** The schema as of the last migration: what the next one starts from. */
const SNAPSHOT = join(MIGRATIONS, 'snapshot.json');

function schemaOfToday(): SchemaFile[] {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(SCHEMA, name), 'utf8') }));
}

function schemaOfLastMigration(): SchemaFile[] {
  return existsSync(SNAPSHOT) ? (JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as SchemaFile[]) : [];
}

/**
 * Writes a migration from the schema's changes since the last one, to be completed by hand with
 * what Prisma does not know of: policies for a new table, above all.
 * @returns the folder's name
 */
export async function writeMigration(name: string): Promise<string> {
  const { diffSchemas } = await import('@reshelve/prisma/migrate');
  const server = await startThrowawayPostgres();
  try {
    const today = schemaOfToday();
    const sql = await diffSchemas(server.url, schemaOfLastMigration(), today);
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = `${stamp}_${name}`;
    mkdirSync(join(MIGRATIONS, folder));
    writeFileSync(join(MIGRATIONS, folder, 'migration.sql'), sql);
    writeFileSync(SNAPSHOT, `${JSON.stringify(today, null, 2)}\n`);
    return folder;
  } finally {
    await server.stop();
  }
}

/**
 * Compares a database built by the migrations with one built from the schema.
 * @throws Sentence listing what differs
 */
export async function assertInStep(): Promise<void> {
  const { diffSchemas } = await import('@reshelve/prisma/migrate');
  const server = await startThrowawayPostgres();
  try {
    const migrated = await ensureDatabase(server, 'migrated');
    await migrateDatabase(migrated);
    const drawn = await ensureDatabase(server, 'drawn');
    const client = new pg.Client({ connectionString: drawn });
    await client.connect();
    await client.query(await diffSchemas(server.url, [], schemaOfToday()));
    await client.end();
    const [a, b] = [await describe(migrated), await describe(drawn)];
    const differences = [
      ...a.filter((line) => !b.includes(line)).map((line) => `only in the migrations: ${line}`),
      ...b.filter((line) => !a.includes(line)).map((line) => `only in the schema: ${line}`),
    ];
    if (differences.length > 0) {
      throw new Sentence(`The migrations and the schema differ.\n${differences.join('\n')}`);
    }
    const snapshot = JSON.stringify(schemaOfLastMigration().map(({ content }) => content));
    if (snapshot !== JSON.stringify(schemaOfToday().map(({ content }) => content))) {
      throw new Sentence(
        'The schema was changed since the last migration: write one with pnpm db:migration <name>.',
      );
    }
  } finally {
    await server.stop();
  }
}

/** Columns, indexes, keys and enum values of the schema `public`, one a line. */
async function describe(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(`
    SELECT format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attnotnull THEN ' not null' END,
                  ' default ' || pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT format('key %s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
    -- Prisma has no words for checks ('c'), as it has none for policies and triggers.
    WHERE connamespace = 'public'::regnamespace AND contype NOT IN ('n', 'c')
    UNION ALL
    SELECT format('enum %s %s', enumtypid::regtype, enumlabel) FROM pg_enum
    ORDER BY 1`);
  await client.end();
  return rows.map(({ line }) => line).filter((line) => !line.includes('_prisma_migrations'));
}
