import { DomainError } from '@reshelve/domain/errors';
import type { ReviewErrorCode } from '@reshelve/domain/reviews';

export const reviewErrors = {
  'review-decided': 409,
  'review-withdrawn': 409,
  'already-submitted': 409,
  'summary-missing': 422,
  'comment-closed': 409,
  'no-mentor': 409,
} as const satisfies Record<ReviewErrorCode | 'no-mentor', number>;

export const noMentor = (): DomainError =>
  new DomainError(
    'no-mentor',
    'You are not paired with a mentor at the moment, so there is nobody to send this to yet. Your version is kept, and your coordinator can pair you with somebody.',
  );
