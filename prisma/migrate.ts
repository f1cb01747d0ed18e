import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { runMigrations } from 'graphile-worker';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const HERE = dirname(fileURLToPath(import.meta.url));
/** Beside this file in the sources, one level up once built. */
const MIGRATIONS =
  [join(HERE, 'migrations'), join(HERE, '../migrations')].find((folder) => existsSync(folder)) ??
  HERE;

/**
 * The adapter's own `executeScript` cuts a script at every semicolon, those inside functions and
 * comments included. PostgreSQL reads whole scripts, and runs one in a single transaction.
 */
class WholeScripts extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }

  /** The engine leaves its connections open. */
  async close(): Promise<void> {
    for (const adapter of this.opened.splice(0)) await adapter.dispose();
  }
}

type Glue = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm: (exports: Record<string, unknown>) => void;
};

/** As much of the standard object as is needed; its types come only with those of a browser. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, unknown>,
    ): Promise<{ instance: { exports: Record<string, unknown> } }>;
  };
};

let loaded: Promise<Glue> | undefined;

/** The engine leaves a timer of ten seconds behind, which should not keep the process alive. */
function unrefTimers(glue: object): Record<string, unknown> {
  const name = Object.keys(glue).find((key) => key.startsWith('__wbg_setTimeout'));
  if (name === undefined) return {};
  return { [name]: (run: () => void, ms: number) => setTimeout(run, ms).unref() };
}

/** The engine keeps its memory in module variables, so that it can be loaded only once. */
function loadEngine(): Promise<Glue> {
  loaded ??= (async () => {
    // Reports a panic's text; the engine expects whoever loads it to have it ready.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message: (text: string) => process.stderr.write(`${text}\n`),
      },
    });
    const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
    const glue = (await import(join(folder, 'schema_engine_bg.js'))) as Glue;
    const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': { ...glue, ...unrefTimers(glue) },
    });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports['__wbindgen_start'] as (() => void) | undefined)?.();
    return glue;
  })();
  return loaded;
}

/**
 * Works with Prisma's schema engine as WebAssembly: the same engine and the same history of
 * migrations as `prisma migrate deploy`, with nothing to download.
 */
async function withEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const glue = await loadEngine();
  const connections = new WholeScripts({ connectionString });
  const adapter = bindMigrationAwareSqlAdapterFactory(connections);
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await connections.close();
  }
}

/** Brings a database to the state of today: Prisma's migrations, then the job queue's own. */
export async function migrate(connectionString: string): Promise<string[]> {
  const { appliedMigrationNames } = await withEngine(connectionString, (engine) =>
    engine.applyMigrations({
      migrationsList: {
        baseDir: MIGRATIONS,
        lockfile: {
          path: 'migration_lock.toml',
          content: readFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
        },
        shadowDbInitScript: '',
        migrationDirectories: readdirSync(MIGRATIONS, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
          .sort()
          .map((name) => ({
            path: name,
            migrationFile: {
              path: 'migration.sql',
              content: {
                tag: 'ok',
                value: readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8'),
              },
            },
          })),
      },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  await prepareJobs(connectionString);
  return appliedMigrationNames;
}

/** The queue's tables, opened to the role that the application works with. */
async function prepareJobs(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  await runMigrations({ pgPool: pool });
  await pool.query(`
    GRANT USAGE ON SCHEMA graphile_worker TO reshelve_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO reshelve_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO reshelve_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO reshelve_app;
    DO $$
    DECLARE name text;
    BEGIN
      FOR name IN SELECT c.relname FROM pg_class c
                  WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
      LOOP
        EXECUTE format('DROP POLICY IF EXISTS application ON graphile_worker.%I', name);
        EXECUTE format('CREATE POLICY application ON graphile_worker.%I TO reshelve_app USING (true)', name);
      END LOOP;
    END $$;`);
  await pool.end();
}

/** A file of a Prisma schema. */
export interface SchemaFile {
  path: string;
  content: string;
}

/**
 * The SQL that leads from one Prisma schema to another; from an empty database where `from` is
 * empty. Tables, columns, types, indexes and keys: policies, roles and functions are not Prisma's.
 * @param connectionString any reachable database: the engine asks it for its version, no more
 */
export async function diffSchemas(
  connectionString: string,
  from: SchemaFile[],
  to: SchemaFile[],
): Promise<string> {
  const side = (files: SchemaFile[]) =>
    files.length > 0 ? ({ tag: 'schemaDatamodel', files } as const) : ({ tag: 'empty' } as const);
  const { stdout } = await withEngine(connectionString, (engine) =>
    engine.diff({
      from: side(from),
      to: side(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout ?? '';
}
