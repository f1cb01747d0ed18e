import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Problem } from '../../platform/http/problem.ts';

/** Says in the contract that the route changes a debrief from the revision in `If-Match`. */
export const EditsRevision = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true }),
    ApiHeader({ name: 'Idempotency-Key', required: false }),
    ApiResponse({ status: 409, description: 'Not possible as it stands.', type: Problem }),
    ApiResponse({ status: 412, description: 'It has changed since that revision.', type: Problem }),
    ApiResponse({ status: 428, description: 'If-Match is missing.', type: Problem }),
  );
