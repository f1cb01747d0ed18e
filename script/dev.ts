import { build } from './lib/build.ts';
import { isEmpty, loadDemo, migrateDatabase, openDatabase } from './lib/database.ts';
import { inRoot } from './lib/paths.ts';
import { assertFree } from './lib/ports.ts';
import { answers, launch, type Running } from './lib/processes.ts';
import { main, progress } from './lib/say.ts';
import { readSettings } from './lib/settings.ts';

/** The same as `start`, but every change of the sources is taken up at once. */
main(
  async () => {
    const settings = readSettings();
    await assertFree('PORT', settings.port);
    await assertFree('API_PORT', settings.apiPort);
    await build(['domain', 'prisma', 'api', 'client']);
    const database = await openDatabase(settings);
    await migrateDatabase(database.migrationUrl);
    if (settings.demo && (await isEmpty(database.url))) {
      process.stdout.write(await loadDemo(database.url));
    }

    const tsc = inRoot('node_modules/typescript/bin/tsc');
    const watch = ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'];
    const env = {
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: database.url,
      API_PORT: String(settings.apiPort),
      API_URL: `http://127.0.0.1:${String(settings.apiPort)}`,
      PORT: String(settings.port),
      PUBLIC_URL: settings.publicUrl,
      DEMO: settings.demo ? '1' : '0',
    };
    const nest = inRoot('apps/api/node_modules/@nestjs/cli/bin/nest.js');
    const next = inRoot('apps/web/node_modules/next/dist/bin/next');
    const running: Running[] = [
      launch('domain', [tsc, ...watch], {}, inRoot('packages/domain')),
      launch('API client', [tsc, ...watch], {}, inRoot('packages/api-client')),
      launch('API', [nest, 'start', '--watch', '--preserveWatchOutput'], env, inRoot('apps/api')),
      launch('web application', [next, 'dev'], env, inRoot('apps/web')),
    ];
    const web = running.at(-1);
    if (web) await answers(web, `http://127.0.0.1:${String(settings.port)}/sign-in`, 120);
    progress(`Ready: ${settings.publicUrl}`);
  },
  { stoppedIsFine: true },
);
