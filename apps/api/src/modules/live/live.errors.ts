import { DomainError } from '@reshelve/domain/errors';

export const liveErrors = {
  'too-many-windows': 429,
} as const satisfies Record<string, number>;

export const tooManyWindows = (): DomainError<keyof typeof liveErrors> =>
  new DomainError(
    'too-many-windows',
    'You have very many windows open. Close some, and the news will come in again.',
  );
