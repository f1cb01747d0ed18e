import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from './platform/auth/session-cookie.ts';

/** The API's contract, from the code itself. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Reshelve')
    .setDescription('The API on which a returners programme runs.')
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const [path, item] of Object.entries(document.paths)) {
    // The guard reads it, and so no handler names it.
    if (path.includes('{enrolmentId}')) item.parameters = [ENROLMENT];
  }
  return document;
}

const ENROLMENT = {
  name: 'enrolmentId',
  in: 'path',
  required: true,
  description: 'The enrolment to act as: one of the caller’s own.',
  schema: { type: 'string', format: 'uuid' },
} as const;

/** Answers GET /api/openapi.json, and nothing else of Swagger. */
export function serveDocument(app: NestFastifyApplication): void {
  const text = JSON.stringify(describeApi(app));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) =>
      reply.header('content-type', 'application/json; charset=utf-8').send(text),
    );
}
