import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { PlatformError } from './errors.ts';

function* problems(errors: ValidationError[], path = ''): Generator<[string, string]> {
  for (const { property, constraints, children } of errors) {
    const field = path + property;
    const message = Object.values(constraints ?? {})[0];
    if (message !== undefined) yield [field, sentence(message, property)];
    yield* problems(children ?? [], `${field}.`);
  }
}

/** class-validator's own messages start with the property's name; ours are sentences already. */
function sentence(message: string, property: string): string {
  if (!message.startsWith(`${property} `)) return message;
  return `This ${message.slice(property.length + 1)}.`;
}

/** Turns a request's body and query into its DTO, or into one `invalid` with every wrong field. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new PlatformError('invalid', { fields: Object.fromEntries(problems(errors)) }),
  });
