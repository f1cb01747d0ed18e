import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { readEnv } from './platform/env/env.ts';
import { Runner } from './platform/jobs/runner.ts';
import { createLogger, NestLogger } from './platform/logging/logger.ts';

/** Background jobs as a process of their own: the API then runs with WORKER=off. */
const app = await NestFactory.createApplicationContext(AppModule, {
  logger: new NestLogger(createLogger(readEnv().LOG_LEVEL)),
});
app.enableShutdownHooks();
await app.get(Runner).start();
