import type {} from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PlatformError } from './errors.ts';

/** A file on its way in, to be read once. */
export interface Upload {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** Says in the contract that the route takes one file, in the part `file` of a form. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        properties: { file: { type: 'string', format: 'binary' } },
        required: ['file'],
      },
    }),
  );

/**
 * Hands the one file of a form on to `work` as it comes in, never whole in memory. What `work`
 * leaves of it is thrown away.
 * @throws PlatformError `invalid` where no file was chosen
 */
export async function withUpload<T>(
  request: FastifyRequest,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  const part = request.isMultipart() ? await request.file() : undefined;
  try {
    // A browser sends an empty file without a name where none was chosen.
    if (part?.fieldname !== 'file' || part.filename === '') {
      throw new PlatformError('invalid', { fields: { file: 'Choose a file.' } });
    }
    return await work({ name: part.filename, content: part.file as AsyncIterable<Uint8Array> });
  } finally {
    part?.file.resume();
  }
}
