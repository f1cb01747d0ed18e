import { DomainError } from '@reshelve/domain/errors';

/** What can go wrong on the way to a module, with the HTTP status of each. */
export const platformErrors = {
  'malformed-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'foreign-origin': 403,
  'not-found': 404,
  conflict: 409,
  'idempotency-key-reused': 409,
  stale: 412,
  'request-too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type PlatformErrorCode = keyof typeof platformErrors;

const TITLES: Record<PlatformErrorCode, string> = {
  'malformed-request': 'The request could not be read.',
  unauthenticated: 'Please sign in.',
  forbidden: 'You may not do that.',
  'foreign-origin': 'The request came from another site.',
  'not-found': 'There is nothing here that you can see.',
  conflict: 'That is there already.',
  'idempotency-key-reused': 'This request was already made with other content.',
  stale: 'It has changed since you opened it.',
  'request-too-large': 'That is too large.',
  'unsupported-media-type': 'Only JSON is understood here.',
  invalid: 'Some answers need another look.',
  'precondition-required': 'Say which version you are changing (If-Match).',
  'too-many-requests': 'That was tried too often. Please wait a little.',
  internal: 'Something went wrong on our side.',
  unavailable: 'Reshelve cannot reach its database at the moment. Please try again shortly.',
};

/** An error of the platform itself rather than of the domain. */
export class PlatformError extends DomainError<PlatformErrorCode> {
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: PlatformErrorCode,
    options: { fields?: Record<string, string>; retryAfterSeconds?: number; detail?: string } = {},
  ) {
    super(code, options.detail ?? TITLES[code], options.fields);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** What an actor may not see and what does not exist are the same answer. */
export const notFound = (): PlatformError => new PlatformError('not-found');
