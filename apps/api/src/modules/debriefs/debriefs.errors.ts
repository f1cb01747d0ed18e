import type { DebriefErrorCode } from '@reshelve/domain/debrief';
import type { FeedbackErrorCode } from '@reshelve/domain/feedback';
import type { LessonErrorCode } from '@reshelve/domain/lessons';

/** What debriefs, lessons and feedback requests refuse, with the HTTP status of each. */
export const debriefErrors = {
  'debrief-not-due': 409,
  'debrief-not-located': 409,
  'debrief-accepted': 409,
  'debrief-not-accepted': 409,
  'lesson-step-not-possible': 409,
  'feedback-step-not-possible': 409,
  'feedback-reason-does-not-fit': 422,
} as const satisfies Record<DebriefErrorCode | FeedbackErrorCode | LessonErrorCode, number>;
