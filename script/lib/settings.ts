import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultDataFolder } from './data-folder.ts';
import { inRoot, ROOT } from './paths.ts';
import { Sentence } from './say.ts';

/** What `start`, `dev` and the database commands take from the environment. */
export interface Settings {
  port: number;
  apiPort: number;
  /** Absolute. */
  dataDir: string;
  /** Somebody's own database; without one the embedded PostgreSQL is used. */
  databaseUrl: string | undefined;
  /** The owner's login, for migrations; the same as databaseUrl unless said otherwise. */
  migrationDatabaseUrl: string | undefined;
  demo: boolean;
  publicUrl: string;
}

/**
 * From the environment, and for what that does not say from the file .env.
 * @throws Sentence naming the variable that is wrong
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const port = portOf(env, 'PORT', 3000);
  const apiPort = portOf(env, 'API_PORT', 4000);
  if (port === apiPort) throw new Sentence('PORT and API_PORT must be two different ports.');
  const databaseUrl = addressOf(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const demo = env['DEMO'] || (databaseUrl === undefined ? '1' : '0');
  if (demo !== '0' && demo !== '1') throw new Sentence('DEMO must be 0 or 1.');
  if (!['on', 'off'].includes(env['SERVICE_WORKER'] || 'on')) {
    throw new Sentence('SERVICE_WORKER must be on or off.');
  }
  return {
    port,
    apiPort,
    dataDir: env['DATA_DIR'] ? resolve(ROOT, env['DATA_DIR']) : defaultDataFolder(),
    databaseUrl,
    migrationDatabaseUrl:
      addressOf(env, 'MIGRATION_DATABASE_URL', ['postgres:', 'postgresql:']) ?? databaseUrl,
    demo: demo === '1',
    publicUrl:
      addressOf(env, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${String(port)}`,
  };
}

function portOf(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name] || String(otherwise);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Sentence(`${name} must be a port from 1 to 65535, and is “${text}”.`);
  }
  return port;
}

function addressOf(env: NodeJS.ProcessEnv, name: string, protocols: string[]): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  const shape = protocols.map((protocol) => `${protocol}//`).join(' or ');
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new Sentence(`${name} must be an address that begins with ${shape}`);
  }
  return text;
}
