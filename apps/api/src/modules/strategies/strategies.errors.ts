import { DomainError } from '@reshelve/domain/errors';

export const strategyErrors = {
  'strategy-empty': 409,
  'strategy-unchanged': 409,
} as const satisfies Record<string, number>;

export type StrategyErrorCode = keyof typeof strategyErrors;

const MESSAGES: Record<StrategyErrorCode, string> = {
  'strategy-empty': 'There is nothing to keep yet. Write a few words in one of the parts first.',
  'strategy-unchanged': 'Nothing has changed since your last version, so that one still stands.',
};

export const strategyError = (code: StrategyErrorCode): DomainError =>
  new DomainError(code, MESSAGES[code]);
