import type { NotificationKind } from '@reshelve/domain/notifications';
import type { DemoReturner } from './cast.ts';
import type { Random } from './random.ts';
import type { ReturnerStory } from './story.ts';

/** What returner and mentor have been told of, the older of it read. */
export function newsOf(
  random: Random,
  programmeId: string,
  { enrolmentId, mentor }: DemoReturner,
  { strategy }: ReturnerStory,
) {
  const last = strategy.reviews.at(-1)?.review.id;
  const news = (to: string, kind: NotificationKind, review: { id: string }, at: Date) => ({
    programmeId,
    id: random.id(at),
    enrolmentId: to,
    kind,
    subjectId: review.id,
    createdAt: at,
    readAt: review.id === last ? null : new Date(at.getTime() + 7_200_000),
  });
  return strategy.reviews.flatMap(({ review }) => [
    ...(mentor ? [news(mentor.enrolmentId, 'review-submitted', review, review.submittedAt)] : []),
    ...(review.decidedAt ? [news(enrolmentId, 'review-decided', review, review.decidedAt)] : []),
  ]);
}
