import { randomUUID } from 'node:crypto';
import { webServer } from './build.ts';
import { inRoot } from './paths.ts';
import { answers, launch, stop, type Output, type Running } from './processes.ts';

export interface StackOptions {
  databaseUrl: string;
  port: number;
  apiPort: number;
  publicUrl: string;
  demo: boolean;
  env?: Record<string, string>;
  output?: Output;
}

/** API and web application as in production: built output, NODE_ENV=production. */
export interface Stack {
  api: Running;
  web: Running;
  stop: () => Promise<void>;
}

/**
 * How the API and its worker run, as in apps/api/Dockerfile. They need some 100 MB at a time,
 * whatever the size of an import or an archive; without a limit, V8 would let what it no longer
 * needs grow to several times that before it clears it away.
 */
export const API_FLAGS = ['--enable-source-maps', '--max-old-space-size=512'];

export function startApi(options: Omit<StackOptions, 'port'>): Running {
  const { databaseUrl, apiPort, publicUrl, demo, env, output } = options;
  return launch(
    'API',
    [...API_FLAGS, inRoot('apps/api/dist/main.js')],
    {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      API_PORT: String(apiPort),
      PUBLIC_URL: publicUrl,
      DEMO: demo ? '1' : '0',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      ...env,
    },
    undefined,
    output,
  );
}

export function startWeb(options: StackOptions): Running {
  const { port, apiPort, publicUrl, demo, env, output } = options;
  return launch(
    'web application',
    [webServer()],
    {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // As Next reads it: the address to listen at.
      HOSTNAME: process.env['WEB_HOST'] || '127.0.0.1',
      PORT: String(port),
      API_URL: `http://127.0.0.1:${String(apiPort)}`,
      PUBLIC_URL: publicUrl,
      DEMO: demo ? '1' : '0',
      // Shared by all instances, so that a form rendered by one is understood by another.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
        process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] ??
        Buffer.from(randomUUID().replaceAll('-', '')).toString('base64'),
      ...env,
    },
    undefined,
    // Next's greeting says nothing that `start` does not say itself.
    output ?? 'errors',
  );
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const running: Running[] = [];
  const stopAll = async (): Promise<void> => {
    for (const one of running.splice(0).reverse()) await stop(one);
  };
  try {
    const api = startApi(options);
    running.push(api);
    await answers(api, `http://127.0.0.1:${String(options.apiPort)}/api/health/ready`);
    const web = startWeb(options);
    running.push(web);
    await answers(web, `http://127.0.0.1:${String(options.port)}/sign-in`);
    return { api, web, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}
