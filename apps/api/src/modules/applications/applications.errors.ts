import type { HistoryErrorCode } from '@reshelve/domain/history';

/** What an application's history refuses, with the HTTP status of each. */
export const applicationErrors = {
  'application-ended': 409,
  'not-ended': 409,
  'nothing-left': 409,
  'already-there': 422,
  'date-in-future': 422,
  'date-before-last-step': 422,
  'not-a-date': 422,
  'outcome-not-possible': 422,
  'unknown-event': 404,
  'not-correctable': 422,
  'nothing-changed': 422,
} as const satisfies Record<HistoryErrorCode, number>;
