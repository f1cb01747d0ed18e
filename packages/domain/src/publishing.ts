import type { CommentKind } from './comments.ts';
import { DomainError } from './errors.ts';
import type { Decision } from './reviews.ts';
import { type Rubric, saysSomething } from './rubric.ts';

/** What a mentor has gathered on a version, before it is published. */
export interface GatheredReview {
  readonly decision: Decision | null;
  readonly summary: string;
  readonly rubric: Rubric;
  /** Theirs, answers among them. */
  readonly comments: readonly { readonly kind: CommentKind }[];
}

export type PublishingErrorCode = 'review-empty' | 'decision-missing' | 'summary-missing';

function refuse(code: PublishingErrorCode, message: string, field: string): never {
  throw new DomainError<PublishingErrorCode>(code, message, { [field]: message });
}

/**
 * That a review can be published: there is a decision, and something said to go with it. With
 * `another_look` that is a word about what to look at, in the summary or at a passage.
 * @returns the decision
 * @throws review-empty, decision-missing, summary-missing
 */
export function checkPublishable(review: GatheredReview): Decision {
  const { decision, summary, rubric, comments } = review;
  const hasSummary = summary.trim() !== '';
  if (!hasSummary && comments.length === 0 && !saysSomething(rubric)) {
    refuse('review-empty', 'Say a word first. A sentence is enough.', 'summary');
  }
  if (decision === null) {
    refuse(
      'decision-missing',
      'Choose whether it is ready to use or worth another look.',
      'decision',
    );
  }
  const saysWhat = hasSummary || comments.some(({ kind }) => kind !== 'praise');
  if (decision === 'another_look' && !saysWhat) {
    refuse('summary-missing', 'Say in a sentence what to look at again.', 'summary');
  }
  return decision;
}

/** What the summary asks for while `lacksPraise`. */
export const PRAISE_PROMPT = 'Is there something you liked? What is good is worth saying, too.';

/** Whether nothing has been marked as good yet. It asks, and holds nobody up. */
export function lacksPraise({
  comments,
  rubric,
}: Pick<GatheredReview, 'comments' | 'rubric'>): boolean {
  const hasPraise = comments.some(({ kind }) => kind === 'praise');
  return !hasPraise && !Object.values(rubric).some(({ mark }) => mark === 'shines');
}
