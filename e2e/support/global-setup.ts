import { ensureDatabase, loadDemo, migrateDatabase } from '../../script/lib/database.ts';
import { freePort } from '../../script/lib/ports.ts';
import { startStack, type Stack } from '../../script/lib/stack.ts';

/** API and web application as they were built, on a database and ports of their own. */
export default async function setup(): Promise<void> {
  const cluster = process.env['TEST_DATABASE_URL'];
  if (!cluster) throw new Error('The journeys need PostgreSQL: run them with `pnpm test e2e`.');
  const databaseUrl = await ensureDatabase({ url: cluster }, 'journeys');
  await migrateDatabase(databaseUrl);
  await loadDemo(databaseUrl);
  const [port, apiPort] = [await freePort(), await freePort()];
  const publicUrl = `http://localhost:${String(port)}`;
  const stack: Stack = await startStack({ databaseUrl, port, apiPort, publicUrl, demo: true });
  Object.assign(globalThis, { stack });
  process.env['JOURNEY_URL'] = publicUrl;
  process.env['JOURNEY_API_URL'] = `http://127.0.0.1:${String(apiPort)}`;
  process.env['JOURNEY_DATABASE_URL'] = databaseUrl;
}
