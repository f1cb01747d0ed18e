import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { text as streamText } from 'node:stream/consumers';
import pg from 'pg';
import { AppModule } from '../../src/app.module.ts';
import { SESSION_COOKIE } from '../../src/platform/auth/session-cookie.ts';
import { Env, readEnv } from '../../src/platform/env/env.ts';
import { createAdapter, dress } from '../../src/platform/http/server.ts';
import { Runner } from '../../src/platform/jobs/runner.ts';
import { createLogger } from '../../src/platform/logging/logger.ts';

export const ORIGIN = 'http://localhost:3000';

export interface Answer<T = unknown> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: T;
}

export interface Call {
  /** Token of a session, as factories give it. */
  as?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The real application on a database of its own. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    /** The database's owner, past every policy: for arranging and for looking behind the scenes. */
    readonly owner: pg.Pool,
    readonly databaseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param settings environment variables besides the tests' own */
  static async start(settings: NodeJS.ProcessEnv = {}): Promise<TestApi> {
    const { url, drop } = await createDatabase();
    return TestApi.on(url, drop, settings);
  }

  /** Another process of the same installation, as it were: the same database, nothing else shared. */
  static beside({ databaseUrl }: TestApi): Promise<TestApi> {
    return TestApi.on(databaseUrl, () => Promise.resolve(), {});
  }

  private static async on(
    url: string,
    drop: () => Promise<void>,
    settings: NodeJS.ProcessEnv,
  ): Promise<TestApi> {
    const env = readEnv({
      NODE_ENV: 'test',
      DATABASE_URL: url,
      PUBLIC_URL: ORIGIN,
      WORKER: 'off',
      DEMO: '1',
      LOG_LEVEL: 'silent',
      DATABASE_POOL: '5',
      ...settings,
    });
    const module = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(Env)
      .useValue(env)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(createAdapter(env), {
      logger: false,
    });
    await dress(app, env, createLogger('silent'));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const owner = new pg.Pool({ connectionString: url, max: 3 });
    owner.on('error', () => undefined);
    return new TestApi(app, owner, url, drop);
  }

  async call<T = unknown>(
    method: string,
    path: string,
    { as, body, headers }: Call = {},
  ): Promise<Answer<T>> {
    const response = await this.app.inject({
      // A stream of events has no end: only its beginning is looked at.
      payloadAsStream: true,
      method: method as 'GET',
      url: `/api${path}`,
      headers: {
        ...(method !== 'GET' && { origin: ORIGIN }),
        ...(as !== undefined && { cookie: `${SESSION_COOKIE}=${as}` }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    const { statusCode: status, headers: given } = response;
    const type = given['content-type'] ?? '';
    if (type.startsWith('text/event-stream')) {
      response.stream().destroy();
      return { status, headers: given, body: '' as T };
    }
    const text = await streamText(response.stream());
    return {
      status,
      headers: given,
      body: (type.includes('json') && text ? JSON.parse(text) : text) as T,
    };
  }

  get = <T = unknown>(path: string, call?: Call) => this.call<T>('GET', path, call);
  post = <T = unknown>(path: string, call?: Call) => this.call<T>('POST', path, call);
  put = <T = unknown>(path: string, call?: Call) => this.call<T>('PUT', path, call);
  patch = <T = unknown>(path: string, call?: Call) => this.call<T>('PATCH', path, call);
  delete = <T = unknown>(path: string, call?: Call) => this.call<T>('DELETE', path, call);

  /** Does the background jobs that are due. */
  async runJobs(): Promise<void> {
    await this.app.get(Runner).runPending();
  }

  /** The newest mail to an address, from the local outbox. */
  async mailTo(to: string): Promise<{ subject: string; text: string; html: string } | undefined> {
    const { rows } = await this.owner.query<{ subject: string; text: string; html: string }>(
      'SELECT subject, text, html FROM outbox_mail WHERE "to" = $1 ORDER BY id DESC LIMIT 1',
      [to],
    );
    return rows[0];
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.drop();
  }
}

async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const cluster = process.env['TEST_DATABASE_URL'];
  const template = process.env['TEST_TEMPLATE'];
  if (!cluster || !template) throw new Error('Run with `pnpm test api`.');
  const name = `api_${randomBytes(6).toString('hex')}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: cluster });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`DROP DATABASE ${name} WITH (FORCE)`) };
}
