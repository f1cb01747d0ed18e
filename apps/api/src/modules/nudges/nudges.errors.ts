import type { NudgeErrorCode } from '@reshelve/domain/nudges';

export const nudgeErrors = {
  'snooze-not-possible': 422,
} as const satisfies Record<NudgeErrorCode, number>;
