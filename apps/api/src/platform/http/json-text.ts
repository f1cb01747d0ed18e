import { applyDecorators, Header } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

/** The handler gives JSON text straight from PostgreSQL, shaped like `type` (or a list of it). */
export const JsonText = (type: Parameters<typeof ApiOkResponse>[0] & object): MethodDecorator =>
  applyDecorators(Header('content-type', 'application/json; charset=utf-8'), ApiOkResponse(type));
