import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { describeApi } from './openapi-document.ts';
import { readEnv } from './platform/env/env.ts';
import { createAdapter } from './platform/http/server.ts';

/** Prints the contract. Needs no database: nothing connects before the first request. */
process.env['DATABASE_URL'] ??= 'postgresql://nobody@127.0.0.1/none';
const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(readEnv()), {
  logger: false,
});
app.setGlobalPrefix('api');
await app.init();
process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`);
await app.close();
