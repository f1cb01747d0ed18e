import type { CriteriaErrorCode } from '@reshelve/domain/criteria';
import type { HistoryErrorCode } from '@reshelve/domain/history';
import type { InterviewErrorCode } from '@reshelve/domain/interviews';
import type { ZoneErrorCode } from '@reshelve/domain/zones';

/** What an application's history and its interviews refuse, with the HTTP status of each. */
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
  'not-a-time-zone': 422,
  'not-a-moment': 422,
  'time-skipped': 422,
  'time-repeated': 422,
  'thanked-in-future': 422,
  'thanked-before': 422,
  'preparation-full': 409,
  'criteria-do-not-fit': 422,
} as const satisfies Record<
  HistoryErrorCode | CriteriaErrorCode | InterviewErrorCode | ZoneErrorCode | 'preparation-full',
  number
>;
