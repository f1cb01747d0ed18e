import { DomainError } from '@reshelve/domain/errors';

export const evidenceErrors = {
  'no-evidence-yet': 409,
  'bank-is-full': 409,
} as const satisfies Record<string, number>;

const MESSAGES: Record<keyof typeof evidenceErrors, string> = {
  'no-evidence-yet': 'There is no evidence to keep yet. Write it and save it first.',
  'bank-is-full': 'Your evidence bank is full. Delete an example that you no longer use.',
};

export const evidenceError = (code: keyof typeof evidenceErrors): DomainError =>
  new DomainError(code, MESSAGES[code]);
