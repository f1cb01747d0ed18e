import type { CommentErrorCode } from '@reshelve/domain/comments';
import { DomainError } from '@reshelve/domain/errors';
import type { PublishingErrorCode } from '@reshelve/domain/publishing';
import type { ReviewErrorCode } from '@reshelve/domain/reviews';
import type { RubricErrorCode } from '@reshelve/domain/rubric';
import type { SuggestionErrorCode } from '@reshelve/domain/suggestions';

type OwnErrorCode = 'no-mentor' | 'comment-said';

export const reviewErrors = {
  'review-decided': 409,
  'review-withdrawn': 409,
  'review-waiting': 409,
  'review-being-read': 409,
  'review-taken': 409,
  'already-submitted': 409,
  'not-your-mentor': 422,
  'day-past': 422,
  'review-empty': 422,
  'decision-missing': 422,
  'summary-missing': 422,
  'rubric-invalid': 422,
  'comment-closed': 409,
  'comment-does-not-fit': 422,
  'suggestion-accepted': 409,
  'suggestion-declined': 409,
  'suggestion-open': 409,
  'thread-resolved': 409,
  'thread-open': 409,
  'suggestion-out-of-place': 409,
  'suggestions-overlap': 409,
  'suggestion-misplaced': 409,
  'suggestion-breaks-heading': 409,
  'no-mentor': 409,
  'comment-said': 409,
} as const satisfies Record<
  | ReviewErrorCode
  | CommentErrorCode
  | SuggestionErrorCode
  | PublishingErrorCode
  | RubricErrorCode
  | OwnErrorCode,
  number
>;

const refusal =
  (code: OwnErrorCode, message: string): (() => DomainError) =>
  () =>
    new DomainError<OwnErrorCode>(code, message);

export const noMentor = refusal(
  'no-mentor',
  'You are not paired with a mentor at the moment, so there is nobody to send this to yet. Your version is kept, and your coordinator can pair you with somebody.',
);

export function otherConversation(): DomainError {
  const message = 'An answer stays in the conversation that it was begun in.';
  const details = { parentId: message };
  return new DomainError<ReviewErrorCode>('comment-does-not-fit', message, details);
}

export const alreadySaid = refusal(
  'comment-said',
  'This has been said already, and stays as it was said. You can add an answer.',
);
