import { DomainError } from '@reshelve/domain/errors';

export const archiveErrors = {
  'archive-not-ready': 409,
  'erasure-asked-for': 409,
} as const satisfies Record<string, number>;

const MESSAGES: Record<keyof typeof archiveErrors, string> = {
  'archive-not-ready': 'This archive is still being made. It will not be long.',
  'erasure-asked-for': 'You have asked for this already. It is being done.',
};

export const archiveError = (code: keyof typeof archiveErrors): DomainError =>
  new DomainError(code, MESSAGES[code]);
