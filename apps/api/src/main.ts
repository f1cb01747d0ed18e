import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { serveDocument } from './openapi-document.ts';
import { EnvError, readEnv } from './platform/env/env.ts';
import { createAdapter, dress } from './platform/http/server.ts';
import { Runner } from './platform/jobs/runner.ts';
import { createLogger, NestLogger } from './platform/logging/logger.ts';

async function main(): Promise<void> {
  const env = readEnv();
  const logger = createLogger(env.LOG_LEVEL);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(env), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await dress(app, env, logger);
  serveDocument(app);
  await app.listen(env.API_PORT, env.API_HOST);
  if (env.WORKER === 'inline') await app.get(Runner).start();
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof EnvError
      ? `The configuration is wrong.\n${error.message}\n`
      : `The API could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
